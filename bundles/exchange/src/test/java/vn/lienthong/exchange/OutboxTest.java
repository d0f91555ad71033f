package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Outbox.PartnerState;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.testkit.Samples;

class OutboxTest {

    private final House house = new House("firstRetrySeconds=10", "lastRetrySeconds=60", "attemptsBeforeAlert=3", "attemptSeconds=240",
            "timeToLiveHours=2");
    private String directive;
    private Delivery mail;
    private Delivery pulled;

    @BeforeEach
    void send() {
        directive = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        mail = house.delivery(directive, "H99.12");
        pulled = house.delivery(directive, "H99.16");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<Delivery.Attempt> attempts(Delivery d) {
        return house.kept.store().read(s -> s.deliveries().attempts(d.id()));
    }

    private Delivery fails(Delivery d) {
        house.claimed(d);
        house.settle(d, new Outcome.Postponed("connection refused", null));
        return house.again(d);
    }

    @Test
    void handsADeliveryToOneOnlyAndOpensAnAttempt() {
        Shipment shipment = house.claimed(mail);
        assertThat(house.outbox.claim(mail.id())).isEmpty();
        assertThat(house.outbox.claim("nobody")).isEmpty();
        assertThat(shipment.delivery().state()).isEqualTo(State.CLAIMED);
        assertThat(shipment.delivery().attempts()).isEqualTo(1);
        assertThat(shipment.sender().name()).isEqualTo("UBND tỉnh Sao Mai");
        assertThat(shipment.recipient().id()).isEqualTo("H99.12");
        assertThat(shipment.packet()).isEqualTo(house.document(directive).edoc());
        assertThat(attempts(mail)).singleElement().satisfies(a -> assertThat(a.endedAt()).isNull());
    }

    @Test
    void handsItToOneOfManyWhoAskAtOnce() {
        long claimed = IntStream.range(0, 16).parallel().mapToObj(i -> house.outbox.claim(mail.id()))
                .filter(Optional::isPresent).count();
        assertThat(claimed).isEqualTo(1);
        assertThat(attempts(mail)).hasSize(1);
    }

    @Test
    void recordsADeliveryAndDoesNotRepeatThe01OfTheIntake() {
        house.nudges.drain();
        house.clock.advance(Duration.ofMinutes(1));
        house.deliver(mail, "<m1@platform.example>");
        Delivery done = house.again(mail);
        assertThat(done.state()).isEqualTo(State.DELIVERED);
        assertThat(done.externalId()).isEqualTo("<m1@platform.example>");
        assertThat(done.receipt()).isEqualTo("01");
        assertThat(done.settledAt()).isNotNull();
        assertThat(attempts(mail)).singleElement().satisfies(a -> assertThat(a.outcome()).isEqualTo("delivered"));
        assertThat(house.nudges.on("deliver.ioffice.ubnd")).isEmpty();
    }

    @Test
    void laysReadyAtOnceWhatThePartnerFetches() {
        house.agency("id=H99.47", "name=UBND xã Gió Ngàn", "parent=H99");
        house.fetchedLink("ioffice", "so-lay", "H99.47");
        house.nudges.drain();
        house.intake.forward(directive, List.of("H99.47"), "operator");
        Delivery ready = house.delivery(directive, "H99.47");
        assertThat(ready.state()).isEqualTo(State.WAITING);
        assertThat(ready.partner()).isEqualTo("so-lay");
        assertThat(house.nudges.all()).isEmpty();
        assertThat(house.outbox.acknowledge(ready.id(), "so-lay", PartnerState.DONE, null)).isTrue();
        assertThat(house.again(ready).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void letsAPullingPartnerFetchAndSpeakForItself() {
        house.claimed(pulled);
        house.settle(pulled, new Outcome.Waiting("lies ready", null));
        assertThat(house.again(pulled).state()).isEqualTo(State.WAITING);
        house.nudges.drain();
        assertThat(house.outbox.acknowledge(pulled.id(), "skh", PartnerState.DONE, null)).as("another partner").isFalse();
        assertThat(house.outbox.acknowledge("nobody", "stc", PartnerState.DONE, null)).isFalse();
        assertThat(house.outbox.acknowledge(pulled.id(), "stc", PartnerState.PROCESSING, null)).isTrue();
        assertThat(house.again(pulled).state()).isEqualTo(State.WAITING);
        assertThat(house.outbox.acknowledge(pulled.id(), "stc", PartnerState.DONE, null)).isTrue();
        assertThat(house.outbox.acknowledge(pulled.id(), "stc", PartnerState.DONE, null)).as("repeating is harmless").isTrue();
        assertThat(house.again(pulled).state()).isEqualTo(State.DELIVERED);
        assertThat(house.nudges.all()).isEmpty();
    }

    @Test
    void triesAgainLaterAndLater() {
        Duration before = Duration.ZERO;
        for (int i = 1; i <= 5; i++) {
            Delivery d = fails(mail);
            assertThat(d.state()).isEqualTo(State.DUE);
            Duration wait = Duration.between(house.clock.instant(), d.dueAt());
            assertThat(wait).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(60));
            assertThat(wait.compareTo(before)).isGreaterThanOrEqualTo(wait.toSeconds() > 45 ? -1 : 0);
            assertThat(house.outbox.claim(mail.id())).as("not before it is due").isEmpty();
            before = wait;
            house.clock.set(d.dueAt());
            assertThat(house.alerts().contains("delivery-late")).isEqualTo(i >= 3);
        }
        assertThat(attempts(mail)).hasSize(5).allSatisfy(a -> assertThat(a.outcome()).isEqualTo("postponed"));
    }

    @Test
    void heedsWhenThePartnerSaysToComeBack() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Postponed("busy", Duration.ofMinutes(20)));
        assertThat(house.again(mail).dueAt()).isEqualTo(house.clock.instant().plus(Duration.ofMinutes(20)));
    }

    @Test
    void holdsBackWhatCouldNotBeDeliveredInItsTime() {
        house.clock.advance(Duration.ofHours(3));
        assertThat(fails(mail).state()).isEqualTo(State.SUSPENDED);
        assertThat(house.alerts()).contains("delivery-expired");
        house.outbox.retry(mail.id(), "operator:thu");
        assertThat(house.again(mail).state()).isEqualTo(State.DUE);
    }

    @Test
    void tellsTheSenderOfARefusalWithItsReason() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Refused("550 no such user"));
        assertThat(house.again(mail).state()).isEqualTo(State.REFUSED);
        assertThat(house.statuses(directive)).contains("02 H99.12 H99");
        assertThat(house.alerts()).contains("delivery-refused");
        assertThat(house.outbox.claim(mail.id())).isEmpty();
    }

    @Test
    void stopsAPartnerThatDoesNotAcceptUsUntilItsLinkIsMended() {
        String other = house.sent(Samples.directive().documentId("H99,2026/03/02,9").code("9", "UBND-KGVX"), "Văn bản thứ hai.");
        house.claimed(mail);
        house.settle(mail, new Outcome.Credentials("535 authentication failed"));
        Delivery held = house.delivery(other, "H99.12");
        assertThat(house.again(mail).state()).isEqualTo(State.SUSPENDED);
        assertThat(held.state()).isEqualTo(State.SUSPENDED);
        assertThat(house.delivery(other, "H99.16").state()).isEqualTo(State.DUE);
        assertThat(house.alerts()).contains("credentials");
        house.outbox.sweep();
        house.outbox.sweep();
        house.clock.advance(Duration.ofHours(1));
        house.claimed(pulled);
        house.link("mailbox", "skh", "H99.12", Cargo.DOCUMENT);
        house.outbox.sweep();
        assertThat(house.again(mail).state()).isEqualTo(State.DUE);
        assertThat(house.again(held).state()).isEqualTo(State.DUE);
    }

    @Test
    void doesNotSendAgainWhatThePartnerMayHave() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Unknown("connection lost after DATA"));
        house.clock.advance(Duration.ofDays(1));
        house.outbox.sweep();
        assertThat(house.again(mail).state()).isEqualTo(State.UNKNOWN);
        assertThat(house.alerts()).contains("delivery-unknown");
    }

    @Test
    void reclaimsWhatALinkNeverSettled() {
        house.claimed(mail);
        house.outbox.sweep();
        assertThat(house.again(mail).state()).isEqualTo(State.CLAIMED);
        house.clock.advance(Duration.ofSeconds(301));
        house.outbox.sweep();
        assertThat(house.again(mail).state()).isEqualTo(State.DUE);
        assertThat(attempts(mail)).singleElement().satisfies(a -> assertThat(a.outcome()).isEqualTo("expired"));
        house.deliver(mail, null);
        assertThat(attempts(mail)).hasSize(2);
    }

    @Test
    void believesALateWordThatItWasDelivered() {
        house.claimed(mail);
        house.clock.advance(Duration.ofSeconds(301));
        house.outbox.sweep();
        house.settle(mail, new Outcome.Delivered("250 late", null));
        assertThat(house.again(mail).state()).isEqualTo(State.DELIVERED);
        house.settle(mail, new Outcome.Refused("too late"));
        assertThat(house.again(mail).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void takesAnotherWayWhenThePlannedOneCarriesItNoMore() {
        house.link("axis", "truc", "H99.16", Cargo.DOCUMENT);
        house.agency("id=H99.50", "name=Sở Mới tỉnh Sao Mai", "parent=H99");
        var link = house.link("dropfolder", "moi", "H99.50", Cargo.DOCUMENT);
        String id = house.sent(Samples.directive().documentId("H99,2026/03/02,9").code("9", "UBND-KGVX")
                .to(List.of(Organ.of("H99.50", null))), "x");
        Delivery d = house.delivery(id, "H99.50");
        house.directory.removeLink(link);
        house.link("mailbox", "moi", "H99.50", Cargo.DOCUMENT);
        assertThat(house.outbox.claim(d.id())).isEmpty();
        assertThat(house.again(d).channel()).isEqualTo("mailbox");
        assertThat(house.nudges.on("deliver.mailbox.moi")).containsExactly(d.id());
        assertThat(house.outbox.claim(d.id())).isPresent();
    }

    @Test
    void retriesOnlyWhatCanStillBeSent() {
        house.deliver(mail, null);
        assertThatThrownBy(() -> house.outbox.retry(mail.id(), "operator:thu")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> house.outbox.retry("nobody", "operator:thu")).isInstanceOf(IllegalArgumentException.class);
        house.claimed(pulled);
        house.settle(pulled, new Outcome.Refused("no"));
        house.outbox.retry(pulled.id(), "operator:thu");
        assertThat(house.again(pulled).state()).isEqualTo(State.DUE);
        assertThat(house.journal(directive)).contains("delivery.retried");
    }

    @Test
    void spreadsTheWaitsOfDeliveriesThatFailedTogether() {
        BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1));
        List<Duration> waits = List.of("a", "b", "c", "d", "e", "f").stream().map(id -> backOff.after(id, 4)).toList();
        assertThat(waits).allSatisfy(w -> assertThat(w).isBetween(Duration.ofSeconds(64), Duration.ofSeconds(96)));
        assertThat(waits.stream().distinct().count()).isGreaterThan(3);
        assertThat(backOff.after("a", 60)).isBetween(Duration.ofMinutes(48), Duration.ofHours(1));
    }
}
