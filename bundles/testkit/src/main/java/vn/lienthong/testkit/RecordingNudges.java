package vn.lienthong.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.lienthong.api.exchange.Nudges;

/** Keeps the nudges instead of sending them. Safe for several threads. */
public final class RecordingNudges implements Nudges {
    private final List<Nudge> nudges = new CopyOnWriteArrayList<>();

    /** One nudge. */
    public record Nudge(String queue, String id, int priority) {
    }

    @Override
    public void nudge(String queue, String id, int priority) {
        nudges.add(new Nudge(queue, id, priority));
    }

    /** All so far, in their order. */
    public List<Nudge> all() {
        return List.copyOf(nudges);
    }

    /** The ids on one queue, in their order. */
    public List<String> on(String queue) {
        return nudges.stream().filter(n -> n.queue().equals(queue)).map(Nudge::id).toList();
    }

    /** Takes everything off, as consumers would. */
    public List<Nudge> drain() {
        List<Nudge> taken = all();
        nudges.removeAll(taken);
        return taken;
    }
}
