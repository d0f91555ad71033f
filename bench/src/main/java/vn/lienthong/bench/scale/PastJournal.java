package vn.lienthong.bench.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import vn.lienthong.api.store.Journal.Entry;
import vn.lienthong.store.proof.Chain;

/** The journal of the copies, each entry with the hash of the one before, as the store chains it; one thread hashes, another inserts. */
final class PastJournal {
    private static final int BATCH = 2000;
    private static final int AHEAD = 8;
    private final Connection connection;
    private final long copies;
    private final long span;
    private final BlockingQueue<List<Entry>> batches = new ArrayBlockingQueue<>(AHEAD);

    PastJournal(Connection connection, long copies, long span) {
        this.connection = connection;
        this.copies = copies;
        this.span = span;
    }

    void write() throws SQLException, InterruptedException {
        List<Entry> originals = originals();
        FutureTask<Void> hashing = new FutureTask<>(() -> chain(originals));
        Thread thread = new Thread(hashing, "bench-journal");
        thread.setDaemon(true);
        thread.start();
        try (PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO main.journal (number, at, kind, subject_id, document_id, actor, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (List<Entry> batch = batches.take(); !batch.isEmpty(); batch = batches.take()) {
                for (Entry entry : batch) {
                    bind(insert, entry);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            hashing.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The journal of the copies could not be chained", e.getCause());
        }
    }

    /** An empty batch is the last, also after a failure. */
    private Void chain(List<Entry> originals) throws InterruptedException {
        try {
            Chain.Link last = Chain.START;
            List<Entry> batch = new ArrayList<>(BATCH);
            for (long copy = 0; copy < copies; copy++) {
                for (Entry o : originals) {
                    Entry entry = Chain.next(last, o.at().minus((copies - copy) * span, ChronoUnit.MICROS), o.kind(), Past.id(o.subjectId(), copy, copies),
                        Past.id(o.documentId(), copy, copies), o.actor(), o.detail());
                    last = new Chain.Link(entry.number(), entry.hash());
                    batch.add(entry);
                    if (batch.size() == BATCH) {
                        batches.put(batch);
                        batch = new ArrayList<>(BATCH);
                    }
                }
            }
            if (!batch.isEmpty()) {
                batches.put(batch);
            }
        } finally {
            batches.put(List.of());
        }
        return null;
    }

    private List<Entry> originals() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery("SELECT * FROM old.journal WHERE document_id IS NOT NULL ORDER BY number")) {
            while (row.next()) {
                entries.add(new Entry(row.getLong("number"), Instant.EPOCH.plus(row.getLong("at"), ChronoUnit.MICROS), row.getString("kind"),
                    row.getString("subject_id"), row.getString("document_id"), row.getString("actor"), row.getString("detail"), null, null));
            }
        }
        return entries;
    }

    private static void bind(PreparedStatement insert, Entry entry) throws SQLException {
        insert.setLong(1, entry.number());
        insert.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
        insert.setString(3, entry.kind());
        insert.setString(4, entry.subjectId());
        insert.setString(5, entry.documentId());
        insert.setString(6, entry.actor());
        insert.setString(7, entry.detail());
        insert.setString(8, entry.previous());
        insert.setString(9, entry.hash());
    }
}
