package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A mail whose Message-ID is ours, and that knows whether all of it was handed to the server. */
final class StableMessage extends MimeMessage {
    private final String id;
    private String subject;
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
    public void setSubject(String text, String charset) throws MessagingException {
        super.setSubject(text, charset);
        subject = text;
    }

    /** As it was set: the transport asks for it with each mail, and would have it decoded again. */
    @Override
    public String getSubject() throws MessagingException {
        return subject != null ? subject : super.getSubject();
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
