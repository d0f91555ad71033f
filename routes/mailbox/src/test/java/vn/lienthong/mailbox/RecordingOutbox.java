package vn.lienthong.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.testkit.UnaskedOutbox;

/** Keeps what is said of deliveries. */
final class RecordingOutbox implements UnaskedOutbox {
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
    public int sweep() {
        return 0;
    }
}
