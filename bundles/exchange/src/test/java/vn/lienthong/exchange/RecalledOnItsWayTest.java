package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Outbox.PartnerState;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.testkit.Samples;

/** What is recalled while it is on its way, or while nobody knows whether it arrived. */
class RecalledOnItsWayTest {

    private final House house = new House("firstRetrySeconds=10", "lastRetrySeconds=60", "attemptSeconds=240", "timeToLiveHours=2");
    private String directive;
    private Delivery mail;

    @BeforeEach
    void send() {
        directive = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        mail = house.delivery(directive, "H99.12");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void expires() {
        house.clock.advance(Duration.ofSeconds(301));
        house.outbox.sweep();
    }

    private State state() {
        return house.again(mail).state();
    }

    @Test
    void whatStoppedInItsMiddleIsFollowedByItsRecall() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Stopped("the bundle is updated", true));
        String recall = house.sent(Samples.recall(), "Thu hồi.");
        assertThat(state()).isEqualTo(State.CANCELLED);
        assertThat(house.outbox.claim(house.delivery(recall, "H99.12").id())).isPresent();
    }

    @Test
    void whatWasRecalledOnItsWayIsNotSentAgain() {
        house.claimed(mail);
        String recall = house.sent(Samples.recall(), "Thu hồi.");
        Delivery follows = house.delivery(recall, "H99.12");
        assertThat(house.outbox.claim(follows.id())).as("not before the original").isEmpty();
        house.settle(mail, new Outcome.Postponed("421", null));
        assertThat(state()).isEqualTo(State.CANCELLED);
        house.clock.advance(Duration.ofSeconds(10));
        assertThat(house.outbox.claim(follows.id())).as("it never got it").isEmpty();
        assertThat(house.again(follows).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void whatMayHaveArrivedIsFollowedByItsRecall() {
        house.claimed(mail);
        expires();
        String recall = house.sent(Samples.recall(), "Thu hồi.");
        assertThat(state()).isEqualTo(State.CANCELLED);
        assertThat(house.outbox.claim(house.delivery(recall, "H99.12").id())).isPresent();
        assertThatThrownBy(() -> house.outbox.retry(mail.id(), "operator:thu")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatArrivesAfterItWasGivenUpAndRecalledIsShown() {
        house.claimed(mail);
        expires();
        house.sent(Samples.recall(), "Thu hồi.");
        house.outbox.settle(mail.id(), 1, new Outcome.Delivered("250 at last", null));
        assertThat(state()).isEqualTo(State.DELIVERED);
        assertThat(house.alerts()).contains("arrived-after-cancel");
    }

    @Test
    void whatIsInDoubtWhenItIsRecalledCannotBeSentAgainByHand() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Unknown("connection lost"));
        house.sent(Samples.recall(), "Thu hồi.");
        assertThatThrownBy(() -> house.outbox.retry(mail.id(), "operator:thu")).isInstanceOf(IllegalArgumentException.class);
        house.outbox.attest(mail.id(), "đã nhận, sẽ hủy", "operator:thu");
        assertThat(state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aCancelledDeliveryCannotBeFetchedAnyMore() {
        Delivery pulled = house.delivery(directive, "H99.16");
        house.claimed(pulled);
        house.settle(pulled, new Outcome.Waiting("lies ready", null));
        house.sent(Samples.recall(), "Thu hồi.");
        assertThat(house.outbox.acknowledge(pulled.id(), "stc", PartnerState.PROCESSING, "getEdoc")).isFalse();
    }
}
