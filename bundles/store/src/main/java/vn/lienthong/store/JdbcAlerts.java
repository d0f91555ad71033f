package vn.lienthong.store;

import java.time.Clock;
import java.util.List;
import vn.lienthong.api.store.Alerts;

/** The table alert. */
final class JdbcAlerts implements Alerts {
    private final Sql sql;
    private final Clock clock;

    JdbcAlerts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void raise(String kind, String subjectId, String message, String messageEn) {
        sql.change("""
                INSERT INTO alert (number, at, kind, subject_id, message, message_en)
                VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM alert), ?, ?, ?, ?, ?)
                ON CONFLICT (kind, COALESCE(subject_id, '')) WHERE closed_at IS NULL DO NOTHING""",
                clock.instant(), kind, subjectId, message, messageEn);
    }

    @Override
    public void close(long id, String actor) {
        sql.change("UPDATE alert SET closed_at = ?, closed_by = ? WHERE number = ? AND closed_at IS NULL",
                clock.instant(), actor, id);
    }

    @Override
    public boolean closeAbout(String kind, String subjectId, String actor) {
        return sql.change("""
                UPDATE alert SET closed_at = ?, closed_by = ?
                WHERE kind = ? AND COALESCE(subject_id, '') = COALESCE(?, '') AND closed_at IS NULL""",
                clock.instant(), actor, kind, subjectId) > 0;
    }

    @Override
    public List<Alert> open(int limit) {
        return sql.list("SELECT * FROM alert WHERE closed_at IS NULL ORDER BY number DESC LIMIT ?",
                row -> new Alert(row.number("number"), row.instant("at"), row.text("kind"), row.text("subject_id"),
                        row.text("message"), row.text("message_en")), limit);
    }
}
