package vn.lienthong.shell;

import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** Documents, newest first. */
@Service
@Command(scope = "lt", name = "documents", description = "Tìm văn bản, mới nhất trước | Find documents, newest first")
public final class DocumentsCommand extends LtCommand {

    @Argument(name = "TEXT", description = "Từ trong số/ký hiệu, trích yếu, tên cơ quan (không cần dấu) | words of notation, subject or issuer",
            multiValued = true)
    List<String> words;

    @Option(name = "--state", description = "HELD, ACCEPTED, DISPATCHED, RECALLED, REPLACED")
    @Completion(value = StringsCompleter.class, values = {"HELD", "ACCEPTED", "DISPATCHED", "RECALLED", "REPLACED"})
    String state;

    @Option(name = "--from", description = "Mã cơ quan ban hành | issuer's code")
    @Completion(OrganIds.class)
    String from;

    @Option(name = "--limit", description = "Số dòng | how many")
    int limit = 50;

    @Option(name = "--offset", description = "Bỏ qua | how many to pass over")
    int offset;

    @Reference
    Store store;

    @Override
    public Object execute() {
        var query = new Documents.Query(words == null ? null : String.join(" ", words),
                state == null ? null : StoredDocument.State.valueOf(state), from, offset, limit);
        List<Row> rows = store.read(s -> s.documents().search(query)).stream().map(DocumentsCommand::row).toList();
        Table table = new Table("id", "received", "notation", "date", "issuer", "subject", "state");
        rows.forEach(r -> table.row(r.id(), when(r.receivedAt()), r.notation(), r.date(), r.issuer(), r.subject(),
                texts().get("state." + r.state())));
        print(rows, table);
        return null;
    }

    private static Row row(StoredDocument d) {
        var edoc = d.edoc();
        return new Row(d.id(), d.receivedAt(), edoc.notation(),
                edoc.promulgation() == null || edoc.promulgation().date() == null ? null : edoc.promulgation().date().toString(),
                d.senderId(), edoc.from() == null ? null : edoc.from().organName(), edoc.subject(), d.channel(), d.partner(),
                d.externalId(), d.state().name());
    }

    private record Row(String id, Instant receivedAt, String notation, String date, String senderId, String issuer,
                       String subject, String channel, String partner, String externalId, String state) {
    }
}
