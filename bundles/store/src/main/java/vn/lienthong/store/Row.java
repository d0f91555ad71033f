package vn.lienthong.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import vn.lienthong.api.store.Store.StoreFailure;

/** The row that a result stands on, column by column. */
final class Row {
    private static final long MICROS = 1_000_000L;
    private final ResultSet result;
    private final Map<String, Integer> columns;

    /**
     * @param columns where the statement's columns stand, by their names; filled as they are asked for
     */
    Row(ResultSet result, Map<String, Integer> columns) {
        this.result = result;
        this.columns = columns;
    }

    private int index(String column) throws SQLException {
        Integer known = columns.get(column);
        if (known == null) {
            known = result.findColumn(column);
            columns.put(column, known);
        }
        return known;
    }

    String text(String column) {
        return get(() -> result.getString(index(column)));
    }

    long number(String column) {
        return get(() -> result.getLong(index(column)));
    }

    int small(String column) {
        return get(() -> result.getInt(index(column)));
    }

    /** An instant kept as microseconds of UTC, or null. */
    Instant instant(String column) {
        return get(() -> {
            long micros = result.getLong(index(column));
            return result.wasNull() ? null : instant(micros);
        });
    }

    /** As {@link #text}, but what SQLite keeps there as another type (a changed byte can make it one) is no such text. */
    String exactText(String column) {
        return get(() -> {
            Object value = result.getObject(index(column));
            return value == null || value instanceof String ? (String) value : "\uFFFD" + value;
        });
    }

    /** As {@link #number}, but what SQLite keeps there as another type is no such number. */
    long exactNumber(String column) {
        return get(() -> {
            Object value = result.getObject(index(column));
            return value instanceof Long || value instanceof Integer ? ((Number) value).longValue() : -1;
        });
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    /** Microseconds since 1970 in UTC; what is finer is cut. */
    static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1000);
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    private static <T> T get(Column<T> column) {
        try {
            return column.get();
        } catch (SQLException e) {
            throw new StoreFailure("A column could not be read: " + e.getMessage(), e);
        }
    }

    private interface Column<T> {
        T get() throws SQLException;
    }
}
