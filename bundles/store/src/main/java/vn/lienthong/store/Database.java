package vn.lienthong.store;

import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Where the tables are, and everything in which the two databases differ.
 *
 * @param source      opens connections
 * @param begin       begins the writer's transaction; nobody else writes until it ends
 * @param readerSetup makes a connection read only, each of its transactions one snapshot
 * @param rowNumber   type of a key that counts rows; SQLite keeps rows in the order of INTEGER, without an index beside them
 * @param remote      whether the answer to a commit may be lost on its way
 * @param demands     what the server must answer for a commit to be durable; the store does not start otherwise
 */
record Database(DataSource source, String begin, String readerSetup, String rowNumber, boolean remote,
                Map<String, String> demands) {

    private static final int BUSY_MILLIS = 10_000;
    /** Pages of 4 KB in the log before it is carried into the database: what changes often is written there once for many commits. */
    private static final String LOG_PAGES = "4000";
    /** Of each connection, outside the heap. */
    private static final int CACHE_KILOBYTES = 8_000;
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 60;

    /** The embedded database in one file. */
    static Database sqlite(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(-CACHE_KILOBYTES);
        // What undoes a unit of work would be spilled into a file of its own.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // Nobody asks for them; the driver would prepare and carry out a query after each change.
        config.setGetGeneratedKeys(false);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        // What an earlier writer left in the log may be seen without being on the disk yet: the checkpoint makes it durable
        // before anything is answered on its strength.
        // Deferred transactions that read and then write fail with SQLITE_BUSY_SNAPSHOT, hence IMMEDIATE.
        return new Database(source, "BEGIN IMMEDIATE", "PRAGMA query_only = 1", "INTEGER", false,
                Map.of("PRAGMA journal_mode", "wal", "PRAGMA synchronous", "2", "PRAGMA wal_autocheckpoint=" + LOG_PAGES, LOG_PAGES,
                        "PRAGMA busy_timeout", Integer.toString(BUSY_MILLIS), "PRAGMA wal_checkpoint(TRUNCATE)", "0"));
    }

    /** A PostgreSQL server, by its JDBC URL; an empty user means that the URL names it. */
    static Database postgres(String url, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        if (!user.isBlank()) {
            source.setUser(user);
            source.setPassword(password);
        }
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(ANSWER_SECONDS);
        source.setTcpKeepAlive(true);
        source.setApplicationName("lienthong");
        // The advisory lock keeps a second instance on the same database from writing in between: numbers have no gaps.
        return new Database(source, "BEGIN; SET LOCAL synchronous_commit = on; SELECT pg_advisory_xact_lock(7465301)",
                "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY", "BIGINT", true,
                Map.of("SHOW fsync", "on"));
    }
}
