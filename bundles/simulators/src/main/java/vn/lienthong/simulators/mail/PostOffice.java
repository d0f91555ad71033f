package vn.lienthong.simulators.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.Closeable;

/** A mail server with SMTP and IMAP on this machine, for people and for the platform. */
public final class PostOffice implements Closeable {
    private final GreenMail server;

    /** A server on these ports, not yet started. */
    public PostOffice(int smtpPort, int imapPort) {
        ServerSetup smtp = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(imapPort, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        server = new GreenMail(new ServerSetup[] {smtp, imap});
    }

    /** Opens a mailbox; its user name is its address. */
    public void mailbox(String address, String password) {
        server.setUser(address, address, password);
    }

    /** Starts serving; returns when both ports answer. */
    public void start() {
        server.start();
    }

    @Override
    public void close() {
        server.stop();
    }
}
