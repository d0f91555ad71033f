package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.one;
import static vn.lienthong.reader.task.Letter.tasks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that only tell who does what, and who owes what although other words stand between. */
class TellingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Sở Y tế bảo đảm thuốc và trực cấp cứu tại các điểm thi trong những ngày thi.|Sở Y tế",
        "Các đơn vị treo cờ Tổ quốc trong những ngày nghỉ nêu trên.|Các đơn vị",
        "Công an tỉnh phối hợp, hỗ trợ bảo đảm an toàn công tác in sao, vận chuyển đề thi.|Công an tỉnh",
    })
    void aDocumentThatAsksNobodyInSoManyWordsTellsWhoDoesWhat(String body, String who) {
        assertThat(one(body)).satisfies(t -> {
            assertThat(t.assignees()).containsExactly(who);
            assertThat(t.confidence()).isLessThan(0.9);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Sở Tài chính thông báo kết quả thẩm định dự toán năm 2025 như trên.",
        "UBND tỉnh vừa ban hành Kế hoạch phát triển giao thông nông thôn.",
        "Sở Xây dựng đã tổ chức đoàn kiểm tra tại 12 công trình trong quý I.",
        "Điều 3. Quản lý tài sản\n1. Sở Tài chính thống nhất quản lý tài sản công trên địa bàn.",
    })
    void whatTheIssuerSaysOfItselfIsNoWork(String body) {
        assertThat(tasks(body)).isEmpty();
    }

    @Test
    void whereSomebodyIsAskedTheRestIsOnlyTold() {
        assertThat(one("Sở Y tế bảo đảm thuốc tại các điểm thi.\nĐề nghị các đơn vị báo cáo kết quả tự kiểm tra trước ngày 20/3/2025.").deadline().value()).isEqualTo("2025-03-20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Học viên có nguyện vọng chuyển lớp cần nộp đơn tại văn phòng khoa.|Học viên|nộp đơn",
        "Các hộ kinh doanh trong khu vực quy hoạch phải bàn giao mặt bằng đúng tiến độ.|Các hộ kinh doanh|bàn giao",
        "Ban Công tác Mặt trận các khu phố có dự án đi qua phải \"đi trước một bước\", kiên trì vận động.|Ban Công tác Mặt trận các khu phố|\"đi trước",
        "Sở Tài chính, Công an được giao tăng cường kiểm tra kho bãi.|Công an|tăng cường",
        "Sau mỗi đợt kiểm tra, cơ sở đào tạo tổng hợp kết quả, báo cáo Sở.|cơ sở đào tạo|tổng hợp",
    })
    void wordsMayStandBetweenWhoAndWhatIsOwed(String body, String who, String action) {
        assertThat(one("Đề nghị các đơn vị thực hiện các nội dung sau:\n" + body)).satisfies(t -> {
            assertThat(String.join(", ", t.assignees())).contains(who).doesNotContain("phải");
            assertThat(t.action()).startsWith(action);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1. Ông Trần Văn An (Tổ trưởng Tổ bảo vệ) — Thành viên: Phối hợp tuần tra các điểm ngập.|Ông Trần Văn An (Tổ trưởng Tổ bảo vệ)",
        "1. Bà Lê Thị Hoa (Hội Phụ nữ chăm sóc hộ nghèo) – Tổ phó: Rà soát danh sách hộ cần sơ tán.|Bà Lê Thị Hoa (Hội Phụ nữ chăm sóc hộ nghèo)",
        "1. Cơ sở KCB BHYT: Cử cán bộ, viên chức tham dự đầy đủ, đúng thành phần; nghiên cứu trước tài liệu hướng dẫn.|Cơ sở KCB BHYT",
    })
    void whoStandsBeforeAColonDoesWhatStandsBehindIt(String body, String who) {
        assertThat(one("Tổ xung kích phân công nhiệm vụ cụ thể như sau:\n" + body).assignees()).singleElement().asString().startsWith(who);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1. Xây dựng kế hoạch chuyển đổi số năm 2025 - Văn phòng Sở - Quý II/2025.|Văn phòng Sở|2025-Q2",
        "1. Tổ chức Hội nghị tổng kết năm 2024 – Phòng Tổng hợp – trước 30/4/2025|Phòng Tổng hợp|2025-04-30",
        "1. Rà soát hệ thống mạng nội bộ: Trung tâm Công nghệ phối hợp Văn phòng Sở, xong trước ngày 20/4/2025.|Trung tâm Công nghệ|2025-04-20",
    })
    void aLineOfAPlanSaysWhatWhoAndWhen(String line, String who, String due) {
        assertThat(one("II. NỘI DUNG, NHIỆM VỤ THỰC HIỆN\n" + line)).satisfies(t -> {
            assertThat(t.assignees()).containsExactly(who);
            assertThat(t.deadline().value()).isEqualTo(due);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Đề nghị giáo viên chủ nhiệm thông báo cho học sinh lớp mình biết để thực hiện./.",
        "Yêu cầu Trưởng các đơn vị phổ biến đến toàn thể cán bộ, viên chức nghiêm túc thực hiện thông báo này./.",
    })
    void toTellOthersIsWork(String body) {
        assertThat(one(body).assignees()).isNotEmpty();
    }

    @Test
    void whereToTurnWithTroubleIsNoWork() {
        assertThat(tasks("Đối với các khó khăn, vướng mắc về nghiệp vụ, đề nghị phản ánh về Phòng Ngân sách (điện thoại: 0000.000.000) để phối hợp xử lý.")).isEmpty();
    }

    @Test
    void anOrderThatIsProposedInQuotesIsOfWhomItNames() {
        assertThat(one("Văn phòng kính đề nghị Phó Chủ tịch có ý kiến chỉ đạo với nội dung như sau: \"Giao Phòng Ngân sách kiểm tra hồ sơ, báo cáo trước ngày 20/3/2025.\"")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("Phòng Ngân sách");
            assertThat(t.deadline().value()).isEqualTo("2025-03-20");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Giao Phòng Ngân sách tiếp nhận, thực hiện.",
        "Yêu cầu Trưởng phòng Ngân sách chịu trách nhiệm toàn diện nếu để xảy ra vi phạm tại đơn vị.",
    })
    void whatIsHardlySaidIsLessSure(String body) {
        assertThat(tasks(body)).allSatisfy(t -> assertThat(t.confidence()).isLessThan(0.9));
    }
}
