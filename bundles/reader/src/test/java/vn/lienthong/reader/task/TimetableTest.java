package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.one;
import static vn.lienthong.reader.task.Letter.tasks;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Task;

/** Days before the work of a line, times of whole parts, several times of one duty, and terms that are no longer. */
class TimetableTest {

    private static List<String> days(String body) {
        return tasks(body).stream().map(t -> t.deadline() == null ? "-" : t.deadline().value()).toList();
    }

    @Test
    void aLineBeginsWithItsDay() {
        assertThat(days("Kế hoạch thực hiện như sau:\n- Ngày 06/3 tổ chức tiêm phòng tại thôn Đông;\n- Ngày 11/3/2025: Hạn cuối các đơn vị gửi hồ sơ về Sở.")).containsExactly("2025-03-06", "2025-03-11");
        assertThat(tasks("Sở thông báo:\n- Ngày 07/3/2025: Hội thi khai mạc tại Nhà văn hóa.")).isEmpty();
    }

    @Test
    void aDayOfTheMonthOfABlankDateIsNotOver() {
        String letter = Letter.HEAD.replace("ngày 03 tháng 3", "ngày      tháng 3") + "Sở yêu cầu các đơn vị thực hiện như sau:\n- Ngày 06/3 tổ chức tiêm phòng tại thôn Đông." + Letter.TAIL;
        assertThat(Letter.read(letter).tasks()).singleElement().satisfies(t -> assertThat(t.deadline().value()).isEqualTo("2025-03-06"));
    }

    @Test
    void aMonthStandsAtTheEndOfItsLine() {
        assertThat(days("II. TIẾN ĐỘ THỰC HIỆN\n- Xây dựng kế hoạch nghiên cứu khoa học của bệnh viện: 04/2025\n- Hội đồng lựa chọn đề tài: trước ngày 14/5/2025")).containsExactly("2025-04", "2025-05-14");
    }

    @Test
    void allThatIsListedAboveIsDoneByOneTime() {
        assertThat(days("Sở yêu cầu các đơn vị xây dựng các đề án nhánh sau:\n- Kinh tế đô thị do Phòng Kế hoạch chủ trì;\n- Văn hóa đô thị do Phòng Văn xã chủ trì.\nYêu cầu 02 đề án nhánh nêu trên hoàn thành trong Quý III/2025."))
            .containsExactly("2025-Q3", "2025-Q3");
    }

    @Test
    void whatIsMadeAndHandedInIsOneTask() {
        assertThat(days("Sở yêu cầu các đơn vị:\n1. Phân công trực, bảo đảm xử lý công việc trong dịp lễ; gửi lịch trực về Văn phòng Sở trước ngày 20/4/2025.")).containsExactly("2025-04-20");
    }

    @Test
    void aTimeGoesOnBehindItsColon() {
        assertThat(days("Sở yêu cầu:\n1. Tổ Thư ký tổng hợp danh sách, bốc thăm chia cặp, thời gian thực hiện:\ntrước ngày 27/4/2025.")).containsExactly("2025-04-27");
    }

    @Test
    void oneDutyAtSeveralTimesIsAsManyTasks() {
        assertThat(days("Đề nghị các đơn vị báo cáo nhanh theo mẫu 1: lần 1 trước ngày 25/3/2025, lần 2 trước ngày 20/4/2025.")).containsExactly("2025-03-25", "2025-04-20");
    }

    @Test
    void aTermOfOldInBracketsIsNone() {
        assertThat(one("Đơn vị chưa nộp kinh phí năm 2024 (hạn cuối 31/12/2024) phải nộp bổ sung vào tài khoản của Sở.").deadline()).isNull();
    }

    @Test
    void theTimeOfAPartIsNotOfTheOneAbove() {
        assertThat(days("Sở hướng dẫn các đơn vị như sau:\nI. NGÀY HỘI\n1. Các phòng tổ chức phần lễ không quá 90 phút.\nII. VẬN ĐỘNG\n1. Thời gian vận động: từ ngày 13/3 đến hết ngày 31/3/2025.\n2. Các phòng lập danh sách gửi Sở.")).first().isEqualTo("-");
    }

    @Test
    void aHeadingOverATableIsNoTask() {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện như sau:\n4. Quyết toán niên độ\nSTT\tNội dung\tĐơn vị thực hiện\tThời hạn\n1\tKiểm kê kho quỹ\tPhòng Ngân sách\t31/3/2025")).singleElement()
                .satisfies(t -> assertThat(t.action()).isEqualTo("Kiểm kê kho quỹ"));
    }

    @Test
    void rowsWithoutAHeadNameWhoAndWhen() {
        assertThat(tasks("Danh mục kiến nghị của cử tri:\n1\tSở Xây dựng\tTrả lời kiến nghị về đường tỉnh 788\tTrước ngày 15/4/2025\n2\tSở Y tế\tKiểm tra việc xả thải\tTrong 10 ngày làm việc kể từ ngày nhận Phiếu")).satisfies(all -> {
            assertThat(all).extracting(Task::assignees).containsExactly(List.of("Sở Xây dựng"), List.of("Sở Y tế"));
            assertThat(all).extracting(t -> t.deadline().value()).containsExactly("2025-04-15", "P10D-working");
        });
    }

    @Test
    void resultsThatAreToldAreNoTasks() {
        assertThat(tasks("A. KẾT QUẢ THÁNG 2\nThu hồ sơ học sinh diện chính sách xong ngày 25/02/2025.\nB. NHIỆM VỤ THÁNG 3\n1. Các tổ chuyên môn nộp kế hoạch trước ngày 20/3/2025.")).singleElement()
                .satisfies(t -> assertThat(t.deadline().value()).isEqualTo("2025-03-20"));
    }
}
