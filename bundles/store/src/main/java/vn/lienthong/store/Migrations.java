package vn.lienthong.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.store.proof.Digests;

/**
 * Brings the tables to the state that this version needs: numbered changes, {@code db/NAME.sql}, each once, each whole or
 * not at all. A change that was released is never altered: add the next.
 */
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final List<String> CHANGES = List.of(
            "0001-first-tables",
            "0002-deliveries-of-nothing-stored",
            "0003-indexes-in-the-order-of-lists",
            "0004-seals-under-the-journal",
            "0005-contents-needed",
            "0006-due-by-partner",
            "0007-who-claims");

    private final Database database;
    private final Clock clock;

    Migrations(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Carries out what is missing.
     *
     * @throws StoreFailure if the database cannot be reached, or a change fails
     * @throws IllegalStateException if the tables are of a newer version, or a released change was altered
     */
    void run() {
        try (Connection connection = database.source().getConnection(); Sql sql = new Sql(connection)) {
            sql.run("CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                    + "sha256 TEXT NOT NULL, done_at BIGINT NOT NULL)");
            sql.first("SELECT name FROM migration WHERE number > ? ORDER BY number", row -> row.text("name"), CHANGES.size())
                    .ifPresent(name -> {
                        throw new IllegalStateException("The tables have the change " + name
                                + " of a newer version; this version does not know it and must not write to them");
                    });
            for (int number = 1; number <= CHANGES.size(); number++) {
                sql.run(database.begin());
                carryOut(number, CHANGES.get(number - 1), sql);
                sql.run("COMMIT");
            }
        } catch (SQLException e) {
            throw new StoreFailure("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    private void carryOut(int number, String name, Sql sql) {
        String text = text(name);
        String sha256 = Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
        Optional<String> done = sql.first("SELECT sha256 FROM migration WHERE number = ?", row -> row.text("sha256"), number);
        if (done.isEmpty()) {
            for (String statement : text.replaceAll("(?m)^--.*$", "").replace("${ROW_NUMBER}", database.rowNumber()).split(";")) {
                if (!statement.isBlank()) {
                    sql.run(statement);
                }
            }
            sql.change("INSERT INTO migration (number, name, sha256, done_at) VALUES (?, ?, ?, ?)",
                    number, name, sha256, clock.instant());
            LOG.info("The tables have the change {}", name);
        } else if (!done.get().equals(sha256)) {
            throw new IllegalStateException("The change " + name + " is not the one that made these tables");
        }
    }

    private static String text(String name) {
        try (InputStream file = Migrations.class.getResourceAsStream("/db/" + name + ".sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
