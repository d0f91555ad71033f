package vn.lienthong.api.exchange;

/** What a link does with one shipment: carry it to its partner. */
@FunctionalInterface
public interface Sender {

    /**
     * Carries the shipment. Called by one thread at a time for a partner; may block as long as the partner's time-outs
     * allow. Must be safe to repeat: after a crash the same delivery is sent again with the same {@link Delivery#id()}.
     *
     * @return what became of it; an expected failure is a value
     * @throws Exception for the unexpected; it counts as {@link Outcome.Postponed}
     */
    Outcome send(Shipment shipment) throws Exception;
}
