package vn.lienthong.simulators.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Prints what the platform's store says of its documents: who, what, to whom, when, by which link, with which receipt. */
public final class TraceReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final int AT_MOST = 40;

    private final PrintStream out;

    /** Prints on this stream. */
    public TraceReport(PrintStream out) {
        this.out = out;
    }

    /** One document with its deliveries, receipts and obligations. */
    public void document(JsonNode trace) {
        out.println();
        out.println("   " + text(trace, "notation", "(chưa có số)") + " · " + text(trace, "subject", ""));
        out.println("     từ " + text(trace, "sender", "?") + " qua " + text(trace, "channel", "?") + ":" + text(trace, "partner", "?")
            + ", nhận " + time(trace.path("receivedAt")) + ", " + text(trace, "state", "?"));
        int statuses = 0;
        for (JsonNode hop : trace.path("deliveries")) {
            if (text(hop, "cargo", "").equals("STATUS")) {
                statuses++;
                continue;
            }
            out.println("     → " + pad(text(hop, "cargo", ""), 9) + pad(text(hop, "recipient", "?"), 48) + pad(text(hop, "channel", "-") + ":"
                + text(hop, "partner", "-"), 28) + pad(text(hop, "state", ""), 11) + receipt(hop) + time(hop.path("settledAt")));
        }
        for (JsonNode status : trace.path("statuses")) {
            out.println("     ← " + text(status, "code", "") + " " + pad(text(status, "meaning", ""), 22) + text(status, "fromId", "") + " → "
                + pad(text(status, "toId", ""), 10) + time(status.path("at")));
        }
        if (statuses > 0) {
            out.println("     ← " + statuses + " trạng thái được chuyển về nơi ban hành, nơi gửi · statuses passed on");
        }
        for (JsonNode finding : trace.path("findings")) {
            out.println("     ! " + text(finding, "kind", "") + ": " + text(finding, "message", "")
                + (finding.path("quote").isNull() ? "" : " \"" + text(finding, "quote", "") + "\"") + (finding.path("suggestion").isNull() ? "" : " → " + text(finding, "suggestion", "")));
        }
        for (JsonNode owed : trace.path("obligations")) {
            out.println("     □ " + text(owed, "code", "") + " " + pad(text(owed, "assignee", "?"), 44) + pad(text(owed, "state", ""), 10)
                + "hạn " + pad(owed.path("due").isNull() ? text(owed, "deadline", "không nêu") : time(owed.path("due")), 21) + doubt(owed)
                + evidence(owed.path("evidence")));
        }
    }

    /** What is still owed, over all documents; what was only read, and nobody has confirmed yet, is told apart. */
    public void owed(List<JsonNode> obligations) {
        out.println();
        list("Còn nợ · still owed", inState(obligations, "OPEN", "RETURNED"), obligations.size());
        list("Chờ xác nhận · read, to be confirmed", inState(obligations, "PROPOSED"), obligations.size());
    }

    private static List<JsonNode> inState(List<JsonNode> obligations, String... states) {
        return obligations.stream().filter(o -> List.of(states).contains(text(o, "state", ""))).toList();
    }

    private void list(String title, List<JsonNode> some, int all) {
        out.println("   " + title + ": " + some.size() + " / " + all);
        for (JsonNode o : some.subList(0, Math.min(AT_MOST, some.size()))) {
            out.println("     □ " + text(o, "code", "") + " " + pad(text(o, "assignee", "?"), 44)
                + (o.path("due").isNull() ? "không có thời hạn cụ thể" : "hạn " + time(o.path("due"))) + doubt(o));
        }
        if (some.size() > AT_MOST) {
            out.println("     … và " + (some.size() - AT_MOST) + " nhiệm vụ khác · and more (lt:obligations)");
        }
    }

    private static String receipt(JsonNode hop) {
        String receipt = text(hop, "receipt", "");
        return pad(receipt.isEmpty() ? "" : "biên nhận " + receipt, 13);
    }

    private static String doubt(JsonNode owed) {
        String doubt = text(owed, "doubt", "");
        return doubt.isEmpty() ? "" : " (cần người quyết định: " + doubt + ")";
    }

    private static String evidence(JsonNode evidence) {
        return evidence.isEmpty() ? "" : " ← báo cáo, khớp theo " + text(evidence.get(0), "by", "?");
    }

    private static String time(JsonNode instant) {
        return instant.isNull() || instant.isMissingNode() ? "" : TIME.format(Instant.parse(instant.asText()));
    }

    private static String text(JsonNode node, String field, String otherwise) {
        JsonNode value = node.path(field);
        return value.isNull() || value.isMissingNode() ? otherwise : value.asText();
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text.substring(0, width - 2) + "… " : text + " ".repeat(width - text.length());
    }
}
