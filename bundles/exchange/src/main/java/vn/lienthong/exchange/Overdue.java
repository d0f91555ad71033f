package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;

/**
 * What has not come to its end within its time to live becomes an alert, once: one for each partner, or for each recipient
 * without one. The deliveries stay as they are.
 */
final class Overdue {

    private static final List<State> OPEN = List.of(State.DUE, State.CLAIMED, State.WAITING, State.UNKNOWN, State.SUSPENDED);
    private static final String TOLD = "overdue";
    private static final int AT_ONCE = 1000;
    private static final Duration PERIOD = Duration.ofMinutes(5);

    private final Store store;
    private final Clock clock;
    private final Duration timeToLive;
    private final Map<State, Instant> seenUntil = new LinkedHashMap<>();
    private Instant last = Instant.EPOCH;

    Overdue(Store store, Clock clock, Duration timeToLive) {
        this.store = store;
        this.clock = clock;
        this.timeToLive = timeToLive;
    }

    /** Looks every few minutes. */
    void tell() {
        Instant now = clock.instant();
        if (now.isBefore(last.plus(PERIOD)) && !now.isBefore(last)) {
            return;
        }
        last = now;
        Instant until = now.minus(timeToLive);
        for (State state : OPEN) {
            Instant from = seenUntil.getOrDefault(state, Instant.EPOCH);
            // What changes its state after it was seen in another is told by the other: deliveries are told once.
            List<Delivery> late = store.read(s -> s.deliveries().made(state, from, until, AT_ONCE));
            if (!late.isEmpty()) {
                store.write(s -> {
                    tell(s, late);
                    return null;
                });
                seenUntil.put(state, late.size() < AT_ONCE ? until : late.get(late.size() - 1).createdAt());
            }
        }
    }

    private void tell(Session session, List<Delivery> late) {
        Map<String, Integer> news = new LinkedHashMap<>();
        late.stream().filter(d -> session.seen().add(TOLD, d.id()))
                .forEach(d -> news.merge(d.channel() == null ? d.recipientId() : d.channel() + ":" + d.partner(), 1, Integer::sum));
        news.forEach((subject, count) -> session.alerts().raise("delivery-overdue", subject, count + " lượt chuyển tới " + subject
                + " chưa xong sau " + timeToLive.toHours() + " giờ; xem lt:deliveries", count + " deliveries to " + subject
                + " have not come to their end within " + timeToLive.toHours() + " hours; see lt:deliveries"));
    }
}
