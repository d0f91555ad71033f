package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.one;
import static vn.lienthong.reader.task.Letter.read;
import static vn.lienthong.reader.task.Letter.tasks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.api.reading.Task;

/** Who does an item, told beside it or by letters alone; times before a colon; minutes that conclude. */
class BesideTest {

    private static final String LEAD = "Yêu cầu các đơn vị thực hiện:\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1. Công tác tuyên truyền (Phòng Văn hóa chủ trì). | Phòng Văn hóa",
        "1. Rà soát danh mục dự án (Phòng Ngân sách, hoàn thành trước ngày 20/3/2025). | Phòng Ngân sách",
        "1. Kiểm tra việc chấp hành kỷ luật (giao Thanh tra Sở). | Thanh tra Sở",
        "1. Xây dựng kế hoạch (đơn vị chủ trì: Văn phòng Sở; thời gian hoàn thành: tháng 6/2025). | Văn phòng Sở",
        "1. Lập danh sách cán bộ. Đơn vị thực hiện: Phòng Tổ chức. | Phòng Tổ chức",
        "1. Mua sắm trang thiết bị: Văn phòng Sở (trước 30/4/2025). | Văn phòng Sở",
        "1. Hoàn tất báo cáo chính thức: Phòng Đào tạo hoàn thành trước ngày 25/3/2025. | Phòng Đào tạo",
        "1. CPCIT: Hoàn thiện phần mềm, bàn giao trước ngày 30/4/2025. | CPCIT",
        "1. P.KHTC chủ trì theo dõi, đôn đốc. | P.KHTC",
        "1. Sở Xây dựng, UBND các huyện: Rà soát quy hoạch. | Sở Xây dựng; UBND các huyện",
    })
    void whoDoesAnItemStandsBesideIt(String item, String who) {
        assertThat(String.join("; ", one(LEAD + item).assignees())).isEqualTo(who);
    }

    @Test
    void throughWhomSomethingIsSentDoesNothing() {
        assertThat(one(LEAD + "1. Gửi danh mục tài sản về Sở (Phòng Ngân sách).").assignees()).containsExactly("các đơn vị");
        assertThat(one(LEAD + "1. CNTT: Đẩy mạnh ứng dụng chữ ký số.").assignees()).containsExactly("các đơn vị");
    }

    @Test
    void aTimeBeforeAColonIsThatOfWhatFollows() {
        assertThat(tasks("V. TIẾN ĐỘ THỰC HIỆN\n- Từ ngày 10/3 đến 20/3/2025: Các xã thành lập Ban chỉ đạo.\n- Trước ngày 25/3/2025: Phòng Giá tổ chức tập huấn.\n- Tháng 4/2025: Tổ chức kiểm tra kho bãi."))
                .extracting(t -> t.deadline().value()).containsExactly("2025-03-10/2025-03-20", "2025-03-25", "2025-04");
    }

    @Test
    void anItemThatBeginsLikeAHeadingIsATask() {
        assertThat(tasks("Trách nhiệm của các đơn vị:\n1. Phòng Ngân sách có trách nhiệm:\na) Chủ trì xây dựng dự toán;\nb) Theo dõi việc chấp hành dự toán."))
                .extracting(Task::action).containsExactly("Chủ trì xây dựng dự toán", "Theo dõi việc chấp hành dự toán");
    }

    @Test
    void theWordDecisionBeginsWhatIsHandedOut() {
        String decision = Letter.HEAD.replace("V/v triển khai nhiệm vụ\nKính gửi: Các đơn vị trực thuộc.\n", "QUYẾT ĐỊNH\nVề việc giao chỉ tiêu năm 2025\nGIÁM ĐỐC SỞ TÀI CHÍNH\n");
        assertThat(read(decision + "Căn cứ Luật Ngân sách nhà nước;\nQUYẾT ĐỊNH:\nĐiều 1. Giao chỉ tiêu cho các phòng thuộc Sở:\n1. Phòng Ngân sách: Chủ trì hoàn thiện kết nối dữ liệu trước ngày 20/3/2025.\n"
                + "2. Văn phòng Sở: Phối hợp làm sạch dữ liệu.\nĐiều 2. Quyết định có hiệu lực kể từ ngày ký." + Letter.TAIL).tasks())
                .extracting(t -> t.assignees().get(0)).containsExactly("Phòng Ngân sách", "Văn phòng Sở");
    }

    @Test
    void aPlanForAMonthListsWork() {
        assertThat(tasks("Doanh nghiệp ban hành kế hoạch công tác tháng 3/2025 như sau:\n1. Tiếp tục vận hành các thiết bị đang thực hiện theo tiến độ.\n2. Kiểm tra an toàn thông tin nội bộ theo kế hoạch.")).hasSize(2);
    }

    @Test
    void dutiesMayHaveNoOwner() {
        assertThat(tasks("III. NHIỆM VỤ, GIẢI PHÁP\n1. Về tài sản:\n- Huy động mọi nguồn lực để sửa chữa kho bãi.\n- Tiếp nhận tài sản đúng quy định, thủ tục đơn giản.")).hasSize(2);
    }

    @Test
    void minutesHandOutWorkWhereSomebodyConcludes() {
        String minutes = "UBND XÃ HÀ TRUNG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBIÊN BẢN\nHọp giao ban tháng 3 năm 2025\nThời gian: 14 giờ 00 phút, ngày 03/3/2025\n"
                + "I. NỘI DUNG\nCông chức Tài chính báo cáo tình hình thu ngân sách.\nII. KẾT LUẬN\nSau khi nghe các ý kiến, đồng chí Chủ tịch UBND xã kết luận:\n"
                + "- Công chức Tài chính hoàn thành quyết toán trước ngày 10/4/2025.\n- Ban Công an xã tăng cường tuần tra ban đêm.\nCuộc họp kết thúc lúc 16 giờ 30 phút cùng ngày.\nCHỦ TRÌ\nTrần Văn Minh\n";
        assertThat(read(minutes).tasks()).extracting(Task::action).containsExactly("hoàn thành quyết toán trước ngày 10/4/2025", "tăng cường tuần tra ban đêm");
    }
}
