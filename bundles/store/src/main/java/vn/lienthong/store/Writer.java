package vn.lienthong.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.api.store.Store.Work;

/** The one thread that changes the database. It takes all units that wait, up to a limit, into one transaction. */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int GROUP = 64;
    private static final int LIMIT = 1024;
    private static final int VALID_SECONDS = 5;

    private final Database database;
    private final Clock clock;
    private final BlockingQueue<Unit<?>> waiting = new ArrayBlockingQueue<>(LIMIT);
    private final Unit<Void> end = new Unit<>(session -> null);
    private final Thread thread = new Thread(this::work, "lienthong-writer");
    private boolean closed;
    private Sql sql;

    /** Connects and starts. */
    Writer(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.sql = connect();
        thread.start();
    }

    /** Hands a unit of work over and waits until it is durable. */
    <T> T write(Work<T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("A unit of work must not write to the store in another one: use its session");
        }
        var unit = new Unit<>(work);
        enqueue(unit);
        return unit.result();
    }

    /** Units that wait. */
    int waiting() {
        return waiting.size();
    }

    /** Takes nothing more; returns when all that waits is done and the connection is closed. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                put(end);
            }
        }
        uninterrupted(thread::join);
    }

    private synchronized void enqueue(Unit<?> unit) {
        if (closed) {
            throw new StoreFailure("The store is closed", null);
        }
        put(unit);
    }

    private void put(Unit<?> unit) {
        uninterrupted(() -> waiting.put(unit));
    }

    /** Waits to the end; an interrupt meanwhile leaves its mark. */
    private static void uninterrupted(Waiting wait) {
        boolean interrupted = false;
        for (boolean over = false; !over; ) {
            try {
                wait.out();
                over = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Waiting {
        void out() throws InterruptedException;
    }

    private void work() {
        var group = new ArrayList<Unit<?>>(GROUP);
        while (group.isEmpty() || group.get(group.size() - 1) != end) {
            group.clear();
            try {
                group.add(waiting.take());
                waiting.drainTo(group, GROUP - 1);
                carryOut(group);
            } catch (InterruptedException e) {
                LOG.debug("Only closing the store ends the writer: an interrupt does not");
            }
        }
        disconnect();
    }

    private void carryOut(List<Unit<?>> group) {
        try {
            try {
                begin();
                each(group);
            } catch (StoreFailure e) {
                if (!lost(e)) {
                    throw e;
                }
                LOG.warn("The writer's connection broke before the commit, {} units of work are carried out again: {}", group.size(), e.getMessage());
                disconnect();
                begin();
                each(group);
            }
            sql.run("COMMIT");
        } catch (RuntimeException | Error e) {
            LOG.error("A transaction of {} units of work was lost; the next one gets a new connection", group.size(), e);
            disconnect();
            var failure = new StoreFailure("The transaction could not be made durable, nothing of it was kept: " + e.getMessage(), e);
            group.forEach(unit -> unit.lost(failure));
            return;
        }
        group.forEach(Unit::committed);
    }

    private void each(List<Unit<?>> group) {
        for (Unit<?> unit : group) {
            unit.carryOut(sql, clock);
        }
    }

    /** Whether the connection is gone, and with it what was not committed; nothing of it can be there. */
    private boolean lost(StoreFailure failure) {
        try {
            return failure.getCause() instanceof SQLException && sql != null && !sql.connection().isValid(VALID_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Begins; on a connection that broke while idle, once more with a new one. */
    private void begin() {
        if (sql != null) {
            try {
                sql.run(database.begin());
                return;
            } catch (StoreFailure e) {
                LOG.warn("The writer's connection is gone, connecting again: {}", e.getMessage());
                disconnect();
            }
        }
        sql = connect();
        sql.run(database.begin());
    }

    /** A connection that keeps what it commits; refuses one that would not. */
    private Sql connect() {
        Connection connection = null;
        try {
            connection = database.source().getConnection();
            var fresh = new Sql(connection);
            database.demands().forEach((question, answer) -> {
                String given = fresh.answer(question);
                if (!answer.equals(given)) {
                    throw new IllegalStateException("The store needs '" + question + "' to answer " + answer
                            + " or a power cut loses what was accepted; it answers " + given);
                }
            });
            return fresh;
        } catch (SQLException | RuntimeException e) {
            close(connection);
            throw e instanceof IllegalStateException refusal ? refusal
                    : new StoreFailure("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    /** Closing a connection rolls its open transaction back. */
    private void disconnect() {
        if (sql != null) {
            sql.close();
            close(sql.connection());
            sql = null;
        }
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("A broken connection could not be closed", e);
        }
    }
}
