package vn.lienthong.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.obligations.Office.BY_20;
import static vn.lienthong.obligations.Office.reading;
import static vn.lienthong.obligations.Office.task;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.obligation.Obligation.State;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.testkit.Samples;

/** What a document demands is proposed once to whom it means, and opened where nobody needs to doubt it. */
class ProposalsTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void opensWhatTheIssuersRuleAllowsAndNumbersByYear() {
        Obligation o = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        assertThat(o.code()).isEqualTo("NV-2026-000001");
        assertThat(o.state()).isEqualTo(State.OPEN);
        assertThat(o.assigneeId()).isEqualTo("H99.12");
        assertThat(o.due()).isEqualTo(Instant.parse("2026-03-20T16:59:59Z"));
        assertThat(office.kept.store().<List<String>>read(s -> s.journal().ofDocument(office.directive.id()).stream()
                .map(e -> e.kind() + " " + e.actor()).toList()))
                .containsExactly("obligation.proposed platform", "obligation.confirmed rule:H99");
    }

    @Test
    void waitsForAPersonWhereTheReadingIsNotSureOrTheIssuerHasNoRule() {
        assertThat(office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.7)).get(0).state()).isEqualTo(State.PROPOSED);
        office.issue(Samples.ministerialDirective());
        assertThat(office.proposed(task("UBND tỉnh Sao Mai", "Báo cáo", BY_20, 0.99)).get(0).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void proposesOnceHoweverOftenItIsAsked() {
        List<Obligation> first = office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9));
        assertThat(office.proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9))).extracting(Obligation::code)
                .isEqualTo(first.stream().map(Obligation::code).toList());
    }

    @Test
    void givesEachMemberOfAGroupItsOwn() {
        assertThat(office.proposed(task("Các sở, ban, ngành", "Báo cáo", BY_20, 0.9))).extracting(Obligation::assigneeId)
                .containsExactly("H99.12", "H99.16");
    }

    @Test
    void givesALargeGroupOneAsAWholeThatAnyMemberAnswers() {
        office.open("autoConfirm=H99", "expandGroupsUpTo=1");
        List<Obligation> all = office.proposed(task("Các sở, ban, ngành", "Báo cáo", BY_20, 0.95));
        assertThat(all).singleElement().satisfies(o -> assertThat(o.assigneeId()).isNull());
        assertThat(all.get(0).doubt()).isNull();
        assertThat(office.matched(Samples.report(), reading(List.of())).get(0).code()).isEqualTo(all.get(0).code());
    }

    @Test
    void keepsAnUnknownNameInSightAndInDoubt() {
        Obligation o = office.proposed(task("Hội Nghề cá", "Báo cáo", BY_20, 0.99)).get(0);
        assertThat(o.assigneeId()).isNull();
        assertThat(o.state()).isEqualTo(State.PROPOSED);
        assertThat(o.doubt()).contains("Hội Nghề cá");
        assertThat(office.book.confirm(o.code(), null, "operator:thu").state()).as("the deadline is not in doubt").isEqualTo(State.OPEN);
    }

    @Test
    void isAssignedByAPersonWhereTheNameMeantNobody() {
        Obligation o = office.proposed(task("Hội Nghề cá", "Báo cáo", BY_20, 0.99)).get(0);
        Obligation assigned = office.book.assign(o.code(), "H99.16", "operator:thu");
        assertThat(assigned.assigneeId()).isEqualTo("H99.16");
        assertThat(assigned.doubt()).isNull();
        assertThatThrownBy(() -> office.book.assign(o.code(), "X00", "operator:thu")).hasMessageContaining("X00");
    }

    @Test
    void leavesARowOfAProgrammeWithoutALeadToAPerson() {
        List<Obligation> both = office.proposed(task("Sở Khoa học", "dự thảo Kế hoạch", BY_20, 0.95), task(null, "Đề án", BY_20, 0.95));
        assertThat(both).hasSize(2);
        assertThat(both.get(1).assigneeId()).isNull();
        assertThat(both.get(1).doubt()).startsWith("unresolved-assignee");
        assertThat(both.get(1).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void laysAMinistrysDutyOnItsAddressee() {
        office.issue(Samples.ministerialDirective());
        assertThat(office.proposed(task(null, "Báo cáo", BY_20, 0.9))).extracting(Obligation::assigneeId).containsExactly("H99");
        office.issue(Samples.ministerialDirective().documentId("2"));
        assertThat(office.proposed(task("UBND các tỉnh, thành phố", "Báo cáo", BY_20, 0.9))).extracting(Obligation::assigneeId)
                .containsExactly("H99");
    }

    @Test
    void owesTheAnswerThatTheHeaderAsksForWhereTheTextYieldsNothing() {
        office.issue(Samples.ministerialDirective());
        List<Obligation> asked = office.proposed();
        assertThat(asked).extracting(Obligation::assigneeId).containsExactly("H99");
        assertThat(asked).extracting(Obligation::due).containsExactly(Instant.parse("2026-03-31T16:59:59Z"));
        office.issue(Samples.ministerialDirective().documentId("2").dueDate(null));
        assertThat(office.proposed()).isEmpty();
    }

    @Test
    void takesAnAmbiguousNameForTheOnlyAddressee() {
        office.agency("id=H98", "name=UBND tỉnh Bình Minh", "kind=province");
        office.issue(Samples.ministerialDirective());
        assertThat(office.proposed(task("UBND tỉnh", "Báo cáo", BY_20, 0.9))).extracting(Obligation::assigneeId).containsExactly("H99");
    }

    @Test
    void neverOpensAContradictoryDateByItself() {
        Deadline wrong = new Deadline("instant", "2026-03-01T09:00+07:00", "before", "trước **09 giờ 00 phút, ngày 01/3/2026 (thứ Tư)**");
        Finding finding = new Finding(Finding.WEEKDAY_MISMATCH, "warning", "01/3/2026 (thứ Tư)", "01/3/2026 là Chủ nhật", "a Sunday",
                "2026-04-01", null);
        Deadline right = new Deadline("instant", "2026-04-01T11:00+07:00", "by", "chậm nhất 11 giờ 00 phút, ngày 01/4/2026 (thứ Tư)");
        List<Obligation> both = office.kept.store().write(s -> office.book.propose(s, office.directive,
                reading(List.of(task("Sở Khoa học", "tham luận", wrong, 0.99), task("Sở Tài chính", "tài liệu", right, 0.99)), finding)));
        Obligation doubtful = both.get(0);
        assertThat(doubtful.state()).isEqualTo(State.PROPOSED);
        assertThat(doubtful.due()).isNull();
        assertThat(doubtful.doubt()).startsWith("weekday-mismatch").contains("2026-04-01");
        assertThat(both.get(1).state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> office.book.confirm(doubtful.code(), null, "operator:thu")).isInstanceOf(IllegalArgumentException.class);
        Obligation settled = office.book.confirm(doubtful.code(), Instant.parse("2026-04-01T02:00:00Z"), "operator:thu");
        assertThat(settled.doubt()).isNull();
        assertThat(settled.state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> office.book.confirm(doubtful.code(), null, "operator:thu")).hasMessageContaining("not proposed");
        assertThatThrownBy(() -> office.book.confirm("NV-2026-999999", null, "operator:thu")).hasMessageContaining("NV-2026-999999");
    }
}
