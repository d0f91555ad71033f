package vn.lienthong.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.obligations.Office.BY_20;
import static vn.lienthong.obligations.Office.MONTHLY;
import static vn.lienthong.obligations.Office.bare;
import static vn.lienthong.obligations.Office.reading;
import static vn.lienthong.obligations.Office.task;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.obligation.Obligation.State;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.testkit.Samples;

/** A document that comes in counts for the obligation that it answers, by the surest sign that it bears. */
class EvidenceTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void matchesByTaskCodeBeforeAnythingElse() {
        List<Obligation> two = office.proposed(task("Sở Khoa học", "Báo cáo chuyển đổi số", BY_20, 0.9),
                task("Sở Khoa học", "Kế hoạch", MONTHLY, 0.9));
        List<Obligation> found = office.matched(Samples.report().taskCode(two.get(1).code()), reading(List.of()));
        assertThat(found).extracting(Obligation::code).containsExactly(two.get(1).code());
        assertThat(office.matchedBy(two.get(1))).isEqualTo("task-code");
        assertThat(office.now(two.get(0)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void matchesByResponseForTheDutyThatTheSubjectIsNearestTo() {
        List<Obligation> two = office.proposed(task("Sở Khoa học", "Kế hoạch bồi dưỡng", BY_20, 0.9),
                task("Sở Khoa học", "Báo cáo kết quả chuyển đổi số quý I", BY_20, 0.9));
        office.matched(Samples.report(), reading(List.of()));
        assertThat(office.now(two.get(1)).state()).isEqualTo(State.REPORTED);
        assertThat(office.matchedBy(two.get(1))).isEqualTo("response-for");
        assertThat(office.now(two.get(0)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void matchesByCodeAndDateWhereResponseForHasNoIdentifier() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        office.matched(bare().responseFor(new ResponseFor("000.00.00.H99", "708/UBND-KGVX", LocalDate.of(2026, 3, 2), null)),
                reading(List.of()));
        assertThat(office.now(o).state()).isEqualTo(State.REPORTED);
    }

    @Test
    void matchesByACitedNotation() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        Reading cites = new Reading(null, null, null, null, null, null, null, null,
                List.of(new Reading.Reference("708/UBND-KGVX", "2026-03-02", null, null)), List.of(), List.of(), null, List.of(), List.of(),
                List.of());
        office.matched(bare(), cites);
        assertThat(office.matchedBy(o)).isEqualTo("notation");
    }

    @Test
    void matchesByTheMailThreadAndByAReminderExactly() {
        List<Obligation> two = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9), task("Sở Khoa học", "Kế hoạch", BY_20, 0.9));
        Delivery reminder = new Delivery("d-1", office.directive.id(), Cargo.REMINDER, two.get(1).code() + "/24h", "H99.12", "mailbox",
                "skh", Delivery.State.DELIVERED, 0, 1,
                null, null, "m-1", null, null, office.clock.instant(), office.clock.instant());
        office.kept.store().write(s -> s.deliveries().add(reminder));
        assertThat(office.matched(bare(), reading(List.of()), "d-1")).extracting(Obligation::code).containsExactly(two.get(1).code());
        assertThat(office.matchedBy(two.get(1))).isEqualTo("thread");
    }

    @Test
    void matchesByACodeInTheSubject() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        office.matched(bare().subject("Về nhiệm vụ [" + o.code() + "]"), reading(List.of()));
        assertThat(office.matchedBy(o)).isEqualTo("subject");
    }

    @Test
    void countsNothingThatTheSenderDoesNotOweOrTheAddresseeDidNotAsk() {
        Obligation o = office.proposed(task("Sở Tài chính", "Báo cáo", BY_20, 0.9)).get(0);
        assertThat(office.matched(Samples.report().taskCode(o.code()), reading(List.of()))).as("another department's").isEmpty();
        Obligation mine = office.now(o);
        assertThat(office.matched(Samples.report().from(Samples.FINANCE).documentId("x").to(List.of(Samples.COMMUNE, Samples.MINISTRY))
                .taskCode(o.code()), reading(List.of())))
                .as("sent to somebody else").isEmpty();
        assertThat(office.now(mine).state()).isEqualTo(State.OPEN);
    }
}
