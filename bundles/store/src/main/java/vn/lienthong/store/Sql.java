package vn.lienthong.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.store.proof.Chain;

/** Statements on one connection, each prepared once. Used by one thread; a failure of the database is a StoreFailure. */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, Prepared> prepared = new HashMap<>();
    private Chain.Link journalEnd;

    /** A statement, and where its columns stand as far as they were asked for: the driver looks them up with each result anew. */
    private record Prepared(PreparedStatement statement, Map<String, Integer> columns) {
    }

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Carries out a statement without values that comes with each transaction. */
    void again(String sql) {
        try {
            bound(sql).statement().execute();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** Carries out a statement without values that is not worth preparing. */
    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** The first column of the first row of a statement that asks the server about itself. */
    String answer(String question) {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(question)) {
            return found.next() ? found.getString(1) : null;
        } catch (SQLException e) {
            throw failure(question, e);
        }
    }

    /** Carries out a change; returns how many rows it concerned. */
    int change(String sql, Object... values) {
        try {
            return bound(sql, values).statement().executeUpdate();
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** All rows. */
    <T> List<T> list(String sql, Function<Row, T> mapper, Object... values) {
        var rows = new ArrayList<T>();
        walk(sql, row -> rows.add(mapper.apply(row)), values);
        return rows;
    }

    /** The first row. */
    <T> Optional<T> first(String sql, Function<Row, T> mapper, Object... values) {
        var rows = new ArrayList<T>(1);
        walk(sql, row -> {
            rows.add(mapper.apply(row));
            return false;
        }, values);
        return rows.stream().findFirst();
    }

    /** Row by row, without holding them, as long as the visitor says so. */
    void walk(String sql, Predicate<Row> visitor, Object... values) {
        try {
            Prepared prepared = bound(sql, values);
            try (ResultSet found = prepared.statement().executeQuery()) {
                var row = new Row(found, prepared.columns());
                boolean more = true;
                while (more && found.next()) {
                    more = visitor.test(row);
                }
            }
        } catch (SQLException e) {
            throw failure(sql, e);
        }
    }

    /** How many rows of a table are in a state. */
    long count(String table, Enum<?> state) {
        return first("SELECT COUNT(*) AS in_state FROM " + table + " WHERE state = ?", row -> row.number("in_state"), state).orElseThrow();
    }

    /** How many rows a table has, where none is ever deleted: the last one's number. */
    long highest(String table) {
        return first("SELECT COALESCE(MAX(number), 0) AS highest FROM " + table, row -> row.number("highest")).orElseThrow();
    }

    /** Forgets the statements; the connection is its owner's. */
    @Override
    public void close() {
        for (Prepared one : prepared.values()) {
            try {
                one.statement().close();
            } catch (SQLException e) {
                // The connection is lost, and its statements with it.
                break;
            }
        }
        prepared.clear();
    }

    /** The journal's last entry, as far as the transaction under way has appended one; otherwise it must be looked up. */
    Optional<Chain.Link> journalEnd() {
        return Optional.ofNullable(journalEnd);
    }

    /** @param last null when a transaction begins or what it did is undone */
    void journalEnd(Chain.Link last) {
        journalEnd = last;
    }

    Connection connection() {
        return connection;
    }

    private Prepared bound(String sql, Object... values) throws SQLException {
        Prepared known = prepared.get(sql);
        if (known == null) {
            known = new Prepared(connection.prepareStatement(sql), new HashMap<>());
            known.statement().setFetchSize(500);
            prepared.put(sql, known);
        }
        for (int i = 0; i < values.length; i++) {
            bind(known.statement(), i + 1, values[i]);
        }
        return known;
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Integer number) {
            statement.setLong(index, number);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Instant instant) {
            statement.setLong(index, Row.micros(instant));
        } else {
            statement.setString(index, Text.storable(value.toString()));
        }
    }

    private static StoreFailure failure(String sql, SQLException e) {
        String verb = sql.strip().split("\\s+", 4)[0];
        return new StoreFailure("The database could not carry out " + verb + ": " + e.getMessage(), e);
    }
}
