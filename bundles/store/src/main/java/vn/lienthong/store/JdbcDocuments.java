package vn.lienthong.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.StoredDocument;

/** The tables document, document_text and reading. */
final class JdbcDocuments implements Documents {
    private static final String SELECT = "SELECT d.* FROM document d WHERE ";
    private static final String NEWEST = " ORDER BY d.number DESC";
    /** The document under way is read many times within seconds. */
    private static final Parsed<Edoc> EDOCS = new Parsed<>(Edoc.class);
    private static final Parsed<Reading> READINGS = new Parsed<>(Reading.class);
    private final Sql sql;

    JdbcDocuments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(StoredDocument d) {
        Edoc e = d.edoc();
        Blob original = d.original();
        sql.change("""
                INSERT INTO document (number, id, channel, partner, sender_id, document_id, business_type, notation_key,
                  external_id, content_key, state, received_at, updated_at, original_sha256, original_size, edoc)
                VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM document), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                d.id(), d.channel(), d.partner(), d.senderId(), e.documentId(), e.businessType().number(),
                Text.notationKey(e.notation()), d.externalId(), d.contentKey(), d.state(), d.receivedAt(), d.updatedAt(),
                original == null ? null : original.sha256(), original == null ? null : original.size(), EDOCS.write(e));
        sql.change("INSERT INTO document_text (number, folded) VALUES ((SELECT number FROM document WHERE id = ?), ?)",
                d.id(), folded(d));
    }

    @Override
    public void update(StoredDocument d) {
        Edoc e = d.edoc();
        int rows = sql.change("""
                UPDATE document SET document_id = ?, business_type = ?, notation_key = ?, state = ?, updated_at = ?, edoc = ?
                WHERE id = ?""",
                e.documentId(), e.businessType().number(), Text.notationKey(e.notation()), d.state(), d.updatedAt(),
                EDOCS.write(e), d.id());
        if (rows == 0) {
            throw new IllegalArgumentException("There is no document " + d.id() + " to update");
        }
        sql.change("UPDATE document_text SET folded = ? WHERE number = (SELECT number FROM document WHERE id = ?)",
                folded(d), d.id());
    }

    @Override
    public void move(String id, StoredDocument.State state, Instant at) {
        if (sql.change("UPDATE document SET state = ?, updated_at = ? WHERE id = ?", state, at, id) == 0) {
            throw new IllegalArgumentException("There is no document " + id + " to move");
        }
    }

    @Override
    public Optional<StoredDocument> find(String id) {
        return sql.first(SELECT + "d.id = ?", JdbcDocuments::document, id);
    }

    @Override
    public Optional<StoredDocument> findByKey(String senderId, String documentId, int businessType) {
        return sql.first(SELECT + "d.document_id = ? AND d.sender_id = ? AND d.business_type = ?" + NEWEST + " LIMIT 1",
                JdbcDocuments::document, documentId, senderId, businessType);
    }

    @Override
    public Optional<StoredDocument> findByDocumentId(String issuerId, String documentId) {
        String itself = SELECT + "d.document_id = ? AND d.business_type IN (0, 3)";
        return issuerId == null ? sql.first(itself + NEWEST + " LIMIT 1", JdbcDocuments::document, documentId)
                : sql.first(itself + " AND d.sender_id = ?" + NEWEST + " LIMIT 1", JdbcDocuments::document, documentId, issuerId);
    }

    @Override
    public List<StoredDocument> findByNotation(String senderId, String notation) {
        String key = Text.notationKey(notation);
        if (key == null) {
            return List.of();
        }
        return senderId == null
                ? sql.list(SELECT + "d.notation_key = ?" + NEWEST, JdbcDocuments::document, key)
                : sql.list(SELECT + "d.notation_key = ? AND d.sender_id = ?" + NEWEST, JdbcDocuments::document, key, senderId);
    }

    @Override
    public Optional<StoredDocument> findByExternalId(String channel, String partner, String externalId) {
        return sql.first(SELECT + "d.external_id = ? AND d.channel = ? AND d.partner = ?" + NEWEST + " LIMIT 1",
                JdbcDocuments::document, externalId, channel, partner);
    }

    @Override
    public List<StoredDocument> inState(StoredDocument.State state, Instant changedBefore, int limit) {
        return sql.list(SELECT + "d.state = ? AND d.updated_at < ? ORDER BY d.updated_at, d.number LIMIT ?",
                JdbcDocuments::document, state, changedBefore, limit);
    }

    @Override
    public List<StoredDocument> search(Query query) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        String from = "document d";
        String order = "d.number";
        List<String> patterns = query.text() == null ? List.of() : Text.patterns(query.text());
        if (!patterns.isEmpty()) {
            from = "document_text t JOIN document d ON d.number = t.number";
            order = "t.number";
            for (String pattern : patterns) {
                where.add("t.folded LIKE ? ESCAPE '!'");
                values.add(pattern);
            }
        }
        // With words not by the index of states or senders, which would have all that they find sorted first.
        String unindexed = patterns.isEmpty() ? "" : " || ''";
        if (query.state() != null) {
            where.add("d.state" + unindexed + " = ?");
            values.add(query.state());
        }
        if (query.senderId() != null) {
            where.add("d.sender_id" + unindexed + " = ?");
            values.add(query.senderId());
        }
        values.add(query.limit());
        values.add(query.offset());
        return sql.list("SELECT d.* FROM " + from + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + " ORDER BY " + order + " DESC LIMIT ? OFFSET ?", JdbcDocuments::document, values.toArray());
    }

    @Override
    public long count() {
        return sql.highest("document");
    }

    @Override
    public long count(StoredDocument.State state) {
        return sql.count("document", state);
    }

    @Override
    public void saveReading(String documentId, Reading reading) {
        sql.change("""
                INSERT INTO reading (document_id, reading) VALUES (?, ?)
                ON CONFLICT (document_id) DO UPDATE SET reading = excluded.reading""", documentId, READINGS.write(reading));
    }

    @Override
    public Optional<Reading> reading(String documentId) {
        return sql.first("SELECT reading FROM reading WHERE document_id = ?",
                row -> READINGS.read(row.text("reading")), documentId);
    }

    private static String folded(StoredDocument d) {
        String issuer = d.edoc().from() == null ? null : d.edoc().from().organName();
        return Stream.of(d.edoc().notation(), d.edoc().subject(), issuer).filter(Objects::nonNull).map(Text::folded)
                .collect(Collectors.joining(" "));
    }

    private static StoredDocument document(Row row) {
        String original = row.text("original_sha256");
        return new StoredDocument(row.text("id"), row.text("channel"), row.text("partner"), row.text("sender_id"),
                EDOCS.read(row.text("edoc")), original == null ? null : new Blob(original, row.number("original_size")),
                row.text("external_id"), row.text("content_key"), row.constant("state", StoredDocument.State.class),
                row.instant("received_at"), row.instant("updated_at"));
    }
}
