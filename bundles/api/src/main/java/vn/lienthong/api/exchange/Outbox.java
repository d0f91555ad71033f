package vn.lienthong.api.exchange;

import java.util.Optional;

/** Deliveries on their way. Safe for several threads; every method returns after its change is durable. */
public interface Outbox {

    /**
     * Claims a delivery for one attempt and opens the attempt. Empty if it is not due, is claimed by another, or has
     * come to its end: the nudge was late or double and may be forgotten.
     */
    Optional<Shipment> claim(String deliveryId);

    /** Ends the open attempt of a claimed delivery with what became of it. */
    void settle(String deliveryId, Outcome outcome);

    /**
     * Records that a pulling partner fetched the packet ({@code fetched}), has it ({@code delivered}) or could not take
     * it ({@code failed}). Repeating is harmless. A delivery that counted as delivered may still fail: a mail that
     * bounces later.
     *
     * @param deliveryId the docId that the partner saw
     * @param partner    who says it; must be the delivery's partner
     * @return false if there is no such delivery for the partner
     */
    boolean acknowledge(String deliveryId, String partner, PartnerState state, String detail);

    /** Makes a delivery due now, whatever held it back, and nudges it. */
    void retry(String deliveryId, String actor);

    /** Ends leases that ran out and nudges everything that is due. Called on a schedule. Returns how many were nudged. */
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
