package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.testkit.Samples;

/** The main job, end to end, without the links: they are played by hand. */
class StoryTest {

    static final String MINISTERIAL = """
            BỘ SÁNG TẠO
            Số: 45/BST-VP
            Hà Nội, ngày 02 tháng 3 năm 2026
            V/v thực hiện nhiệm vụ chuyển đổi số năm 2026

            Kính gửi: Ủy ban nhân dân tỉnh Sao Mai.

            Bộ Sáng tạo đề nghị Ủy ban nhân dân tỉnh Sao Mai báo cáo kết quả thực hiện nhiệm vụ chuyển đổi số,
                    gửi Bộ Sáng tạo trước ngày 31/3/2026./.
            """;

    static final String OFFICE_DIRECTIVE = """
            UBND TỈNH SAO MAI
            VĂN PHÒNG
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 12/VP-KGVX
            Sao Mai, ngày 03 tháng 3 năm 2026
            V/v báo cáo kết quả chuyển đổi số

            Kính gửi:
            - Sở Khoa học;
            - Sở Tài chính;
            - UBND các xã, phường.

            Thực hiện Công văn số 45/BST-VP ngày 02/3/2026 của Bộ Sáng tạo; đồng chí Phó Chủ tịch UBND tỉnh chỉ đạo như sau:

            1. Giao Sở Khoa học chủ trì, phối hợp với Sở Tài chính xây dựng dự thảo Báo cáo kết quả chuyển đổi số,
                    trình UBND tỉnh trước 16 giờ 00 phút ngày 20/3/2026.

            2. Giao Sở Tài chính tổng hợp kinh phí thực hiện, báo cáo UBND tỉnh trước ngày 20 hàng tháng.

            Văn phòng UBND tỉnh thông báo để các cơ quan liên quan thực hiện./.

            Nơi nhận:
            - Như trên;
            - Chủ tịch, các Phó Chủ tịch UBND tỉnh;
            - C, PCVP UBND tỉnh, các phòng CM;
            - Lưu: VT, KGVX.
            """;

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private static EdocBuilder officePacket() {
        return new EdocBuilder().from(Organ.of("H99.01", "Văn phòng UBND tỉnh Sao Mai")).documentId("H99.01,2026/03/03,12/VP-KGVX")
                .code("12", "VP-KGVX").promulgation("Sao Mai", LocalDate.of(2026, 3, 3)).type(1, null, "Công văn")
                .subject("V/v báo cáo kết quả chuyển đổi số").to(Samples.SCIENCE).to(Samples.FINANCE).steeringType(Edoc.STEERING_DIRECTIVE);
    }

    @Test
    void aDirectiveReachesEveryAddresseeAndItsReportTheMinistry() {
        // The Ministry's directive comes in: 01 for what the platform holds, delivered to the province's system, which fetches it.
        String ministerial = house.sent(Samples.ministerialDirective(), MINISTERIAL);
        assertThat(house.statuses(ministerial)).containsExactly("01 H99 G99");
        Delivery toProvince = house.delivery(ministerial, "H99");
        assertThat(house.nudges.on(Nudges.deliver("ioffice", "ubnd"))).contains(toProvince.id());
        Shipment shipment = house.claimed(toProvince);
        assertThat(shipment.obligations()).extracting(Obligation::assigneeId).containsOnly("H99");
        house.settle(toProvince, new Outcome.Waiting("lies ready", null));
        assertThat(house.outbox.acknowledge(toProvince.id(), "ubnd", Outbox.PartnerState.PROCESSING, null)).isTrue();
        assertThat(house.outbox.acknowledge(toProvince.id(), "ubnd", Outbox.PartnerState.DONE, null)).isTrue();
        house.status(Samples.status(Samples.PROVINCE, Samples.MINISTRY, "03", "45/BST-VP", Samples.documentId(Samples.MINISTRY, "45")),
                "H99");
        assertThat(house.again(toProvince).receipt()).isEqualTo("03");
        assertThat(house.statuses(ministerial)).containsExactly("01 H99 G99", "03 H99 G99");

        // The office issues its own on that basis: two departments in To, the group from the text.
        String directive = house.sent(officePacket(), OFFICE_DIRECTIVE);
        assertThat(house.deliveries(directive)).extracting(Delivery::recipientId).containsExactlyInAnyOrder("H99.12", "H99.16", "H99.45",
                "H99.46");
        assertThat(house.delivery(directive, "H99.46").state()).isEqualTo(Delivery.State.SUSPENDED);
        assertThat(house.alerts()).contains("no-channel");
        List<Obligation> owed = house.obligations(directive);
        assertThat(owed).anySatisfy(o -> {
            assertThat(o.assigneeId()).isEqualTo("H99.12");
            assertThat(o.due()).isEqualTo(Instant.parse("2026-03-20T09:00:00Z"));
            assertThat(o.state()).isEqualTo(Obligation.State.OPEN);
        });
        assertThat(owed).anySatisfy(o -> {
            assertThat(o.assigneeId()).isEqualTo("H99.16");
            assertThat(o.due()).isEqualTo(Instant.parse("2026-03-19T16:59:59Z"));
        });

        // The mailbox takes its copy; the sender's system is told 01 for the department.
        Delivery toScience = house.delivery(directive, "H99.12");
        house.deliver(toScience, "<mail-1@platform.example>");
        assertThat(house.statuses(directive)).contains("01 H99.12 H99.01");

        // The department answers that mail; the report goes to the office's house and is matched by the thread.
        String report = House.id(house.letter("H99.12", "Re: V/v báo cáo", """
                UBND TỈNH SAO MAI
                SỞ KHOA HỌC
                Số: 31/BC-SKH
                Sao Mai, ngày 18 tháng 3 năm 2026
                BÁO CÁO
                Kết quả chuyển đổi số quý I
                Kính gửi: UBND tỉnh Sao Mai.
                Sở Khoa học báo cáo kết quả chuyển đổi số như sau.
                """, "<mail-1@platform.example>"));
        house.intake.dispatch(report);
        assertThat(house.deliveries(report)).extracting(Delivery::recipientId).containsExactly("H99");
        assertThat(house.deliveries(report)).extracting(Delivery::cargo).containsExactly(Cargo.REPORT);
        Obligation answered = house.obligations(directive).stream().filter(o -> o.state() == Obligation.State.REPORTED).findFirst()
                .orElseThrow();
        assertThat(answered.assigneeId()).isEqualTo("H99.12");
        assertThat(house.kept.store().<String>read(s -> s.obligations().evidence(answered.code()).get(0).by())).isEqualTo("thread");
        assertThat(house.document(report).edoc().taskCodes()).containsExactly(answered.code());
        assertThat(house.document(report).edoc().responseFor()).extracting(ResponseFor::documentId)
                .containsExactly("H99.01,2026/03/03,12/VP-KGVX");

        // The office's system registers the report: it is accepted.
        Edoc sent = house.document(report).edoc();
        house.status(new StatusReport(Samples.PROVINCE, new ResponseFor("H99.12", sent.notation(), sent.promulgation().date(),
                sent.documentId()), null, "03",
                "Đã tiếp nhận", null), "H99");
        assertThat(house.kept.store().<Obligation>read(s -> s.obligations().find(answered.code()).orElseThrow()).state())
                .isEqualTo(Obligation.State.DONE);

        // The consolidated report to the Ministry: its acknowledgement closes what the province owed.
        String consolidated = house.sent(new EdocBuilder().from(Samples.PROVINCE).documentId("H99,2026/03/25,90/BC-UBND")
        .code("90", "BC-UBND")
                .promulgation("Sao Mai", LocalDate.of(2026, 3, 25)).type(2, null, "Báo cáo").subject("Báo cáo kết quả chuyển đổi số")
                .to(Samples.MINISTRY)
                .steeringType(Edoc.STEERING_REPORT).responseFor(new ResponseFor("G99", "45/BST-VP", LocalDate.of(2026, 3, 2), null)),
                "Kết quả.");
        Delivery toMinistry = house.delivery(consolidated, "G99");
        assertThat(toMinistry.channel()).isEqualTo("ministry");
        assertThat(house.obligations(ministerial)).extracting(Obligation::state).contains(Obligation.State.REPORTED);
        house.deliver(toMinistry, "TN-2026-77");
        assertThat(house.obligations(ministerial)).extracting(Obligation::state).contains(Obligation.State.DONE);
        assertThat(house.kept.store().<Long>read(s -> s.journal().verify())).isZero();
    }
}
