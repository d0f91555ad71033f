package vn.lienthong.store;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.api.store.Store.Work;

/** The one thread that changes the database. It takes all units that wait, up to a limit, into one transaction. */
final class Writer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int GROUP = 64;
    private static final int LIMIT = 1024;
    private static final Duration AGAIN_AFTER = Duration.ofMillis(250);
    /** While several write at the same time, those who are about to are waited for: a commit costs more than what it carries. */
    private static final long GATHER_NANOS = Duration.ofMillis(3).toNanos();

    private final WriterConnection connection;
    private final Clock clock;
    private final Duration patience;
    private final BlockingQueue<Unit<?>> waiting = new ArrayBlockingQueue<>(LIMIT);
    private final Unit<Void> end = new Unit<>(session -> null);
    private final Thread thread = new Thread(this::work, "lienthong-writer");
    private boolean closed;

    /**
     * Connects and starts.
     *
     * @param patience how long the database is waited for to say whether a transaction was kept
     */
    Writer(Database database, Clock clock, Duration patience) {
        this.connection = new WriterConnection(database);
        this.clock = clock;
        this.patience = patience;
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
            boolean several = group.size() > 1;
            group.clear();
            try {
                group.add(waiting.take());
                if (several) {
                    LockSupport.parkNanos(GATHER_NANOS);
                }
                waiting.drainTo(group, GROUP - 1);
                carryOut(group);
            } catch (InterruptedException e) {
                LOG.debug("Only closing the store ends the writer: an interrupt does not");
            }
        }
        connection.close();
    }

    private void carryOut(List<Unit<?>> group) {
        try {
            if (!made(group) && !made(group)) {
                throw new StoreFailure("The connection broke twice", null);
            }
        } catch (Doubt e) {
            fail(group, new StoreFailure(e.getMessage(), e));
            return;
        } catch (RuntimeException | Error e) {
            connection.close();
            fail(group, new StoreFailure("The transaction could not be made durable, nothing of it was kept: " + e.getMessage(), e));
            return;
        }
        group.forEach(Unit::committed);
    }

    private static void fail(List<Unit<?>> group, StoreFailure failure) {
        LOG.error("A transaction of {} units of work was lost; the next one gets a new connection", group.size(), failure);
        group.forEach(unit -> unit.lost(failure));
    }

    /** One transaction. False if the connection broke and nothing of it was kept, so that it may be carried out again. */
    private boolean made(List<Unit<?>> group) {
        String mark = null;
        try {
            Sql sql = connection.begin();
            each(group, sql);
            mark = connection.mark();
            sql.again("COMMIT");
            return true;
        } catch (StoreFailure e) {
            if (!connection.lost(e)) {
                throw e;
            }
            LOG.warn("The writer's connection broke {}, {} units of work: {}", mark == null ? "before the commit" : "at the commit", group.size(),
                    e.getMessage());
            connection.close();
            return mark != null && kept(mark);
        }
    }

    /** Asked as soon as the server is back; who waits for the transaction waits for that too. */
    private boolean kept(String mark) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<Boolean> kept = connection.kept(mark);
        while (kept.isEmpty()) {
            if (System.nanoTime() - end > 0) {
                throw new Doubt();
            }
            // A unit of work may have left an interrupt, with which there would be no pause.
            Thread.interrupted();
            LockSupport.parkNanos(AGAIN_AFTER.toNanos());
            kept = connection.kept(mark);
        }
        LOG.info("The transaction whose commit was not answered was {}", kept.get() ? "kept" : "not kept");
        return kept.get();
    }

    private void each(List<Unit<?>> group, Sql sql) {
        for (Unit<?> unit : group) {
            unit.carryOut(sql, clock);
        }
    }

    /** Nobody could be asked. */
    private static final class Doubt extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Doubt() {
            super("The connection broke at the commit and the database does not come back: whether the transaction was kept is not known");
        }
    }
}
