package vn.lienthong.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.lienthong.api.store.Journal;

/** The table journal: numbers without gaps, each entry with the hash of the one before ({@link Chain}). */
final class JdbcJournal implements Journal {
    private final Sql sql;
    private final Clock clock;

    JdbcJournal(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void append(String kind, String subjectId, String documentId, String actor, String detail) {
        // Only the writer appends, so the last entry stays the last until this one is in.
        Chain.Link last = sql.first("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1",
                row -> new Chain.Link(row.number("number"), row.text("hash"))).orElse(Chain.START);
        Instant at = Row.instant(Row.micros(clock.instant()));
        Entry entry = Chain.next(last, at, Text.storable(kind), Text.storable(subjectId), Text.storable(documentId),
                Text.storable(actor), Text.storable(detail));
        sql.change("""
                INSERT INTO journal (number, at, kind, subject_id, document_id, actor, detail, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.number(), entry.at(), entry.kind(), entry.subjectId(), entry.documentId(), entry.actor(),
                entry.detail(), entry.previous(), entry.hash());
    }

    @Override
    public List<Entry> ofDocument(String documentId) {
        return sql.list("SELECT * FROM journal WHERE document_id = ? ORDER BY number", JdbcJournal::entry, documentId);
    }

    @Override
    public List<Entry> last(int limit) {
        var entries = new ArrayList<>(sql.list("SELECT * FROM journal ORDER BY number DESC LIMIT ?", JdbcJournal::entry, limit));
        Collections.reverse(entries);
        return entries;
    }

    @Override
    public long verify() {
        var walk = new Object() {
            Chain.Link last = Chain.START;
            long broken;
        };
        sql.walk("SELECT * FROM journal ORDER BY number", row -> {
            Entry entry = entry(row);
            if (Chain.fits(walk.last, entry)) {
                walk.last = new Chain.Link(entry.number(), entry.hash());
            } else {
                walk.broken = entry.number();
            }
            return walk.broken == 0;
        });
        return walk.broken;
    }

    private static Entry entry(Row row) {
        return new Entry(row.number("number"), row.instant("at"), row.text("kind"), row.text("subject_id"),
                row.text("document_id"), row.text("actor"), row.text("detail"), row.text("previous"), row.text("hash"));
    }
}
