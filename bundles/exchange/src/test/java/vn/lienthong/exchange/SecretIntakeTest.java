package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Admission.Reason;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.testkit.Samples;

/** What bears a mark of secrecy is turned away and leaves no trace; what only speaks of secrets is taken. */
class SecretIntakeTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", "(TỐI MẬT) V/v phương án", "TUYỆT MẬT: kế hoạch", "[MẬT] V/v kiểm tra", "V/v kiểm tra. Độ mật: Mật"})
    void turnsAwayWhatBearsAMarkAndKeepsNothingOfIt(String subject) {
        Admission.Refused answer = (Admission.Refused) house.packet(Samples.ministerialDirective().subject(subject),
                "Nội dung rất riêng Zx-71.");
        assertThat(answer.reason()).isEqualTo(Reason.SECRET);
        assertThat(answer.message() + answer.messageEn()).doesNotContainIgnoringCase("mật").doesNotContainIgnoringCase("secret");
        assertThat(house.documents()).isZero();
        assertThat(house.alerts()).containsExactly("secret-refused");
        String all = house.kept.store().read(s -> s.alerts().open(9) + " " + s.journal().last(99) + s.deliveries()
                .search(null, null, null, 0, 9));
        assertThat(all).doesNotContain(subject).doesNotContain("45/BST-VP").doesNotContain("Zx-71").contains("SV-").contains("G99");
        assertThat(house.nudges.on(Nudges.INTAKE)).isEmpty();
    }

    @Test
    void turnsAwayAMarkThatStandsInTheFileOnly() {
        Admission answer = house.packet(Samples.ministerialDirective(),
                "BỘ SÁNG TẠO\nMẬT\nSố: 45/BST-VP\nHà Nội, ngày 02 tháng 3 năm 2026\n\nKính gửi: UBND tỉnh Sao Mai.\nNội dung.");
        assertThat(House.reason(answer)).isEqualTo(Reason.SECRET);
    }

    @Test
    void tellsTheSenderOfSecretsByANeutral02ThatCanBeDelivered() {
        house.packet(Samples.ministerialDirective().subject("TỐI MẬT"), "x");
        String deliveryId = house.nudges.on(Nudges.deliver("ioffice", "bst")).get(0);
        Shipment shipment = house.outbox.claim(deliveryId).orElseThrow();
        assertThat(shipment.document()).isNull();
        assertThat(shipment.delivery().cargo()).isEqualTo(Cargo.STATUS);
        StatusReport status = (StatusReport) shipment.packet();
        assertThat(status.code()).isEqualTo("02");
        assertThat(status.from().organId()).isEqualTo("H99");
        assertThat(status.description()).contains("SV-").doesNotContainIgnoringCase("mật");
        assertThat(status.responseFor().code()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"V/v triển khai Luật Bảo vệ bí mật nhà nước", "V/v bảo mật thông tin", "VỀ VIỆC BẢO VỆ BÍ MẬT NHÀ NƯỚC", "V/v nuôi ong lấy mật",
        "BAN HÀNH DANH MỤC BÍ MẬT NHÀ NƯỚC ĐỘ TUYỆT MẬT, TỐI MẬT TRONG LĨNH VỰC Y TẾ"})
    void takesNoLawsTitleForAMark(String subject) {
        assertThat(house.packet(Samples.ministerialDirective().subject(subject), StoryTest.MINISTERIAL))
                .isInstanceOf(Admission.Accepted.class);
    }
}
