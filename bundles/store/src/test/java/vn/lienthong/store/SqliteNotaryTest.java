package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.store.proof.JournalNotary;

class SqliteNotaryTest extends NotaryContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.SQLITE;
    }

    @Test
    void findsAByteThatWasChangedInTheFileOfTheDatabase() throws IOException, SQLException {
        for (int i = 0; i < 12; i++) {
            String detail = "250 OK " + i;
            write(s -> s.journal().append("delivery.delivered", "v", "d", "platform", detail));
        }
        notary.tend();
        notary.close();
        store.close();
        Path file = folder.resolve("lienthong.db");
        byte[] sound = Files.readAllBytes(file);
        List<Object> rows = rows(file);
        int leaf = pages(file).get(0);
        int size = 4096;
        int changed = 0;
        for (int at = (leaf - 1) * size; at < leaf * size; at += 11) {
            byte[] bytes = sound.clone();
            bytes[at] ^= 1;
            Files.write(file, bytes);
            List<Object> seen = rows(file);
            if (!rows.equals(seen)) {
                changed++;
                assertThat(faults()).as("byte " + at + ": " + seen).isNotZero();
            }
        }
        assertThat(changed).isGreaterThan(100);
        Files.write(file, sound);
        assertThat(faults()).isZero();
        open();
    }

    private int faults() {
        try (JdbcStore opened = JdbcStore.embedded(folder, clock)) {
            var own = JournalNotary.in(folder, opened, new FileBlobs(folder, 0), clock);
            return own.verify().faults().size();
        }
    }

    /** Every value with its type; or that it cannot be read. */
    private static List<Object> rows(Path file) throws SQLException {
        var rows = new ArrayList<Object>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet row = connection.createStatement().executeQuery("SELECT quote(number) || quote(at) || quote(kind) || quote(subject_id) "
                        + "|| quote(document_id) || quote(actor) || quote(detail) || quote(previous) || quote(hash) FROM journal ORDER BY number")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        } catch (SQLException e) {
            rows.add("damaged");
        }
        return rows;
    }

    private static List<Integer> pages(Path file) throws SQLException {
        var pages = new ArrayList<Integer>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet row = connection.createStatement().executeQuery("SELECT pageno FROM dbstat WHERE name = 'journal' AND pagetype = 'leaf'")) {
            while (row.next()) {
                pages.add(row.getInt(1));
            }
        }
        return pages;
    }
}
