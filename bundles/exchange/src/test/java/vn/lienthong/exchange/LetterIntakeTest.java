package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.testkit.Samples;

/** A letter is completed from its own text: who sends it, its number, whom it addresses and what it answers. */
class LetterIntakeTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void completesALetterFromItsText() {
        String id = House.id(house.letter("H99", "Gửi văn bản", StoryTest.OFFICE_DIRECTIVE));
        Edoc e = house.document(id).edoc();
        assertThat(house.document(id).senderId()).as("the office named in the head, a child of the partner's agency").isEqualTo("H99.01");
        assertThat(e.documentId()).isEqualTo("H99.01,2026/03/03,12/VP-KGVX");
        assertThat(e.notation()).isEqualTo("12/VP-KGVX");
        assertThat(e.promulgation().date()).isEqualTo(LocalDate.of(2026, 3, 3));
        house.intake.dispatch(id);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.12", "H99.16", "H99.45",
                "H99.46");
        assertThat(house.document(id).edoc().to()).hasSize(4);
        assertThat(house.document(id).edoc().steeringType()).isEqualTo(Edoc.STEERING_DIRECTIVE);
    }

    @Test
    void holdsADraftUntilTheClerkNumbersIt() {
        String draft = StoryTest.OFFICE_DIRECTIVE.replace("Số: 12/VP-KGVX", "Số:      /VP-KGVX").replace("ngày 03 tháng", "ngày     tháng");
        Admission.Accepted answer = (Admission.Accepted) house.letter("H99.01", null, draft);
        assertThat(answer.held()).isTrue();
        assertThat(house.reading(answer.documentId()).found(Finding.BLANK_NUMBER)).isTrue();
        assertThat(house.nudges.all()).isEmpty();
        house.intake.dispatch(answer.documentId());
        assertThat(house.deliveries(answer.documentId())).isEmpty();
        Admission.Accepted same = (Admission.Accepted) house.letter("H99.01", null, draft);
        assertThat(same.documentId()).as("the same draft by another mail").isEqualTo(answer.documentId());

        house.intake.register(answer.documentId(), "15", LocalDate.of(2026, 3, 4), "operator:thu");
        assertThat(house.nudges.on(Nudges.INTAKE)).containsExactly(answer.documentId());
        assertThat(house.document(answer.documentId()).edoc().documentId()).isEqualTo("H99.01,2026/03/04,15/VP-KGVX");
        house.intake.dispatch(answer.documentId());
        assertThat(house.deliveries(answer.documentId())).hasSize(4);
        assertThatThrownBy(() -> house.intake.register(answer.documentId(), "16", LocalDate.of(2026, 3, 4), "operator:thu"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesNoNumberTwiceInOneYear() {
        House.id(house.letter("H99.01", null, StoryTest.OFFICE_DIRECTIVE));
        String draft = House.id(house.letter("H99.01", null, StoryTest.OFFICE_DIRECTIVE.replace("Số: 12/VP-KGVX", "Số:      /VP-KGVX")
                .replace("số", "kết quả số")));
        assertThatThrownBy(() -> house.intake.register(draft, "12", LocalDate.of(2026, 5, 1), "operator:thu"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("12/VP-KGVX");
        house.intake.register(draft, "12", LocalDate.of(2027, 1, 5), "operator:thu");
        assertThat(house.document(draft).edoc().documentId()).isEqualTo("H99.01,2027/01/05,12/VP-KGVX");
    }

    @Test
    void showsWhomItCouldNotAddress() {
        String text = StoryTest.OFFICE_DIRECTIVE.replace("- Sở Tài chính;", "- Hội Nghề cá;\n- Các cơ quan liên quan;");
        String id = House.id(house.letter("H99.01", null, text));
        house.intake.dispatch(id);
        assertThat(house.reading(id).findings()).anySatisfy(f -> {
            assertThat(f.kind()).isEqualTo(Finding.UNRESOLVED_RECIPIENT);
            assertThat(f.quote()).isEqualTo("Hội Nghề cá");
        }).anySatisfy(f -> assertThat(f.kind()).isEqualTo(Finding.OPEN_GROUP));
    }

    @Test
    void takesALetterThatCitesWhatItsAddresseeIssuedForAReport() {
        String directive = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        String id = House.id(house.letter("H99.12", "Báo cáo", """
                UBND TỈNH SAO MAI
                SỞ KHOA HỌC
                Số: 40/SKH-VP
                Sao Mai, ngày 10 tháng 3 năm 2026
                V/v kết quả chuyển đổi số quý I

                Kính gửi: UBND tỉnh Sao Mai.

                Thực hiện Công văn số 708/UBND-KGVX ngày 02/3/2026 của UBND tỉnh Sao Mai, Sở Khoa học gửi kết quả như sau.
                """));
        house.intake.dispatch(id);
        assertThat(house.deliveries(id)).singleElement().satisfies(d -> {
            assertThat(d.recipientId()).isEqualTo("H99");
            assertThat(d.cargo()).isEqualTo(Cargo.REPORT);
        });
        assertThat(house.obligations(directive))
                .anySatisfy(o -> assertThat(o.state()).isEqualTo(Obligation.State.REPORTED));
        assertThat(house.obligations(id)).isEmpty();
    }

    @Test
    void takesALetterWithATaskCodeInItsSubjectForAReportToWhoAssignedIt() {
        String directive = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        String code = house.obligations(directive).stream().filter(o -> "H99.12".equals(o.assigneeId())).findFirst().orElseThrow().code();
        String id = House.id(house.letter("H99.12", "[" + code + "] xin gửi kết quả", """
                UBND TỈNH SAO MAI
                SỞ KHOA HỌC
                Số: 41/BC-SKH
                Sao Mai, ngày 10 tháng 3 năm 2026
                BÁO CÁO
                Kết quả quý I
                Sở Khoa học báo cáo kết quả quý I như sau.
                """));
        house.intake.dispatch(id);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactly("H99");
        assertThat(house.obligations(directive)).filteredOn(o -> o.code().equals(code)).extracting(o -> o.state().name())
                .containsExactly("REPORTED");
    }

    @Test
    void takesNoCitedBasisForAnAnswer() {
        house.sent(Samples.ministerialDirective(), StoryTest.MINISTERIAL);
        String id = House.id(house.letter("H99.01", null, StoryTest.OFFICE_DIRECTIVE));
        house.intake.dispatch(id);
        assertThat(house.document(id).edoc().steeringType()).isEqualTo(Edoc.STEERING_DIRECTIVE);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).doesNotContain("G99");
    }
}
