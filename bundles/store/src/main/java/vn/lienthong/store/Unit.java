package vn.lienthong.store;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.api.store.Store.Work;

/** A unit of work on its way through the writer, and the caller who waits for it. */
final class Unit<T> {
    private final Work<T> work;
    private final CompletableFuture<T> done = new CompletableFuture<>();
    private T value;
    private Throwable thrown;

    Unit(Work<T> work) {
        this.work = work;
    }

    /**
     * Carries it out inside the open transaction, fenced by a savepoint: what it throws undoes only its own changes.
     *
     * @throws StoreFailure if even that is not possible: the transaction is lost
     */
    void carryOut(Sql sql, Clock clock) {
        var session = new JdbcSession(sql, clock);
        thrown = null;
        sql.again("SAVEPOINT unit");
        try {
            value = work.in(session);
            // Refused by PostgreSQL if a statement failed and the work swallowed it.
            sql.again("RELEASE SAVEPOINT unit");
        } catch (Throwable e) {
            thrown = e;
            sql.run("ROLLBACK TO SAVEPOINT unit");
            sql.run("RELEASE SAVEPOINT unit");
            sql.journalEnd(null);
        } finally {
            session.end();
            // An interrupt that the work left behind must not reach the next one.
            Thread.interrupted();
        }
    }

    /** The transaction is durable. */
    void committed() {
        if (thrown == null) {
            done.complete(value);
        } else {
            done.completeExceptionally(thrown);
        }
    }

    /** The transaction is lost. */
    void lost(StoreFailure failure) {
        boolean own = thrown != null && !(thrown instanceof StoreFailure);
        done.completeExceptionally(own ? thrown : failure);
    }

    /** Waits, also through an interrupt (its mark is kept): the change may be durable already. */
    T result() {
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
