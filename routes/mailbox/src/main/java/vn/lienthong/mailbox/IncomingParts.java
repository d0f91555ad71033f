package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lienthong.routing.words.FileNames;

/**
 * The parts of a mail that count: its words and its files, in order. Files are not read here: their streams come from the
 * server when they are staged. Pictures that belong to an HTML body are left out.
 */
final class IncomingParts {
    private static final int DEPTH = 20;
    private static final int FILES = 500;
    private static final int TEXT_BYTES = 1 << 20;

    private final List<Part> files = new ArrayList<>();
    private String plain;
    private String html;

    IncomingParts(Part mail) throws MessagingException, IOException {
        walk(mail, 0, false);
    }

    /** The files, each with its content still on the server. */
    List<Part> files() {
        return List.copyOf(files);
    }

    /** The words of the mail without what it quotes; empty if it has none. */
    String words() {
        return Quoted.without(plain != null ? plain : html == null ? "" : Quoted.fromHtml(html));
    }

    private void walk(Part part, int depth, boolean related) throws MessagingException, IOException {
        if (depth > DEPTH || files.size() > FILES) {
            throw new MessagingException("The mail has too many parts, or they are nested too deeply");
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || part.getFileName() != null;
        if (part.isMimeType("multipart/*") && !attached) {
            Multipart parts = (Multipart) part.getContent();
            boolean inRelated = part.isMimeType("multipart/related");
            for (int i = 0; i < parts.getCount(); i++) {
                walk(parts.getBodyPart(i), depth + 1, inRelated && i > 0);
            }
        } else if (related && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) && part.isMimeType("image/*")) {
            return;
        } else if (!attached && part.isMimeType("text/plain")) {
            plain = plain == null ? text(part) : plain + "\n" + text(part);
        } else if (!attached && part.isMimeType("text/html")) {
            html = html == null ? text(part) : html;
        } else {
            files.add(part);
        }
    }

    /** Text of a part, bounded; an unknown charset is read as UTF-8. */
    static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = NotHandedOver.content(part)) {
            byte[] bytes = in.readNBytes(TEXT_BYTES);
            return new String(bytes, charset(part));
        }
    }

    /** The file name as a person wrote it, safe to write; numbered by the caller where two are alike. */
    static String name(Part part) throws MessagingException {
        String name = part.getFileName();
        if (name == null) {
            String extension = part.isMimeType("message/rfc822") ? "eml" : part.isMimeType("text/calendar") ? "ics" : "bin";
            return "dinh-kem." + extension;
        }
        return FileNames.safe(decoded(name));
    }

    /** Header text with encoded words decoded, and raw UTF-8 bytes, which some senders put there, repaired. */
    static String decoded(String header) {
        if (header == null) {
            return "";
        }
        String text;
        try {
            text = MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            text = header;
        }
        boolean raw = text.chars().allMatch(c -> c < 0x100) && text.chars().anyMatch(c -> c >= 0x80);
        if (raw) {
            try {
                text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1))).toString();
            } catch (CharacterCodingException e) {
                return text;
            }
        }
        return text;
    }

    /** Media type of a part without parameters, in small letters. */
    static String type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        } catch (ParseException e) {
            return "application/octet-stream";
        }
    }

    private static Charset charset(Part part) throws MessagingException {
        try {
            String name = new ContentType(part.getContentType()).getParameter("charset");
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(name));
        } catch (ParseException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static String disposition(Part part) throws MessagingException {
        try {
            return part.getDisposition();
        } catch (ParseException e) {
            return null;
        }
    }
}
