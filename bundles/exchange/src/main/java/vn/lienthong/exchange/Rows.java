package vn.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;

/** A delivery row and the changes that it may undergo. */
final class Rows {

    private Rows() {
    }

    /** Detail of what a partner that fetches for itself finds ready. */
    static final String READY = "laid ready for the partner to fetch";

    /** A new one: due by the first way, or held back where there is none. Where the partner fetches, it waits for it at once. */
    static Delivery fresh(String documentId, Cargo cargo, String subjectId, String recipientId, List<ChannelRef> ways, int priority,
            Instant now, Directory directory) {
        if (ways.isEmpty()) {
            return new Delivery(UUID.randomUUID().toString(), documentId, cargo, subjectId, recipientId, null, null, State.SUSPENDED,
                    priority, 0, null, null, null, "no channel", null, now, null);
        }
        ChannelRef way = ways.get(0);
        boolean ready = directory.fetched(way);
        return new Delivery(UUID.randomUUID().toString(), documentId, cargo, subjectId, recipientId, way.channel(), way.partner(),
                ready ? State.WAITING : State.DUE, priority, 0, ready ? null : now, null, null, ready ? READY : null, null, now, null);
    }

    static Delivery due(Delivery d, Instant at, String detail) {
        return row(d, d.channel(), d.partner(), State.DUE, d.attempts(), at, null, d.externalId(), detail, d.receipt(), null);
    }

    /** Nobody knows whether the partner has it; it is asked at the given instant, or never. */
    static Delivery unknown(Delivery d, Instant askAt, String detail) {
        return row(d, d.channel(), d.partner(), State.UNKNOWN, d.attempts(), askAt, null, d.externalId(), detail, d.receipt(), null);
    }

    /** As it was, with its lease ending at another time. */
    static Delivery leased(Delivery d, Instant until) {
        return row(d, d.channel(), d.partner(), d.state(), d.attempts(), d.dueAt(), until, d.externalId(), d.detail(), d.receipt(),
                d.settledAt());
    }

    static Delivery by(Delivery d, ChannelRef way, Instant at, String detail) {
        return row(d, way.channel(), way.partner(), State.DUE, d.attempts(), at, null, d.externalId(), detail, d.receipt(), null);
    }

    /** As {@link vn.lienthong.api.store.Deliveries#claim} leaves it. */
    static Delivery claimed(Delivery d, String by, Instant until) {
        return new Delivery(d.id(), d.documentId(), d.cargo(), d.subjectId(), d.recipientId(), d.channel(), d.partner(), State.CLAIMED,
                d.priority(), d.attempts() + 1, null, by, until, d.externalId(), d.detail(), d.receipt(), d.createdAt(), d.settledAt());
    }

    /** In a state in which nothing is due and nothing is claimed. */
    static Delivery to(Delivery d, State state, String detail, String externalId, Instant now) {
        return row(d, d.channel(), d.partner(), state, d.attempts(), null, null, externalId != null ? externalId : d.externalId(), detail,
                d.receipt(), state.settled() ? now : null);
    }

    static Delivery detail(Delivery d, String detail) {
        return row(d, d.channel(), d.partner(), d.state(), d.attempts(), d.dueAt(), d.claimedUntil(), d.externalId(), detail, d.receipt(),
                d.settledAt());
    }

    static Delivery receipt(Delivery d, String code) {
        return row(d, d.channel(), d.partner(), d.state(), d.attempts(), d.dueAt(), d.claimedUntil(), d.externalId(), d.detail(), code,
                d.settledAt());
    }

    private static Delivery row(Delivery d, String channel, String partner, State state, int attempts, Instant dueAt, Instant claimedUntil,
                                String externalId, String detail, String receipt, Instant settledAt) {
        return new Delivery(d.id(), d.documentId(), d.cargo(), d.subjectId(), d.recipientId(), channel, partner, state, d.priority(),
                attempts,
                dueAt, claimedUntil == null ? null : d.claimedBy(), claimedUntil, externalId, detail, receipt, d.createdAt(), settledAt);
    }
}
