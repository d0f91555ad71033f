package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.HEAD;
import static vn.lienthong.reader.task.Letter.TAIL;
import static vn.lienthong.reader.task.Letter.one;
import static vn.lienthong.reader.task.Letter.read;
import static vn.lienthong.reader.task.Letter.tasks;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;

/** One test for every way of handing out work, with phrases of our own. */
class TaskRulesTest {

    @Test
    void aRequestNamesWhoActs() {
        assertThat(one("Sở Tài chính đề nghị các đơn vị rà soát số liệu, gửi báo cáo trước ngày 15/3/2025.")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("các đơn vị");
            assertThat(t.deadline().value()).isEqualTo("2025-03-15");
        });
    }

    @Test
    void anAssignmentHasLeadAndCoOperation() {
        assertThat(one("Giao Phòng Ngân sách chủ trì, phối hợp với Phòng Kế hoạch và Văn phòng Sở xây dựng dự toán năm 2026.")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("Phòng Ngân sách");
            assertThat(t.coordinators()).containsExactly("Phòng Kế hoạch", "Văn phòng Sở");
            assertThat(t.action()).startsWith("xây dựng dự toán");
        });
    }

    @Test
    void aDayBeforeTheDocumentsOwnIsNoDeadline() {
        assertThat(one("Giao Phòng Ngân sách thực hiện kết luận tại buổi làm việc ngày 02/02/2025.").deadline()).isNull();
        assertThat(one("Đề nghị các đơn vị báo cáo kết quả trướcngày 20/3/2025.").deadline().value()).isEqualTo("2025-03-20");
    }

    @Test
    void organisationsBehindAgenciesActTheyAreNotOrganised() {
        assertThat(one("Sở Tài chính đề nghị các cơ quan, tổ chức ở tỉnh đối chiếu số liệu.").assignees()).containsExactly("các cơ quan, tổ chức ở tỉnh");
    }

    @Test
    void eachIsNoInvitation() {
        assertThat(tasks("Giám đốc Sở yêu cầu các phòng thực hiện:\n- Mỗi phòng cử 02 người hỗ trợ kiểm kê.\n- Lập danh sách tài sản."))
                .extracting(t -> t.assignees().get(0)).containsExactly("Mỗi phòng", "các phòng");
    }

    @Test
    void aLeadMayNameItsMatterOrForgetItsColon() {
        assertThat(tasks("Sở Tài chính đề nghị các đơn vị triển khai, thực hiện một số nội dung của đợt kiểm kê tài sản công năm 2025 cụ thể như sau:\n1. Lập danh mục tài sản.\n2. Đối chiếu công nợ."))
                .hasSize(2).allSatisfy(t -> assertThat(t.assignees()).containsExactly("các đơn vị"));
        assertThat(tasks("Nhận được công văn này, đề nghị các đơn vị, các phòng triển khai\n1. Lập danh mục tài sản.\n2. Đối chiếu công nợ."))
                .hasSize(2).allSatisfy(t -> assertThat(t.assignees()).containsExactly("các đơn vị", "các phòng"));
    }

    @Test
    void aNumberedItemAboutWhomTheLetterIsSentToIsADuty() {
        assertThat(one("Sở Tài chính hướng dẫn kiểm kê như sau:\n1. Các đơn vị trực thuộc kiện toàn Tổ kiểm kê.\n2. Biểu mẫu được đăng trên trang thông tin.").assignees()).containsExactly("Các đơn vị trực thuộc");
        assertThat(one("Sở Tài chính đề nghị các sở giáo dục và đào tạo kiện toàn Tổ kiểm kê.").assignees()).containsExactly("các sở giáo dục và đào tạo");
        assertThat(tasks("Sở đề nghị các phòng rà soát số liệu.\nChánh Văn phòng, các đơn vị, tổ chức, cá nhân có liên quan căn cứ Quyết định thi hành.")).hasSize(1);
    }

    @Test
    void itemsBelowALeadBelongToWhoIsNamedThere() {
        List<Task> tasks = tasks("Sở Tài chính yêu cầu các đơn vị thực hiện một số nội dung sau:\n1. Lập danh mục tài sản.\n2. Đối chiếu công nợ xong trước ngày 20/3/2025.");
        assertThat(tasks).hasSize(2).allSatisfy(t -> assertThat(t.assignees()).containsExactly("các đơn vị"));
        assertThat(tasks.get(1).deadline().value()).isEqualTo("2025-03-20");
    }

    @Test
    void aNameOverItemsOwnsThem() {
        List<Task> tasks = tasks("Giám đốc Sở chỉ đạo như sau:\n1. Phòng Ngân sách:\n- Tổng hợp dự toán;\n- Báo cáo Giám đốc Sở hàng tháng trước ngày 05.\n2. Phòng Giá và Công sản thẩm định giá.");
        assertThat(tasks).extracting(t -> t.assignees().get(0)).containsExactly("Phòng Ngân sách", "Phòng Ngân sách", "Phòng Giá và Công sản");
        assertThat(tasks.get(1).deadline().value()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=5");
    }

    @Test
    void whatIsToBeReportedIsNoTask() {
        assertThat(tasks("Sở Tài chính đề nghị các đơn vị báo cáo tình hình quản lý tài sản với các nội dung sau:\n- Tình hình mua sắm;\n- Thực hiện thanh lý tài sản;\n- Khó khăn, kiến nghị."))
                .singleElement().satisfies(t -> assertThat(t.action()).startsWith("báo cáo tình hình"));
    }

    @Test
    void theThingHandedInBringsTheDeadline() {
        assertThat(one("Sở Tài chính đề nghị các đơn vị báo cáo tình hình nợ đọng.\nBáo cáo của các đơn vị gửi về Sở Tài chính chậm nhất ngày 28/3/2025.").deadline().value()).isEqualTo("2025-03-28");
    }

    @Test
    void differentDoersAreDifferentTasks() {
        assertThat(tasks("Giám đốc Sở chỉ đạo:\n1. Văn phòng Sở chuẩn bị hội trường; Phòng Ngân sách chuẩn bị tài liệu trước ngày 10/3/2025."))
                .extracting(t -> t.assignees().get(0)).containsExactly("Văn phòng Sở", "Phòng Ngân sách");
    }

    @Test
    void theLastStepHandsInTheWhole() {
        assertThat(one("Giao Phòng Ngân sách tổng hợp nhu cầu, xây dựng phương án; trình Giám đốc Sở trước ngày 12/3/2025.")).satisfies(t -> {
            assertThat(t.action()).startsWith("tổng hợp nhu cầu").contains("trình Giám đốc Sở");
            assertThat(t.deadline().value()).isEqualTo("2025-03-12");
        });
    }

    @Test
    void twoDeadlinesAreTwoTasks() {
        assertThat(tasks("Giao Phòng Ngân sách đăng ký nội dung trước ngày 10/3/2025, hoàn tất hồ sơ gửi Văn phòng Sở chậm nhất ngày 20/3/2025."))
                .extracting(t -> t.deadline().value()).containsExactly("2025-03-10", "2025-03-20");
    }

    @Test
    void tooLateIsADeadline() {
        assertThat(one("Giám đốc Sở thông báo như sau:\n- Các đơn vị gửi hồ sơ sau ngày 19/3/2025 sẽ không được tổng hợp.").deadline().value()).isEqualTo("2025-03-19");
    }

    @Test
    void aConditionIsKept() {
        assertThat(tasks("Giao Phòng Ngân sách cân đối nguồn vốn. Trường hợp không cân đối được, báo cáo Giám đốc Sở xem xét.").get(1)).satisfies(t -> {
            assertThat(t.condition()).startsWith("Trường hợp không cân đối được");
            assertThat(t.assignees()).containsExactly("Phòng Ngân sách");
        });
    }

    @Test
    void oneNumberedItemMayLendItsDeadline() {
        List<Task> tasks = tasks("Giám đốc Sở yêu cầu:\n1. Giao Văn phòng Sở hoàn thành kiểm kê trước ngày 30/4/2025.\n2. Giao Phòng Ngân sách đôn đốc các đơn vị theo thời gian nêu tại khoản 1.");
        assertThat(tasks.get(1).deadline().value()).isEqualTo("2025-04-30");
    }

    @Test
    void collectivesAreSpreadOut() {
        assertThat(one("Giao các sở: Tài chính, Nội vụ, Tư pháp thẩm định phương án.").assignees()).containsExactly("Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp");
    }

    @Test
    void aNameUnknownToTheListIsTakenFromTheWordsAroundIt() {
        assertThat(one("Giao Mobifone Hà Trung bảo đảm đường truyền trước ngày 01/4/2025.").assignees()).containsExactly("Mobifone Hà Trung");
    }

    @Test
    void particularsAreRead() {
        assertThat(one("Giao Phòng Ngân sách lập báo cáo giải ngân đến thời điểm ngày 28/02/2025 theo Phụ lục II, gửi Sở Kế hoạch (qua Phòng Tổng hợp) trước ngày 10/3/2025.")).satisfies(t -> {
            assertThat(t.asOf()).isEqualTo("2025-02-28");
            assertThat(t.form()).isEqualTo("Phụ lục II");
            assertThat(t.via()).isEqualTo("Phòng Tổng hợp");
            assertThat(t.deadline().value()).isEqualTo("2025-03-10");
        });
    }

    @Test
    void courtesiesAreNoTasks() {
        assertThat(tasks("Sở Tài chính thông báo để các đơn vị biết, thực hiện./.")).isEmpty();
        assertThat(tasks("Mọi khó khăn, vướng mắc đề nghị liên hệ Phòng Ngân sách, điện thoại 0200.")).isEmpty();
        assertThat(tasks("Rất mong nhận được sự phối hợp của các đơn vị./.")).isEmpty();
    }

    @Test
    void whatWasDoneIsNoTask() {
        assertThat(tasks("Ngày 15/02/2025, Sở Tài chính đã có Công văn số 100/STC-NS yêu cầu báo cáo trước ngày 25/02/2025. Đến nay, các đơn vị chưa gửi báo cáo.")).isEmpty();
    }

    @Test
    void aProgrammeHasATaskARow() {
        Reading r = read("CÔNG TY CẤP NƯỚC\nSố: 7/KH-CN\nHà Trung, ngày 05 tháng 01 năm 2025\nKẾ HOẠCH\nCông tác năm 2025\nThời gian\tNội dung\tChủ trì\nTháng 01\tSửa chữa trạm bơm số 2 và hệ thống\tPhòng Kỹ thuật\n"
                + "\tThu tiền nước\tPhòng Kinh doanh/Văn phòng\nTháng 2\tđường ống\t\n\tĐại hội công đoàn\tCông đoàn\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Văn Ba\n");
        assertThat(r.tasks()).extracting(Task::action).containsExactly("Sửa chữa trạm bơm số 2 và hệ thống", "Thu tiền nước đường ống", "Đại hội công đoàn");
        assertThat(r.tasks()).extracting(t -> t.deadline().value()).containsExactly("2025-01", "2025-01", "2025-02");
        assertThat(r.tasks().get(1).assignees()).containsExactly("Phòng Kinh doanh", "Văn phòng");
    }

    @Test
    void aProgrammeMayGoByWeeksAndHaveHeadings() {
        Reading r = read("TRƯỜNG THCS HÒA BÌNH\nSố: 7/TB-THCS\nHà Trung, ngày 05 tháng 01 năm 2025\nTHÔNG BÁO\nKế hoạch tháng 01\n|Tuần |Nội dung công việc |Người thực hiện |Ghi chú |\n"
                + "|I |Công việc chung | | |\n|1 (06/01-11/01) |Ổn định nề nếp |Chủ nhiệm lớp | |\n|2 (13/01-18/01) |Báo cáo thống kê |Văn thư |Trước 15/01 |\nNơi nhận:\n- Lưu: VT.\nHIỆU TRƯỞNG\nLê Văn Ba\n");
        assertThat(r.tasks()).extracting(Task::action).containsExactly("Ổn định nề nếp", "Báo cáo thống kê");
        assertThat(r.tasks()).extracting(t -> t.deadline().value()).containsExactly("2025-01-06/2025-01-11", "2025-01-15");
    }

    @Test
    void headsAreNamedBeforeTheirDepartments() {
        assertThat(one("Giao Giám đốc: Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính và Đài Phát thanh tỉnh tổ chức tuyên truyền.").assignees())
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch", "Sở Tài chính", "Đài Phát thanh tỉnh");
    }

    @Test
    void aReportHandsOutNothing() {
        assertThat(read("UBND XÃ THANH BÌNH\nSố: 12/BC-UBND\nThanh Bình, ngày 05 tháng 12 năm 2024\nBÁO CÁO\nKết quả công tác năm 2024\nUBND xã báo cáo như sau:\n1. Tiếp tục xây dựng nông thôn mới, hoàn thành trước ngày 31/12/2025.\n").tasks()).isEmpty();
    }

    @Test
    void spansPointAtTheWords() {
        String text = HEAD + "Giao Văn phòng Sở chuẩn bị hội trường trước ngày 10/3/2025." + TAIL;
        Task t = read(text).tasks().get(0);
        assertThat(t.span().end() - t.span().start()).isEqualTo(t.quote().length());
    }
}
