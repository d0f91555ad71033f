package vn.lienthong.mailbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.lienthong.api.exchange.Circuit;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;

/** Keeps what is said of deliveries. */
final class RecordingOutbox implements Outbox {
    final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    public boolean acknowledge(String deliveryId, String partner, PartnerState state, String detail) {
        said.add(deliveryId + " " + partner + " " + state + " " + detail);
        return true;
    }

    @Override
    public Optional<Shipment> claim(String deliveryId) {
        return Optional.empty();
    }

    @Override
    public Duration attemptLimit() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void attest(String deliveryId, String evidence, String actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Circuit> circuits() {
        return List.of();
    }

    @Override
    public void settle(String deliveryId, int attempt, Outcome outcome) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void retry(String deliveryId, String actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int sweep() {
        return 0;
    }
}
