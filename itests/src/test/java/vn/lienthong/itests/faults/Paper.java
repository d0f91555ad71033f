package vn.lienthong.itests.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.edxml.PacketWriter;

/**
 * A packet that somebody sends, and what it is.
 *
 * @param from       who sends it
 * @param to         whom it names
 * @param type       new, update, recall, replacement
 * @param report     whether it reports on something, so that a ministry gets it at its reporting endpoint
 * @param documentId identifier in the packet; of a recall or update that of the document which it is about
 * @param about      identifier of the document that is recalled, updated or replaced; or null
 * @param number     number of the document, unique in a run
 * @param priority   0 to 3
 * @param bytes      the packet
 * @param file       SHA-256 of its one attachment
 */
record Paper(Cast.Member from, List<Cast.Member> to, BusinessType type, boolean report, String documentId, String about,
                          String number, int priority, byte[] bytes, String file) {
    static final String NOTATION = "TN-VP";
    /** Legal days do not matter here: a fixed one keeps a plan the same on every day. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final int LARGE = 1 << 20;
    private static final LocalDateTime AT = DAY.atTime(8, 0);

    static Paper fresh(Cast.Member from, List<Cast.Member> to, String number, int priority, String words, boolean report) {
        return of(from, to, BusinessType.NEW, report, identifier(from, number), null, number, priority, words);
    }

    /** A recall or update of another paper. */
    static Paper act(BusinessType type, Paper about, String words) {
        return of(about.from, about.to, type, false, about.documentId, about.documentId, about.number, about.priority, words);
    }

    /** Another document in the place of a paper. */
    static Paper instead(Paper of, String number, String words) {
        return of(of.from, of.to, BusinessType.REPLACE, false, identifier(of.from, number), of.documentId, number, of.priority, words);
    }

    /** The same paper as other bytes. */
    Paper with(byte[] other) {
        return new Paper(from, to, type, report, documentId, about, number, priority, other, file);
    }

    /** Another content under the identifier of this one: to be refused. */
    Paper contradicted(String words) {
        return of(from, to, type, report, documentId, about, number, priority, words);
    }

    String sha256() {
        return sha256(bytes);
    }

    /** Identifier and kind: what makes it one document for its receivers. */
    String key() {
        return key(type, documentId, file);
    }

    /** As {@link #key()}: a document may be updated several times, each time with another file. */
    static String key(BusinessType type, String documentId, String file) {
        return type + " " + documentId + (type == BusinessType.UPDATE ? " " + file.substring(0, 12) : "");
    }

    ResponseFor reference() {
        return new ResponseFor(from.id(), number + "/" + NOTATION, DAY, documentId);
    }

    @Override
    public String toString() {
        return type + " " + documentId + " to " + to;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String identifier(Cast.Member from, String number) {
        return from.id() + "," + DateTimeFormatter.ofPattern("uuuu/MM/dd").format(DAY) + "," + number + "/" + NOTATION;
    }

    /** What is large is no text: what it says is not read. */
    private static String name(String number, byte[] content) {
        return content.length < LARGE ? "van-ban-" + number + ".txt" : "ho-so-" + number + ".bin";
    }

    private static Paper of(Cast.Member from, List<Cast.Member> to, BusinessType type, boolean report, String documentId, String about,
            String number, int priority, String words) {
        byte[] content = words.getBytes(StandardCharsets.UTF_8);
        Blob blob = new Blob(sha256(content), content.length);
        boolean act = type == BusinessType.RECALL || type == BusinessType.UPDATE;
        List<Business.Replacement> replaced = type == BusinessType.REPLACE ? List.of(new Business.Replacement(about, List.of())) : List.of();
        EdocBuilder edoc = new EdocBuilder().from(from.organ()).documentId(documentId).code(number, NOTATION).promulgation("Bình Mẫu", DAY)
                .type(1, 0, "Công văn").subject("V/v thông báo số " + number).signer(null, "Giám đốc", "Nguyễn Thị Thử")
                .otherInfo(new Edoc.OtherInfo(priority, null, null, null, null, null, List.of(), null, null))
                .trace(new Edoc.Trace(from.id(), AT))
                .business(new Business(type, act ? documentId : null, act ? "Có sai sót" : "Văn bản điện tử mới", 0, null, replaced,
                        new Business.Staff("Văn thư", null, "Lê Văn Thử", null, null, null)))
                .attachment(new Attachment("cid:1", name(number, content), "Văn bản", content.length < LARGE ? "text/plain" : "application/octet-stream", blob));
        to.forEach(member -> edoc.to(member.organ()));
        if (report) {
            edoc.steeringType(Edoc.STEERING_REPORT);
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new PacketWriter().write(edoc.build(), b -> new ByteArrayInputStream(content), out);
            return new Paper(from, to, type, report, documentId, about, number, priority, out.toByteArray(), blob.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
