package vn.lienthong.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Nudges;

/** A nudge to give once the transaction that made it necessary is durable. */
record Nudge(String queue, String id, int priority) {

    /** For a delivery that is due by a known way; none otherwise. */
    static List<Nudge> of(Delivery d) {
        return d.state() == Delivery.State.DUE && d.channel() != null
                ? List.of(new Nudge(Nudges.deliver(d.channel(), d.partner()), d.id(), d.priority())) : List.of();
    }

    static List<Nudge> of(Optional<Delivery> d) {
        return d.map(Nudge::of).orElse(List.of());
    }

    static void giveAll(Nudges nudges, Collection<Nudge> all) {
        all.forEach(n -> nudges.nudge(n.queue(), n.id(), n.priority()));
    }
}
