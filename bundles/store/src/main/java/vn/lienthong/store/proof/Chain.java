package vn.lienthong.store.proof;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import vn.lienthong.api.store.Journal.Entry;

/**
 * The hash chain of the journal. An entry's hash is the SHA-256, in 64 lower-case hexadecimal digits, of this text in
 * UTF-8, so that {@code sha256sum} of the file that holds it gives the hash:
 * <pre>
 * entry 17
 * at 2026-03-02T01:00:00.123456Z
 * kind delivery.delivered
 * subject 5b1c…
 * document 0a97…
 * actor platform
 * detail 250 OK
 * previous 64 digits
 * </pre>
 * Each line ends with a line feed; the line of an absent value is left out; in values a backslash is {@code \\}, a line
 * feed {@code \n}, a carriage return {@code \r}. The first entry has the number 1 and 64 zeros as the hash before.
 */
public final class Chain {
    /** Before the first entry. */
    public static final Link START = new Link(0, "0".repeat(64));
    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();
    private static final String NO_MICROS = "000000Z";
    private static volatile Second lately = new Second(0, "1970-01-01T00:00:00.");

    /** The end of the chain so far. */
    public record Link(long number, String hash) {
    }

    /** A second as it is written: the formatter costs as much as the hash, and entries come many in a second. */
    private record Second(long epoch, String text) {
    }

    private Chain() {
    }

    /** The entry that follows. */
    public static Entry next(Link last, Instant at, String kind, String subjectId, String documentId, String actor, String detail) {
        var open = new Entry(last.number() + 1, at, kind, subjectId, documentId, actor, detail, last.hash(), null);
        return new Entry(open.number(), at, kind, subjectId, documentId, actor, detail, last.hash(), hash(open));
    }

    /** What the entry's hash must be. */
    public static String hash(Entry entry) {
        return Digests.sha256(text(entry));
    }

    /** What is hashed of an entry. */
    public static String text(Entry e) {
        var text = new StringBuilder(400);
        text.append("entry ").append(e.number()).append("\nat ");
        text.append(when(e.at())).append('\n');
        line(text, "kind ", e.kind());
        line(text, "subject ", e.subjectId());
        line(text, "document ", e.documentId());
        line(text, "actor ", e.actor());
        line(text, "detail ", e.detail());
        line(text, "previous ", e.previous());
        return text.toString();
    }

    static String when(Instant at) {
        Second second = lately;
        if (second.epoch() != at.getEpochSecond()) {
            String whole = MICROS.format(at.truncatedTo(ChronoUnit.SECONDS));
            second = new Second(at.getEpochSecond(), whole.substring(0, whole.length() - NO_MICROS.length()));
            lately = second;
        }
        String micros = Integer.toString(at.getNano() / 1000);
        return second.text() + NO_MICROS.substring(0, 6 - micros.length()) + micros + "Z";
    }

    private static void line(StringBuilder text, String name, String value) {
        if (value != null) {
            text.append(name);
            boolean plain = value.indexOf('\\') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
            text.append(plain ? value : value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")).append('\n');
        }
    }
}
