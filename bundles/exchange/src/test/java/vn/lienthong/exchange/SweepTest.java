package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.testkit.Samples;

/** What nudges missed, and what waited for a link: the sweep finds it, and names nothing too often. */
class SweepTest {

    private final House house = new House("firstRetrySeconds=10", "lastRetrySeconds=60");
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

    private Delivery fails(Delivery d) {
        house.claimed(d);
        house.settle(d, new Outcome.Postponed("connection refused", null));
        return house.again(d);
    }

    @Test
    void nudgesWhatIsDueOnceAndNotWithEverySweep() {
        assertThat(house.outbox.sweep()).as("made and nudged a moment ago").isZero();
        house.clock.advance(Duration.ofSeconds(11));
        assertThat(house.outbox.sweep()).as("its nudge may be lost").isGreaterThan(1);
        house.nudges.drain();
        assertThat(house.outbox.sweep()).isZero();
        Delivery d = fails(mail);
        house.clock.set(d.dueAt());
        assertThat(house.outbox.sweep()).isEqualTo(1);
        assertThat(house.nudges.on("deliver.mailbox.skh")).containsExactly(mail.id());
        house.clock.advance(Duration.ofMinutes(6));
        assertThat(house.outbox.sweep()).as("a nudge may be lost").isGreaterThan(1);
        house.clock.advance(Duration.ofMinutes(6));
        assertThat(house.outbox.sweep()).as("the longer it waits the rarer").isZero();
    }

    @Test
    void findsTheLateOnesOfALiveLinkBehindAThousandOfOneThatIsAway() {
        house.kept.store().write(s -> {
            for (int i = 0; i < 1000; i++) {
                s.deliveries().add(new Delivery("away-" + i, directive, Cargo.STATUS, "s" + i, "H99.45", "dropfolder", "away", State.DUE, 4, 0,
                        house.clock.instant(), null, null, null, null, house.clock.instant(), null));
            }
            return null;
        });
        Delivery d = fails(mail);
        house.clock.set(d.dueAt());
        house.nudges.drain();
        house.outbox.sweep();
        assertThat(house.nudges.on("deliver.mailbox.skh")).containsExactly(mail.id());
        assertThat(house.nudges.on("deliver.dropfolder.away")).isEmpty();
    }

    @Test
    void sendsWhatWaitedWhenAChannelAppears() {
        String id = house.sent(Samples.directive().documentId("H99,2026/03/02,9").code("9", "UBND-KGVX").to(Samples.COMMUNE)
                .to(Organ.of("H99.46", null)), "Văn bản thứ hai.");
        Delivery waiting = house.delivery(id, "H99.46");
        assertThat(waiting.state()).isEqualTo(State.SUSPENDED);
        house.outbox.sweep();
        assertThat(house.again(waiting).state()).isEqualTo(State.SUSPENDED);
        house.clock.advance(Duration.ofSeconds(1));
        house.link("dropfolder", "doithong", "H99.46", Cargo.DOCUMENT);
        house.outbox.sweep();
        assertThat(house.again(waiting).state()).isEqualTo(State.DUE);
        assertThat(house.nudges.on("deliver.dropfolder.doithong")).containsExactly(waiting.id());
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
}
