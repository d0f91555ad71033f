package vn.lienthong.store;

import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Statuses;

/** The table status. */
final class JdbcStatuses implements Statuses {
    /** A status is read several times within seconds, until it was fetched. */
    private static final Parsed<StatusReport> REPORTS = new Parsed<>(StatusReport.class);
    private final Sql sql;

    JdbcStatuses(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(StatusRecord s) {
        StatusReport report = s.report();
        return sql.change("""
                INSERT INTO status (number, id, document_id, about, from_id, to_id, code, stated_at, recorded_at, report)
                VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM status), ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (about, COALESCE(from_id, ''), COALESCE(to_id, ''), COALESCE(code, ''), COALESCE(stated_at, ''))
                DO NOTHING""",
                s.id(), s.documentId(), about(s), s.fromId(), s.toId(), report.code(), report.timestamp(), s.recordedAt(),
                REPORTS.write(report)) == 1;
    }

    @Override
    public Optional<StatusRecord> find(String id) {
        return sql.first("SELECT * FROM status WHERE id = ?", JdbcStatuses::status, id);
    }

    @Override
    public List<StatusRecord> ofDocument(String documentId) {
        return sql.list("SELECT * FROM status WHERE document_id = ? ORDER BY number", JdbcStatuses::status, documentId);
    }

    /** What tells the document of a status from others: our id, or for one that we do not know what the partner says. */
    private static String about(StatusRecord s) {
        ResponseFor named = s.report().responseFor();
        if (s.documentId() != null) {
            return s.documentId();
        }
        return named == null ? "" : named.documentId() + " " + named.organId() + " " + named.code();
    }

    private static StatusRecord status(Row row) {
        return new StatusRecord(row.text("id"), row.text("document_id"), row.text("from_id"), row.text("to_id"),
                REPORTS.read(row.text("report")), row.instant("recorded_at"));
    }
}
