package vn.lienthong.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store.Work;
import vn.lienthong.api.store.StoredDocument;

/** Opens the store on an empty database for each test. */
@ExtendWith(PostgresServer.Keeper.class)
abstract class StoreTest {
    final SettableClock clock = new SettableClock();
    JdbcStore store;
    @TempDir
    Path folder;
    Database database;

    abstract TestDatabase kind();

    @BeforeEach
    void open() {
        if (database == null) {
            database = kind().fresh(folder);
        }
        store = new JdbcStore(database, 4, 10, clock);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    /** Carries out a unit of work that returns nothing. */
    void write(Consumer<Session> work) {
        store.write(session -> {
            work.accept(session);
            return null;
        });
    }

    <T> List<T> list(Work<List<T>> work) {
        return store.read(work);
    }

    <T> Optional<T> maybe(Work<Optional<T>> work) {
        return store.read(work);
    }

    StoredDocument stored(StoredDocument document) {
        write(s -> s.documents().add(document));
        return document;
    }

    void tamper(String statement) {
        try (var connection = database.source().getConnection(); var sql = new Sql(connection)) {
            sql.run(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
