package vn.lienthong.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sweeps have nudged lately. A nudge lies in its queue until somebody takes it: they must not double it each time, and the
 * longer a row waits the rarer it is named again, so that a long queue does not become longer by itself. Lost with the process,
 * as it may be.
 */
final class Nudged {

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);
    /** The time to wait doubles so often. */
    private static final int DOUBLINGS = 4;

    private final Map<String, Last> last = new ConcurrentHashMap<>();

    private record Last(Instant at, int times) {
        Instant again() {
            return at.plus(AGAIN_AFTER.multipliedBy(1L << Math.min(times - 1, DOUBLINGS)));
        }
    }

    /**
     * Whether to nudge now; remembers it.
     *
     * @param since what happened to the row after the last nudge makes a new one necessary; may be null
     */
    boolean now(String id, Instant since, Instant now) {
        Last before = last.get(id);
        boolean changed = before == null || since != null && before.at().isBefore(since) || before.at().isAfter(now);
        boolean again = changed || before.again().isBefore(now);
        if (again) {
            last.put(id, new Last(now, changed ? 1 : before.times() + 1));
        }
        return again;
    }

    /** Forgets all others. */
    void keepOnly(Collection<String> ids) {
        last.keySet().retainAll(ids);
    }
}
