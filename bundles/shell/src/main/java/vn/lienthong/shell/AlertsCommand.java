package vn.lienthong.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.store.Store;

/** What an operator must look at. */
@Service
@Command(scope = "lt", name = "alerts", description = "Cảnh báo cần người xem | What an operator must look at")
public final class AlertsCommand extends LtCommand {

    @Option(name = "--close", description = "Đóng cảnh báo theo số | close the alert of this number")
    Long close;

    @Reference
    Store store;

    @Override
    public Object execute() {
        if (close != null) {
            store.write(s -> {
                s.alerts().close(close, actor());
                s.journal().append("alert.closed", Long.toString(close), null, actor(), null);
                return null;
            });
        }
        var alerts = store.read(s -> s.alerts().open(500));
        Table table = new Table("number", "at", "kind", "subjectId", "message");
        boolean english = "en".equals(texts().locale().getLanguage());
        alerts.forEach(a -> table.row(a.id(), when(a.at()), a.kind(), a.subjectId(), english ? a.messageEn() : a.message()));
        print(alerts, table);
        return null;
    }
}
