package vn.lienthong.mailbox;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to one mail server that are kept for a moment after a mail, for the next one: to connect, to agree on TLS and to
 * log in costs both sides more than most mails do. Safe for several threads.
 */
final class Connections implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    private static final Duration IDLE = Duration.ofSeconds(10);
    /** Some servers take only so many mails by one connection. */
    private static final int MAILS = 50;

    private final GenericObjectPool<Connection> pool;

    /**
     * @param transports makes one that is not connected yet
     */
    Connections(Supplier<SMTPTransport> transports) {
        GenericObjectPoolConfig<Connection> config = new GenericObjectPoolConfig<>();
        // As many as the link has shipments under way at a time.
        config.setMaxTotal(-1);
        config.setTestOnBorrow(true);
        config.setMinEvictableIdleDuration(IDLE);
        config.setTimeBetweenEvictionRuns(IDLE);
        config.setNumTestsPerEvictionRun(-1);
        config.setJmxEnabled(false);
        pool = new GenericObjectPool<>(new Factory(transports), config);
    }

    /** A connection and how many mails it has carried; before the first it is still to be made. Used by one thread at a time. */
    static final class Connection {
        private final SMTPTransport transport;
        private int mails;

        private Connection(SMTPTransport transport) {
            this.transport = transport;
        }

        SMTPTransport transport() {
            return transport;
        }

        int mails() {
            return mails;
        }
    }

    /** One that was kept and that the server still answers on, or a new one. */
    Connection take() {
        try {
            return pool.borrowObject();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Nothing connects here yet", e);
        }
    }

    /** Takes one back by which a mail was carried, without anything that went wrong. */
    void keep(Connection used) {
        used.mails++;
        pool.returnObject(used);
    }

    /** Ends one that is not to be used again. */
    void end(Connection broken) {
        try {
            pool.invalidateObject(broken);
        } catch (Exception e) {
            LOG.debug("Giving the SMTP connection up failed", e);
        }
    }

    /** Ends those that are idle; what is under way ends when it comes back. Repeating is harmless. */
    @Override
    public void close() {
        pool.close();
    }

    private static final class Factory extends BasePooledObjectFactory<Connection> {
        private final Supplier<SMTPTransport> transports;

        Factory(Supplier<SMTPTransport> transports) {
            this.transports = transports;
        }

        @Override
        public Connection create() {
            return new Connection(transports.get());
        }

        @Override
        public PooledObject<Connection> wrap(Connection connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(PooledObject<Connection> kept) {
            Connection c = kept.getObject();
            return c.mails == 0 || c.mails < MAILS && c.transport.isConnected();
        }

        @Override
        public void destroyObject(PooledObject<Connection> old) throws MessagingException {
            old.getObject().transport.close();
        }
    }
}
