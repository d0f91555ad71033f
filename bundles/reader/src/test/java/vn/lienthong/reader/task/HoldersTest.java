package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.asks;
import static vn.lienthong.reader.task.Letter.tasks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.reading.Task;

/** Who is meant where a heading, a label or a state says so, and where words only look like a name. */
class HoldersTest {

    @Test
    void headingsAboutSomebodySayWho() {
        assertThat(tasks("Sở đề nghị thực hiện các nội dung sau:\n1. Đối với các đơn vị sử dụng lao động\n1.1. Nộp đủ tiền chậm đóng trước ngày 25/3/2025.\n"
                + "2. Đối với Bảo hiểm xã hội cơ sở\n2.1. Rà soát dữ liệu quyết toán thuế.")).extracting(Task::assignees)
                .containsExactly(List.of("các đơn vị sử dụng lao động"), List.of("Bảo hiểm xã hội cơ sở"));
    }

    @Test
    void aHeadingAmongHoldersIsOneWhateverItsWords() {
        assertThat(tasks("III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Tỉnh đoàn\n- Chuẩn bị hậu cần lễ ra quân.\n2. Đoàn xã, phường; đoàn trực thuộc\n- Ban hành kế hoạch, gửi về Tỉnh đoàn.\n"
                + "3. Đội Nghiệp vụ quản lý thuế\n- Dự thảo báo cáo đợt cao điểm.")).extracting(Task::assignees)
                .containsExactly(List.of("Văn phòng Tỉnh đoàn"), List.of("Đoàn xã, phường", "đoàn trực thuộc"), List.of("Đội Nghiệp vụ quản lý thuế"));
    }

    @Test
    void aLabelMayNameSeveral() {
        assertThat(tasks("Sở yêu cầu:\n1. Công đoàn các xã, phường; công đoàn cơ sở trực thuộc:\na) Nắm tình hình trả lương, thưởng.")).extracting(Task::assignees)
                .containsExactly(List.of("Công đoàn các xã, phường", "công đoàn cơ sở trực thuộc"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Đề nghị các cơ quan tham mưu, giúp việc Đảng ủy khẩn trương triển khai kế hoạch. | các cơ quan tham mưu, giúp việc Đảng ủy | khẩn trương triển khai kế hoạch
        Đề nghị Ủy ban bầu cử xã chuẩn bị báo cáo về công tác bầu cử. | Ủy ban bầu cử xã | chuẩn bị báo cáo về công tác bầu cử
        Đề nghị UBND các huyện, thành, thị rà soát hồ sơ tồn đọng. | UBND các huyện, thành, thị | rà soát hồ sơ tồn đọng
        Đề nghị các đảng ủy xã, phường chưa gửi báo cáo khẩn trương gửi về Sở. | các đảng ủy xã, phường | khẩn trương gửi về Sở
        Đề nghị các trường đăng ký tham gia chương trình văn nghệ chào mừng buổi lễ. | các trường | đăng ký tham gia chương trình văn nghệ chào mừng buổi lễ
        Sở yêu cầu sau khi kết thúc đại hội các đơn vị hoàn chỉnh hồ sơ gửi về Sở. | các đơn vị | hoàn chỉnh hồ sơ gửi về Sở
        """)
    void namesAreWhole(String body, String who, String action) {
        asks(body, action, who);
    }

    @Test
    void whoStandsBehindALabelThatLooksLikeWork() {
        List<Task> tasks = tasks("Sở yêu cầu các đơn vị thực hiện như sau:\n1. Khắc phục kiến nghị kiểm toán: Phòng Ngân sách bổ sung chứng từ của 37 hồ sơ.\n"
                + "2. Căn cứ kế hoạch đã được Đảng ủy, Ban Giám đốc phê duyệt, Phòng Tài chính chuẩn bị kinh phí.\n3. Các phòng phân công 01 đồng chí làm đầu mối.\n"
                + "4. Phòng Tổ chức tham mưu cho Ban Giám đốc Sở đề nghị Liên minh Hợp tác xã cử cán bộ.");
        assertThat(tasks).extracting(Task::assignees).containsExactly(List.of("Phòng Ngân sách"), List.of("Phòng Tài chính"), List.of("Các phòng"), List.of("Phòng Tổ chức"));
    }

    @Test
    void thoseOfWhomSomethingIsTrueOweIt() {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện như sau:\n1. Các trường đã được cấp máy tính phải nhập đầy đủ biểu ghi vào phần mềm. Trường nào máy hư hỏng thì làm văn bản đề nghị gửi Sở.\n"
                + "2. Khoa nào chưa đủ thiết bị thì đề xuất Phòng Vật tư.")).extracting(Task::assignees).containsExactly(List.of("Các trường"), List.of("Trường"), List.of("Khoa"));
    }

    @Test
    void whoCarriesItOutMayStandBehindTheWork() {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện các đề án nhánh sau:\n- Kinh tế đô thị do Phòng Kế hoạch chủ trì;\n- Văn hóa đô thị do Phòng Văn xã chủ trì.")).extracting(Task::assignees)
                .containsExactly(List.of("Phòng Kế hoạch"), List.of("Phòng Văn xã"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Ban Thường vụ cơ bản nhất trí với các nội dung dự thảo.",
        "Yêu cầu các đơn vị nghiêm túc thực hiện theo nội dung Công văn này.",
        "Các đơn vị gửi trễ bị trừ điểm thi đua.",
        "Sở yêu cầu Trưởng các phòng, Giám đốc các trung tâm và Thủ trưởng các đơn vị có liên quan nghiêm túc thực hiện.",
        "Quá thời hạn trên, Kho bạc chuyển hồ sơ sang cơ quan Công an xem xét.",
        "Đề nghị các đồng chí quan tâm chỉ đạo thực hiện đảm bảo yêu cầu, nội dung và thời gian theo quy định.",
    })
    void consequencesAgreementAndCourtesiesAreNoTasks(String sentence) {
        assertThat(tasks("Đề nghị các đơn vị báo cáo kết quả thu ngân sách.\n" + sentence)).hasSize(1);
    }
}
