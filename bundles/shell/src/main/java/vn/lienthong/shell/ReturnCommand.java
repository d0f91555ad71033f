package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.obligation.Obligations;

/** Return a report; it is owed again. */
@Service
@Command(scope = "lt", name = "return", description = "Trả lại báo cáo, nhiệm vụ lại còn nợ | Return a report; it is owed again")
public final class ReturnCommand extends LtCommand {

    @Argument(index = 0, name = "CODE", required = true, description = "Mã nhiệm vụ NV-… | code")
    @Completion(ObligationCodes.class)
    String code;

    @Argument(index = 1, name = "REASON", required = true, description = "Lý do | reason")
    String words;

    @Reference
    Obligations obligations;

    @Override
    public Object execute() {
        var changed = obligations.giveBack(code, actor(), words);
        done(changed, "return.done", changed.code(), texts().state(changed.state()));
        return null;
    }
}
