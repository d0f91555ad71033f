package vn.lienthong.shell;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.Store;

/** The way of a document, or of the newest ones. */
@Service
@Command(scope = "lt", name = "trace", description = "Đường đi của văn bản: ai gửi gì cho ai, biên nhận, việc còn nợ | The way of a document")
public final class TraceCommand extends LtCommand {
    private static final int NEWEST = 1000;

    @Argument(name = "DOCUMENT", description = "Mã hoặc số/ký hiệu; bỏ trống: tất cả | id or notation; none: all")
    @Completion(DocumentIds.class)
    String document;

    @Reference
    Store store;
    @Reference
    Directory directory;

    @Override
    public Object execute() {
        List<Trace> traces = store.read(s -> (document != null ? List.of(Lookup.document(s, document))
                : s.documents().search(new Documents.Query(null, null, null, 0, NEWEST))).stream()
                .map(d -> Trace.of(s, directory, d)).sorted(Comparator.comparing(Trace::receivedAt)).toList());
        if (json) {
            Json.print(console.getConsole(), traces);
        } else {
            traces.forEach(this::tell);
        }
        return null;
    }

    private void tell(Trace t) {
        PrintStream out = console.getConsole();
        Texts texts = texts();
        out.println();
        out.println("■ " + orDash(t.type()) + " " + orDash(t.notation()) + "  " + orDash(t.date()) + "  " + t.sender()
                + "  [" + texts.get("state." + t.state()) + "]  " + t.id());
        out.println("  " + orDash(t.subject()));
        out.println("  " + texts.get("trace.came", when(t.receivedAt()), t.channel() + ":" + t.partner()));
        t.deliveries().forEach(h -> out.println("  → " + texts.get("cargo." + h.cargo()) + " → " + h.recipient() + "  "
                + h.channel() + ":" + h.partner() + "  " + texts.get("state." + h.state())
                + (h.receipt() == null ? "" : "  " + texts.get("trace.receipt", h.receipt()))
                + "  " + when(h.settledAt() == null ? h.createdAt() : h.settledAt())
                + (h.claimedBy() == null ? "" : "  " + texts.get("claimed", h.claimedBy(), when(h.claimedUntil())))
                + (h.detail() == null ? "" : "  (" + h.detail() + ")")));
        t.statuses().forEach(r -> out.println("  ✓ " + r.code() + " " + orDash(r.meaning()) + "  " + r.fromId() + " → " + r.toId()
                + "  " + when(r.at()) + (r.description() == null ? "" : "  " + r.description())));
        t.obligations().forEach(o -> {
            out.println("  ◷ " + o.code() + "  " + o.assignee() + "  " + texts.get("trace.due", o.due() == null ? "–" : when(o.due()))
                    + "  [" + texts.get("state." + o.state()) + "]" + (o.doubt() == null ? "" : "  ⚠ " + o.doubt()));
            out.println("      " + o.action());
            o.evidence().forEach(e -> out.println("      ✓ " + texts.get("trace.evidence", e.documentId(), e.by(), when(e.at()))));
        });
        t.findings().forEach(f -> out.println("  ! " + f.kind() + ": "
                + ("en".equals(texts.locale().getLanguage()) ? f.messageEn() : f.message())
                + (f.suggestion() == null ? "" : " → " + f.suggestion())));
    }

    private static String orDash(String text) {
        return text == null ? "–" : text;
    }
}
