package vn.lienthong.api.exchange;

import java.util.Optional;

/** What a link does with one shipment: carry it to its partner. */
@FunctionalInterface
public interface Sender {

    /**
     * Carries the shipment. Called by one thread at a time for a partner; may block as long as the partner's time-outs
     * allow, and at most {@link Outbox#attemptLimit()}: then it is interrupted, counts as {@link Outcome.Unknown}, and the
     * next shipment may be carried beside it. Must be safe to repeat: after a crash the same delivery is sent again with
     * the same {@link Delivery#id()}.
     *
     * @return what became of it; an expected failure is a value
     * @throws Exception for the unexpected; it counts as {@link Outcome.Postponed}
     */
    Outcome send(Shipment shipment) throws Exception;

    /**
     * Asks the partner whether it has a shipment, after an attempt of which nobody knows how it ended. Sends nothing,
     * unless sending twice has no effect. Threads and time-outs as for {@link #send}.
     *
     * @return delivered, waiting or refused if it has it; postponed if it does not: then it is sent again; unknown if it
     *     does not say now; empty if this link cannot ask: then a person decides
     * @throws Exception for the unexpected; it counts as {@link Outcome.Unknown}
     */
    default Optional<Outcome> ask(Shipment shipment) throws Exception {
        return Optional.empty();
    }
}
