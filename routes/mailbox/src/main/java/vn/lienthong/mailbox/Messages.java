package vn.lienthong.mailbox;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/** Parts of mails, and identifiers as we keep them. */
final class Messages {
    private static final String UTF_8 = "UTF-8";

    private Messages() {
    }

    /** Writes the content of a part. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** A Message-ID without angle brackets and blanks, or null for none. */
    static String bare(String messageId) {
        String bare = messageId == null ? "" : messageId.strip().replaceAll("^<|>$", "").strip();
        return bare.isEmpty() ? null : bare;
    }

    /** A part of text, shown in the mail. */
    static MimeBodyPart text(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), "text/" + subtype + "; charset=UTF-8")));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /**
     * A file. Its bytes are written when the mail is, straight to the server; its name stands as RFC 2231 has it, and as
     * RFC 2047 in the type for programs that know only that.
     */
    static MimeBodyPart file(String name, String contentType, Content content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new Streamed(contentType, content));
        ContentType type = new ContentType(contentType);
        if (type.match("text/*")) {
            // A guess, as good as any: without it mail programs show Vietnamese as Western European.
            type.setParameter("charset", UTF_8);
        }
        ParameterList parameters = new ParameterList();
        parameters.set("filename", name, UTF_8);
        try {
            type.setParameter("name", MimeUtility.encodeText(name, UTF_8, "B"));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        part.setHeader("Content-Type", type.toString());
        part.setHeader("Content-Disposition", new ContentDisposition("attachment", parameters).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** Content that is produced while it is written. */
    private static final class Streamed extends DataHandler {
        private final Content content;

        Streamed(String contentType, Content content) {
            super(new OutOnly(contentType));
            this.content = content;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            content.to(out);
        }
    }

    /** The type of a {@link Streamed} part. */
    private record OutOnly(String getContentType) implements DataSource {
        @Override
        public InputStream getInputStream() throws IOException {
            throw new IOException("This part is only written");
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            throw new IOException("This part is only written");
        }

        @Override
        public String getName() {
            return null;
        }
    }
}
