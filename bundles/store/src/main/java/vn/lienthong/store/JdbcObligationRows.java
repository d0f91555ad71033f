package vn.lienthong.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.ObligationRows;

/** The tables obligation and evidence. */
final class JdbcObligationRows implements ObligationRows {
    /** What is owed for a document is asked for each of its deliveries. */
    private static final Parsed<Obligation> OBLIGATIONS = new Parsed<>(Obligation.class);
    private final Sql sql;

    JdbcObligationRows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Obligation o) {
        sql.change("""
                INSERT INTO obligation (number, code, document_id, assignee_id, state, due_at, obligation)
                VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM obligation), ?, ?, ?, ?, ?, ?)""",
                o.code(), o.documentId(), o.assigneeId(), o.state(), o.due(), OBLIGATIONS.write(o));
    }

    @Override
    public void update(Obligation o) {
        int rows = sql.change("UPDATE obligation SET assignee_id = ?, state = ?, due_at = ?, obligation = ? WHERE code = ?",
                o.assigneeId(), o.state(), o.due(), OBLIGATIONS.write(o), o.code());
        if (rows == 0) {
            throw new IllegalArgumentException("There is no obligation " + o.code() + " to update");
        }
    }

    @Override
    public Optional<Obligation> find(String code) {
        return sql.first("SELECT obligation FROM obligation WHERE code = ?", JdbcObligationRows::obligation, code);
    }

    @Override
    public List<Obligation> ofDocument(String documentId) {
        return sql.list("SELECT obligation FROM obligation WHERE document_id = ? ORDER BY number",
                JdbcObligationRows::obligation, documentId);
    }

    @Override
    public List<Obligation> owedBefore(Instant due, int limit) {
        return sql.list("""
                SELECT obligation FROM obligation WHERE state IN ('OPEN', 'RETURNED') AND due_at < ?
                ORDER BY due_at, number LIMIT ?""", JdbcObligationRows::obligation, due, limit);
    }

    @Override
    public long count(Obligation.State state) {
        return sql.count("obligation", state);
    }

    @Override
    public long countOwedBefore(Instant due) {
        return sql.first("SELECT COUNT(*) AS owed FROM obligation WHERE state IN ('OPEN', 'RETURNED') AND due_at < ?",
                row -> row.number("owed"), due).orElse(0L);
    }

    @Override
    public List<Obligation> search(Obligation.State state, String assigneeId, int offset, int limit) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (state != null) {
            where.add("state = ?");
            values.add(state);
        }
        if (assigneeId != null) {
            where.add("assignee_id = ?");
            values.add(assigneeId);
        }
        values.add(limit);
        values.add(offset);
        return sql.list("SELECT obligation FROM obligation"
                + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + " ORDER BY due_at NULLS LAST, number LIMIT ? OFFSET ?", JdbcObligationRows::obligation, values.toArray());
    }

    @Override
    public void addEvidence(Obligation.Evidence e) {
        sql.change("""
                INSERT INTO evidence (code, document_id, matched_by, at) VALUES (?, ?, ?, ?)
                ON CONFLICT (code, document_id) DO NOTHING""", e.code(), e.documentId(), e.by(), e.at());
    }

    @Override
    public List<Obligation.Evidence> evidence(String code) {
        return sql.list("SELECT * FROM evidence WHERE code = ? ORDER BY at, document_id", JdbcObligationRows::evidence, code);
    }

    @Override
    public List<Obligation.Evidence> evidenceOf(String reportDocumentId) {
        return sql.list("SELECT * FROM evidence WHERE document_id = ? ORDER BY at, code", JdbcObligationRows::evidence,
                reportDocumentId);
    }

    private static Obligation obligation(Row row) {
        return OBLIGATIONS.read(row.text("obligation"));
    }

    private static Obligation.Evidence evidence(Row row) {
        return new Obligation.Evidence(row.text("code"), row.text("document_id"), row.text("matched_by"), row.instant("at"));
    }
}
