package vn.lienthong.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.store.Store.StoreFailure;

/** The writer's connection, made anew when it breaks. Used by the writer's thread only. */
final class WriterConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);
    private static final int VALID_SECONDS = 5;

    private final Database database;
    private final String writer = UUID.randomUUID().toString();
    private Sql sql;

    /** Connects. */
    WriterConnection(Database database) {
        this.database = database;
        this.sql = connect();
    }

    /** Begins a transaction; on a connection that broke while idle, once more with a new one. */
    Sql begin() {
        if (sql != null) {
            try {
                return begun();
            } catch (StoreFailure e) {
                LOG.warn("The writer's connection is gone, connecting again: {}", e.getMessage());
                close();
            }
        }
        sql = connect();
        return begun();
    }

    private Sql begun() {
        sql.again(database.begin());
        sql.journalEnd(null);
        return sql;
    }

    /** Whether the connection is gone. */
    boolean lost(StoreFailure failure) {
        try {
            return failure.getCause() instanceof SQLException && sql != null && !sql.connection().isValid(VALID_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Leaves a mark in the open transaction where the answer to its commit may be lost on the way; otherwise null. */
    String mark() {
        if (!database.remote()) {
            return null;
        }
        String mark = UUID.randomUUID().toString();
        sql.change("INSERT INTO last_transaction (writer, mark) VALUES (?, ?) ON CONFLICT (writer) DO UPDATE SET mark = excluded.mark",
                writer, mark);
        return mark;
    }

    /** Whether this writer's last transaction, which had this mark, was kept; empty while the database does not say. */
    Optional<Boolean> kept(String mark) {
        try {
            // With the writers' lock: the transaction of the lost connection has come to its end.
            begin();
            boolean kept = sql.first("SELECT mark FROM last_transaction WHERE writer = ?", row -> row.text("mark"), writer)
                    .filter(mark::equals).isPresent();
            sql.run("COMMIT");
            return Optional.of(kept);
        } catch (StoreFailure | IllegalStateException e) {
            LOG.debug("The database does not say yet whether the transaction was kept", e);
            close();
            return Optional.empty();
        }
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

    /** Rolls an open transaction back. Repeating is harmless. */
    @Override
    public void close() {
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
