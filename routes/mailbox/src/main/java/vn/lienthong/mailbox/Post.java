package vn.lienthong.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.mailbox.Connections.Connection;

/**
 * Hands mails to the SMTP server and says what became of each by the class of the server's reply. The transport is made
 * directly: a look-up of providers depends on the thread's class loader. Safe for several threads.
 */
final class Post implements AutoCloseable {
    private static final int NO_REPLY = -1;
    private final Account account;
    private final Session session;
    private final Connections connections;

    /**
     * @param from envelope sender, to which bounces go
     */
    Post(Account account, String from) {
        this.account = account;
        this.session = account.smtp(from);
        this.connections = new Connections(() -> new SMTPTransport(session, new URLName("smtp", account.host(), account.port(), null, null, null)));
    }

    /** The session that mails are made with. */
    Session session() {
        return session;
    }

    /**
     * Sends a complete mail.
     *
     * @return delivered with the server's words and the Message-ID, or why not
     */
    Outcome hand(StableMessage message) throws MessagingException {
        message.saveChanges();
        Outcome outcome = null;
        while (outcome == null) {
            outcome = handed(message);
        }
        return outcome;
    }

    /** Null where the age of the connection may be at fault and the server did not get all of the mail: another one tells. */
    private Outcome handed(StableMessage message) throws MessagingException {
        Connection by = connections.take();
        boolean good = false;
        try {
            Outcome failed = by.mails() == 0 ? connected(by.transport()) : null;
            if (failed != null) {
                return failed;
            }
            by.transport().sendMessage(message, message.getAllRecipients());
            good = true;
            return new Outcome.Delivered(line(by.transport(), null), Messages.bare(message.getMessageID()));
        } catch (MessagingException e) {
            return by.mails() > 0 && !message.written() ? null : failed(message, by.transport(), e);
        } finally {
            if (good) {
                connections.keep(by);
            } else {
                connections.end(by);
            }
        }
    }

    /** Null where it went well. */
    private Outcome connected(SMTPTransport transport) {
        try {
            transport.connect(account.host(), account.port(), account.authenticated() ? account.user() : null,
                account.authenticated() ? account.password() : null);
        } catch (AuthenticationFailedException e) {
            return refused(transport.getLastReturnCode())
                ? new Outcome.Credentials("Máy chủ thư " + account.host() + " không chấp nhận tài khoản / login refused: " + line(transport, e))
                : postponed(transport, e);
        } catch (MessagingException e) {
            return postponed(transport, e);
        }
        return null;
    }

    /** Ends the connections that were kept. Repeating is harmless. */
    @Override
    public void close() {
        connections.close();
    }

    private Outcome failed(StableMessage message, SMTPTransport transport, MessagingException e) {
        int code = NO_REPLY;
        String words = line(transport, e);
        boolean sender = false;
        for (Exception next = e; next instanceof MessagingException m; next = m.getNextException()) {
            if (next instanceof SMTPAddressFailedException f) {
                code = f.getReturnCode();
                words = oneLine(f.getMessage());
            } else if (next instanceof SMTPSenderFailedException f) {
                code = f.getReturnCode();
                words = oneLine(f.getMessage());
                sender = true;
            } else if (next instanceof SMTPSendFailedException f && code == NO_REPLY) {
                code = f.getReturnCode();
                words = oneLine(f.getMessage());
            }
        }
        if (code == 530 || code == 534 || code == 535 || sender && code >= 500 && code != 552) {
            return new Outcome.Credentials("Máy chủ thư không nhận thư từ địa chỉ của nền tảng / sender refused: " + words);
        }
        if (code >= 500) {
            return new Outcome.Refused("Máy chủ thư từ chối / refused: " + words);
        }
        if (code < 400 && message.written()) {
            return new Outcome.Unknown("Mất kết nối sau khi gửi hết nội dung; máy chủ có thể đã nhận / connection lost after the last byte: " + words);
        }
        return new Outcome.Postponed("Máy chủ thư tạm chưa nhận / not now: " + words, null);
    }

    private Outcome postponed(SMTPTransport transport, MessagingException e) {
        return new Outcome.Postponed("Không kết nối được máy chủ thư " + account.host() + ":" + account.port() + " / cannot connect: "
            + line(transport, e), null);
    }

    /**
     * Whether the server itself turned the login down. The library calls every login that did not end well failed: also
     * where the connection was cut in its middle (-1), where a reply could not be read (0), where a command could not be
     * written any more (the code of the reply before: 250, 334), and where the server cannot look passwords up just now
     * (4xx). None of these is a reason to stop the partner until a person comes.
     */
    private static boolean refused(int login) {
        return login >= 500 && login < 600;
    }

    /** The server's last words, or the failure's where it said nothing. */
    private static String line(SMTPTransport transport, Exception failure) {
        String said = transport.getLastServerResponse();
        if (said != null && !said.isBlank() && (failure == null || transport.getLastReturnCode() >= 400)) {
            return oneLine(said);
        }
        Throwable root = failure;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root == null ? "" : root.getClass().getSimpleName() + ": " + oneLine(String.valueOf(root.getMessage()));
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }
}
