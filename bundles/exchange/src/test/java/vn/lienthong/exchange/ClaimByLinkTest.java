package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.testkit.Samples;

/** A link gets what is planned for it and what it carries, whatever nudges lie in its queue. */
class ClaimByLinkTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private Delivery toScience() {
        return house.delivery(house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT), "H99.12");
    }

    @Test
    void aNudgeLeftInAnotherLinksQueueIsNothing() {
        Delivery d = toScience();
        assertThat(house.outbox.claim(d.id(), new ChannelRef("dropfolder", "suoitrong"), EnumSet.allOf(Cargo.class))).isEmpty();
        assertThat(house.again(d).state()).isEqualTo(Delivery.State.DUE);
        assertThat(house.outbox.claim(d.id(), new ChannelRef("mailbox", "skh"), EnumSet.allOf(Cargo.class))).isPresent();
    }

    @Test
    void aLinkThatDoesNotCarryItDoesNotGetIt() {
        Delivery d = toScience();
        assertThat(house.outbox.claim(d.id(), new ChannelRef("mailbox", "skh"), Set.of(Cargo.REPORT))).isEmpty();
        assertThat(house.again(d).state()).isEqualTo(Delivery.State.SUSPENDED);
    }
}
