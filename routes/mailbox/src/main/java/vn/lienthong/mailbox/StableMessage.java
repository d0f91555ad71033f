package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail whose Message-ID is ours, and that knows whether all of it was handed to the server. */
final class StableMessage extends MimeMessage {
    private final String id;
    private boolean written;

    /**
     * @param id Message-ID without its angle brackets
     */
    StableMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + ">");
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        written = true;
    }

    /** Whether the server got the last byte: what fails after that may have been accepted all the same. */
    boolean written() {
        return written;
    }
}
