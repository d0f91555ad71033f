package vn.lienthong.api.packet;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A document packet (message type {@code edoc}), element by element of QCVN 102:2016, without its XML form. Lists are
 * never null; other components may be null where the element may be absent. Build one with {@link EdocBuilder}.
 *
 * @param from            sender
 * @param to              addressees
 * @param documentId      the sender's unique identifier, opaque, compared exactly
 * @param code            number and notation
 * @param promulgation    place and date of issue
 * @param type            type of document; mapped by its name, its number differs from partner to partner
 * @param subject         trích yếu
 * @param content         summary
 * @param signer          who signed
 * @param dueDate         date by which an answer is asked (a date, no time)
 * @param otherInfo       priority and the like
 * @param responseFor     documents that this one answers
 * @param steeringType    {@link #STEERING_NONE}, {@link #STEERING_DIRECTIVE}, {@link #STEERING_REPORT}, or null
 * @param toPlaces        lines of "Nơi nhận"
 * @param taskCodes       tasks that it answers (ResponseForTask, an extension in use)
 * @param applicationType extension in use, kept as it is
 * @param traces          systems that it went through
 * @param business        new, recall, update, replace, with particulars
 * @param signature       the Signature element as received, as XML text, or null
 * @param attachments     files, the main one first
 */
public record Edoc(
        Organ from,
        List<Organ> to,
        String documentId,
        Code code,
        Promulgation promulgation,
        DocumentType type,
        String subject,
        String content,
        Signer signer,
        LocalDate dueDate,
        OtherInfo otherInfo,
        List<ResponseFor> responseFor,
        Integer steeringType,
        List<String> toPlaces,
        List<String> taskCodes,
        String applicationType,
        List<Trace> traces,
        Business business,
        String signature,
        List<Attachment> attachments) implements Packet {

    /** SteeringType: not a directive. */
    public static final int STEERING_NONE = 0;
    /** SteeringType: a directive (văn bản chỉ đạo). */
    public static final int STEERING_DIRECTIVE = 1;
    /** SteeringType: a report on a directive. */
    public static final int STEERING_REPORT = 2;

    public Edoc {
        to = List.copyOf(to);
        responseFor = List.copyOf(responseFor);
        toPlaces = List.copyOf(toPlaces);
        taskCodes = List.copyOf(taskCodes);
        traces = List.copyOf(traces);
        attachments = List.copyOf(attachments);
    }

    /** A builder that starts from this document. */
    public EdocBuilder edit() {
        return new EdocBuilder(this);
    }

    /** Number and notation together as people cite them ("708/BKHCN-KHTC", "57-NQ/TW", "/VP-KGVX"), or null without a code. */
    public String notation() {
        return code == null ? null : code.joined();
    }

    /** What is done with the document: new unless the packet says otherwise. */
    public BusinessType businessType() {
        return business == null || business.type() == null ? BusinessType.NEW : business.type();
    }

    /** Whether it reports on a directive: it says so, or it answers a document or a task. */
    public boolean isReport() {
        return steeringType != null && steeringType == STEERING_REPORT || !responseFor.isEmpty() || !taskCodes.isEmpty();
    }

    /**
     * Number and notation. State documents join them with "/" ("12" and "QĐ-UBND"), Party documents with "-"
     * ("57" and "NQ/TW").
     *
     * @param number   number without leading zeros needed, empty or null if not yet given
     * @param notation e.g. "BKHCN-KHTC"
     */
    public record Code(String number, String notation) {
        /** As people cite it. */
        public String joined() {
            String n = number == null ? "" : number.strip();
            String s = notation == null ? "" : notation.strip();
            if (s.startsWith("/") || s.startsWith("-") || s.isEmpty()) {
                return n + s;
            }
            int slash = s.indexOf('/');
            int dash = s.indexOf('-');
            boolean party = slash > 0 && (dash < 0 || slash < dash) && !Character.isDigit(s.charAt(0));
            return n + (party ? "-" : "/") + s;
        }

        /** Whether the clerk has given it a number. */
        public boolean numbered() {
            return number != null && !number.isBlank();
        }
    }

    /** Place and date of issue; either may be null. */
    public record Promulgation(String place, LocalDate date) {
    }

    /** Type number, detail number (either may be null) and the name that counts. */
    public record DocumentType(Integer type, Integer detail, String name) {
    }

    /** In whose place the person signed ("KT. BỘ TRƯỞNG"), office, name. */
    public record Signer(String competence, String position, String fullName) {
    }

    /**
     * OtherInfo; every component may be null but the lists.
     *
     * @param priority 0 normal, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ
     */
    public record OtherInfo(Integer priority, String sphereOfPromulgation, String typerNotation, Integer promulgationAmount,
                            Integer pageAmount, Boolean direction, List<String> appendixes, String replyFors,
                            String referenceCodes) {
        public OtherInfo {
            appendixes = List.copyOf(appendixes);
        }
    }

    /** One system that the packet went through, in the legal zone's local time. */
    public record Trace(String organId, LocalDateTime timestamp) {
    }
}
