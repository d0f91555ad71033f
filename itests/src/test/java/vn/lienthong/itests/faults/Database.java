package vn.lienthong.itests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Where the platform keeps its rows, and how it can be cut off from them. */
interface Database extends Closeable {

    /** A connection that only reads. */
    Connection reader() throws SQLException;

    /** A complaint of the database about itself, or "ok". */
    String integrity(Books books) throws SQLException;

    /** Keeps the platform from it for a while. */
    void cutOff(Duration time) throws SQLException, IOException;

    /** What the platform must know of it: keys of its store. */
    Map<String, String> configuration();

    @Override
    default void close() throws IOException {
        // Nothing runs.
    }
}
