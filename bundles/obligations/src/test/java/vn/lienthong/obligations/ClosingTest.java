package vn.lienthong.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.obligations.Office.BY_20;
import static vn.lienthong.obligations.Office.MONTHLY;
import static vn.lienthong.obligations.Office.reading;
import static vn.lienthong.obligations.Office.task;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.obligation.Obligation.State;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.Samples;

/** An obligation ends with whoever assigned it: acknowledged, closed, returned or withdrawn. */
class ClosingTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void closesWhereTheAcknowledgingAgencyAssignedIt() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        StoredDocument report = office.stored(Samples.report());
        office.kept.store().write(s -> office.book.evidence(s, report, reading(List.of()), List.of()));
        assertThat(office.kept.store().<List<Obligation>>write(s -> office.book.acknowledged(s, report, "G99", "x"))).isEmpty();
        assertThat(office.now(o).state()).isEqualTo(State.REPORTED);
        office.kept.store().write(s -> office.book.acknowledged(s, report, "H99", "status 03"));
        assertThat(office.now(o).state()).isEqualTo(State.DONE);
    }

    @Test
    void opensTheNextPeriodOfARecurringDutyWhenOneIsClosed() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo tháng", MONTHLY, 0.9)).get(0);
        assertThat(o.due()).isEqualTo(Instant.parse("2026-03-19T16:59:59Z"));
        office.book.close(o.code(), "operator:thu", "đủ");
        List<Obligation> all = office.kept.store().read(s -> s.obligations().ofDocument(office.directive.id()));
        assertThat(all).extracting(Obligation::state).containsExactly(State.DONE, State.OPEN);
        assertThat(all.get(1).due()).isEqualTo(Instant.parse("2026-04-19T16:59:59Z"));
        assertThat(all.get(1).code()).isNotEqualTo(o.code());
        assertThatThrownBy(() -> office.book.close(o.code(), "operator:thu", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOwedAgainWhenTheReportIsReturned() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        assertThatThrownBy(() -> office.book.giveBack(o.code(), "operator:thu", "thiếu")).isInstanceOf(IllegalArgumentException.class);
        office.matched(Samples.report(), reading(List.of()));
        assertThat(office.book.giveBack(o.code(), "operator:thu", "thiếu số liệu").state()).isEqualTo(State.RETURNED);
        office.matched(Samples.report().documentId("lần 2"), reading(List.of()));
        assertThat(office.now(o).state()).isEqualTo(State.REPORTED);
    }

    @Test
    void withdrawsWhatARecalledDocumentDemandedButNotWhatIsDone() {
        List<Obligation> two = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9), task("Sở Tài chính", "Kế hoạch", BY_20, 0.9));
        office.book.close(two.get(0).code(), "operator:thu", "xong");
        office.kept.store().write(s -> {
            office.book.withdraw(s, office.directive.id(), "recalled");
            return null;
        });
        assertThat(office.now(two.get(0)).state()).isEqualTo(State.DONE);
        assertThat(office.now(two.get(1)).state()).isEqualTo(State.WITHDRAWN);
    }
}
