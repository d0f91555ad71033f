package vn.lienthong.simulators.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/** A person with a mail program: reads the mailbox over IMAP and answers over SMTP, as mail programs do. */
public final class Letterbox {
    private final String address;
    private final Session session;

    /** The person's account. */
    public Letterbox(String address, String password, int smtpPort, int imapPort) {
        this.address = address;
        Properties properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        properties.put("mail.imap.host", "127.0.0.1");
        properties.put("mail.imap.port", String.valueOf(imapPort));
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(smtpPort));
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.mime.decodefilename", "true");
        session = Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(address, password);
            }
        });
    }

    /** What lies in the inbox, oldest first. */
    public List<Letter> read() throws MessagingException, IOException {
        try (Store store = session.getStore()) {
            store.connect();
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<Letter> letters = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                letters.add(letter((MimeMessage) message));
            }
            return letters;
        }
    }

    /** Writes a new letter with one file attached. */
    public void write(String to, String subject, String text, String fileName, String contentType, byte[] content) throws MessagingException {
        MimeMessage letter = new MimeMessage(session);
        letter.setRecipients(Message.RecipientType.TO, to);
        letter.setSubject(subject, "UTF-8");
        send(letter, text, fileName, contentType, content);
    }

    /** Answers a letter with one file attached, as a mail program does: In-Reply-To, References, "Re:". */
    public void answer(Letter letter, String text, String fileName, String contentType, byte[] content) throws MessagingException {
        send((MimeMessage) letter.original().reply(false), text, fileName, contentType, content);
    }

    private void send(MimeMessage reply, String text, String fileName, String contentType, byte[] content) throws MessagingException {
        reply.setFrom(address);
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart body = new MimeBodyPart();
        body.setText(text, "UTF-8");
        parts.addBodyPart(body);
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(content, contentType)));
        file.setFileName(fileName);
        parts.addBodyPart(file);
        reply.setContent(parts);
        reply.saveChanges();
        Transport.send(reply);
    }

    /** Sends the read receipt that the letter asks for, as a mail program does when a person opens it (RFC 8098). */
    public void acknowledge(Letter letter) throws MessagingException {
        MimeMessage receipt = new MimeMessage(session);
        receipt.setFrom(address);
        receipt.setRecipients(Message.RecipientType.TO, String.valueOf(letter.original().getHeader("Disposition-Notification-To", null)));
        receipt.setSubject("Đã đọc: " + letter.subject(), "UTF-8");
        MimeMultipart report = new MimeMultipart("report; report-type=disposition-notification");
        MimeBodyPart words = new MimeBodyPart();
        words.setText("Thư đã được mở.", "UTF-8");
        report.addBodyPart(words);
        MimeBodyPart notification = new MimeBodyPart();
        String fields = "Final-Recipient: rfc822; " + address + "\r\nOriginal-Message-ID: " + letter.id()
            + "\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n\r\n";
        notification.setDataHandler(new DataHandler(new ByteArrayDataSource(fields.getBytes(StandardCharsets.US_ASCII),
            "message/disposition-notification")));
        report.addBodyPart(notification);
        receipt.setContent(report);
        receipt.saveChanges();
        Transport.send(receipt);
    }

    private static Letter letter(MimeMessage message) throws MessagingException, IOException {
        StringBuilder text = new StringBuilder();
        List<String> files = new ArrayList<>();
        List<String> types = new ArrayList<>();
        collect(message, text, files, types);
        Address[] from = message.getFrom();
        // The store is closed after reading: the answer is made from a copy.
        return new Letter(message.getMessageID(), from == null ? "" : from[0].toString(), message.getSubject(), text.toString(),
            List.copyOf(files), List.copyOf(types), new MimeMessage(message));
    }

    private static void collect(Part part, StringBuilder text, List<String> files, List<String> types) throws MessagingException, IOException {
        types.add(part.getContentType().replaceAll("(?s);.*", "").strip().toLowerCase(Locale.ROOT));
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), text, files, types);
            }
        } else if (part.getFileName() != null) {
            files.add(MimeUtility.decodeText(part.getFileName()));
        } else if (content instanceof String s) {
            text.append(s).append('\n');
        }
    }

    /**
     * A letter as a person sees it.
     *
     * @param id      Message-ID
     * @param from    sender
     * @param subject subject, decoded
     * @param text    text parts
     * @param files   names of attached files
     * @param types   media types of all parts
     * @param original the message, for answering
     */
    public record Letter(String id, String from, String subject, String text, List<String> files, List<String> types, MimeMessage original) {
    }
}
