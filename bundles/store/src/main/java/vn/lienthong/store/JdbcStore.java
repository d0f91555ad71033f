package vn.lienthong.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.store.Store;

/** The store on a database: one {@link Writer}, a pool of readers beside it. */
@Component(service = Store.class, immediate = true, configurationPid = StoreConfig.PID)
@Designate(ocd = StoreConfig.class)
public final class JdbcStore implements Store, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStore.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Clock clock;
    private final HikariDataSource readers;
    /** The readers' statements by their connection: to prepare one costs as much as to carry it out. */
    private final Map<Connection, Sql> prepared = new ConcurrentHashMap<>();
    private final Writer writer;

    @Activate
    public JdbcStore(StoreConfig config, BundleContext context, @Reference Clock clock) {
        this(database(config, context), config.readers(), config.connectSeconds(), clock);
        // What follows the question mark of a URL may be a password.
        LOG.info("The store is open on {}", config.url().isBlank() ? "the embedded database" : config.url().replaceFirst("\\?.*", ""));
    }

    JdbcStore(Database database, int readers, int connectSeconds, Clock clock) {
        this(database, readers, connectSeconds, clock, PATIENCE);
    }

    /**
     * @param patience how long the database is waited for to say whether a transaction was kept
     */
    JdbcStore(Database database, int readers, int connectSeconds, Clock clock, Duration patience) {
        this.clock = clock;
        var pool = new HikariConfig();
        pool.setPoolName("lienthong-readers");
        pool.setDataSource(database.source());
        pool.setConnectionInitSql(database.readerSetup());
        pool.setAutoCommit(false);
        // Or the setup would be rolled back with the first transaction.
        pool.setIsolateInternalQueries(true);
        pool.setMaximumPoolSize(readers);
        pool.setMinimumIdle(1);
        pool.setInitializationFailTimeout(connectSeconds * 1000L);
        this.readers = connected(pool);
        try {
            new Migrations(database, clock).run();
            this.writer = new Writer(database, clock, patience);
        } catch (RuntimeException e) {
            this.readers.close();
            throw e;
        }
    }

    /** Opens the embedded database in a folder, which is made if need be. */
    public static JdbcStore embedded(Path folder, Clock clock) {
        return new JdbcStore(Database.sqlite(Folders.file(folder, "lienthong.db")), 4, 1, clock);
    }

    @Override
    public <T> T write(Work<T> work) {
        return writer.write(work);
    }

    @Override
    public int waiting() {
        return writer.waiting();
    }

    @Override
    public <T> T read(Work<T> work) {
        try (Connection connection = readers.getConnection()) {
            var session = new JdbcSession(statements(connection), clock);
            try {
                return work.in(session);
            } finally {
                session.end();
                // The pool would not: it does not see the statements.
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StoreFailure("The database cannot be read: " + e.getMessage(), e);
        }
    }

    /** Those of the connection under the pool's, which outlive the loan; the pool has replaced connections that are closed. */
    private Sql statements(Connection lent) throws SQLException {
        Connection connection = lent.unwrap(Connection.class);
        Sql known = prepared.get(connection);
        if (known != null) {
            return known;
        }
        for (Connection other : prepared.keySet()) {
            if (other.isClosed()) {
                prepared.remove(other);
            }
        }
        return prepared.computeIfAbsent(connection, Sql::new);
    }

    /** Carries out what waits, then closes the connections. */
    @Override
    @Deactivate
    public void close() {
        writer.close();
        readers.close();
    }

    private static HikariDataSource connected(HikariConfig pool) {
        try {
            return new HikariDataSource(pool);
        } catch (HikariPool.PoolInitializationException e) {
            throw new StoreFailure("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private static Database database(StoreConfig config, BundleContext context) {
        return config.url().isBlank()
                ? Database.sqlite(Folders.file(Folders.of(config, context), "lienthong.db"))
                : Database.postgres(config.url(), config.user(), config.password());
    }
}
