package vn.lienthong.api.exchange;

/** The answer of the intake. */
public sealed interface Admission {

    /**
     * Durably stored.
     *
     * @param documentId id of the stored document (of the document concerned, for a status)
     * @param id         id that the sender is told: the document's, or the status'
     * @param duplicate  whether it was here before
     * @param held       whether it waits for the clerk's number
     */
    record Accepted(String documentId, String id, boolean duplicate, boolean held) implements Admission {
    }

    /**
     * Not taken, nothing kept.
     *
     * @param reason    kind of refusal
     * @param message   cause and cure in Vietnamese; neutral for {@link Reason#SECRET}
     * @param messageEn the same in English
     */
    record Refused(Reason reason, String message, String messageEn) implements Admission {
    }

    /** Why something is refused, with the axis error code that says it; a link may know a closer one (10 for what is not XML). */
    enum Reason {
        /** It bears a secrecy mark: it may not travel here. */
        SECRET("10"),
        /** The sender is not registered, or is not who the partner is authenticated for. */
        UNKNOWN_SENDER("19"),
        /** A receiver does not exist. */
        UNKNOWN_RECEIVER("18"),
        /** Not XML, not edXML, a DOCTYPE. */
        MALFORMED("22"),
        /** An element that must be there is missing, empty, too long or of a wrong form. */
        INVALID_ELEMENT("22"),
        /** A file does not match its manifest or checksum, or cannot be unpacked. */
        INVALID_ATTACHMENT("21"),
        /** Larger than the partner's limit. */
        TOO_LARGE("10"),
        /** A draft without a number sent as if it were issued. */
        NOT_ISSUED("10"),
        /** The same identifier with other content. */
        CONFLICT("10"),
        /** A status, update, recall or replacement of a document that we do not have. */
        UNKNOWN_DOCUMENT("10"),
        /** We cannot store now; the same may be sent again later. */
        TRY_LATER("20");

        private final String axisCode;

        Reason(String axisCode) {
            this.axisCode = axisCode;
        }

        /** Error code of the axis protocol. */
        public String axisCode() {
            return axisCode;
        }
    }
}
