package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;

/**
 * Ends attempts that nobody settled: at once those of an earlier life of this process, after the lease those of this one.
 * How long an attempt of this process lasts is told by the machine's running time, not by the clock, which may be set.
 */
final class Leases {

    private static final int AT_ONCE = 1000;

    private final Store store;
    private final Clock clock;
    private final Duration lease;
    private final LongSupplier nanos;
    private final Map<String, Long> inHand = new ConcurrentHashMap<>();
    private Map<String, Integer> left;

    Leases(Store store, Clock clock, Duration lease, LongSupplier nanos) {
        this.store = store;
        this.clock = clock;
        this.lease = lease;
        this.nanos = nanos;
        this.left = store.read(s -> {
            Map<String, Integer> claimed = new HashMap<>();
            List<Delivery> page = s.deliveries().search(null, null, State.CLAIMED, 0, AT_ONCE);
            while (!page.isEmpty()) {
                page.forEach(d -> claimed.put(d.id(), d.attempts()));
                page = page.size() < AT_ONCE ? List.of() : s.deliveries().search(null, null, State.CLAIMED, claimed.size(), AT_ONCE);
            }
            return claimed;
        });
    }

    void began(String deliveryId) {
        inHand.put(deliveryId, nanos.getAsLong());
    }

    void ended(String deliveryId) {
        inHand.remove(deliveryId);
    }

    /** Ends what must end. */
    void end() {
        Instant now = clock.instant();
        if (left != null && !left.isEmpty()) {
            store.write(s -> {
                left.forEach((id, attempts) -> s.deliveries().find(id).filter(d -> d.state() == State.CLAIMED && d.attempts() == attempts)
                        .ifPresent(d -> expire(s, d, "the platform ended meanwhile")));
                return null;
            });
        }
        left = null;
        long early = nanos.getAsLong() - lease.toNanos();
        List<String> over = store.read(s -> s.deliveries().expired(now, AT_ONCE).stream().map(Delivery::id).filter(id -> over(id, early))
                .toList());
        if (!over.isEmpty()) {
            store.write(s -> {
                over.forEach(id -> s.deliveries().find(id).filter(d -> d.state() == State.CLAIMED && !d.claimedUntil().isAfter(now))
                        .ifPresent(d -> expire(s, d, "no outcome within the lease")));
                return null;
            });
            over.forEach(inHand::remove);
        }
    }

    private boolean over(String id, long early) {
        Long since = inHand.get(id);
        return since == null || since - early <= 0;
    }

    /** The clock was set back: no lease ends later than one that begins now. */
    void clockSetBack(Session session) {
        Instant latest = clock.instant().plus(lease);
        session.deliveries().search(null, null, State.CLAIMED, 0, AT_ONCE).stream().filter(d -> d.claimedUntil().isAfter(latest))
                .forEach(d -> session.deliveries().update(Rows.leased(d, latest)));
    }

    private void expire(Session session, Delivery d, String why) {
        boolean asking = session.deliveries().attempts(d.id()).stream().filter(a -> a.endedAt() == null)
                .peek(a -> session.deliveries().endAttempt(new Delivery.Attempt(d.id(), a.number(), a.startedAt(), clock.instant(),
                        Deliverer.EXPIRED, why)))
                .anyMatch(a -> Claims.ASKING.equals(a.evidence()));
        Instant now = clock.instant();
        boolean withdrawn = Deliverer.withdrawn(d);
        session.deliveries().update(withdrawn ? Rows.to(d, State.CANCELLED, d.detail(), null, now)
                : asking ? Rows.unknown(d, now, why) : Rows.due(d, now, why));
        session.journal().append("delivery.lease-expired", d.id(), d.documentId(), "platform", withdrawn ? "not sent again"
                : asking ? "asked again" : "due again");
    }
}
