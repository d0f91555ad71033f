package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.testkit.Samples;

/** A document goes to each of its addressees, as what and as urgently as it should, and never back. */
class DispatchTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void neverSendsADocumentBackToItsSender() {
        String id = house.sent(Samples.directive().to(Samples.PROVINCE), Samples.DIRECTIVE_TEXT);
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.12", "H99.16");
    }

    @Test
    void forwardsToFurtherAgenciesOnce() {
        String id = house.sent(Samples.directive(), Samples.DIRECTIVE_TEXT);
        house.intake.forward(id, List.of("H99.45", "H99.12"), "operator:thu");
        house.intake.forward(id, List.of("H99.45"), "operator:thu");
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.12", "H99.16", "H99.45");
        assertThatThrownBy(() -> house.intake.forward(id, List.of("H00"), "operator:thu")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sendsUrgentOnesWithTheirPriority() {
        String id = house.sent(Samples.directive().otherInfo(new Edoc.OtherInfo(3, null, null, null, null, null, List.of(), null, null)),
                Samples.DIRECTIVE_TEXT);
        assertThat(house.deliveries(id)).extracting(Delivery::priority).containsOnly(3);
    }

    @Test
    void sendsAReportAsADocumentWhereNoChannelIsForReports() {
        String id = house.sent(Samples.report().to(Samples.COMMUNE), "Báo cáo.");
        assertThat(house.delivery(id, "H99").cargo()).isEqualTo(Cargo.REPORT);
        assertThat(house.delivery(id, "H99.45").cargo()).isEqualTo(Cargo.DOCUMENT);
    }

    @Test
    void saysWhoIsToDoATaskAndIsNotKnown() {
        String text = "ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\n\nSố: 78/UBND-VX\nSao Mai, ngày 02 tháng 3 năm 2026\nV/v rà soát số liệu\n\n"
                + "Kính gửi: Sở Khoa học tỉnh Sao Mai.\n\nGiao Trung tâm Lưu trữ Mây Trắng rà soát số liệu trước ngày 20/3/2026.\n"
                + "Giao Sở Khoa học tỉnh Sao Mai tổng hợp.\n";
        String id = House.id(house.letter("H99", "Rà soát số liệu", text));
        house.intake.dispatch(id);
        house.intake.sweep();
        assertThat(house.reading(id).findings()).filteredOn(f -> f.kind().equals("unresolved-assignee")).extracting(f -> f.quote())
                .containsExactly("Trung tâm Lưu trữ Mây Trắng");
    }

    @Test
    void reachesAnAddresseeThatTheDirectoryLearnsOfLater() {
        String text = "ỦY BAN NHÂN DÂN\nTỈNH SAO MAI\n\nSố: 77/UBND-VX\nSao Mai, ngày 02 tháng 3 năm 2026\nV/v rà soát số liệu\n\n"
                + "Kính gửi:\n- Sở Khoa học tỉnh Sao Mai;\n- UBND xã Gió Ngàn.\n\nĐề nghị các đơn vị rà soát số liệu.\n";
        String id = House.id(house.letter("H99", "Rà soát số liệu", text));
        house.intake.dispatch(id);
        house.intake.sweep();
        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactly("H99.12");
        assertThat(house.alerts()).containsExactly("unresolved-recipient");

        house.agency("id=H99.47", "name=UBND xã Gió Ngàn", "parent=H99", "channels=dropfolder:suoitrong");
        house.intake.sweep();
        house.intake.sweep();

        assertThat(house.deliveries(id)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.12", "H99.47");
        assertThat(house.alerts()).isEmpty();
        assertThat(house.reading(id).found("unresolved-recipient")).isFalse();
        assertThat(house.journal(id)).containsOnlyOnce("document.readdressed");
        assertThat(house.document(id).edoc().to()).extracting(o -> o.organId()).containsExactlyInAnyOrder("H99.12", "H99.47");
    }

    @Test
    void reachesAnAddresseeThatWasAwayBetweenTwoSweeps() {
        var file = house.agency("id=H99.81", "name=Sở Vừa Về", "parent=H99", "channels=mailbox:skh");
        house.intake.sweep();
        String id = House.id(house.packet(Samples.directive().documentId("H99,2026/03/02,81").to(Organ.of("H99.81", "Sở Vừa Về")), "Văn bản số 81"));
        house.directory.removeAgencyFile(file);
        house.intake.dispatch(id);
        house.directory.addAgencyFile(file);
        house.intake.sweep();
        assertThat(house.delivery(id, "H99.81").partner()).isEqualTo("skh");
    }
}
