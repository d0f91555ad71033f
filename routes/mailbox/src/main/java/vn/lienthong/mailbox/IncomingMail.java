package vn.lienthong.mailbox;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The head of a mail that came in.
 *
 * @param id          Message-ID without brackets; where there is none, one made from the head
 * @param sender      address in small letters, empty where there is none
 * @param subject     decoded subject, one line
 * @param thread      Message-IDs that it answers, without brackets, the direct one first
 * @param automatic   whether a machine answered for its owner (absence note)
 * @param answerable  whether a person will read an answer: no machine, list, mass mailing or spam sent it
 * @param own         whether the platform itself sent it
 */
record IncomingMail(String id, String sender, String subject, List<String> thread, boolean automatic, boolean answerable, boolean own) {

    private static final Set<String> UNANSWERED = Set.of("bulk", "junk", "list");

    static IncomingMail of(Message mail) throws MessagingException {
        Address[] from = mail.getFrom();
        String sender = from == null || from.length == 0 || !(from[0] instanceof InternetAddress a) || a.getAddress() == null ? "" : a.getAddress();
        String subject = IncomingParts.decoded(mail.getHeader("Subject") == null ? "" : mail.getHeader("Subject")[0]).replaceAll("\\s+", " ").strip();
        String id = Messages.bare(header(mail, "Message-ID"));
        return new IncomingMail(id == null ? made(mail, sender, subject) : id, sender.toLowerCase(Locale.ROOT), subject, thread(mail),
            automatic(mail), answerable(mail), !header(mail, "X-LienThong-Delivery").isEmpty() || header(mail, "X-LienThong-Answer").equals("1"));
    }

    private static List<String> thread(Message mail) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (String word : (header(mail, "In-Reply-To") + " " + header(mail, "References")).split("[\\s,]+")) {
            String id = Messages.bare(word);
            if (id != null && id.indexOf('@') > 0 && !ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** RFC 3834 and the marks that older systems set. What a system sends by itself (auto-generated) is not an answer. */
    private static boolean automatic(Message mail) throws MessagingException {
        return header(mail, "Auto-Submitted").toLowerCase(Locale.ROOT).startsWith("auto-replied")
            || !header(mail, "X-Autoreply").isEmpty() || !header(mail, "X-Autorespond").isEmpty()
            || header(mail, "Precedence").equalsIgnoreCase("auto_reply");
    }

    private static boolean answerable(Message mail) throws MessagingException {
        String submitted = header(mail, "Auto-Submitted");
        return !automatic(mail) && (submitted.isEmpty() || submitted.equalsIgnoreCase("no"))
            && !UNANSWERED.contains(header(mail, "Precedence").toLowerCase(Locale.ROOT)) && header(mail, "List-Id").isEmpty()
            && !header(mail, "X-Spam-Flag").equalsIgnoreCase("yes") && !header(mail, "Return-Path").equals("<>");
    }

    static String header(Message mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    private static String made(Message mail, String sender, String subject) throws MessagingException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest((sender + "\n" + subject + "\n" + header(mail, "Date") + "\n" + mail.getSize()).getBytes(StandardCharsets.UTF_8));
            return "made-" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
