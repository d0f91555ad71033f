package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    private final Store store;
    private final Directory directory;
    private final Nudges nudges;
    private final Clock clock;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Queue<ChannelRef> appeared = new ConcurrentLinkedQueue<>();
    private final Nudged nudged = new Nudged();

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
        Set<ChannelRef> live = links.stream().map(l -> new ChannelRef(l.channel(), l.partner())).collect(Collectors.toSet());
        Collection<Delivery> due = store.read(s -> due(s, live, now));
        List<Delivery> missed = due.stream().filter(d -> live.contains(way(d))).filter(d -> nudged.now(d.id(), d.dueAt(), now)).toList();
        nudged.keepOnly(due.stream().map(Delivery::id).collect(Collectors.toSet()));
        missed.forEach(d -> Nudge.giveAll(nudges, Nudge.of(d)));
        return missed.size();
    }

    /** What is due; where much of it waits for links that are away, the live ones are asked for theirs one by one. */
    private static Collection<Delivery> due(Session s, Set<ChannelRef> live, Instant now) {
        Map<String, Delivery> due = new LinkedHashMap<>();
        s.deliveries().due(now, AT_ONCE).forEach(d -> due.put(d.id(), d));
        if (due.size() == AT_ONCE) {
            live.forEach(ref -> s.deliveries().search(ref.channel(), ref.partner(), Delivery.State.DUE, 0, AT_ONCE).stream()
                    .filter(d -> !d.dueAt().isAfter(now)).forEach(d -> due.putIfAbsent(d.id(), d)));
        }
        return due.values();
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
