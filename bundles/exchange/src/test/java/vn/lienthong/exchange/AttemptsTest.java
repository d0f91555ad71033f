package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Outbox.PartnerState;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.testkit.Samples;

/** Attempts that end late, never, or in doubt; and clocks that are set. */
class AttemptsTest {

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
    void aLateOutcomeDoesNotTouchANewerAttempt() {
        house.claimed(mail);
        expires();
        house.claimed(mail);
        house.outbox.settle(mail.id(), 1, new Outcome.Refused("550 late"));
        house.outbox.settle(mail.id(), 1, new Outcome.Delivered("250 late", null));
        assertThat(state()).isEqualTo(State.CLAIMED);
        house.outbox.settle(mail.id(), 2, new Outcome.Postponed("421", null));
        assertThat(state()).isEqualTo(State.DUE);
        assertThat(house.journal(directive)).contains("delivery.late-outcome");
    }

    @Test
    void ofALateOutcomeOnlyGoodNewsCounts() {
        house.claimed(mail);
        expires();
        house.outbox.settle(mail.id(), 1, new Outcome.Refused("550 late"));
        assertThat(state()).isEqualTo(State.DUE);
        house.outbox.settle(mail.id(), 1, new Outcome.Delivered("250 late", null));
        assertThat(state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void theLeaseOutlivesTheLimitOfAnAttempt() {
        assertThat(house.outbox.attemptLimit()).isEqualTo(Duration.ofSeconds(240));
        Delivery claimed = house.claimed(mail).delivery();
        assertThat(claimed.claimedUntil()).isAfter(house.clock.instant().plus(house.outbox.attemptLimit()));
    }

    @Test
    void aClaimSaysByWhichProcess() {
        assertThat(house.claimed(mail).delivery().claimedBy()).startsWith(ProcessHandle.current().pid() + "@");
        house.outbox.settle(mail.id(), 1, new Outcome.Postponed("451 busy", null));
        assertThat(house.again(mail).claimedBy()).isNull();
    }

    @Test
    void whatWasUnderWayWhenThePlatformEndedIsDueAtItsNextStart() {
        house.claimed(mail);
        StoredOutbox next = house.restarted();
        next.sweep();
        assertThat(state()).isEqualTo(State.DUE);
        assertThat(next.claim(mail.id())).isPresent();
        next.sweep();
        assertThat(state()).as("its own attempts go on").isEqualTo(State.CLAIMED);
    }

    @Test
    void aClockSetForwardEndsNoAttemptThatIsUnderWay() {
        house.claimed(mail);
        house.setClock(Duration.ofDays(1));
        house.outbox.sweep();
        assertThat(state()).isEqualTo(State.CLAIMED);
        house.settle(mail, new Outcome.Delivered("250 Ok", null));
        assertThat(state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aClockSetBackKeepsNothingWaiting() {
        Delivery pulled = house.delivery(directive, "H99.16");
        house.claimed(mail);
        house.settle(mail, new Outcome.Postponed("421", Duration.ofHours(3)));
        house.claimed(pulled);
        house.outbox.sweep();
        house.setClock(Duration.ofDays(-400));
        house.nudges.drain();
        house.outbox.sweep();
        assertThat(house.nudges.on("deliver.mailbox.skh")).containsExactly(mail.id());
        assertThat(house.outbox.claim(mail.id())).isPresent();
        expires();
        assertThat(house.again(pulled).state()).isEqualTo(State.DUE);
        assertThat(house.nudges.on("deliver.ioffice.stc")).contains(pulled.id());
    }

    @Test
    void aClockSetBackWhileThePlatformWasOffKeepsNothingWaiting() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Postponed("421", Duration.ofHours(3)));
        house.setClock(Duration.ofDays(-2));
        StoredOutbox next = house.restarted();
        house.nudges.drain();
        next.sweep();
        assertThat(next.claim(mail.id())).isPresent();
    }

    @Test
    void asksThePartnerBeforeItSendsAgain() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Unknown("connection lost", Duration.ofSeconds(30)));
        assertThat(state()).isEqualTo(State.UNKNOWN);
        assertThat(house.alerts()).as("nobody needs to act yet").doesNotContain("delivery-unknown");
        assertThat(house.outbox.claim(mail.id())).isEmpty();
        house.clock.advance(Duration.ofSeconds(31));
        house.nudges.drain();
        house.outbox.sweep();
        assertThat(house.nudges.on("deliver.mailbox.skh")).contains(mail.id());
        assertThat(house.claimed(mail).delivery().state()).as("to be asked, not sent").isEqualTo(State.UNKNOWN);
        house.settle(mail, new Outcome.Postponed("it has not got it", null));
        assertThat(house.claimed(mail).delivery().state()).isEqualTo(State.CLAIMED);
    }

    @Test
    void goesOnAskingWhileThePartnerDoesNotSayAndThenTellsAPerson() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Unknown("connection lost", Duration.ofSeconds(30)));
        for (int i = 0; i < 3; i++) {
            house.clock.advance(Duration.ofSeconds(61));
            house.claimed(mail);
            house.settle(mail, new Outcome.Unknown("no answer", Duration.ZERO));
        }
        house.clock.advance(Duration.ofHours(3));
        house.claimed(mail);
        house.settle(mail, new Outcome.Unknown("no answer", Duration.ZERO));
        assertThat(house.again(mail).dueAt()).isNull();
        assertThat(house.alerts()).contains("delivery-unknown");
    }

    @Test
    void aQuestionThatEndedWithThePlatformIsAskedAgainAndNothingIsSent() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Unknown("connection lost", Duration.ZERO));
        house.clock.advance(Duration.ofMinutes(1));
        house.claimed(mail);
        StoredOutbox next = house.restarted();
        next.sweep();
        assertThat(state()).isEqualTo(State.UNKNOWN);
        assertThat(next.claim(mail.id()).orElseThrow().delivery().state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void whatStoppedWithItsLinkGoesAtOnceWhenTheLinkIsBack() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Stopped("the bundle is updated", false));
        assertThat(state()).isEqualTo(State.DUE);
        house.nudges.drain();
        house.outbox.sweep();
        assertThat(house.nudges.on("deliver.mailbox.skh")).containsExactly(mail.id());
        assertThat(house.kept.store().<List<Delivery.Attempt>>read(s -> s.deliveries().attempts(mail.id()))).singleElement().satisfies(a -> {
            assertThat(a.outcome()).isEqualTo("not-begun");
            assertThat(a.evidence()).isEqualTo("the bundle is updated");
        });
        assertThat(house.journal(directive)).contains("delivery.stopped");
        assertThat(house.outbox.claim(mail.id())).isPresent();
    }

    @Test
    void aQuestionThatStoppedWithItsLinkIsAskedAgainAtOnceAndNothingIsSent() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Unknown("connection lost", Duration.ZERO));
        house.clock.advance(Duration.ofMinutes(1));
        house.claimed(mail);
        house.settle(mail, new Outcome.Stopped("the bundle is updated", true));
        assertThat(state()).isEqualTo(State.UNKNOWN);
        assertThat(house.again(mail).detail()).isEqualTo("connection lost");
        assertThat(house.claimed(mail).delivery().state()).isEqualTo(State.UNKNOWN);
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
    void whatIsToldWhileTheReceiversLinkIsUpdatedReachesItWhenTheLinkIsBack() {
        house.agency("id=H99.80", "name=Sở Đang Cập nhật", "parent=H99");
        var link = house.link("ioffice", "dcn", "H99.80", Cargo.DOCUMENT, Cargo.STATUS);
        house.directory.removeLink(link);
        house.outbox.removeLink(link);
        String sent = house.sent(Samples.directive().documentId("H99.80,2026/03/02,9").from(Organ.of("H99.80", "Sở Đang Cập nhật")),
                "Văn bản số 9");
        List<Delivery> held = told(sent);
        assertThat(held).isNotEmpty().allMatch(d -> d.state() == State.SUSPENDED);
        house.directory.addLink(link);
        house.outbox.addLink(link);
        house.outbox.sweep();
        assertThat(told(sent)).hasSameSizeAs(held).allMatch(d -> d.state() == State.DUE && "dcn".equals(d.partner()));
    }

    private List<Delivery> told(String documentId) {
        return house.kept.store().<List<Delivery>>read(s -> s.deliveries().ofDocument(documentId)).stream()
                .filter(d -> d.cargo() == Cargo.STATUS).toList();
    }

    @Test
    void aPersonSaysThatItArrived() {
        house.claimed(mail);
        assertThatThrownBy(() -> house.outbox.attest(mail.id(), "gọi điện", "operator:thu")).isInstanceOf(IllegalArgumentException.class);
        house.settle(mail, new Outcome.Unknown("connection lost"));
        assertThatThrownBy(() -> house.outbox.attest(mail.id(), " ", "operator:thu")).isInstanceOf(IllegalArgumentException.class);
        house.outbox.attest(mail.id(), "chị Ước xác nhận qua điện thoại", "operator:thu");
        assertThat(state()).isEqualTo(State.DELIVERED);
        assertThat(house.again(mail).detail()).contains("operator:thu", "chị Ước");
        assertThat(house.alerts()).doesNotContain("delivery-unknown");
        assertThat(house.statuses(directive)).contains("01 H99.12 H99");
    }

    @Test
    void whatNobodyAnswersInItsTimeIsAnAlertOnce() {
        Delivery pulled = house.delivery(directive, "H99.16");
        house.claimed(pulled);
        house.settle(pulled, new Outcome.Waiting("lies ready", null));
        house.outbox.sweep();
        assertThat(house.alerts()).doesNotContain("delivery-overdue");
        house.clock.advance(Duration.ofHours(3));
        house.outbox.sweep();
        assertThat(house.alerts()).contains("delivery-overdue");
        assertThat(house.again(pulled).state()).isEqualTo(State.WAITING);
        house.kept.store().write(s -> {
            s.alerts().open(100).forEach(a -> s.alerts().close(a.id(), "operator:thu"));
            return null;
        });
        house.clock.advance(Duration.ofHours(1));
        house.outbox.sweep();
        house.restarted().sweep();
        assertThat(house.alerts()).doesNotContain("delivery-overdue");
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
