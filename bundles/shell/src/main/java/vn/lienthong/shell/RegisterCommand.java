package vn.lienthong.shell;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.store.Store;

/** Gives a held draft its number and day. */
@Service
@Command(scope = "lt", name = "register", description = "Cấp số, ngày cho văn bản chờ; văn bản được phát hành | Number a held draft; it goes out")
public final class RegisterCommand extends LtCommand {

    @Argument(name = "DOCUMENT", required = true, description = "Mã văn bản chờ | id of the held document")
    @Completion(DocumentIds.class)
    String document;

    @Option(name = "--number", required = true, description = "Số, không kèm ký hiệu | the number alone")
    String number;

    @Option(name = "--date", required = true, description = "Ngày ban hành yyyy-MM-dd | day of issue")
    String date;

    @Reference
    Store store;
    @Reference
    Intake intake;

    @Override
    public Object execute() {
        String id = store.read(s -> Lookup.document(s, document).id());
        intake.register(id, number, LocalDate.parse(date), actor());
        String notation = store.read(s -> s.documents().find(id).orElseThrow().edoc().notation());
        done(id, "register.done", id, notation, date);
        return null;
    }
}
