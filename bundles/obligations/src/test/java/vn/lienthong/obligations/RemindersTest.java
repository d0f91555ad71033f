package vn.lienthong.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.obligations.Office.BY_20;
import static vn.lienthong.obligations.Office.reading;
import static vn.lienthong.obligations.Office.task;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.testkit.Samples;

/** Whoever still owes is reminded once for each step, and an operator is told where nobody carries reminders. */
class RemindersTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void remindsOnceForEachStepAndOnceWhenOverdue() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        assertThat(office.book.remind()).isZero();
        office.clock.set(LocalDateTime.of(2026, 3, 18, 0, 0));
        assertThat(office.book.remind()).isEqualTo(1);
        assertThat(office.book.remind()).isZero();
        office.clock.set(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(office.book.remind()).isEqualTo(1);
        office.clock.set(LocalDateTime.of(2026, 3, 21, 8, 0));
        assertThat(office.book.remind()).isEqualTo(1);
        office.clock.advance(Duration.ofDays(9));
        assertThat(office.book.remind()).isZero();
        List<Delivery> sent = office.kept.store().read(s -> s.deliveries().ofDocument(office.directive.id()));
        assertThat(sent).extracting(Delivery::subjectId).containsExactly(o.code() + "/72h", o.code() + "/24h", o.code() + "/overdue");
        assertThat(sent).allSatisfy(d -> assertThat(d.recipientId()).isEqualTo("H99.12"));
        assertThat(office.nudges.on("deliver.mailbox.skh")).containsExactlyElementsOf(sent.stream().map(Delivery::id).toList());
    }

    @Test
    void remindsEachMemberOfAGroupThatOwesAsAWhole() {
        office.open("autoConfirm=H99", "expandGroupsUpTo=1");
        office.proposed(task("Các sở, ban, ngành", "Báo cáo", BY_20, 0.95));
        office.clock.set(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(office.book.remind()).as("one of the two has a mailbox").isEqualTo(1);
        assertThat(office.nudges.on("deliver.mailbox.skh")).hasSize(1);
    }

    @Test
    void skipsTheStepsThatPassedWhileNobodyLooked() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        office.clock.set(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(office.book.remind()).isEqualTo(1);
        assertThat(office.book.remind()).isZero();
        assertThat(office.kept.store().<List<Delivery>>read(s -> s.deliveries().ofDocument(office.directive.id())))
                .extracting(Delivery::subjectId).containsExactly(o.code() + "/24h");
    }

    @Test
    void remindsOfNothingThatIsReported() {
        office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9));
        office.matched(Samples.report(), reading(List.of()));
        office.clock.set(LocalDateTime.of(2026, 3, 21, 8, 0));
        assertThat(office.book.remind()).isZero();
    }

    @Test
    void tellsAnOperatorWhereNobodyCarriesReminders() {
        office.proposed(task("Sở Tài chính", "Báo cáo", BY_20, 0.9));
        office.clock.set(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(office.book.remind()).isZero();
        assertThat(office.kept.store().<List<String>>read(s -> s.alerts().open(9).stream().map(a -> a.kind()).toList()))
                .containsExactly("reminder-undeliverable");
    }
}
