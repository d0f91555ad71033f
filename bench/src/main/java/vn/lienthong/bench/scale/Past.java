package vn.lienthong.bench.scale;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.lienthong.store.JdbcStore;
import vn.lienthong.store.proof.JournalNotary;

/**
 * The past of a platform that carried so many documents within 300 days, made quickly: every row that real documents left
 * in a store is copied under other ids, notations and times until there are enough; the journal is chained anew and its days
 * are sealed by the store's own code. The copies share the contents of their originals (a million of them would be 45 GB).
 */
final class Past {
    private static final long DAYS = 300;
    private static final long MICROS_A_DAY = 86_400_000_000L;
    private static final String INDEXES = "FROM main.sqlite_master WHERE type = 'index' AND sql IS NOT NULL";

    private final Connection connection;
    private final long copies;

    private Past(Connection connection, long copies) {
        this.connection = connection;
        this.copies = copies;
    }

    /**
     * @param originals folder of a store with the documents to copy, all of them settled
     * @param store     folder of the new store
     * @param documents how many there are to be, about
     * @return how many there are
     */
    static long make(Path originals, Path store, long documents) throws IOException, SQLException, InterruptedException {
        try (JdbcStore old = JdbcStore.embedded(originals, Clock.systemUTC())) {
            old.write(s -> s.contents().note(Integer.MAX_VALUE));
        }
        JdbcStore.embedded(store, Clock.systemUTC()).close();
        long made;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store.resolve("lienthong.db"))) {
            run(connection, "PRAGMA foreign_keys = 0");
            run(connection, "PRAGMA journal_mode = OFF");
            run(connection, "PRAGMA synchronous = 0");
            run(connection, "PRAGMA cache_size = -1000000");
            run(connection, "PRAGMA threads = 2");
            run(connection, "ATTACH '" + originals.resolve("lienthong.db") + "' AS old");
            long originally = number(connection, "SELECT MAX(number) FROM old.document");
            long copies = Math.max(1, Math.round((double) documents / originally));
            new Past(connection, copies).fill();
            made = copies * originally;
            run(connection, "PRAGMA journal_mode = WAL");
        }
        try (JdbcStore sealed = JdbcStore.embedded(store, Clock.systemUTC());
            JournalNotary notary = JournalNotary.in(store, sealed, null, Clock.systemUTC())) {
            notary.sealDays();
        }
        return made;
    }

    private void fill() throws SQLException, IOException, InterruptedException {
        List<String> indexes = texts("SELECT sql " + INDEXES);
        for (String name : texts("SELECT name " + INDEXES)) {
            run(connection, "DROP INDEX " + name);
        }
        connection.setAutoCommit(false);
        for (String statement : statements()) {
            run(connection, statement);
        }
        new PastJournal(connection, copies, span()).write();
        connection.commit();
        connection.setAutoCommit(true);
        for (String index : indexes) {
            run(connection, index);
        }
    }

    /** Microseconds between a copy and the next. */
    private long span() {
        return DAYS * MICROS_A_DAY / copies;
    }

    /** The first digits of an id tell the copy, the others whose copy it is. */
    static String id(String id, long copy, long copies) {
        return id == null || id.length() < 36 ? id : HexFormat.of().toHexDigits((int) (copy * (0xffffffffL / copies))) + id.substring(8);
    }

    private List<String> statements() throws IOException {
        String all;
        try (InputStream in = Past.class.getResourceAsStream("/scale/copies.sql")) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String sets = "WITH RECURSIVE k (k) AS (SELECT 0 UNION ALL SELECT k + 1 FROM k WHERE k < " + (copies - 1) + "), "
            + "m (document, delivery, status, obligation) AS (SELECT (SELECT MAX(number) FROM old.document), (SELECT MAX(number) FROM old.delivery),"
            + " (SELECT MAX(number) FROM old.status), (SELECT MAX(number) FROM old.obligation))\nINSERT ";
        String filled = all.replaceAll("--.*\n", "").replaceAll("\\bid\\((o\\.\\w+)\\)", "(printf('%08x', k.k * " + 0xffffffffL / copies + ") || substr($1, 9))")
            .replaceAll("\\bnotation\\((o\\.\\w+)\\)", "replace($1, 'TB-S', k.k || '.TB-S')")
            .replaceAll("\\bcode\\((o\\.\\w+)\\)", "(substr($1, 1, 8) || printf('%06d', substr($1, 9) + k.k * m.obligation))")
            .replaceAll("\\bat\\((o\\.\\w+)\\)", "($1 - (" + copies + " - k.k) * " + span() + ")").replace("INSERT ", sets);
        return List.of(filled.strip().split(";\\s*"));
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            return found.getLong(1);
        }
    }
}
