package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail system says about a mail of ours: a delivery status (RFC 3464) or a read receipt (RFC 8098).
 *
 * @param kind      what it says
 * @param messageId Message-ID of our mail without brackets, or null if it does not tell
 * @param words     the mail system's words, for operators
 */
record Report(Kind kind, String messageId, String words) {

    /** What a report says. */
    enum Kind {
        /** Could not be delivered, for good. */
        FAILED,
        /** Not delivered yet; it is tried on. */
        DELAYED,
        /** A person opened it. */
        DISPLAYED,
        /** Anything else (delivered, relayed, deleted unread). */
        OTHER
    }

    private static final int FIELD_GROUPS = 50;

    /** The report that a mail is, if it is one. */
    static Optional<Report> of(Part mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        Multipart parts = (Multipart) mail.getContent();
        Report report = null;
        String original = null;
        for (int i = 0; i < parts.getCount(); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                report = status(groups(part));
            } else if (part.isMimeType("message/disposition-notification")) {
                report = receipt(groups(part));
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                original = first(groups(part), "Message-ID");
            }
        }
        if (report == null) {
            return Optional.empty();
        }
        String id = report.messageId() != null ? report.messageId() : Messages.bare(original);
        return Optional.of(new Report(report.kind(), id, report.words()));
    }

    private static Report status(List<InternetHeaders> groups) {
        String action = text(first(groups, "Action")).toLowerCase(Locale.ROOT);
        String words = (text(first(groups, "Status")) + " " + text(first(groups, "Diagnostic-Code"))).replaceAll("\\s+", " ").strip();
        Kind kind = action.equals("failed") ? Kind.FAILED : action.equals("delayed") ? Kind.DELAYED : Kind.OTHER;
        return new Report(kind, null, words.length() > 300 ? words.substring(0, 300) : words);
    }

    private static Report receipt(List<InternetHeaders> groups) {
        String disposition = text(first(groups, "Disposition")).toLowerCase(Locale.ROOT);
        return new Report(disposition.contains("displayed") ? Kind.DISPLAYED : Kind.OTHER, Messages.bare(first(groups, "Original-Message-ID")), disposition);
    }

    /** Blocks of header fields, divided by empty lines. Ends at the first block that is empty: what follows is a body. */
    private static List<InternetHeaders> groups(Part part) throws MessagingException, IOException {
        List<InternetHeaders> result = new ArrayList<>();
        try (InputStream in = NotHandedOver.content(part)) {
            for (int i = 0; i < FIELD_GROUPS; i++) {
                InternetHeaders group = new InternetHeaders(in);
                if (!group.getAllHeaders().hasMoreElements()) {
                    break;
                }
                result.add(group);
            }
        }
        return result;
    }

    private static String first(List<InternetHeaders> groups, String name) {
        return groups.stream().map(g -> g.getHeader(name, null)).filter(v -> v != null).findFirst().orElse(null);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
