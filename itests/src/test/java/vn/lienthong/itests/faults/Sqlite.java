package vn.lienthong.itests.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** The embedded database, read beside the platform from its file. */
record Sqlite(Path file) implements Database {

    @Override
    public Connection reader() throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("open_mode", "1");
        readOnly.setProperty("busy_timeout", "5000");
        return DriverManager.getConnection("jdbc:sqlite:" + file, readOnly);
    }

    @Override
    public String integrity(Books books) throws SQLException {
        return books.list("PRAGMA quick_check", r -> r.getString(1)).get(0);
    }

    /** Somebody else holds its lock: nothing can be written. */
    @Override
    public void cutOff(Duration time) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("BEGIN IMMEDIATE");
            Until.holds(time, () -> false);
            statement.execute("ROLLBACK");
        }
    }

    @Override
    public Map<String, String> configuration() {
        return Map.of();
    }
}
