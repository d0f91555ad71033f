package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Outcome;
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

    /** The second attempt, which only asks the partner. */
    private void asks() {
        house.claimed(mail);
        house.settle(mail, new Outcome.Unknown("connection lost", Duration.ZERO));
        house.clock.advance(Duration.ofMinutes(1));
        house.claimed(mail);
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
        asks();
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
        asks();
        house.settle(mail, new Outcome.Stopped("the bundle is updated", true));
        assertThat(state()).isEqualTo(State.UNKNOWN);
        assertThat(house.again(mail).detail()).isEqualTo("connection lost");
        assertThat(house.claimed(mail).delivery().state()).isEqualTo(State.UNKNOWN);
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
}
