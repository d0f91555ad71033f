package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.obligation.Obligations;

/** Accept an obligation as done. */
@Service
@Command(scope = "lt", name = "close", description = "Công nhận nhiệm vụ hoàn thành | Accept an obligation as done")
public final class CloseCommand extends LtCommand {

    @Argument(index = 0, name = "CODE", required = true, description = "Mã nhiệm vụ NV-… | code")
    @Completion(ObligationCodes.class)
    String code;

    @Argument(index = 1, name = "NOTE", required = false, description = "Ghi chú | note")
    String words;

    @Reference
    Obligations obligations;

    @Override
    public Object execute() {
        var changed = obligations.close(code, actor(), words);
        done(changed, "close.done", changed.code(), texts().state(changed.state()));
        return null;
    }
}
