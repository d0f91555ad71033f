package vn.lienthong.itests.faults;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.simulators.platform.Ports;

/** The mail server of the province, behind a wire that misbehaves, and the persons who have their mailboxes there. */
final class MailHouse implements Closeable {
    private static final String PASSWORD = "a mailbox's password";

    private final Ledger ledger;
    private final GreenMail server;
    private final Tap smtp;
    private final Tap imap;
    private final Set<String> read = new HashSet<>();
    private volatile Supplier<Tap.Mood> mood = () -> Tap.Mood.FINE;

    MailHouse(Ledger ledger) throws IOException {
        this.ledger = ledger;
        Thread.setDefaultUncaughtExceptionHandler(MailHouse::fallen);
        ServerSetup in = new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup out = new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        server = new GreenMail(new ServerSetup[] {in, out});
        for (Cast.Member member : Cast.by("mailbox")) {
            server.setUser(member.address(), member.address(), PASSWORD);
            server.setUser(member.platformAddress(), member.platformAddress(), PASSWORD);
        }
        server.start();
        smtp = Tap.before(in.getPort(), () -> mood.get());
        imap = Tap.before(out.getPort(), () -> mood.get().dead() ? Tap.Mood.DEAD : Tap.Mood.FINE);
    }

    /** The mail server's threads fall over connections that break; that is what we do to them. */
    private static void fallen(Thread thread, Throwable cause) {
        if (!thread.getName().startsWith("smtp:") && !thread.getName().startsWith("imap:")) {
            Report.say(thread.getName() + " has ended: " + cause);
        }
    }

    int smtpPort() {
        return smtp.port();
    }

    int imapPort() {
        return imap.port();
    }

    String password() {
        return PASSWORD;
    }

    /** Each connection from now on gets a mood of these. */
    void moods(Supplier<Tap.Mood> moods) {
        mood = moods;
    }

    /** Nobody at home for a while: what is under way breaks. */
    void away(boolean gone) {
        mood = () -> gone ? Tap.Mood.DEAD : Tap.Mood.FINE;
        // Somebody may just wait for the answer to a whole mail.
        ledger.refused("mailbox unheard");
        smtp.drop();
        imap.drop();
    }

    /** How a mail server ails: one reply of each class, and a connection that breaks after the last byte. */
    Supplier<Tap.Mood> ailing(Random dice) {
        return () -> switch (dice.nextInt(8)) {
            case 0 -> reply("RCPT TO", "451 4.3.0 mailbox busy\r\n", null);
            case 1 -> reply("RCPT TO", "550 5.1.1 no such person\r\n", "mailbox 5xx");
            case 2 -> reply("DATA", "452 4.3.1 no room just now\r\n", null);
            case 3 -> unheard();
            case 4 -> Tap.half(60);
            default -> Tap.Mood.FINE;
        };
    }

    /** Refuses the platform's password. */
    Tap.Mood locked() {
        return reply("AUTH", "535 5.7.8 wrong password\r\n", "mailbox 535");
    }

    private Tap.Mood reply(String verb, String words, String refusal) {
        return new Tap.Mood() {
            @Override
            public String instead(String request) {
                if (!request.startsWith(verb)) {
                    return null;
                }
                if (refusal != null) {
                    ledger.refused(refusal);
                }
                return words;
            }
        };
    }

    private Tap.Mood unheard() {
        return new Tap.Mood() {
            @Override
            public boolean breaksAfter(String request) {
                if (request.endsWith("\r\n.\r\n") || request.equals(".\r\n")) {
                    ledger.refused("mailbox unheard");
                    return true;
                }
                return false;
            }
        };
    }

    /** A person of the agency writes to the platform; the mail lies in its mailbox when this returns. */
    void write(Cast.Member member, String number) {
        try {
            byte[] file = Letters.text(member, number).getBytes(StandardCharsets.UTF_8);
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
            mail.setFrom(member.address());
            mail.setRecipients(Message.RecipientType.TO, member.platformAddress());
            mail.setSubject("Thông báo lịch trực số " + number, "UTF-8");
            MimeBodyPart words = new MimeBodyPart();
            words.setText("Kính gửi văn bản kèm theo.", "UTF-8");
            MimeBodyPart attached = new MimeBodyPart();
            attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file, "application/octet-stream")));
            attached.setFileName("thu-" + number + ".txt");
            mail.setContent(new MimeMultipart(words, attached));
            mail.saveChanges();
            user(member.platformAddress()).deliver(mail);
            ledger.sent(new Ledger.Letter(member, mail.getMessageID().replaceAll("[<>]", ""), number, Paper.sha256(file)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the platform has dealt with every mail. */
    boolean inboxesAreEmpty() {
        return Cast.by("mailbox").stream().allMatch(m -> inbox(m.platformAddress()).getMessageCount() == 0);
    }

    /** Notes what has arrived since the last look. */
    void work() throws MessagingException, IOException {
        for (Cast.Member member : Cast.by("mailbox")) {
            for (StoredMessage mail : mails(member)) {
                if (!read.contains(member + " " + mail.getUid())) {
                    note(member, mail.getMimeMessage());
                    read.add(member + " " + mail.getUid());
                }
            }
        }
    }

    /** A copy: the server's own list grows while it is read. */
    private List<StoredMessage> mails(Cast.Member member) {
        return new ArrayList<>(inbox(member.address()).getMessages());
    }

    /** What lies in the agencies' mailboxes, a line for each mail. */
    String listing() {
        StringBuilder lines = new StringBuilder();
        for (Cast.Member member : Cast.by("mailbox")) {
            for (StoredMessage mail : mails(member)) {
                try {
                    lines.append(member).append(' ').append(mail.getUid()).append(' ').append(mail.getReceivedDate().toInstant()).append(' ')
                            .append(mail.getMimeMessage().getMessageID()).append(' ')
                            .append(mail.getMimeMessage().getHeader("X-LienThong-Delivery", null)).append('\n');
                } catch (MessagingException e) {
                    lines.append(e).append('\n');
                }
            }
        }
        return lines.toString();
    }

    private void note(Cast.Member member, MimeMessage mail) throws MessagingException, IOException {
        String id = mail.getHeader("X-LienThong-Delivery", null);
        if (id == null) {
            // An answer to what this person wrote.
            return;
        }
        List<byte[]> packets = new ArrayList<>();
        collect(mail, packets);
        if (packets.size() != 1) {
            throw new AssertionError(member + " got a mail for delivery " + id + " with " + packets.size() + " packets");
        }
        ledger.offered(id);
        String key = Office.key(new PacketReader().read(new ByteArrayInputStream(packets.get(0)), AttachmentSink.DIGEST_ONLY));
        ledger.got(new Ledger.Receipt(System.nanoTime(), member, "mailbox", id, key, Paper.sha256(packets.get(0)) + " " + mail.getMessageID()));
    }

    private static void collect(Part part, List<byte[]> packets) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), packets);
            }
        } else if (String.valueOf(part.getFileName()).endsWith(".edxml")) {
            packets.add(part.getInputStream().readAllBytes());
        }
    }

    private MailFolder inbox(String address) {
        try {
            return server.getManagers().getImapHostManager().getInbox(user(address));
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private GreenMailUser user(String address) {
        GreenMailUser user = server.getUserManager().getUserByEmail(address);
        if (user == null) {
            throw new IllegalStateException("No mailbox " + address);
        }
        return user;
    }

    @Override
    public void close() {
        smtp.close();
        imap.close();
        server.stop();
    }
}
