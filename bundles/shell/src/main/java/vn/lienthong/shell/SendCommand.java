package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.store.Store;

/** Sends a stored document to further agencies. */
@Service
@Command(scope = "lt", name = "send", description = "Gửi thêm văn bản cho cơ quan khác | Send a stored document to further agencies")
public final class SendCommand extends LtCommand {

    @Argument(index = 0, name = "DOCUMENT", required = true, description = "Mã hoặc số/ký hiệu | id or notation")
    @Completion(DocumentIds.class)
    String document;

    @Argument(index = 1, name = "ORGAN", required = true, multiValued = true, description = "Mã cơ quan nhận | codes of agencies")
    @Completion(OrganIds.class)
    List<String> organs;

    @Reference
    Store store;
    @Reference
    Intake intake;

    @Override
    public Object execute() {
        String id = store.read(s -> Lookup.document(s, document).id());
        intake.forward(id, organs, actor());
        done(id, "send.done", id, String.join(", ", organs));
        return null;
    }
}
