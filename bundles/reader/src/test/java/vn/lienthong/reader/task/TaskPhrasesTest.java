package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.one;
import static vn.lienthong.reader.task.Letter.read;
import static vn.lienthong.reader.task.Letter.tasks;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Task;

/** Turns of phrase of agencies of every kind, from ministries to villages and schools; each of our own writing. */
class TaskPhrasesTest {

    private static final String LEAD = "Giám đốc Sở yêu cầu:\n";

    @Test
    void aClauseOfCompletionSaysWhen() {
        assertThat(one(LEAD + "1. Phòng Ngân sách đối chiếu số liệu với kho bạc; hoàn thành việc đối chiếu trước ngày 14/3/2025.")).satisfies(t -> {
            assertThat(t.action()).startsWith("đối chiếu");
            assertThat(t.deadline().value()).isEqualTo("2025-03-14");
        });
        assertThat(one(LEAD + "1. Phòng Ngân sách rà soát danh mục; hoàn thành trong tháng 4/2025.").deadline().value()).isEqualTo("2025-04");
    }

    @Test
    void whatComesAgainIsATaskOfItsOwn() {
        List<Task> tasks = tasks("Giao UBND các huyện chỉ đạo chi trả kịp thời; định kỳ trước ngày 25 hàng tháng báo cáo Sở Tài chính.");
        assertThat(tasks).hasSize(2);
        assertThat(tasks.get(0).deadline()).isNull();
        assertThat(tasks.get(1).deadline().value()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=25");
    }

    @Test
    void aBoardIsNamedByItsProject() {
        assertThat(tasks("Giao Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh:\n- Đôn đốc nhà thầu.\n- Báo cáo tiến độ trước ngày 20/3/2025."))
                .hasSize(2).allSatisfy(t -> assertThat(t.assignees()).containsExactly("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh"));
    }

    @Test
    void whatWasAskedForOnceIsNotAskedForNow() {
        assertThat(tasks("Ngày 05/02/2025, Sở Tài chính có Công văn số 81/STC-NS về việc báo cáo, trong đó yêu cầu các đơn vị gửi báo cáo trước ngày 20/02/2025.\n"
                + "Sở Tài chính đề nghị các đơn vị khẩn trương gửi báo cáo trước ngày 11/3/2025.")).extracting(t -> t.deadline().value()).containsExactly("2025-03-11");
    }

    @Test
    void whoHasNotYetReportedIsAsked() {
        assertThat(one("Riêng các đơn vị chưa gửi báo cáo theo Công văn số 26/STC-NS ngày 03/01/2025 (hạn cuối ngày 20/01/2025), đề nghị khẩn trương gửi trước ngày 18/3/2025.")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("các đơn vị");
            assertThat(t.deadline().value()).isEqualTo("2025-03-18");
        });
    }

    @Test
    void whoeverHandsInWhatWasAskedForIsNotAskedTwice() {
        assertThat(one("Sở Tài chính đề nghị các đơn vị tham gia ý kiến về dự thảo Quy chế.\nCác đơn vị gửi ý kiến về Phòng Ngân sách trước ngày 13/3/2025.")).satisfies(t -> {
            assertThat(t.action()).startsWith("tham gia ý kiến");
            assertThat(t.deadline().value()).isEqualTo("2025-03-13");
            assertThat(t.quote()).contains("gửi ý kiến về Phòng Ngân sách");
        });
        assertThat(one("Sở đề nghị các Phòng Kế hoạch và Đào tạo, các trường THPT thống kê công trình nước sạch.\nNhận được công văn này, yêu cầu các đơn vị nghiêm túc thực hiện và nộp báo cáo trước ngày 12/3/2025")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("các Phòng Kế hoạch và Đào tạo", "các trường THPT");
            assertThat(t.deadline().value()).isEqualTo("2025-03-12");
        });
        assertThat(tasks("Sở đề nghị các đơn vị báo cáo việc mua sắm.\nSở đề nghị các đơn vị triển khai các nội dung trên và báo cáo về Sở trước ngày 20/3/2025."))
                .hasSize(2).allSatisfy(t -> assertThat(t.deadline().value()).isEqualTo("2025-03-20"));
    }

    @Test
    void whoeverHasNotDoneItIsMeant() {
        assertThat(tasks("Sở yêu cầu các trường rà soát việc thu quỹ. Đơn vị nào chưa thu thì khẩn trương thu. Các đơn vị thực hiện trước ngày 24/3/2025."))
                .hasSize(2).allSatisfy(t -> assertThat(t.deadline().value()).isEqualTo("2025-03-24")).last().satisfies(t -> assertThat(t.condition()).isEqualTo("Đơn vị nào chưa thu"));
    }

    @Test
    void aPoliteRequestIsOne() {
        assertThat(one("Quý cơ quan, đơn vị có ý kiến góp ý xin vui lòng gửi về Sở trước 17h ngày 30 tháng 4 năm 2025.").deadline().value()).isEqualTo("2025-04-30T17:00:00+07:00");
        assertThat(tasks("Văn phòng UBND tỉnh xin thông báo để các cơ quan biết, thực hiện.")).isEmpty();
    }

    @Test
    void aLetterMayBeginWithWhatIsDue() {
        assertThat(one("Các đơn vị trực thuộc cần tổ chức rút kinh nghiệm việc thu, chi năm 2024.").assignees()).containsExactly("Các đơn vị trực thuộc");
    }

    @Test
    void aWeekdayMayStandWithinTheDate() {
        assertThat(one("Sở đề nghị các đơn vị thông báo cho người lao động nghỉ làm ngày thứ hai, 10 tháng 3 năm 2025.").deadline().value()).isEqualTo("2025-03-10");
    }

    @Test
    void aRequestMayNameSeveralBehindItsColon() {
        assertThat(tasks("Phó Giám đốc Sở đề nghị: Phòng Ngân sách phối hợp Văn phòng lập dự toán; Phòng Giá sớm thành lập tổ khảo sát.")).extracting(t -> t.assignees().get(0))
                .containsExactly("Phòng Ngân sách", "Phòng Giá");
        assertThat(one("Sở yêu cầu trong 3 ngày, các đơn vị cung cấp hàng gửi thông báo thu hồi tới nơi bán.").assignees()).containsExactly("các đơn vị cung cấp hàng");
    }

    @Test
    void aScheduleNeedsNoHead() {
        List<Task> tasks = tasks("Kế hoạch dự kiến như sau:\n1. | Các khoa gửi danh sách đề tài về Phòng | 25/3/2025 |\n2. | Họp hội đồng xét chọn | 2-8/4/2025 |\n3. | Nộp dự toán chi tiết | 15/4/2025 |");
        assertThat(tasks).extracting(t -> t.deadline().value()).containsExactly("2025-03-25", "2025-04-02/2025-04-08", "2025-04-15");
        assertThat(tasks.get(0).assignees()).containsExactly("Các khoa");
    }

    @Test
    void aNoticeHandsOutWorkBelowItsOpening() {
        assertThat(tasks("Giám đốc Sở thông báo việc nghỉ Tết và treo cờ như sau:\n1. Công chức, viên chức được nghỉ từ ngày 27/01/2025.\n2. Cán bộ, công chức và người lao động treo cờ Tổ quốc tại nơi ở.\n3. Văn phòng Sở bố trí lịch trực."))
                .extracting(Task::action).containsExactly("treo cờ Tổ quốc tại nơi ở", "bố trí lịch trực");
        assertThat(tasks("Qua kiểm tra còn một số bất cập như sau:\n- Ký hợp đồng không đúng quy định.\n- Giao chỉ tiêu chưa sát.")).isEmpty();
    }

    @Test
    void aReportOfBothHasOneDay() {
        assertThat(tasks("Giao Phòng Giá đánh giá tình hình kê khai; rà soát danh mục, gửi báo cáo về Văn phòng trước ngày 28/3/2025.")).singleElement().satisfies(t -> assertThat(t.deadline().value()).isEqualTo("2025-03-28"));
    }

    @Test
    void anAgencySendsItsOwnPeople() {
        assertThat(one("Giám đốc Sở yêu cầu:\n1. Các phòng chuyên môn:\n- Phân công chuyên viên tham gia coi thi.")).satisfies(t -> assertThat(t.assignees()).containsExactly("Các phòng chuyên môn"));
    }

    @Test
    void aThingToBeSentByATimeIsATaskBelowAName() {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện:\n- Về báo cáo tháng, gửi về Sở trước ngày 28 hàng tháng.\n- Về báo cáo năm, gửi về Sở trước ngày 10/01 năm sau.")).extracting(t -> t.deadline().value())
                .containsExactly("FREQ=MONTHLY;BYMONTHDAY=28", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=10");
    }

    @Test
    void howFarAReportReachesIsNoDeadline() {
        assertThat(one("Sở đề nghị UBND các huyện báo cáo kết quả thực hiện Chiến lược đến ngày 31/12/2024 và cung cấp số liệu.\nĐề nghị UBND các huyện gửi báo cáo về Sở trước ngày 30/3/2025.").deadline().value()).isEqualTo("2025-03-30");
        assertThat(one("Thực hiện Công văn số 12/UBND-TH về việc theo dõi, báo cáo UBND tỉnh trong tháng 01 năm 2025, Sở đề nghị các đơn vị khẩn trương báo cáo việc bán nhà ở.").deadline()).isNull();
    }

    @Test
    void aMonthOrQuarterWithoutAYearIsOfTheDocumentsYear() {
        assertThat(one("Giao Phòng Giá xây dựng đề án; hoàn thành trong Quý IV.").deadline().value()).isEqualTo("2025-Q4");
        assertThat(one("Giao Phòng Giá xây dựng đề án, trình UBND tỉnh trong tháng 6.").deadline().value()).isEqualTo("2025-06");
        assertThat(one("Trong tháng 2, Phòng Giá đã tổ chức 5 lớp. Đề nghị các đơn vị báo cáo kết quả thực hiện trong quý I về Sở.").deadline()).isNull();
        assertThat(one("Đề nghị các đơn vị nộp phiếu tại Sở trong ngày 10, 11 tháng 3 năm 2025.").deadline().value()).isEqualTo("2025-03-10/2025-03-11");
    }

    @Test
    void rulesOfAContestOweTheirEntries() {
        assertThat(tasks("I. THỜI GIAN\n- Đăng ký chính thức: Đến hết ngày 19/3/2025.\n- Khai mạc: 8 giờ 00 ngày 24/3/2025.")).extracting(t -> t.deadline().value()).containsExactly("2025-03-19");
    }

    @Test
    void whatIsSentForAnOpinionIsToBeAnswered() {
        assertThat(one("Để có đủ căn cứ, Văn phòng xin gửi bản chụp đề án đến quý cơ quan để nghiên cứu và có ý kiến về các kiến nghị, gửi về Văn phòng trước ngày 16 tháng 3 năm 2025.")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("quý cơ quan");
            assertThat(t.deadline().value()).isEqualTo("2025-03-16");
        });
        assertThat(one("Giao Phòng Giá gửi hồ sơ cho các đơn vị để nghiên cứu, hoàn chỉnh trước ngày 20/3/2025.").assignees()).containsExactly("Phòng Giá");
    }

    @Test
    void whatIsAllowedOrWasSaidIsNotAsked() {
        assertThat(tasks("Sở có ý kiến như sau:\n1. Đồng ý Phòng Giá tổ chức hội nghị.\n2. Tổng công ty được thay thế hóa đơn bằng bảng kê.\n3. Cục Thuế có công văn số 39/CT-TTHT hướng dẫn các đơn vị lập bảng kê.")).isEmpty();
        assertThat(one("Giao Sở Ngoại giao và Phòng Đối ngoại nghiên cứu báo cáo trước ngày 20/3/2025.").assignees()).containsExactly("Sở Ngoại giao", "Phòng Đối ngoại");
    }

    @Test
    void theVerbMayStandRightBehindTheTime() {
        assertThat(one("Yêu cầu các đơn vị:\n1. Trước 16h00’ hàng ngày kể từ ngày 26/3/2025 đến hết ngày 31/3/2025 thực hiện báo cáo số thu lũy kế.")).satisfies(t -> {
            assertThat(t.action()).startsWith("thực hiện báo cáo");
            assertThat(t.deadline().value()).isEqualTo("FREQ=DAILY");
        });
        assertThat(tasks("Văn phòng UBND tỉnh truyền đạt ý kiến chỉ đạo nêu trên để Phòng Giá thực hiện.")).isEmpty();
    }

    @Test
    void whomASentenceIsAboutMayAct() {
        assertThat(tasks("Sở Tài chính đề nghị các đơn vị lập báo cáo tài sản.\nĐối với UBND các huyện tổng hợp chung cả các xã.").get(1).assignees()).containsExactly("UBND các huyện");
    }

    @Test
    void officesOfACommuneAct() {
        List<Task> tasks = tasks("UBND xã phân công như sau:\n1. Công chức Văn hóa - Xã hội: viết bài tuyên truyền trước ngày 20/3/2025.\n2. Các ông (bà) trưởng thôn: huy động mỗi hộ một lao động.\n"
                + "3. Các huyện, thành đoàn, đoàn trực thuộc:\n- Vận động đoàn viên tham gia.");
        assertThat(tasks).extracting(t -> t.assignees().get(0)).containsExactly("Công chức Văn hóa - Xã hội", "Các ông (bà) trưởng thôn", "Các huyện, thành đoàn, đoàn trực thuộc");
    }

    @Test
    void aHeadingWithAVerbInItMayBeAName() {
        assertThat(tasks("III. TỔ CHỨC THỰC HIỆN\n1. Ban Đoàn kết tập hợp thanh niên Tỉnh đoàn\n- Tham mưu triển khai Kế hoạch.\n2. Các đơn vị tham gia tập huấn\n- Bố trí cán bộ dự đầy đủ."))
                .extracting(t -> t.assignees().get(0)).containsExactly("Ban Đoàn kết tập hợp thanh niên Tỉnh đoàn", "Các đơn vị tham gia tập huấn");
    }

    @Test
    void whatIsForbiddenIsOwed() {
        assertThat(one(LEAD + "1. Các cơ quan, đơn vị không tổ chức liên hoan, chúc Tết cấp trên.").assignees()).containsExactly("Các cơ quan, đơn vị");
    }

    @Test
    void aSubjectOfALineIsNoOwner() {
        assertThat(one(LEAD + "a) Thanh tra chuyên ngành: Ủy ban nhân dân các huyện phối hợp triển khai công tác thanh tra trên địa bàn.").assignees()).containsExactly("Ủy ban nhân dân các huyện");
    }

    @Test
    void whatAnAgencyGoesByStandsBetweenItAndItsVerb() {
        assertThat(one(LEAD + "1. Các phòng, ban theo chức năng, nhiệm vụ của mình phối hợp với các xã chỉ đạo công tác thu.").action()).startsWith("phối hợp");
    }

    @Test
    void aTimeMayComeFirst() {
        List<Task> tasks = tasks(LEAD + "1. Trưởng phòng Ngân sách có trách nhiệm:\na) Bố trí công chức đúng vị trí;\nb) Trong thời hạn 30 ngày kể từ ngày ký, hoàn thành khung năng lực.");
        assertThat(tasks).hasSize(2).allSatisfy(t -> assertThat(t.assignees()).containsExactly("Trưởng phòng Ngân sách"));
        assertThat(tasks.get(1).deadline().value()).isEqualTo("P30D");
    }

    @Test
    void toReportIsTheTaskAndWhatToReportIsNot() {
        assertThat(one("Sở Tài chính đề nghị các đơn vị báo cáo theo các nội dung sau:\n1. Số lượng tài sản.\n2. Thống kê các vi phạm.\nThời gian gửi báo cáo: trước ngày 14/3/2025.").deadline().value())
                .isEqualTo("2025-03-14");
    }

    @Test
    void dutiesOfNobodyAreThoseOfTheAddressees() {
        assertThat(tasks("Sở Tài chính hướng dẫn như sau:\nA. NHIỆM VỤ CHUNG\n1. Tăng cường kỉ luật tài chính.\n2. Đẩy mạnh thu hồi công nợ.")).hasSize(2)
                .allSatisfy(t -> assertThat(t.assignees()).containsExactly("Các đơn vị trực thuộc"));
    }

    @Test
    void toBeResponsibleForADecisionIsAFormula() {
        assertThat(tasks("Điều 4. Chánh Văn phòng, Giám đốc các Sở: Nội vụ, Y tế và Thủ trưởng các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.")).isEmpty();
        assertThat(tasks("Sở Tài chính đề nghị các đơn vị quan tâm, phối hợp thực hiện./.")).isEmpty();
    }

    @Test
    void aSentenceThatAsksIsNoAddressee() {
        String text = "SỞ TÀI CHÍNH\nSố: 15/STC-NS\nHà Trung, ngày 03 tháng 3 năm 2025\nKính gửi: Các phòng thuộc Sở\nChánh Văn phòng Sở yêu cầu Trưởng các phòng triển khai một số nội dung sau:\n"
                + "1. Tổng vệ sinh phòng làm việc trước ngày 10/3/2025.\nNơi nhận:\n- Như trên.\n";
        assertThat(read(text)).satisfies(r -> {
            assertThat(r.recipients()).containsExactly("Các phòng thuộc Sở");
            assertThat(r.tasks()).singleElement().satisfies(t -> assertThat(t.assignees()).containsExactly("Trưởng các phòng"));
        });
    }

    @Test
    void schoolsAndTheSouthSpellTheirWay() {
        assertThat(one("Sở Tài chính đề nghị các đơn vị báo cáo định kì theo qui định.\nBáo cáo gởi về Sở trước ngày 14/3/2025.").deadline().value()).isEqualTo("2025-03-14");
    }

    @Test
    void throughWhomIsNoTaskOverItems() {
        assertThat(tasks("Sở Tài chính đề nghị Phòng Tài chính các huyện tham mưu UBND huyện:\n1. Tổ chức quán triệt chính sách.\n2. Báo cáo kết quả hằng tuần (trước 15 giờ thứ Sáu) về Sở.")).hasSize(2)
                .allSatisfy(t -> assertThat(t.assignees()).containsExactly("Phòng Tài chính các huyện"))
                .extracting(t -> t.deadline() == null ? null : t.deadline().value()).containsExactly(null, "FREQ=WEEKLY;BYDAY=FR");
    }

    @Test
    void aPlanMaySayWhenWithoutABullet() {
        assertThat(one("II. NỘI DUNG\n1. Tổ chức Ngày hội việc làm\nThời gian: tháng 11/2025.\nThực hiện: Phòng Tổng hợp.")).satisfies(t -> {
            assertThat(t.deadline().value()).isEqualTo("2025-11");
            assertThat(t.assignees()).containsExactly("Phòng Tổng hợp");
        });
    }

    @Test
    void recognitionThatLostItsMarksIsRead() {
        assertThat(one("Giám đốc Sở yêu câu thủ trưỏng các đơn vỊ báo cao tình hình, sô liệu trước ngày 14/3/2025.").deadline().value()).isEqualTo("2025-03-14");
        assertThat(one("Sở Tài chính để nghị các đơn vị rà soát danh mục.\n").assignees()).containsExactly("các đơn vị");
    }

    @Test
    void namesEndWhereAnotherPhraseBegins() {
        assertThat(one(LEAD + "- Các sở: Xây dựng, Tài chính, Công Thương theo chức năng, nhiệm vụ hỗ trợ chủ đầu tư.").assignees())
                .containsExactly("Sở Xây dựng", "Sở Tài chính", "Sở Công Thương");
    }

    @Test
    void aFormulaMaySayWhoDoesWhatFollowsIt() {
        assertThat(one("Đề nghị các đơn vị chủ động thực hiện; định kỳ ngày 20 hàng tháng báo cáo Sở Tài chính.\nSở Tài chính trân trọng cảm ơn.")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("các đơn vị");
            assertThat(t.deadline().value()).isEqualTo("FREQ=MONTHLY;BYMONTHDAY=20");
        });
    }

    @Test
    void aReportAsksButDoesNotAssign() {
        String text = "UBND HUYỆN KIM BÌNH\nSố: 30/BC-UBND\nKim Bình, ngày 15 tháng 6 năm 2025\nBÁO CÁO\nKết quả 6 tháng\nUBND huyện báo cáo như sau:\n"
                + "1. Đã giao Phòng Dân tộc theo dõi, tổng hợp; giao Phòng Nội vụ rà soát.\n2. Đề nghị UBND tỉnh bổ sung kinh phí thực hiện dự án.\n";
        assertThat(read(text).tasks()).singleElement().satisfies(t -> assertThat(t.assignees()).containsExactly("UBND tỉnh"));
    }

    @Test
    void aTableMaySayWhoInItsOwnWords() {
        String text = "ĐẢNG ỦY XÃ MINH TÂN\nSố: 7/KH-BCĐ\nMinh Tân, ngày 10 tháng 3 năm 2025\nKẾ HOẠCH\nPhân công tiêu chí năm 2025\nTiêu chí\tNội dung thực hiện\tThành viên phụ trách\tThời gian hoàn thành\n"
                + "Giao thông\tBê tông hóa đường thôn Đoài\tĐ/c Bằng\t30/6/2025\nNơi nhận:\n- Lưu: VT.\n";
        assertThat(read(text).tasks()).singleElement().satisfies(t -> {
            assertThat(t.assignees()).containsExactly("Đ/c Bằng");
            assertThat(t.deadline().value()).isEqualTo("2025-06-30");
        });
    }
}
