package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;

/** Finds what nudges missed: leases that ran out, what waits for a channel that has come, what is due. */
final class Sweep {

    private static final int AT_ONCE = 1000;
    private static final Duration NUDGE_AGAIN_AFTER = Duration.ofMinutes(5);

    private final Store store;
    private final Directory directory;
    private final Nudges nudges;
    private final Clock clock;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Queue<ChannelRef> appeared = new ConcurrentLinkedQueue<>();
    private final Map<String, Instant> nudged = new ConcurrentHashMap<>();

    Sweep(Store store, Directory directory, Nudges nudges, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.nudges = nudges;
        this.clock = clock;
    }

    void appeared(Link link) {
        links.add(link);
        appeared.add(new ChannelRef(link.channel(), link.partner()));
    }

    void gone(Link link) {
        links.remove(link);
    }

    int run() {
        List<ChannelRef> fresh = new ArrayList<>();
        for (ChannelRef ref = appeared.poll(); ref != null; ref = appeared.poll()) {
            fresh.add(ref);
        }
        mend(fresh);
        Instant now = clock.instant();
        List<Delivery> due = store.read(s -> s.deliveries().due(now, AT_ONCE));
        Set<String> live = links.stream().map(l -> l.channel() + ":" + l.partner()).collect(Collectors.toSet());
        List<Delivery> missed = due.stream().filter(d -> live.contains(d.channel() + ":" + d.partner())).filter(d -> missed(d, now))
                .toList();
        nudged.keySet().retainAll(due.stream().map(Delivery::id).collect(Collectors.toSet()));
        missed.forEach(d -> nudged.put(d.id(), now));
        missed.forEach(d -> Nudge.giveAll(nudges, Nudge.of(d)));
        return missed.size();
    }

    /** A nudge lies in its queue until the link takes it: it is not doubled with every sweep. */
    private boolean missed(Delivery d, Instant now) {
        Instant last = nudged.get(d.id());
        return last == null || d.dueAt() != null && last.isBefore(d.dueAt()) || last.isBefore(now.minus(NUDGE_AGAIN_AFTER));
    }

    private void mend(List<ChannelRef> fresh) {
        List<String> expired = store.read(s -> s.deliveries().expired(clock.instant(), AT_ONCE).stream().map(Delivery::id).toList());
        List<String> released = store.read(s -> held(s, !fresh.isEmpty()).stream().filter(d -> hasWay(d) || fresh.contains(way(d)))
                .map(Delivery::id).toList());
        if (!expired.isEmpty()) {
            store.write(s -> {
                s.deliveries().expired(clock.instant(), AT_ONCE).forEach(d -> expire(s, d));
                return null;
            });
        }
        for (int from = 0; from < released.size(); from += AT_ONCE) {
            List<String> some = released.subList(from, Math.min(released.size(), from + AT_ONCE));
            store.write(s -> {
                some.forEach(id -> s.deliveries().find(id).filter(d -> d.state() == Delivery.State.SUSPENDED)
                        .ifPresent(d -> release(s, d)));
                return null;
            });
        }
    }

    /** What is held back: the newest, or all of it when a link has appeared. */
    private static List<Delivery> held(Session s, boolean all) {
        List<Delivery> held = new ArrayList<>();
        List<Delivery> page = s.deliveries().search(null, null, Delivery.State.SUSPENDED, 0, AT_ONCE);
        held.addAll(page);
        while (all && page.size() == AT_ONCE) {
            page = s.deliveries().search(null, null, Delivery.State.SUSPENDED, held.size(), AT_ONCE);
            held.addAll(page);
        }
        return held;
    }

    private static ChannelRef way(Delivery d) {
        return d.channel() == null ? null : new ChannelRef(d.channel(), d.partner());
    }

    private void expire(Session session, Delivery d) {
        session.deliveries().attempts(d.id()).stream().filter(a -> a.endedAt() == null).forEach(a -> session.deliveries()
                .endAttempt(new Delivery.Attempt(d.id(), a.number(), a.startedAt(), clock.instant(), "expired",
                "no outcome within the lease")));
        session.deliveries().update(Rows.due(d, clock.instant(), "no outcome within the lease"));
        session.journal().append("delivery.lease-expired", d.id(), d.documentId(), "platform", "due again");
    }

    /** Held back for want of a channel, and there is one now. What a partner's refusal of our credentials holds waits for its link. */
    private boolean hasWay(Delivery d) {
        return d.channel() == null && !directory.channels(d.recipientId(), d.cargo()).isEmpty();
    }

    private void release(Session session, Delivery d) {
        List<ChannelRef> ways = directory.channels(d.recipientId(), d.cargo());
        if (ways.isEmpty() || d.cargo() == Cargo.STATUS && d.channel() == null) {
            return;
        }
        session.deliveries().update(Rows.by(d, ways.get(0), clock.instant(), null));
        session.journal().append("delivery.released", d.id(), d.documentId(), "platform", "by " + ways.get(0));
    }
}
