package vn.lienthong.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;

/** The outbox. */
public interface Deliveries {

    /** Adds a delivery; one for the same document, cargo, subject and recipient that is there already makes this return false. */
    boolean add(Delivery delivery);

    /** Replaces everything that may change of a delivery. */
    void update(Delivery delivery);

    /**
     * Claims a delivery for its next attempt, to send or to ask about (state DUE or UNKNOWN, dueAt not after now).
     *
     * @param by    who claims it, {@link Delivery#claimedBy()}
     * @param until end of the lease
     * @return false if it was not there to claim
     */
    boolean claim(String id, Instant now, String by, Instant until);

    Optional<Delivery> find(String id);

    Optional<Delivery> findByExternalId(String externalId);

    List<Delivery> ofDocument(String documentId);

    /** Due now, urgent ones first, then oldest. */
    List<Delivery> due(Instant now, int limit);

    /** Of one partner: in state DUE with dueAt not after the given instant, urgent ones first, then oldest. */
    List<Delivery> due(String channel, String partner, Instant until, int limit);

    /** Whatever of a partner is in state DUE later than now is due now; nulls mean any. Returns how many that were. */
    int hasten(String channel, String partner, Instant now);

    /** A document's deliveries and statuses to one recipient that are DUE, CLAIMED or SUSPENDED, oldest first. */
    List<Delivery> underWay(String documentId, String recipientId);

    /** In a state, made after one instant and not after another, oldest first. */
    List<Delivery> made(Delivery.State state, Instant after, Instant until, int limit);

    /** Claimed with a lease that ended. */
    List<Delivery> expired(Instant now, int limit);

    /** What a pulling partner may fetch: state WAITING, of these cargos, oldest first. */
    List<Delivery> waiting(String channel, String partner, List<Cargo> cargos, int offset, int limit);

    /** Newest first; nulls mean any. */
    List<Delivery> search(String channel, String partner, Delivery.State state, int offset, int limit);

    void addAttempt(Delivery.Attempt attempt);

    /** Ends an attempt. */
    void endAttempt(Delivery.Attempt attempt);

    List<Delivery.Attempt> attempts(String deliveryId);

    /** How many were ever made; costs nothing. */
    long count();

    /** How many are in a state, counted one by one: for states in which few are. */
    long count(Delivery.State state);
}
