package vn.lienthong.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.store.Store;

/** Deliveries, newest first. */
@Service
@Command(scope = "lt", name = "deliveries", description = "Các lượt chuyển, mới nhất trước | Deliveries, newest first")
public final class DeliveriesCommand extends LtCommand {

    @Option(name = "--document", description = "Của một văn bản | of one document")
    @Completion(DocumentIds.class)
    String document;

    @Option(name = "--channel", description = "Loại liên kết | kind of link")
    String channel;

    @Option(name = "--partner", description = "Đối tác | partner")
    String partner;

    @Option(name = "--state", description = "DUE, CLAIMED, WAITING, DELIVERED, REFUSED, UNKNOWN, SUSPENDED, CANCELLED")
    @Completion(value = StringsCompleter.class,
            values = {"DUE", "CLAIMED", "WAITING", "DELIVERED", "REFUSED", "UNKNOWN", "SUSPENDED", "CANCELLED"})
    String state;

    @Option(name = "--limit", description = "Số dòng | how many")
    int limit = 100;

    @Reference
    Store store;

    @Override
    public Object execute() {
        List<Delivery> rows = store.read(s -> document == null
                ? s.deliveries().search(channel, partner, state == null ? null : Delivery.State.valueOf(state), 0, limit)
                : s.deliveries().ofDocument(Lookup.document(s, document).id()));
        Table table = new Table("id", "cargo", "organ", "link", "state", "receipt", "attempts", "due", "detail");
        rows.forEach(d -> table.row(d.id(), texts().get("cargo." + d.cargo()), d.recipientId(),
                d.channel() == null ? null : d.channel() + ":" + d.partner(), texts().state(d.state()), d.receipt(), d.attempts(),
                when(d.dueAt()), d.claimedBy() == null ? d.detail() : texts().get("claimed", d.claimedBy(), when(d.claimedUntil()))));
        print(rows, table);
        return null;
    }
}
