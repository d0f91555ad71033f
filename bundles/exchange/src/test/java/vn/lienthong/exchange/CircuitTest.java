package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Circuit;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.testkit.Samples;

/** A partner that cannot be reached is left in peace, and everything goes when it is back. */
class CircuitTest {

    private final House house = new House("firstRetrySeconds=60", "lastRetrySeconds=3600", "failuresBeforePause=3", "firstProbeSeconds=20",
            "lastProbeSeconds=100", "attemptSeconds=60");

    @AfterEach
    void close() {
        house.close();
    }

    /** Deliveries to the mailbox, one for each document. */
    private List<Delivery> mails(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(i -> house.delivery(house.sent(Samples.directive()
                .documentId("H99,2026/03/02," + i).code("" + i, "UBND-KGVX"), "Văn bản số " + i), "H99.12")).toList();
    }

    private void fail(Delivery d) {
        house.claimed(d);
        house.settle(d, new Outcome.Postponed("connection refused", null));
    }

    private Circuit circuit() {
        return house.outbox.circuits().get(0);
    }

    /** Nudges of the partner since the last look. */
    private List<String> nudged() {
        List<String> ids = house.nudges.on("deliver.mailbox.skh");
        house.nudges.drain();
        return ids;
    }

    @Test
    void aLinkThatStopsIsNoFailureOfItsPartner() {
        mails(6).forEach(d -> {
            house.claimed(d);
            house.settle(d, new Outcome.Stopped("the bundle is updated", true));
        });
        assertThat(house.outbox.circuits()).isEmpty();
    }

    @Test
    void opensAfterFailuresInARowAndTriesNoMoreOneByOne() {
        List<Delivery> mails = mails(6);
        mails.subList(0, 3).forEach(this::fail);
        assertThat(house.outbox.circuits()).singleElement().satisfies(c -> {
            assertThat(c.partner()).isEqualTo("skh");
            assertThat(c.probing()).isFalse();
            assertThat(c.reason()).isEqualTo("connection refused");
            assertThat(c.nextProbe()).isAfter(house.clock.instant());
        });
        assertThat(house.alerts()).containsOnlyOnce("partner-paused");
        assertThat(house.outbox.claim(mails.get(4).id())).as("not while it is left in peace").isEmpty();
        nudged();
        house.outbox.sweep();
        assertThat(nudged()).isEmpty();
    }

    @Test
    void letsOneProbeThroughAtATimeAndWaitsLongerEachTime() {
        List<Delivery> mails = mails(6);
        mails.subList(0, 3).forEach(this::fail);
        Duration before = Duration.ZERO;
        for (int i = 0; i < 4; i++) {
            Duration wait = Duration.between(house.clock.instant(), circuit().nextProbe());
            assertThat(wait).isBetween(before.multipliedBy(8).dividedBy(10), Duration.ofSeconds(100));
            before = wait;
            house.clock.set(circuit().nextProbe());
            nudged();
            house.outbox.sweep();
            List<Delivery> claimed = nudged().stream().flatMap(id -> house.outbox.claim(id).stream()).map(s -> s.delivery()).toList();
            assertThat(claimed).as("one probe").hasSize(1);
            assertThat(circuit().probing()).isTrue();
            house.settle(claimed.get(0), new Outcome.Postponed("connection refused", null));
        }
        assertThat(house.alerts()).containsOnlyOnce("partner-paused");
    }

    @Test
    void everythingIsDueInOrderOnceTheProbeArrives() {
        List<Delivery> mails = mails(6);
        mails.subList(0, 3).forEach(this::fail);
        Instant probe = circuit().nextProbe();
        house.clock.set(probe);
        nudged();
        house.outbox.sweep();
        Delivery first = nudged().stream().flatMap(id -> house.outbox.claim(id).stream()).map(s -> s.delivery()).findFirst().orElseThrow();
        assertThat(first.attempts()).as("the least tried is the probe").isEqualTo(1);
        house.settle(first, new Outcome.Delivered("250 Ok", null));
        assertThat(house.outbox.circuits()).isEmpty();
        assertThat(house.alerts()).doesNotContain("partner-paused");
        List<String> order = nudged();
        assertThat(order).hasSize(5).containsExactlyInAnyOrderElementsOf(mails.stream().map(Delivery::id)
                .filter(id -> !id.equals(first.id())).toList());
        assertThat(order.subList(2, 5)).as("those that had failed follow in their order")
                .containsExactlyElementsOf(mails.subList(0, 3).stream().map(Delivery::id).toList());
        assertThat(order).allSatisfy(id -> assertThat(house.outbox.claim(id)).isPresent());
    }

    @Test
    void whatWasNudgedInVainWhileThePartnerWasLeftInPeaceGoesWhenItIsBack() {
        List<Delivery> mails = mails(4);
        house.clock.advance(Duration.ofSeconds(11));
        house.outbox.sweep();
        assertThat(nudged()).contains(mails.get(3).id());
        mails.subList(0, 3).forEach(this::fail);
        assertThat(house.outbox.claim(mails.get(3).id())).as("its nudge is taken in vain").isEmpty();
        house.clock.set(circuit().nextProbe());
        house.outbox.retry(mails.get(0).id(), "operator:thu");
        nudged();
        house.deliver(mails.get(0), null);
        assertThat(nudged()).contains(mails.get(3).id());
    }

    @Test
    void oneDeliveryThatFailsForItselfDoesNotStopItsPartner() {
        List<Delivery> mails = mails(2);
        for (int i = 0; i < 10; i++) {
            fail(mails.get(0));
            house.clock.set(house.again(mails.get(0)).dueAt());
        }
        assertThat(house.outbox.circuits()).isEmpty();
        house.deliver(mails.get(1), null);
        assertThat(house.again(mails.get(1)).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void anotherPartnerIsNotConcerned() {
        List<Delivery> mails = mails(3);
        mails.forEach(this::fail);
        Delivery pulled = house.delivery(mails.get(0).documentId(), "H99.16");
        assertThat(house.outbox.claim(pulled.id())).isPresent();
    }

    @Test
    void anOperatorsRetryIsTheNextProbe() {
        List<Delivery> mails = mails(4);
        mails.subList(0, 3).forEach(this::fail);
        house.outbox.retry(mails.get(0).id(), "operator:thu");
        assertThat(house.outbox.claim(mails.get(0).id())).isPresent();
    }

    @Test
    void aNewLinkBeginsAfresh() {
        mails(3).forEach(this::fail);
        house.link("mailbox", "skh", "H99.12", Cargo.DOCUMENT);
        assertThat(house.outbox.circuits()).isEmpty();
    }

    @Test
    void aProbeThatNobodySettlesDoesNotKeepTheCircuitOpenForEver() {
        List<Delivery> mails = mails(4);
        mails.subList(0, 3).forEach(this::fail);
        house.clock.set(circuit().nextProbe());
        house.claimed(mails.get(3));
        assertThat(house.outbox.claim(mails.get(0).id())).isEmpty();
        house.clock.advance(Duration.ofSeconds(121));
        house.outbox.sweep();
        assertThat(house.outbox.claim(mails.get(0).id())).isPresent();
    }
}
