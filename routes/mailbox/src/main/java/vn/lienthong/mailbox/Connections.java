package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to one mail server that are kept for a moment after a mail, for the next one: to connect, to agree on TLS and to
 * log in costs both sides more than most mails do. Safe for several threads.
 */
final class Connections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final long IDLE_SECONDS = 10;
    /** Some servers take only so many mails by one connection. */
    private static final int MAILS = 50;

    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean watched;
    private boolean closed;

    /**
     * A connection, logged in.
     *
     * @param transport used by one thread at a time
     * @param mails     how many it has carried
     * @param since     running time of the machine at which it was last used, nanoseconds
     */
    record Connection(SMTPTransport transport, int mails, long since) {
        static Connection fresh(SMTPTransport transport) {
            return new Connection(transport, 0, System.nanoTime());
        }

        private boolean old() {
            return System.nanoTime() - since >= TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
        }
    }

    /** One that was kept and that the server still answers on; null for none. */
    Connection take() {
        for (Connection c = polled(); c != null; c = polled()) {
            if (!c.old() && c.transport().isConnected()) {
                return c;
            }
            end(c.transport());
        }
        return null;
    }

    private synchronized Connection polled() {
        return idle.pollLast();
    }

    /** Takes one back by which a mail was carried, without anything that went wrong. */
    void keep(Connection used) {
        Connection c = new Connection(used.transport(), used.mails() + 1, System.nanoTime());
        synchronized (this) {
            if (!closed && c.mails() < MAILS) {
                idle.addLast(c);
                watch();
                return;
            }
        }
        end(c.transport());
    }

    /** Nobody may come for it any more. */
    private void watch() {
        if (!watched) {
            watched = true;
            CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS).execute(this::endOld);
        }
    }

    private void endOld() {
        List<Connection> old = new ArrayList<>();
        synchronized (this) {
            watched = false;
            while (!idle.isEmpty() && idle.peekFirst().old()) {
                old.add(idle.pollFirst());
            }
            if (!idle.isEmpty()) {
                watch();
            }
        }
        old.forEach(c -> end(c.transport()));
    }

    /** Ends one that is not to be used again. */
    static void end(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The reply to our good-bye tells nothing about the mail.
            LOG.debug("Closing the SMTP connection failed", e);
        }
    }

    /** Ends those that are idle; what is under way ends when it comes back. Repeating is harmless. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (Connection c = polled(); c != null; c = polled()) {
            end(c.transport());
        }
    }
}
