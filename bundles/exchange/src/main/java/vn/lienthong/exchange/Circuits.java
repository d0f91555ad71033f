package vn.lienthong.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Circuit;
import vn.lienthong.api.exchange.Outcome;

/**
 * A breaker for each partner. It opens after a number of failures in a row, of at least two deliveries: one that fails
 * alone says nothing about its partner, and must not hold up the others. While it is open one delivery at a time is let
 * through when the next probe is due; the first that arrives closes it. Kept in memory: after a restart each partner is
 * tried afresh. Safe for several threads.
 */
final class Circuits {

    private static final int SEVERAL = 2;

    private final int failures;
    private final BackOff probes;
    private final Duration patience;
    private final Map<ChannelRef, Breaker> breakers = new HashMap<>();

    /**
     * @param failures failures in a row after which a partner is left in peace
     * @param probes   waits between probes
     * @param patience how long a probe may be under way before another is let through
     */
    Circuits(int failures, BackOff probes, Duration patience) {
        this.failures = failures;
        this.probes = probes;
        this.patience = patience;
    }

    /** What an outcome changed. */
    enum Change {
        /** Nothing. */
        NONE,
        /** The partner is left in peace from now on. */
        OPENED,
        /** It was reached again, or for the first time since the start. */
        CLOSED
    }

    /** Whether an attempt may begin now, of a delivery. */
    synchronized boolean admits(ChannelRef way, String deliveryId, Instant now) {
        Breaker b = breakers.get(way);
        return b == null || !b.open || !b.nextProbe.isAfter(now) && (!b.probing(now, patience) || deliveryId.equals(b.probe));
    }

    /** Whether it is open and its next probe due. */
    synchronized boolean probeDue(ChannelRef way, Instant now) {
        Breaker b = breakers.get(way);
        return b != null && b.open && !b.nextProbe.isAfter(now) && !b.probing(now, patience);
    }

    synchronized boolean open(ChannelRef way) {
        Breaker b = breakers.get(way);
        return b != null && b.open;
    }

    /** An attempt begins. Said while it is claimed, so that of several at once only one is let through as a probe. */
    synchronized void begins(ChannelRef way, String deliveryId, Instant now) {
        Breaker b = breakers.get(way);
        if (b != null && b.open) {
            b.probe = deliveryId;
            b.probeSince = now;
        }
    }

    /** It could not be claimed after all. */
    synchronized void letGo(String deliveryId) {
        breakers.values().stream().filter(b -> deliveryId.equals(b.probe)).forEach(Breaker::endProbe);
    }

    /** An attempt has ended. */
    synchronized Change ended(ChannelRef way, String deliveryId, Outcome outcome, Instant now) {
        Breaker b = breakers.computeIfAbsent(way, any -> new Breaker());
        // What began before the partner was paused is no probe.
        if (b.probe == null || b.probe.equals(deliveryId)) {
            b.endProbe();
        }
        if (outcome instanceof Outcome.Stopped) {
            return Change.NONE;
        }
        String failure = outcome.fold(o -> null, o -> null, Outcome.Postponed::reason, o -> null, o -> null, Outcome.Unknown::reason,
                o -> null);
        boolean credentials = outcome instanceof Outcome.Credentials;
        if (failure == null) {
            boolean news = b.open || !b.reached;
            b.close(!credentials);
            return news && !credentials ? Change.CLOSED : Change.NONE;
        }
        b.fail(deliveryId, failure, now);
        boolean opens = !b.open && b.inARow >= failures && b.failed.size() >= SEVERAL;
        if (b.open || opens) {
            b.open = true;
            Duration wished = outcome instanceof Outcome.Postponed p ? p.retryAfter() : null;
            Duration usual = probes.after(way.toString(), Math.max(1, b.inARow - failures + 1));
            b.nextProbe = now.plus(wished != null && wished.compareTo(usual) > 0 && wished.compareTo(probes.last()) < 0 ? wished : usual);
        }
        return opens ? Change.OPENED : Change.NONE;
    }

    /** An operator wants it tried now. */
    synchronized void probeNow(ChannelRef way, Instant now) {
        Breaker b = breakers.get(way);
        if (b != null && b.open) {
            b.nextProbe = now;
        }
    }

    /** The link is gone or new: what was known of the partner counts no more. */
    synchronized void forget(ChannelRef way) {
        breakers.remove(way);
    }

    /** After the clock was set back no probe is further away than the longest wait. */
    synchronized void clockSetBack(Instant now) {
        breakers.values().stream().filter(b -> b.open).forEach(b -> {
            b.nextProbe = now;
            b.probeSince = b.probeSince == null ? null : now;
        });
    }

    synchronized List<Circuit> all(Instant now) {
        return breakers.entrySet().stream().filter(e -> e.getValue().open)
                .map(e -> new Circuit(e.getKey().channel(), e.getKey().partner(), e.getValue().probing(now, patience), e.getValue().reason,
                        e.getValue().since, e.getValue().nextProbe))
                .sorted(Comparator.comparing(Circuit::channel).thenComparing(Circuit::partner)).toList();
    }

    /** One partner's. */
    private static final class Breaker {
        private final Set<String> failed = new HashSet<>();
        private int inARow;
        private boolean open;
        private boolean reached;
        private String reason;
        private Instant since;
        private Instant nextProbe;
        private String probe;
        private Instant probeSince;

        private void fail(String deliveryId, String why, Instant now) {
            since = inARow == 0 ? now : since;
            inARow++;
            reason = why;
            if (failed.size() < SEVERAL) {
                failed.add(deliveryId);
            }
        }

        private void close(boolean arrived) {
            failed.clear();
            inARow = 0;
            open = false;
            reached |= arrived;
        }

        private void endProbe() {
            probe = null;
            probeSince = null;
        }

        private boolean probing(Instant now, Duration patience) {
            return probeSince != null && probeSince.plus(patience).isAfter(now);
        }
    }
}
