package vn.lienthong.mailbox;

import jakarta.mail.NoSuchProviderException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Locale;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.apache.camel.component.mail.MailAuthenticator;

/**
 * A mail account on a server.
 *
 * @param host     server
 * @param port     port
 * @param user     user, or empty to go without
 * @param password password; never logged, never part of a text
 * @param security how the connection is protected
 * @param trust    makes the connections that are protected
 */
record Account(String host, int port, String user, String password, Security security, SSLContext trust) {

    /** Time-outs for connecting and for each answer, milliseconds. */
    static final int CONNECT_MILLIS = 15_000;
    static final int ANSWER_MILLIS = 60_000;
    /** Bytes of a part that are asked for at once. */
    private static final int FETCHED_AT_ONCE = 1 << 20;

    /** How a connection is protected. */
    enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** Begins in the clear and must turn to TLS before the password is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS;

        /**
         * @throws IllegalArgumentException for a word that is none of the three
         */
        static Security of(String word) {
            try {
                return valueOf(word.strip().toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("'" + word + "' không thuộc / is none of none, starttls, tls", e);
            }
        }
    }

    boolean authenticated() {
        return !user.isBlank();
    }

    /** The SMTP session for this account. */
    Session smtp(String envelopeFrom) {
        Properties p = connection("mail.smtp.");
        p.put("mail.smtp.host", host);
        p.put("mail.smtp.port", Integer.toString(port));
        p.put("mail.smtp.auth", Boolean.toString(authenticated()));
        p.put("mail.smtp.from", envelopeFrom);
        p.put("mail.smtp.localhost", domain(envelopeFrom));
        p.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
        p.put("mail.smtp.dsn.ret", "HDRS");
        return Session.getInstance(p);
    }

    /** Logs in with this account: our own sessions, and Camel's. */
    MailAuthenticator login() {
        return new MailAuthenticator() {
            @Override
            public PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        };
    }

    /** The IMAP session for this account; its protocol is {@code imap}, with TLS or without. */
    Session imap() {
        Properties p = connection("mail.imap.");
        p.put("mail.imap.fetchsize", Integer.toString(FETCHED_AT_ONCE));
        // The library finds our class by the loader of the one who logs in.
        Session session = Session.getInstance(p, login());
        try {
            session.setProvider(StrictStore.provider());
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("The provider has a protocol", e);
        }
        return session;
    }

    /** How a connection is made and kept. */
    private Properties connection(String protocol) {
        Properties p = new Properties();
        p.put(protocol + "connectiontimeout", Integer.toString(CONNECT_MILLIS));
        p.put(protocol + "timeout", Integer.toString(ANSWER_MILLIS));
        p.put(protocol + "writetimeout", Integer.toString(ANSWER_MILLIS));
        p.put(protocol + "ssl.enable", Boolean.toString(security == Security.TLS));
        p.put(protocol + "ssl.checkserveridentity", "true");
        p.put(protocol + "socketFactory", new PromptSockets());
        p.put(protocol + "ssl.socketFactory", new PromptTlsSockets(trust.getSocketFactory()));
        // Or what we do not trust would be tried again with what Java trusts.
        p.put(protocol + "socketFactory.fallback", "false");
        p.put(protocol + "starttls.enable", Boolean.toString(security == Security.STARTTLS));
        p.put(protocol + "starttls.required", Boolean.toString(security == Security.STARTTLS));
        return p;
    }

    /** What stands after the @. */
    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Without the password: records print everything otherwise. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + security + ")";
    }
}
