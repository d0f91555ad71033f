package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.asks;
import static vn.lienthong.reader.task.Letter.one;
import static vn.lienthong.reader.task.Letter.tasks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is owed by a day in letters that ask nobody in so many words, and what a forwarding slip asks for. */
class HandingTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Ý kiến góp ý bằng văn bản xin gửi về Sở Tài chính trước ngày 20/3/2025 để tổng hợp.",
        "Danh sách đăng ký gửi về Sở trước ngày 20/3/2025.",
        "Hồ sơ gửi về Sở Tài chính (qua Văn phòng) chậm nhất ngày 20/3/2025.",
        "Thời gian báo cáo: Trước ngày 20/3/2025.",
        "Thời hạn nộp dự toán về Sở là ngày 20/3/2025.",
        "Sở Tài chính gửi kèm dự thảo Quy chế và kính mong nhận được ý kiến đóng góp của các đơn vị trước ngày 20/3/2025.",
        "Các đơn vị cử cán bộ tham dự, đăng ký danh sách qua địa chỉ email trước ngày 20/3/2025.",
        "Căn cứ nội dung trên, các đơn vị báo cáo bằng văn bản về Sở chậm nhất ngày 20/3/2025.",
        "Trên cơ sở đó, các đơn vị tổng hợp số liệu theo mẫu, gửi Sở trước ngày 20/3/2025.",
        "Sở Tài chính thông báo tới các đơn vị biết và triển khai lập dự toán năm 2026, báo cáo về Sở trước ngày 20/3/2025.",
        "Gửi báo cáo về Sở trước ngày 20/3/2025.",
        "Các đơn vị chưa gửi báo cáo khẩn trương hoàn thiện và gửi về Sở trước ngày 20/3/2025.",
        "Học viên đăng ký lớp học từ ngày 10/3/2025 đến hết ngày 20/3/2025.",
    })
    void whatIsToBeHandedInByADayIsOwed(String body) {
        assertThat(one(body)).satisfies(t -> {
            assertThat(t.assignees()).isNotEmpty();
            assertThat(t.deadline().value()).endsWith("2025-03-20");
        });
    }

    @Test
    void anAddressGoesOnBehindItsColon() {
        assertThat(one("Đề nghị các đơn vị báo cáo tình hình tai nạn lao động.\nBáo cáo của các đơn vị gửi về Sở và gửi tập tin qua email:\nsotc@hatrung.example chậm nhất ngày 20/3/2025.").deadline().value()).isEqualTo("2025-03-20");
    }

    @Test
    void aReportOnAllResultsIsATaskOfItsOwn() {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện các nội dung sau:\n1. Treo cờ Tổ quốc tại trụ sở.\n2. Tổ chức tuyên truyền.\nKết quả thực hiện báo cáo về Sở trước ngày 20/3/2025."))
            .extracting(t -> t.deadline() == null ? "-" : t.deadline().value()).containsExactly("-", "-", "2025-03-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Các đơn vị đã gửi báo cáo trước ngày 20/3/2025.",
        "Ngày 05/02/2025, Sở có Công văn số 81/STC-NS, trong đó các đơn vị gửi báo cáo trước ngày 20/02/2025.",
        "Sở Tài chính hoàn thành kiểm tra kho bãi trước ngày 20/3/2025.",
    })
    void whatWasDoneOrIsTheIssuersOwnIsNot(String body) {
        assertThat(tasks(body)).isEmpty();
    }

    @Test
    void aTimeAloneBelongsToWhatWasToldBeforeIt() {
        assertThat(one("Học viên nộp bài tự luận tại văn phòng khoa.\nThời gian nộp bài: 20/3/2025.")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("Học viên");
            assertThat(t.action()).startsWith("nộp bài tự luận");
            assertThat(t.deadline().value()).isEqualTo("2025-03-20");
        });
    }

    @Test
    void whoAsksIsNotAsked() {
        assertThat(one("Sở Tài chính đề nghị khẩn trương báo cáo, gửi về Sở trước ngày 12/3/2025.").assignees()).containsExactly("Các đơn vị trực thuộc");
        assertThat(one("Về phía UBND các xã, Thủ tướng giao rà soát, đôn đốc bảo đảm đủ cơ sở vật chất.").assignees()).containsExactly("UBND các xã");
        assertThat(tasks("Công tác tuyển dụng chưa đáp ứng yêu cầu Chương trình giáo dục phổ thông.")).isEmpty();
    }

    @Test
    void peopleMayBeAskedWithoutAName() {
        assertThat(tasks("Để đón năm học mới, nhà trường đề nghị sinh viên:\n- Nộp ảnh thẻ.\n- Đăng ký chỗ ở trước ngày 20/3/2025."))
                .hasSize(2).allSatisfy(t -> assertThat(t.assignees()).containsExactly("sinh viên"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Văn phòng Sở chuyển đơn của bà Hoa đến UBND xã Hà Trung để xem xét, giải quyết theo quy định. | UBND xã Hà Trung | xem xét, giải quyết theo quy định",
        "Chủ tịch UBND tỉnh chuyển Sở Xây dựng chủ trì nghiên cứu, tham mưu văn bản trả lời. | Sở Xây dựng | chủ trì nghiên cứu, tham mưu văn bản trả lời",
        "Sở chuyển hồ sơ đề nghị của Công ty Bình Minh để Phòng Giá xử lý theo thẩm quyền. | Phòng Giá | xử lý theo thẩm quyền",
        "Kính chuyển UBND huyện Hà Trung xem xét, giải quyết đơn và trả lời công dân. | UBND huyện Hà Trung | xem xét, giải quyết đơn và trả lời công dân",
        "Ban tổ chức thông báo tới các lớp cử đội tuyển tham dự các khối thi. | các lớp | cử đội tuyển tham dự các khối thi",
    })
    void aForwardingSlipSaysWhatIsToBeDone(String body, String who, String action) {
        asks(body, action, who);
    }

    @Test
    void whatWasForwardedBeforeIsTold() {
        assertThat(tasks("Sở nhận được đơn do Thanh tra huyện chuyển đến để giải quyết.")).isEmpty();
    }
}
