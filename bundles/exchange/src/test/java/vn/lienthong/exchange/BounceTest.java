package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.testkit.Samples;

class BounceTest {

    @Test
    void refusesADeliveryWhoseMailCameBackAfterItCountedAsDelivered() {
        try (House house = new House()) {
            String document = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
            Delivery mail = house.delivery(document, "H99.12");
            house.deliver(mail, "id@saomai.example");
            assertThat(house.outbox.acknowledge(mail.id(), "skh", Outbox.PartnerState.FAILED, "5.1.1 no such user")).isTrue();
            assertThat(house.outbox.acknowledge(mail.id(), "skh", Outbox.PartnerState.FAILED, "5.1.1 no such user")).isTrue();
            assertThat(house.again(mail).state()).isEqualTo(Delivery.State.REFUSED);
            assertThat(house.alerts()).containsOnlyOnce("delivery-refused");
        }
    }
}
