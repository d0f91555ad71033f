package vn.lienthong.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.store.Deliveries;

/** The tables delivery and attempt. */
final class JdbcDeliveries implements Deliveries {
    private final Sql sql;

    JdbcDeliveries(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Delivery d) {
        return sql.change("""
                INSERT INTO delivery (number, id, document_id, cargo, subject_id, recipient_id, channel, partner, state,
                  priority, attempts, due_at, claimed_by, claimed_until, external_id, detail, receipt, created_at, settled_at)
                VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM delivery), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING""",
                d.id(), d.documentId(), d.cargo(), d.subjectId(), d.recipientId(), d.channel(), d.partner(), d.state(),
                d.priority(), d.attempts(), d.dueAt(), d.claimedBy(), d.claimedUntil(), d.externalId(), d.detail(), d.receipt(),
                d.createdAt(), d.settledAt()) == 1;
    }

    @Override
    public void update(Delivery d) {
        int rows = sql.change("""
                UPDATE delivery SET channel = ?, partner = ?, state = ?, priority = ?, attempts = ?, due_at = ?,
                  claimed_by = ?, claimed_until = ?, external_id = ?, detail = ?, receipt = ?, settled_at = ?
                WHERE id = ?""",
                d.channel(), d.partner(), d.state(), d.priority(), d.attempts(), d.dueAt(), d.claimedBy(), d.claimedUntil(),
                d.externalId(), d.detail(), d.receipt(), d.settledAt(), d.id());
        if (rows == 0) {
            throw new IllegalArgumentException("There is no delivery " + d.id() + " to update");
        }
    }

    @Override
    public boolean claim(String id, Instant now, String by, Instant until) {
        return sql.change("""
                UPDATE delivery SET state = 'CLAIMED', attempts = attempts + 1, due_at = NULL, claimed_by = ?, claimed_until = ?
                WHERE id = ? AND state IN ('DUE', 'UNKNOWN') AND due_at <= ?""", by, until, id, now) == 1;
    }

    @Override
    public Optional<Delivery> find(String id) {
        return sql.first("SELECT * FROM delivery WHERE id = ?", JdbcDeliveries::delivery, id);
    }

    @Override
    public Optional<Delivery> findByExternalId(String externalId) {
        return sql.first("SELECT * FROM delivery WHERE external_id = ? ORDER BY number DESC LIMIT 1",
                JdbcDeliveries::delivery, externalId);
    }

    @Override
    public List<Delivery> ofDocument(String documentId) {
        return sql.list("SELECT * FROM delivery WHERE document_id = ? ORDER BY number", JdbcDeliveries::delivery, documentId);
    }

    @Override
    public List<Delivery> due(Instant now, int limit) {
        return sql.list("""
                SELECT * FROM delivery WHERE state = 'DUE' AND due_at <= ?
                ORDER BY priority DESC, due_at, number LIMIT ?""", JdbcDeliveries::delivery, now, limit);
    }

    @Override
    public List<Delivery> due(String channel, String partner, Instant until, int limit) {
        return sql.list("""
                SELECT * FROM delivery WHERE state = 'DUE' AND channel = ? AND partner = ? AND due_at <= ?
                ORDER BY priority DESC, due_at, number LIMIT ?""", JdbcDeliveries::delivery, channel, partner, until, limit);
    }

    @Override
    public int hasten(String channel, String partner, Instant now) {
        if (channel == null) {
            return sql.change("UPDATE delivery SET due_at = ? WHERE state = 'DUE' AND due_at > ?", now, now);
        }
        return sql.change("UPDATE delivery SET due_at = ? WHERE state = 'DUE' AND channel = ? AND partner = ? AND due_at > ?",
                now, channel, partner, now);
    }

    @Override
    public List<Delivery> underWay(String documentId, String recipientId) {
        return sql.list("""
                SELECT * FROM delivery WHERE document_id = ? AND recipient_id = ? AND state IN ('DUE', 'CLAIMED', 'SUSPENDED')
                ORDER BY number""", JdbcDeliveries::delivery, documentId, recipientId);
    }

    @Override
    public List<Delivery> made(Delivery.State state, Instant after, Instant until, int limit) {
        return sql.list("""
                SELECT * FROM delivery WHERE state = ? AND created_at > ? AND created_at <= ?
                ORDER BY number LIMIT ?""", JdbcDeliveries::delivery, state, after, until, limit);
    }

    @Override
    public List<Delivery> expired(Instant now, int limit) {
        return sql.list("""
                SELECT * FROM delivery WHERE state = 'CLAIMED' AND claimed_until <= ?
                ORDER BY claimed_until, number LIMIT ?""", JdbcDeliveries::delivery, now, limit);
    }

    @Override
    public List<Delivery> waiting(String channel, String partner, List<Cargo> cargos, int offset, int limit) {
        if (cargos.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>(List.of(channel, partner));
        values.addAll(cargos);
        values.add(limit);
        values.add(offset);
        return sql.list("SELECT * FROM delivery WHERE state = 'WAITING' AND channel = ? AND partner = ? AND cargo IN ("
                + String.join(", ", Collections.nCopies(cargos.size(), "?")) + ") ORDER BY number LIMIT ? OFFSET ?",
                JdbcDeliveries::delivery, values.toArray());
    }

    @Override
    public List<Delivery> search(String channel, String partner, Delivery.State state, int offset, int limit) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (channel != null) {
            where.add("channel = ?");
            values.add(channel);
        }
        if (partner != null) {
            where.add("partner = ?");
            values.add(partner);
        }
        if (state != null) {
            where.add("state = ?");
            values.add(state);
        }
        values.add(limit);
        values.add(offset);
        return sql.list("SELECT * FROM delivery" + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where))
                + " ORDER BY number DESC LIMIT ? OFFSET ?", JdbcDeliveries::delivery, values.toArray());
    }

    @Override
    public void addAttempt(Delivery.Attempt a) {
        sql.change("""
                INSERT INTO attempt (delivery_id, number, started_at, ended_at, outcome, evidence)
                VALUES (?, ?, ?, ?, ?, ?)""",
                a.deliveryId(), a.number(), a.startedAt(), a.endedAt(), a.outcome(), a.evidence());
    }

    @Override
    public void endAttempt(Delivery.Attempt a) {
        int rows = sql.change("UPDATE attempt SET ended_at = ?, outcome = ?, evidence = ? WHERE delivery_id = ? AND number = ?",
                a.endedAt(), a.outcome(), a.evidence(), a.deliveryId(), a.number());
        if (rows == 0) {
            throw new IllegalArgumentException("Delivery " + a.deliveryId() + " has no attempt " + a.number() + " to end");
        }
    }

    @Override
    public List<Delivery.Attempt> attempts(String deliveryId) {
        return sql.list("SELECT * FROM attempt WHERE delivery_id = ? ORDER BY number",
                row -> new Delivery.Attempt(row.text("delivery_id"), row.small("number"), row.instant("started_at"),
                        row.instant("ended_at"), row.text("outcome"), row.text("evidence")), deliveryId);
    }

    @Override
    public long count() {
        return sql.highest("delivery");
    }

    @Override
    public long count(Delivery.State state) {
        return sql.count("delivery", state);
    }

    private static Delivery delivery(Row row) {
        return new Delivery(row.text("id"), row.text("document_id"), row.constant("cargo", Cargo.class), row.text("subject_id"),
                row.text("recipient_id"), row.text("channel"), row.text("partner"),
                row.constant("state", Delivery.State.class), row.small("priority"), row.small("attempts"),
                row.instant("due_at"), row.text("claimed_by"), row.instant("claimed_until"), row.text("external_id"), row.text("detail"),
                row.text("receipt"), row.instant("created_at"), row.instant("settled_at"));
    }
}
