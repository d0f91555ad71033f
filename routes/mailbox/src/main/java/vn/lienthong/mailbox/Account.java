package vn.lienthong.mailbox;

import jakarta.mail.Session;
import java.util.Locale;
import java.util.Properties;

/**
 * A mail account on a server.
 *
 * @param host     server
 * @param port     port
 * @param user     user, or empty to go without
 * @param password password; never logged, never part of a text
 * @param security how the connection is protected
 */
record Account(String host, int port, String user, String password, Security security) {

    /** Time-outs for connecting and for each answer, milliseconds. */
    static final int CONNECT_MILLIS = 15_000;
    static final int ANSWER_MILLIS = 60_000;

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
        Properties p = new Properties();
        p.put("mail.smtp.host", host);
        p.put("mail.smtp.port", Integer.toString(port));
        p.put("mail.smtp.auth", Boolean.toString(authenticated()));
        p.put("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS));
        p.put("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS));
        p.put("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS));
        p.put("mail.smtp.from", envelopeFrom);
        p.put("mail.smtp.localhost", domain(envelopeFrom));
        p.put("mail.smtp.dsn.notify", "FAILURE,DELAY");
        p.put("mail.smtp.dsn.ret", "HDRS");
        p.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        p.put("mail.smtp.ssl.checkserveridentity", "true");
        p.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        p.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        return Session.getInstance(p);
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
