package vn.lienthong.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Circuit;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;

/** An outbox that no test expects to be asked for anything: a test's own outbox overrides what its subject calls. */
public interface UnaskedOutbox extends Outbox {
    @Override
    default Optional<Shipment> claim(String deliveryId) {
        throw new UnsupportedOperationException("claim " + deliveryId);
    }

    /** Ten minutes, as the platform has it where nothing is configured. */
    @Override
    default Duration attemptLimit() {
        return Duration.ofMinutes(10);
    }

    @Override
    default void settle(String deliveryId, int attempt, Outcome outcome) {
        throw new UnsupportedOperationException("settle " + deliveryId);
    }

    @Override
    default boolean acknowledge(String deliveryId, String partner, PartnerState state, String detail) {
        throw new UnsupportedOperationException("acknowledge " + deliveryId);
    }

    @Override
    default void retry(String deliveryId, String actor) {
        throw new UnsupportedOperationException("retry " + deliveryId);
    }

    @Override
    default void attest(String deliveryId, String evidence, String actor) {
        throw new UnsupportedOperationException("attest " + deliveryId);
    }

    /** None: every partner is spoken to. */
    @Override
    default List<Circuit> circuits() {
        return List.of();
    }

    @Override
    default int sweep() {
        throw new UnsupportedOperationException("sweep");
    }
}
