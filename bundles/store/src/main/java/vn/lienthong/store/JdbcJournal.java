package vn.lienthong.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import vn.lienthong.api.store.Journal;
import vn.lienthong.store.proof.Chain;

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
        Chain.Link last = sql.journalEnd().orElseGet(this::lastLink);
        Instant at = Row.instant(Row.micros(clock.instant()));
        Entry entry = Chain.next(last, at, storable(kind), storable(subjectId), storable(documentId), storable(actor),
                storable(detail));
        sql.change("""
                INSERT INTO journal (number, at, kind, subject_id, document_id, actor, detail, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.number(), entry.at(), entry.kind(), entry.subjectId(), entry.documentId(), entry.actor(),
                entry.detail(), entry.previous(), entry.hash());
        sql.journalEnd(new Chain.Link(entry.number(), entry.hash()));
    }

    private Chain.Link lastLink() {
        return sql.first("SELECT number, hash FROM journal ORDER BY number DESC LIMIT 1",
                row -> new Chain.Link(row.number("number"), row.text("hash"))).orElse(Chain.START);
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
    public void walk(long after, Predicate<Entry> visitor) {
        sql.walk("SELECT * FROM journal WHERE number > ? ORDER BY number", row -> visitor.test(entry(row)), after);
    }

    @Override
    public long verify() {
        var walk = new Object() {
            Chain.Link last = Chain.START;
            long broken;
        };
        walk(0, entry -> {
            long expected = walk.last.number() + 1;
            boolean fits = entry.number() == expected && walk.last.hash().equals(entry.previous())
                    && Chain.hash(entry).equals(entry.hash());
            walk.broken = fits ? 0 : expected;
            walk.last = new Chain.Link(entry.number(), entry.hash());
            return fits;
        });
        return walk.broken;
    }

    private static Entry entry(Row row) {
        return new Entry(row.exactNumber("number"), Row.instant(row.exactNumber("at")), row.exactText("kind"),
                row.exactText("subject_id"), row.exactText("document_id"), row.exactText("actor"), row.exactText("detail"),
                row.exactText("previous"), row.exactText("hash"));
    }

    /** What is not text in UTF-8 in the file of the database is read as the replacement character; none is stored. */
    private static String storable(String text) {
        String storable = Text.storable(text);
        return storable == null ? null : storable.replace('\uFFFD', '?');
    }
}
