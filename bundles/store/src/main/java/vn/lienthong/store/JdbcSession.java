package vn.lienthong.store;

import java.time.Clock;
import vn.lienthong.api.store.Alerts;
import vn.lienthong.api.store.Contents;
import vn.lienthong.api.store.Deliveries;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.Journal;
import vn.lienthong.api.store.ObligationRows;
import vn.lienthong.api.store.Seals;
import vn.lienthong.api.store.SeenKeys;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Statuses;

/** The tables for one unit of work. */
final class JdbcSession implements Session {
    private final Sql sql;
    private final Clock clock;
    private boolean ended;

    JdbcSession(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whoever kept the session finds it shut. */
    void end() {
        ended = true;
    }

    @Override
    public Documents documents() {
        return new JdbcDocuments(sql());
    }

    @Override
    public Deliveries deliveries() {
        return new JdbcDeliveries(sql());
    }

    @Override
    public Statuses statuses() {
        return new JdbcStatuses(sql());
    }

    @Override
    public ObligationRows obligations() {
        return new JdbcObligationRows(sql());
    }

    @Override
    public Journal journal() {
        return new JdbcJournal(sql(), clock);
    }

    @Override
    public Seals seals() {
        return new JdbcSeals(sql());
    }

    @Override
    public Contents contents() {
        return new JdbcContents(sql());
    }

    @Override
    public Alerts alerts() {
        return new JdbcAlerts(sql(), clock);
    }

    @Override
    public SeenKeys seen() {
        return new JdbcSeenKeys(sql());
    }

    @Override
    public long next(String sequence) {
        return sql().first("""
                INSERT INTO sequence_value (name, value) VALUES (?, 1)
                ON CONFLICT (name) DO UPDATE SET value = sequence_value.value + 1 RETURNING value""",
                row -> row.number("value"), sequence).orElseThrow();
    }

    private Sql sql() {
        if (ended) {
            throw new IllegalStateException("This session has ended with its unit of work");
        }
        return sql;
    }
}
