package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.store.Journal;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;

/** Finds what nudges missed: what waits for a channel that has come, for a probe, for an answer; what is due. */
final class Sweep {

    private static final int AT_ONCE = 1000;
    private static final int PROBES = 3;
    private static final Duration SLACK = Duration.ofSeconds(2);
    private static final Duration JUST_NOW = Duration.ofSeconds(10);
    private static final Duration FAR = Duration.ofDays(36_500);

    private final Store store;
    private final Directory directory;
    private final Nudges nudges;
    private final Clock clock;
    private final Circuits circuits;
    private final Leases leases;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Queue<ChannelRef> appeared = new ConcurrentLinkedQueue<>();
    private final Map<ChannelRef, Instant> recovered = new ConcurrentHashMap<>();
    private final Nudged nudged = new Nudged();
    private Instant latest;

    Sweep(Store store, Directory directory, Nudges nudges, Clock clock, Circuits circuits, Leases leases) {
        this.store = store;
        this.directory = directory;
        this.nudges = nudges;
        this.clock = clock;
        this.circuits = circuits;
        this.leases = leases;
        this.latest = store.read(s -> s.journal().last(1)).stream().map(Journal.Entry::at).findFirst().orElse(clock.instant());
    }

    void appeared(Link link) {
        ChannelRef way = new ChannelRef(link.channel(), link.partner());
        links.add(link);
        circuits.forget(way);
        appeared.add(way);
    }

    void gone(Link link) {
        links.remove(link);
        recovered.remove(new ChannelRef(link.channel(), link.partner()));
    }

    /** One sweep at a time. */
    synchronized int run() {
        Instant now = clock.instant();
        mendClock(now);
        leases.end();
        List<ChannelRef> fresh = new ArrayList<>();
        for (ChannelRef ref = appeared.poll(); ref != null; ref = appeared.poll()) {
            fresh.add(ref);
        }
        release(fresh);
        Set<ChannelRef> live = links.stream().map(l -> new ChannelRef(l.channel(), l.partner())).collect(Collectors.toSet());
        live.stream().filter(way -> circuits.probeDue(way, now)).forEach(way -> probe(way, now));
        Collection<Delivery> due = store.read(s -> due(s, live, now));
        List<Delivery> missed = due.stream()
                .filter(d -> live.contains(way(d)) && !circuits.open(way(d)))
                .filter(d -> !justMade(d, now))
                .filter(d -> nudged.now(d.id(), since(d), now))
                .toList();
        nudged.keepOnly(due.stream().map(Delivery::id).collect(Collectors.toSet()));
        missed.forEach(this::nudge);
        return missed.size();
    }

    /** Made a moment ago and nudged with that: its nudge is most likely still on its way. */
    private static boolean justMade(Delivery d, Instant now) {
        return d.attempts() == 0 && d.createdAt().equals(d.dueAt()) && d.createdAt().isAfter(now.minus(JUST_NOW)) && !d.createdAt().isAfter(now);
    }

    /** The partner was reached again: the first of what waited goes at once, the rest with the next sweeps. */
    void recovered(ChannelRef way) {
        Instant now = clock.instant();
        recovered.put(way, now);
        List<Delivery> first = store.read(s -> s.deliveries().due(way.channel(), way.partner(), now, AT_ONCE));
        first.stream().filter(d -> nudged.now(d.id(), since(d), now)).forEach(this::nudge);
    }

    /** An earlier nudge does not count: the row was not due yet, or it was taken in vain while the partner was left in peace. */
    private Instant since(Delivery d) {
        Instant reached = recovered.get(way(d));
        return reached != null && reached.isAfter(d.dueAt()) ? reached : d.dueAt();
    }

    /** Times to wait for that were meant by a clock which ran ahead would hold everything up until it is there again. */
    private void mendClock(Instant now) {
        if (now.isBefore(latest.minus(SLACK))) {
            circuits.clockSetBack(now);
            store.write(s -> {
                int hastened = s.deliveries().hasten(null, null, now);
                leases.clockSetBack(s);
                s.journal().append("clock.set-back", "clock", null, "platform", "from " + latest + ", " + hastened + " deliveries due at once");
                return null;
            });
        }
        latest = now;
    }

    /** The oldest of the least tried: one that fails for itself alone must not be the only probe. */
    private void probe(ChannelRef way, Instant now) {
        List<Delivery> waiting = store.read(s -> s.deliveries().due(way.channel(), way.partner(), now.plus(FAR), AT_ONCE));
        List<Delivery> probes = waiting.stream().sorted(Comparator.comparingInt(Delivery::attempts).thenComparing(Delivery::createdAt))
                .limit(PROBES).toList();
        if (probes.stream().anyMatch(d -> d.dueAt().isAfter(now))) {
            store.write(s -> {
                probes.forEach(p -> s.deliveries().find(p.id()).filter(d -> d.state() == State.DUE && d.dueAt().isAfter(now))
                        .ifPresent(d -> s.deliveries().update(Rows.due(d, now, d.detail()))));
                return null;
            });
        }
        probes.forEach(this::nudge);
    }

    private void nudge(Delivery d) {
        nudges.nudge(Nudges.deliver(d.channel(), d.partner()), d.id(), d.priority());
    }

    /** What is due; where much of it waits for links that are away, the live ones are asked for theirs one by one. */
    private Collection<Delivery> due(Session s, Set<ChannelRef> live, Instant now) {
        Map<String, Delivery> due = new LinkedHashMap<>();
        s.deliveries().due(now, AT_ONCE).forEach(d -> due.put(d.id(), d));
        if (due.size() == AT_ONCE) {
            live.stream().filter(way -> !circuits.open(way)).forEach(way -> s.deliveries().due(way.channel(), way.partner(), now, AT_ONCE)
                    .forEach(d -> due.putIfAbsent(d.id(), d)));
        }
        s.deliveries().search(null, null, State.UNKNOWN, 0, AT_ONCE).stream()
                .filter(d -> d.dueAt() != null && !d.dueAt().isAfter(now)).forEach(d -> due.put(d.id(), d));
        return due.values();
    }

    private void release(List<ChannelRef> fresh) {
        List<String> released = store.read(s -> held(s, !fresh.isEmpty()).stream().filter(d -> hasWay(d) || fresh.contains(way(d)))
                .map(Delivery::id).toList());
        for (int from = 0; from < released.size(); from += AT_ONCE) {
            List<String> some = released.subList(from, Math.min(released.size(), from + AT_ONCE));
            store.write(s -> {
                some.forEach(id -> s.deliveries().find(id).filter(d -> d.state() == State.SUSPENDED).ifPresent(d -> release(s, d)));
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

    /** Held back for want of a channel, and there is one now. What a partner's refusal of our credentials holds waits for its link. */
    private boolean hasWay(Delivery d) {
        return d.channel() == null && !directory.channels(d.recipientId(), d.cargo()).isEmpty();
    }

    private void release(Session session, Delivery d) {
        List<ChannelRef> ways = directory.channels(d.recipientId(), d.cargo());
        if (ways.isEmpty()) {
            return;
        }
        session.deliveries().update(Rows.by(d, ways.get(0), clock.instant(), null));
        session.journal().append("delivery.released", d.id(), d.documentId(), "platform", "by " + ways.get(0));
    }
}
