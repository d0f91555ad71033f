package vn.lienthong.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import vn.lienthong.routing.Trust;

/** A real mail server with the accounts of the platform and of one agency, on free ports. */
final class MailServer implements AutoCloseable {
    static final String PLATFORM = "lienthong@saomai.example";
    static final String AGENCY = "sokh@saomai.example";
    static final String PASSWORD = "mat-khau-thu-93";

    private final GreenMail server;

    MailServer() {
        MailHandlers.install();
        ServerSetup smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.setUser(PLATFORM, PLATFORM, PASSWORD);
        server.setUser(AGENCY, AGENCY, PASSWORD);
        server.start();
    }

    Account smtp(String password) {
        return new Account("127.0.0.1", server.getSmtp().getPort(), PLATFORM, password, Account.Security.NONE, Trust.of(""));
    }

    Account imap(String password) {
        return new Account("127.0.0.1", server.getImap().getPort(), PLATFORM, password, Account.Security.NONE, Trust.of(""));
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    /** Mails in a folder of an account, copied out of the server, oldest first; none if there is no such folder. */
    List<MimeMessage> mails(String user, String folder) throws MessagingException, IOException {
        List<MimeMessage> copies = new ArrayList<>();
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imapPort(), user, PASSWORD);
            Folder open = store.getFolder(folder);
            if (!open.exists()) {
                return copies;
            }
            open.open(Folder.READ_ONLY);
            for (Message message : open.getMessages()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                copies.add(new MimeMessage(null, new ByteArrayInputStream(bytes.toByteArray())));
            }
            open.close();
        }
        return copies;
    }

    /** Puts a mail, given as it goes over the wire, into the platform's inbox. */
    void arrives(String wire) throws MessagingException, IOException {
        arrives(wire.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void arrives(byte[] wire) throws MessagingException, IOException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imapPort(), PLATFORM, PASSWORD);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_WRITE);
            inbox.appendMessages(new Message[] {new MimeMessage(null, new ByteArrayInputStream(wire))});
            inbox.close();
        }
    }

    /** Mails to somebody whose account the server made itself when they came. */
    List<MimeMessage> mailsAs(String address) throws MessagingException, IOException {
        server.setUser(address, address, PASSWORD);
        return mails(address, "INBOX");
    }

    /** Moves what lies in one account's inbox into another's, without its mark as one of the platform's own mails. */
    void moveInboxOf(String from, String to) throws Exception {
        for (var stored : server.getManagers().getImapHostManager().getInbox(server.getUserManager().getUser(from)).getMessages()) {
            MimeMessage mail = stored.getMimeMessage();
            mail.removeHeader("X-LienThong-Delivery");
            server.getUserManager().getUser(to).deliver(mail);
        }
    }

    void stopSmtp() {
        server.getSmtp().stopService();
    }

    @Override
    public void close() {
        server.stop();
    }
}
