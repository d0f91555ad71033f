package vn.lienthong.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was nudged lately. A nudge lies in its queue until somebody takes it: sweeps must not double it each time. Lost
 * with the process, as it may be.
 */
final class Nudged {

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

    private final Map<String, Instant> last = new ConcurrentHashMap<>();

    /**
     * Whether to nudge now; remembers it.
     *
     * @param since what happened to the row after the last nudge makes a new one necessary; may be null
     */
    boolean now(String id, Instant since, Instant now) {
        Instant before = last.get(id);
        boolean again = before == null || since != null && before.isBefore(since) || before.isBefore(now.minus(AGAIN_AFTER))
                || before.isAfter(now);
        if (again) {
            last.put(id, now);
        }
        return again;
    }

    /** Forgets all others. */
    void keepOnly(Collection<String> ids) {
        last.keySet().retainAll(ids);
    }
}
