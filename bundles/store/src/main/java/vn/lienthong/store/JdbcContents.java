package vn.lienthong.store;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.store.Contents;
import vn.lienthong.api.store.StoredDocument;

/** The tables content and content_noted. */
final class JdbcContents implements Contents {
    private final Sql sql;

    JdbcContents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public int note(int limit) {
        List<Of> fresh = sql.list("""
                SELECT d.number, d.original_sha256, d.original_size, d.edoc FROM document d
                WHERE d.number > (SELECT document_number FROM content_noted) ORDER BY d.number LIMIT ?""", Of::of, limit);
        for (Of document : fresh) {
            document.blobs().forEach(blob -> sql.change("""
                    INSERT INTO content (document_number, sha256, size) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""",
                    document.number(), blob.sha256(), blob.size()));
        }
        if (!fresh.isEmpty()) {
            sql.change("UPDATE content_noted SET document_number = ?", fresh.get(fresh.size() - 1).number());
        }
        return fresh.size();
    }

    @Override
    public boolean needed(String sha256) {
        return sql.first("SELECT 1 AS one FROM content WHERE sha256 = ? LIMIT 1", row -> true, sha256).isPresent();
    }

    @Override
    public List<Need> after(long row, int limit) {
        // Whole documents: the limit counts them, not their contents.
        return sql.list("""
                SELECT c.document_number, d.id, c.sha256, c.size FROM content c JOIN document d ON d.number = c.document_number
                WHERE c.document_number > ? AND c.document_number <= ? ORDER BY c.document_number, c.sha256""",
                r -> new Need(r.number("document_number"), r.text("id"), new Blob(r.text("sha256"), r.number("size"))), row,
                sql.first("SELECT COALESCE(MAX(n), 0) AS n FROM (SELECT DISTINCT document_number AS n FROM content WHERE document_number > ? "
                        + "ORDER BY document_number LIMIT ?) AS page", r -> r.number("n"), row, limit).orElse(0L));
    }

    @Override
    public List<Need> of(StoredDocument.State state, Instant changedBefore, long row, int limit) {
        return sql.list("""
                SELECT d.number, d.id FROM document d WHERE d.state = ? AND d.number > ? AND d.updated_at < ?
                AND EXISTS (SELECT 1 FROM content c WHERE c.document_number = d.number) ORDER BY d.number LIMIT ?""",
                r -> new Need(r.number("number"), r.text("id"), null), state, row, changedBefore, limit);
    }

    @Override
    public void release(String documentId) {
        sql.change("DELETE FROM content WHERE document_number = (SELECT number FROM document WHERE id = ?)", documentId);
    }

    private record Of(long number, Set<Blob> blobs) {

        static Of of(Row row) {
            var blobs = new LinkedHashSet<Blob>();
            if (row.text("original_sha256") != null) {
                blobs.add(new Blob(row.text("original_sha256"), row.number("original_size")));
            }
            Json.read(row.text("edoc"), Edoc.class).attachments().stream().map(Attachment::blob).forEach(blobs::add);
            return new Of(row.number("number"), blobs);
        }
    }
}
