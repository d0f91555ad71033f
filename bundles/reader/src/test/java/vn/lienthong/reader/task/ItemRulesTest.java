package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.one;
import static vn.lienthong.reader.task.Letter.read;
import static vn.lienthong.reader.task.Letter.tasks;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.reading.Task;

/** What stands in a list: leads over it, items of it, and what is said of their time. */
class ItemRulesTest {

    @Test
    void aTimeBehindAnItemIsThatItemsAlone() {
        assertThat(tasks("Sở yêu cầu các đơn vị:\n1. Lập danh mục tài sản.\n2. Kiểm tra kho bãi theo Quy chế. Thời gian: Quý II/2025.\n3. Lập sổ kho."))
                .extracting(t -> t.deadline() == null ? null : t.deadline().value()).containsExactly(null, "2025-Q2", null);
    }

    @Test
    void aReportThatSaysWhatItHoldsIsOneTask() {
        assertThat(tasks("Sở yêu cầu các đơn vị:\n1. Lập danh mục tài sản.\n2. Tổng hợp báo cáo gửi Sở trước ngày 15/4/2025, nội dung bao gồm:\n- Số kho đã kiểm tra\n- Đề xuất kế hoạch quý tiếp theo\n3. Lập sổ kho."))
                .extracting(t -> t.deadline() == null ? null : t.deadline().value()).containsExactly(null, "2025-04-15", null);
    }

    @Test
    void aClosingRequestAddsNothing() {
        assertThat(tasks("Sở đề nghị các đơn vị rà soát kho. Đề nghị các đơn vị khẩn trương triển khai và báo cáo.")).hasSize(1);
        assertThat(tasks("Phòng kính đề nghị UBND huyện bổ sung kinh phí sửa kho.\nKính đề nghị UBND huyện xem xét giải quyết.")).hasSize(1);
        assertThat(one("Kính đề nghị UBND huyện xem xét, quyết định.").assignees()).containsExactly("UBND huyện");
        assertThat(tasks("Giao Văn phòng mua sắm thiết bị.\nĐiều 3. Chánh Văn phòng và các phòng chịu trách nhiệm thi hành Quyết định này kể từ ngày ký.")).hasSize(1);
    }

    @Test
    void guidanceOverAListAsksForIt() {
        assertThat(tasks("Sở Tài chính hướng dẫn các trường THPT thực hiện các nhiệm vụ trọng tâm sau:\n1. Lập danh mục tài sản.\n2. Rà soát sổ sách."))
                .hasSize(2).allSatisfy(t -> assertThat(t.assignees()).containsExactly("các trường THPT"));
        assertThat(tasks("Sở Tài chính hướng dẫn các trường THPT lập dự toán năm 2026 với các nội dung trọng tâm:\n1. Lập danh mục tài sản.\n2. Rà soát sổ sách."))
                .hasSize(2).allSatisfy(t -> assertThat(t.assignees()).containsExactly("các trường THPT"));
    }

    @Test
    void itemsMayBeCountedInWords() {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện một số nội dung sau:\nMột là, lập danh mục tài sản.\nHai là, rà soát sổ sách trước ngày 20/3/2025.\nThứ ba, kiểm tra kho bãi."))
                .extracting(Task::action).containsExactly("lập danh mục tài sản", "rà soát sổ sách trước ngày 20/3/2025", "kiểm tra kho bãi");
    }

    @Test
    void aLeadMaySayMoreThanThatAListFollows() {
        assertThat(tasks("Sở yêu cầu Phòng Ngân sách phát huy ưu điểm, khắc phục hạn chế và thực hiện nghiêm túc các nội dung sau:\n- Lập danh mục tài sản.\n- Rà soát sổ sách."))
                .extracting(Task::action).containsExactly("Lập danh mục tài sản", "Rà soát sổ sách");
    }

    @Test
    void anItemWithADeadlineIsATaskWhateverItsVerb() {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện:\n1. Lập danh mục tài sản.\n2. Luộc chín toàn bộ khay bát của bếp ăn tập thể trước ngày 20/3/2025.")).hasSize(2).last()
                .satisfies(t -> assertThat(t.deadline().value()).isEqualTo("2025-03-20"));
    }

    @Test
    void whatIsSentAmongOtherItemsIsOneOfThem() {
        assertThat(tasks("Sở yêu cầu các đơn vị:\n1. Lập danh mục tài sản.\n2. Gửi báo cáo về Sở trước ngày 10/4/2025."))
                .extracting(t -> t.deadline() == null ? null : t.deadline().value()).containsExactly(null, "2025-04-10");
        assertThat(one("Sở yêu cầu các đơn vị:\n1. Lập danh mục tài sản.\n2. Báo cáo được gửi về Sở trước ngày 10/4/2025.").deadline().value()).isEqualTo("2025-04-10");
    }

    @Test
    void whoeverTheLetterIsSentToIsAskedWhereNobodyIsNamed() {
        assertThat(one("Đến nay Sở chưa nhận được báo cáo của một số đơn vị.\nĐề nghị hoàn thiện và gửi trước ngày 15/4/2025.").assignees()).containsExactly("Các đơn vị trực thuộc");
    }

    @Test
    void aLabelBehindTheItemsMayGiveTheirTime() {
        assertThat(one("Sở đề nghị:\n\n1. Rà soát công chức có nhu cầu học tập\n2. Lĩnh vực ưu tiên: chuyển đổi số\n3. Tiêu chuẩn: trung cấp trở lên\n\nThời hạn gửi: trước 30/4/2025\nGửi về: Phòng Tổ chức").deadline().value())
                .isEqualTo("2025-04-30");
    }

    @Test
    void aThingThatIsToldOfIsNoTask() {
        assertThat(tasks("Sở yêu cầu:\n1. Các phòng lập danh mục tài sản.\n2. Phòng Ngân sách: 02 biên chế.\n3. Giáo viên: Chế độ thực hiện theo quy định hiện hành.")).hasSize(1);
        assertThat(tasks("Phê duyệt dự án xây dựng kho số 2 với các nội dung sau:\nChủ đầu tư: Ban Quản lý dự án huyện.\nGiao Phòng Ngân sách bố trí vốn.")).hasSize(1);
    }

    @Test
    void toSeeThatItIsDoneIsATask() {
        assertThat(one("Giao Thanh tra Sở chủ trì theo dõi, đôn đốc các đơn vị tổ chức thực hiện nghiêm túc Thông báo này.").assignees()).containsExactly("Thanh tra Sở");
        assertThat(tasks("Sở yêu cầu các đơn vị rà soát kho. Yêu cầu các đơn vị tổ chức thực hiện nghiêm túc Thông báo này.")).hasSize(1);
    }

    @Test
    void whatIsSentBelowAHeadingOfItsOwnIsATask() {
        assertThat(tasks("Sở yêu cầu các đơn vị:\n1. Công tác kho\nLập danh mục tài sản.\n2. Báo cáo\nGửi báo cáo kết quả về Sở trước ngày 10/4/2025."))
                .extracting(t -> t.deadline() == null ? null : t.deadline().value()).containsExactly(null, "2025-04-10");
    }

    @Test
    void aTimeBelongsToThePartThatSaysIt() {
        assertThat(read("CÔNG TY CẤP NƯỚC\nSố: 7/KH-CN\nHà Trung, ngày 05 tháng 01 năm 2025\nKẾ HOẠCH\nKiểm tra an toàn năm 2025\nI. NỘI DUNG TRỌNG TÂM\n2. Đối tượng kiểm tra:\n- Ưu tiên các trạm bơm cũ.\n"
                + "II. THỜI GIAN VÀ ĐỊA ĐIỂM THỰC HIỆN\n- Thời gian triển khai: Từ ngày 10/02/2025 đến ngày 14/02/2025.\n- Địa điểm: các trạm.\n"
                + "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kỹ thuật:\n- Sửa chữa trạm bơm số 2.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Ba\n").tasks())
                .extracting(Task::deadline).containsExactly((Deadline) null);
    }

    @Test
    void aDemandOpensTheBodyWhereNobodyIsAddressed() {
        assertThat(read("UBND TỈNH HÀ TRUNG\nSố: 15/CT-UBND\nHà Trung, ngày 03 tháng 3 năm 2025\nCHỈ THỊ\nVề an toàn kho bãi\nChủ tịch UBND tỉnh yêu cầu các sở, ngành:\n1. Lập danh mục kho.\n2. Rà soát sổ sách.\n"
                + "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nLê Văn Ba\n").tasks()).extracting(Task::action).containsExactly("Lập danh mục kho", "Rà soát sổ sách");
    }

    @Test
    void theLastItemIsNoHeadingOfARequestBelow() {
        assertThat(tasks("Sở yêu cầu các đơn vị:\n1. Lập danh mục tài sản\n2. Bảo vệ người tố cáo theo quy định\n\nYêu cầu Thủ trưởng các đơn vị báo cáo trước ngày 30/6/2025."))
                .extracting(Task::action).contains("Lập danh mục tài sản", "Bảo vệ người tố cáo theo quy định").hasSize(3);
    }

    @Test
    void whatIsToBeReachedIsNoTask() {
        assertThat(tasks("Sở yêu cầu các đơn vị rà soát kho.\nII. MỤC TIÊU\n1. Mục tiêu cụ thể:\n- Hoàn thành việc sắp xếp kho bãi trước ngày 30/6/2025.\n- Đạt 95% hồ sơ đúng hạn.\nIII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng lập danh mục tài sản."))
                .extracting(Task::action).containsExactly("rà soát kho", "lập danh mục tài sản");
    }

    @Test
    void aNameInCapitalsOwnsWhatStandsBelow() {
        assertThat(tasks("Giám đốc yêu cầu các phòng thực hiện nghiêm túc quy chế mới.\n1. PHÒNG TÀI CHÍNH\n- Lập danh mục tài sản.\n2. BAN QUẢN LÝ DỰ ÁN\n- Rà soát sổ sách."))
                .extracting(Task::assignees).contains(List.of("PHÒNG TÀI CHÍNH"), List.of("BAN QUẢN LÝ DỰ ÁN"));
    }

    @Test
    void whoDoesItMayStandBehindTheWork() {
        List<Task> found = tasks("IV. TỔ CHỨC THỰC HIỆN\n1. Công tác tuyên truyền: Phòng Văn hóa chủ trì.\n2. Lập danh mục tài sản: Phòng Tài chính phụ trách, hoàn thành trước ngày 15/3/2025.\n"
                + "3. Chuẩn bị tài liệu: Văn phòng Sở chủ trì, phối hợp với Phòng Tài chính.\n4. Rà soát sổ sách: Phòng Kế toán.");
        assertThat(found).extracting(Task::action).containsExactly("Công tác tuyên truyền", "Lập danh mục tài sản", "Chuẩn bị tài liệu", "Rà soát sổ sách");
        assertThat(found).extracting(t -> t.assignees().get(0)).containsExactly("Phòng Văn hóa", "Phòng Tài chính", "Văn phòng Sở", "Phòng Kế toán");
        assertThat(found.get(1).deadline().value()).isEqualTo("2025-03-15");
        assertThat(found.get(2).coordinators()).containsExactly("Phòng Tài chính");
    }
}
