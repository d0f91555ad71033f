package vn.lienthong.api.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.ChannelRef;

/** Deliveries on their way. Safe for several threads; every method returns after its change is durable. */
public interface Outbox {

    /**
     * Claims a delivery for one attempt and opens the attempt. Empty if it is not due, is claimed by another, must wait
     * for one before it or for its partner's recovery, or has come to its end: the nudge may be forgotten. The number of
     * the attempt is {@link Delivery#attempts()} of the shipment. Where the shipment's state is
     * {@link Delivery.State#UNKNOWN} the partner is to be asked ({@link Sender#ask}), nothing is to be sent.
     */
    Optional<Shipment> claim(String deliveryId);

    /**
     * The same for a link, which gets only what is planned for it and what it carries: a nudge may lie in its queue from before
     * the delivery was planned anew, and a delivery may have been planned before the link could say what it carries.
     *
     * @param by      the link that asks
     * @param carries what it carries
     */
    default Optional<Shipment> claim(String deliveryId, ChannelRef by, Set<Cargo> carries) {
        return claim(deliveryId);
    }

    /** How long one attempt may take; the lease of a claim outlives it. */
    Duration attemptLimit();

    /**
     * Ends an attempt with what became of it. Late is harmless: of an attempt that was given up only good news counts,
     * and only while no newer attempt has begun.
     *
     * @param attempt number of the attempt, as claimed
     */
    void settle(String deliveryId, int attempt, Outcome outcome);

    /**
     * Records that a pulling partner fetched the packet ({@code fetched}), has it ({@code delivered}) or could not take
     * it ({@code failed}). Repeating is harmless. A delivery that counted as delivered may still fail: a mail that
     * bounces later.
     *
     * @param deliveryId the docId that the partner saw
     * @param partner    who says it; must be the delivery's partner
     * @return false if there is no such delivery for the partner, or none any more to fetch: it was recalled or cancelled
     */
    boolean acknowledge(String deliveryId, String partner, PartnerState state, String detail);

    /**
     * Makes a delivery due now, whatever held it back, and nudges it.
     *
     * @throws IllegalArgumentException if it cannot be sent any more
     */
    void retry(String deliveryId, String actor);

    /**
     * An operator knows that the recipient has it (by telephone, by its stamp), and says how.
     *
     * @throws IllegalArgumentException if it has come to its end, is being sent, or no evidence is given
     */
    void attest(String deliveryId, String evidence, String actor);

    /** Partners that are left in peace for now because attempts failed one after the other; by channel and partner. */
    List<Circuit> circuits();

    /**
     * Ends leases that ran out, tells of what is overdue, nudges everything that is due, urgent ones first. Called on a
     * schedule. Returns how many were nudged.
     */
    int sweep();

    /** What a pulling partner may say. */
    enum PartnerState {
        /** It fetched the packet. */
        PROCESSING,
        /** It has it for good. */
        DONE,
        /** It could not take it. */
        FAILED
    }
}
