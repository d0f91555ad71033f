package vn.lienthong.itests.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the database says, read by our own SQL without any code of the platform. */
final class Books {
    private final Database database;

    Books(Database database) {
        this.database = database;
    }

    record Doc(String id, String channel, String partner, String senderId, String documentId, int type, String externalId, String state,
                          String original) {}

    record Row(String id, String documentId, String cargo, String subjectId, String recipientId, String channel, String partner,
                          String state, String detail) {}

    record Status(String id, String documentId, String about, String fromId, String toId, String code, String statedAt) {}

    record Entry(long number, long at, String kind, String subjectId, String documentId, String actor, String detail, String previous,
                              String hash) {}

    interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    List<Doc> documents() throws SQLException {
        return list("SELECT * FROM document ORDER BY number", r -> new Doc(r.getString("id"), r.getString("channel"), r.getString("partner"),
                r.getString("sender_id"), r.getString("document_id"), r.getInt("business_type"), r.getString("external_id"), r.getString("state"),
                r.getString("original_sha256")));
    }

    List<Row> deliveries() throws SQLException {
        return list("SELECT * FROM delivery ORDER BY number", r -> new Row(r.getString("id"), r.getString("document_id"), r.getString("cargo"),
                r.getString("subject_id"), r.getString("recipient_id"), r.getString("channel"), r.getString("partner"), r.getString("state"),
                r.getString("detail")));
    }

    List<Status> statuses() throws SQLException {
        return list("SELECT * FROM status ORDER BY number", r -> new Status(r.getString("id"), r.getString("document_id"), r.getString("about"),
                r.getString("from_id"), r.getString("to_id"), r.getString("code"), r.getString("stated_at")));
    }

    List<Entry> journal() throws SQLException {
        return list("SELECT * FROM journal ORDER BY number", r -> new Entry(r.getLong("number"), r.getLong("at"), r.getString("kind"),
                r.getString("subject_id"), r.getString("document_id"), r.getString("actor"), r.getString("detail"), r.getString("previous"),
                r.getString("hash")));
    }

    /** Folders that were taken over at a share, as far as the platform has dealt with them. */
    Set<String> takenOver(String partner) throws SQLException {
        return new HashSet<>(list("SELECT entry FROM seen WHERE scope = 'dropfolder." + partner + "' AND entry LIKE '%/ma-giao-nhan.txt#%'",
                r -> r.getString(1).replaceFirst("/ma-giao-nhan\\.txt#.*", "")));
    }

    /** What is still under way: documents not dispatched, deliveries neither settled nor left to a person; empty when all is quiet. */
    List<String> underWay() throws SQLException {
        return list("SELECT 'document ' || id || ' ' || state FROM document WHERE state = 'ACCEPTED' UNION ALL "
                + "SELECT cargo || ' ' || id || ' ' || state || ' to ' || COALESCE(channel, '-') || ':' || COALESCE(partner, '-') || ' '"
                + " || COALESCE(detail, '') FROM delivery WHERE state IN ('DUE', 'CLAIMED', 'WAITING', 'SUSPENDED') LIMIT 20", r -> r.getString(1));
    }

    /** A complaint of the database about itself, or "ok". */
    String integrity() throws SQLException {
        return database.integrity(this);
    }

    <T> List<T> list(String sql, Mapping<T> mapping) throws SQLException {
        try (Connection connection = database.reader(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(mapping.of(rows));
            }
            return list;
        }
    }
}
