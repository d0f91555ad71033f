package vn.lienthong.reader.task;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.reader.task.Letter.asks;
import static vn.lienthong.reader.task.Letter.one;
import static vn.lienthong.reader.task.Letter.tasks;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How letters ask in one sentence and say in another by when, who is meant by long names, and what only tells of the sender. */
class LettersTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "Giao Phòng Ngân sách tham mưu thực hiện các nội dung tại Quyết định số 772/QĐ-TTg. Yêu cầu hoàn thiện gửi Văn phòng Sở trước ngày 20/3/2025.",
        "Sở kính đề nghị các Quý cơ quan, đơn vị nghiên cứu và có văn bản góp ý cho dự thảo Kế hoạch và dự thảo Tờ trình.\n"
            + "Đề nghị các quý cơ quan, đơn vị có văn bản góp ý gửi Sở Tài chính (Phòng Ngân sách) trước ngày 20/3/2025 để tổng hợp.",
        "Sở kính đề nghị các Quý cơ quan, đơn vị nghiên cứu dự thảo Kế hoạch và cho ý kiến.\n"
            + "Đề nghị các quý cơ quan, đơn vị có văn bản góp ý gửi Sở Tài chính trước ngày 20/3/2025 để tổng hợp.",
        "Sở đề nghị Phòng Tài chính các huyện cung cấp thông tin theo mẫu phiếu gửi kèm.\n"
            + "Đây là nhiệm vụ quan trọng, do vậy đề nghị Phòng Tài chính các huyện quan tâm, khẩn trương thực hiện và gửi về Sở trước ngày 20/3/2025.",
        "Sở kính đề nghị các đồng chí cho ý kiến đối với dự thảo báo cáo.\nDo thời gian gấp, đề nghị Đồng chí dành thời gian nghiên cứu, cho ý kiến và xin gửi về Văn phòng Sở trước ngày 20/3/2025.",
        "Giao Phòng Ngân sách xây dựng báo cáo thu chi năm 2024 trên địa bàn; hoàn thiện báo cáo gửi Bộ Tài chính trước ngày 20/3/2025.",
        "Giao các phòng báo cáo tình hình giải ngân vốn đầu tư năm 2025. Yêu cầu gửi báo cáo về Phòng Ngân sách trước ngày 20/3/2025.",
        "Phòng Ngân sách có trách nhiệm tổng hợp báo cáo kết quả trên toàn ngành. Báo cáo Bộ Tài chính, UBND tỉnh trước ngày 20/3/2025.",
    })
    void whatIsHandedInLaterIsOneTaskWithItsDay(String body) {
        assertThat(one(body).deadline().value()).isEqualTo("2025-03-20");
    }

    @Test
    void aTimeOfTheReasonForAskingIsNotThatOfTheAnswer() {
        assertThat(one("Để hoàn thiện dự thảo Đề án trình Thủ tướng Chính phủ trong tháng 6/2025, Sở Tài chính trân trọng đề nghị các đơn vị có ý kiến đối với dự thảo.").deadline()).isNull();
    }

    @Test
    void aTimeThatIsTheReasonOfAnotherIsNotTheDeadline() {
        assertThat(one("Do thời hạn UBND tỉnh giao là trước ngày 25/3/2025, Sở Tài chính kính mong nhận được văn bản góp ý của quý cơ quan, đơn vị trước ngày 20/3/2025.").deadline().value())
                .isEqualTo("2025-03-20");
    }

    @Test
    void theSameIsToBeDoneWithWhatFollowsInTheSameBreath() {
        assertThat(tasks("Hồ sơ khen thưởng năm gửi về Sở (qua Văn phòng) chậm nhất ngày 15/3/2025; hồ sơ khen thưởng năm học trước ngày 10/8/2025."))
                .extracting(t -> t.deadline().value()).containsExactly("2025-03-15", "2025-08-10");
    }

    @Test
    void roundsAreHandedInOneByOne() {
        assertThat(tasks("Giao Phòng Ngân sách thẩm định, gửi danh sách trình UBND tỉnh đợt 1 trước ngày 01/11 hàng năm, đợt 2 chậm nhất trước ngày 01/5 hàng năm."))
                .extracting(t -> t.deadline().value()).containsExactly("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1");
        assertThat(tasks("Sở yêu cầu các đơn vị lập hồ sơ theo các đợt sau:\nĐợt 1: Đối với trường hợp nghỉ trong quý I hồ sơ gửi trước ngày 15/11/2025;\nĐợt 2: Đối với trường hợp nghỉ trong quý II hồ sơ gửi trước ngày 15/12/2025."))
                .filteredOn(t -> t.deadline() != null).extracting(t -> t.deadline().value()).containsExactly("2025-11-15", "2025-12-15");
    }

    @Test
    void eachPeriodHasItsDay() {
        assertThat(tasks("Đề nghị các đơn vị báo cáo kết quả quý I/2025 về Sở trước ngày 20/3/2025, quý II trước ngày 20/6/2025 và cả năm trước ngày 15/12/2025."))
                .extracting(t -> t.deadline().value()).containsExactly("2025-03-20", "2025-06-20", "2025-12-15");
        assertThat(tasks("Đề nghị các đơn vị gửi hồ sơ trước ngày 28/02 năm sau và trước ngày 10/7 hằng năm."))
                .extracting(t -> t.deadline().value()).containsExactlyInAnyOrder("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=10");
    }

    @Test
    void whoeverAnOpinionIsPassedOnToDoesIt() {
        assertThat(one("Văn phòng Sở thông báo ý kiến của Giám đốc Sở đến Phòng Ngân sách để biết, thực hiện và báo cáo Giám đốc trước ngày 20/3/2025.")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("Phòng Ngân sách");
            assertThat(t.deadline().value()).isEqualTo("2025-03-20");
        });
    }

    @Test
    void stepsOfAWayAreItems() {
        assertThat(tasks("II. LỘ TRÌNH TRIỂN KHAI\nGiai đoạn 1: Rà soát và cấp mã cho các cơ sở trong tỉnh chưa có mã.\nGiai đoạn 2: Triển khai tập huấn, hướng dẫn các cơ sở liên thông dữ liệu.")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Đề nghị các đơn vị rà soát viên chức được tuyển dụng trước ngày 01/7/2024.",
        "Đề nghị các đơn vị lập danh sách các đối tượng sinh trước ngày 01/01/1985.",
        "Đề nghị các đơn vị thống kê hồ sơ cấp trước ngày 01/01/2025.",
        "Đề nghị các đơn vị báo cáo tình hình từ ngày 10/02/2025 đến ngày 16/02/2025.",
        "Đề nghị các đơn vị thống kê từ đầu năm đến hết ngày 28/02/2025.",
    })
    void daysThatTellWhichThingsAreMeantAreNoDeadline(String body) {
        assertThat(one(body).deadline()).isNull();
    }

    @Test
    void aDayGoneByOfTheWorkItselfStaysAsWritten() {
        assertThat(one("Đề nghị các đơn vị gửi báo cáo về Sở trước ngày 20/02/2025.").deadline().value()).isEqualTo("2025-02-20");
    }

    @Test
    void yearsOfRemembranceAreNoTime() {
        assertThat(one("Đề nghị các tổ dân phố tháo dỡ băng rôn chào mừng 80 năm Quốc khánh (2/9/1945 - 2/9/2025).").deadline()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Thực hiện chỉ đạo của Thủ tướng Chính phủ, Bộ Tài chính giao Sở Tài chính chủ trì xây dựng dự thảo Kế hoạch.",
        "Tại Công văn số 8014/BTC-NS ngày 09 tháng 10 năm 2024, Bộ Tài chính đã giao Sở Xây dựng ban hành hướng dẫn; báo cáo Bộ trước ngày 30 tháng 11 năm 2024.",
        "Trước đó, ngày 11.12.2024, Sở Tài chính có công văn gửi các đơn vị đề nghị chậm nhất ngày 25.12.2024 phải báo cáo nội dung này.",
        "Trong quá trình triển khai, nếu có vướng mắc, đề nghị các phòng phản ánh kịp thời về Sở (qua Văn phòng) để kịp thời giải quyết./.",
        "Sở Tài chính yêu cầu Trưởng các phòng thực hiện nghiêm túc, hiệu quả Chỉ thị này./.",
        "Căn cứ kết quả thí điểm, trong năm 2026 Sở sẽ tổng kết, đánh giá và hướng dẫn các đơn vị.",
        "Sở Tài chính phát động phong trào thi đua trong toàn ngành.",
        "Sở Tài chính thông báo đề nghị các ban, ngành, đoàn thể và các tổ trưởng dân phố biết và hưởng ứng thực hiện./.",
        "1. Đơn vị báo cáo: Phòng Ngân sách.",
        "Thành phần mời dự:\n- Chủ tịch UBND các huyện, thành phố: Hà Trung, Hà Tân, Hà Sơn./.",
    })
    void whatTellsOfTheSenderOrOfWhoComesAsksNothing(String body) {
        assertThat(tasks(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Đề nghị các đơn vị quản lý hồ chứa thủy điện, thủy lợi và các đơn vị có liên quan chủ động ứng phó với bão số 6.|các đơn vị quản lý hồ chứa thủy điện, thủy lợi;các đơn vị có liên quan|chủ động ứng phó với bão số 6",
        "Yêu cầu các Tập đoàn, doanh nghiệp xuất khẩu: xây dựng kế hoạch sản xuất.|các Tập đoàn, doanh nghiệp xuất khẩu|xây dựng kế hoạch sản xuất",
        "Giao công an phường, tổ quản lý trật tự đô thị phối hợp giải tỏa các điểm vi phạm.|công an phường;tổ quản lý trật tự đô thị|phối hợp giải tỏa các điểm vi phạm",
        "Giao Phòng Chính trị, tư tưởng phối hợp kiểm tra các đơn vị.|Phòng Chính trị, tư tưởng|phối hợp kiểm tra các đơn vị",
        "Chủ tịch UBND các xã từ Hà An đến Hà Trung, trong đó trọng tâm là các xã: Hà Sơn, Hà Tân khẩn trương rà soát nhà ở.|Chủ tịch UBND các xã từ Hà An đến Hà Trung|khẩn trương rà soát nhà ở",
        "Các khối, xóm, thôn, bản sau khi hoàn thành điều tra hộ nghèo, tổng hợp kết quả.|Các khối, xóm, thôn, bản|sau khi hoàn thành điều tra hộ nghèo, tổng hợp kết quả",
        "Trung tâm Giáo dục thường xuyên chủ trì tổ chức tập huấn.|Trung tâm Giáo dục thường xuyên|chủ trì tổ chức tập huấn",
        "Yêu cầu các phòng theo chức năng, nhiệm vụ được giao chủ động triển khai kế hoạch.|các phòng|chủ động triển khai kế hoạch",
        "Các đơn vị được kiểm tra chuẩn bị báo cáo gửi Đoàn.|Các đơn vị được kiểm tra|chuẩn bị báo cáo gửi Đoàn",
        "Các đơn vị đăng ký nhu cầu đào tạo theo mẫu.|Các đơn vị|đăng ký nhu cầu đào tạo theo mẫu",
        "Phân công Phó Giám đốc phụ trách và các phòng chức năng theo dõi, đôn đốc.|Phó Giám đốc phụ trách;các phòng chức năng|theo dõi, đôn đốc",
        "Các Bộ: Công Thương, Ngoại giao thành lập các tổ công tác thị trường.|Bộ Công Thương;Bộ Ngoại giao|thành lập các tổ công tác thị trường",
    })
    void longNamesAreReadToTheirEnd(String line, String who, String action) {
        asks("Sở yêu cầu thực hiện các nội dung sau:\n1. " + line, action, who.split(";"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Nếu tổ chức, cá nhân có ý kiến đề nghị gửi thông tin về Sở trong thời hạn 10 ngày làm việc kể từ ngày đăng tin.|gửi thông tin về Sở trong thời hạn 10 ngày làm việc kể từ ngày đăng tin",
        "1. Khi kiểm tra cần cập nhật đầy đủ các bước theo quy trình.|cập nhật đầy đủ các bước theo quy trình",
        "1. Trong quá trình thanh tra, nếu phát hiện dấu hiệu tội phạm thì chuyển ngay hồ sơ đến cơ quan điều tra.|chuyển ngay hồ sơ đến cơ quan điều tra",
    })
    void whatIsToBeDoneInACaseHasItsCondition(String line, String action) {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện các nội dung sau:\n" + line)).anySatisfy(t -> {
            assertThat(t.action()).isEqualTo(action);
            assertThat(t.condition()).isNotNull();
        });
    }

    @Test
    void aHeadingOfManyNamesOwnsWhatStandsBelow() {
        assertThat(tasks("Sở yêu cầu thực hiện các nội dung sau:\n1. Giám đốc các Ban Quản lý dự án, Thủ trưởng các cơ quan, đơn vị trực thuộc Sở, Chủ tịch Ủy ban nhân dân các huyện, thị xã, thành phố trực thuộc tỉnh\n"
            + "a) Thường xuyên kiểm tra tiến độ các dự án.\nb) Tổ chức rút kinh nghiệm trong toàn đơn vị.")).hasSize(2).allSatisfy(t -> assertThat(t.assignees()).isNotEmpty());
    }

    @Test
    void whoeverIsDirectedDoesIt() {
        assertThat(one("Trước tình hình trên, Chủ tịch UBND tỉnh chỉ đạo Công an tỉnh chủ trì rà soát các hoạt động lừa đảo.").assignees()).containsExactly("Công an tỉnh");
        assertThat(one("Giao các Sở: Giao thông vận tải, Quy hoạch – Kiến trúc; UBND các huyện: Hà Trung, Hà Sơn khẩn trương triển khai dự án.").assignees())
                .containsExactly("Sở Giao thông vận tải", "Sở Quy hoạch – Kiến trúc", "UBND huyện Hà Trung", "UBND huyện Hà Sơn");
    }

    @Test
    void aParagraphBehindASemicolonGoesOnWithItsItem() {
        assertThat(tasks("Sở yêu cầu Thủ trưởng các đơn vị thực hiện các nội dung sau:\n1. Phòng Ngân sách: (a) Xây dựng kế hoạch kiểm tra; (b) Rà soát các khoản thu;\n"
                + "Quyết định của Bộ về phí; (c) Tổ chức tuyên truyền tới các hộ kinh doanh.")).allSatisfy(t -> assertThat(t.assignees()).containsExactly("Phòng Ngân sách"));
    }

    @Test
    void whatIsSaidBelowIsNotSaidTwice() {
        assertThat(tasks("Sở yêu cầu các đơn vị chủ động ứng phó với cơn bão số 6:\n1. Khẩn trương rà soát các hồ chứa.\n2. Theo dõi chặt chẽ diễn biến mưa bão.")).hasSize(2);
    }

    @Test
    void whatSomebodyConcludesIsWorkWithoutAName() {
        assertThat(tasks("Sau khi nghe báo cáo, Giám đốc Sở có ý kiến chỉ đạo như sau:\n1. Rà soát các khoản thu trên địa bàn, tránh thu sót.\n2. Tổng hợp, đánh giá tình hình thực hiện kết luận thanh tra.")).hasSize(2);
    }

    @Test
    void wordsOfALawThatIsChangedAreNoOrder() {
        assertThat(tasks("Sở hướng dẫn các đơn vị thực hiện Thông tư số 12/2024/TT-BTC như sau:\n“a) Thủ trưởng cơ quan thuế quyết định số tiền thuế được gia hạn.”")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Tham mưu văn bản xử lý các trường hợp lấn, chiếm đất. Hoàn thành trước ngày 20/7/2025.",
        "Tham mưu UBND tỉnh trình HĐND tỉnh ban hành Nghị quyết; hoàn thiện hồ sơ trình UBND tỉnh chậm nhất ngày 20/7/2025.",
        "Xây dựng phần mềm theo dõi tài sản công; đưa vào vận hành từ ngày 20/7/2025.",
        "Báo cáo kết quả giải ngân đến hết ngày 31/5/2025, ước thực hiện đến ngày 31/12/2025 gửi Bộ Tài chính trước ngày 20/7/2025.",
        "Rà soát, đối chiếu dữ liệu thu. Công việc này hoàn thành xong trước ngày 20/7/2025.",
        "Xây dựng kế hoạch tổ chức Tháng Công nhân; gửi kế hoạch về Sở trước ngày 20/7/2025.",
        "Rà soát thiết bị hiện có.\nBáo cáo và các biểu mẫu (bản giấy có ký tên, đóng dấu và bản mềm) gửi về Sở trước ngày 20/7/2025.",
        "Hồ sơ thanh toán khối lượng đã nghiệm thu đến ngày 30/6/2025 gửi Kho bạc chậm nhất ngày 20/7/2025.",
    })
    void whatIsSaidOfItsEndIsTheTimeOfTheWhole(String item) {
        assertThat(one("Sở yêu cầu thực hiện các nội dung sau:\n1. Phòng Ngân sách\n- " + item).deadline().value()).isEqualTo("2025-07-20");
    }

    @Test
    void meetingsThatAreToBeHeldHaveTheirMonth() {
        assertThat(one("Giao Phòng Ngân sách tham mưu Giám đốc Sở tổ chức Hội nghị tổng kết trong tháng 12/2025.").deadline().value()).isEqualTo("2025-12");
    }

    @Test
    void whatIsSubmittedByADayIsAllThatWasAskedForAbove() {
        assertThat(tasks("Sở yêu cầu các đơn vị thực hiện:\n1. Phòng Ngân sách tham mưu Chương trình công tác.\n2. Văn phòng đề xuất kế hoạch tuyên truyền.\nCác nội dung trình Giám đốc Sở trước ngày 20/7/2025."))
                .hasSize(2).allSatisfy(t -> assertThat(t.deadline().value()).isEqualTo("2025-07-20"));
        assertThat(one("Sở kính đề nghị các phòng, đơn vị tham gia ý kiến.\nÝ kiến của các đồng chí và các phòng, đơn vị xin gửi về Văn phòng trước ngày 20/7/2025.").deadline().value()).isEqualTo("2025-07-20");
    }

    @Test
    void severalTimesOfOneReportAreItsOwn() {
        assertThat(tasks("Sở yêu cầu thực hiện:\n1. Phòng Ngân sách báo cáo kết quả định kỳ 6 tháng (trước ngày 20 tháng 6) và hằng năm (trước ngày 20 tháng 12)."))
                .extracting(t -> t.deadline().value()).containsExactly("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20");
        assertThat(tasks("Định kỳ hằng tháng (trước ngày 25), hằng quý (trước ngày 20 của tháng cuối quý), các đơn vị báo cáo kết quả về Sở."))
                .extracting(t -> t.action() + " " + t.deadline().value())
                .containsExactly("báo cáo kết quả về Sở FREQ=MONTHLY;BYMONTHDAY=25", "báo cáo kết quả về Sở FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=20");
    }

    @Test
    void whoeverIsToDemandItFromOthersOwesIt() {
        asks("Sở yêu cầu thực hiện các nội dung sau:\n1. Ban Quản lý dự án\n- Yêu cầu nhà thầu tập trung nhân lực, thiết bị thi công.", "Yêu cầu nhà thầu tập trung nhân lực, thiết bị thi công", "Ban Quản lý dự án");
    }

    @Test
    void silenceIsNoWork() {
        assertThat(tasks("Sở đề nghị các đơn vị góp ý dự thảo trước ngày 20/3/2025. Quá thời hạn trên, đơn vị không gửi ý kiến thì coi như đã thống nhất. Sau đó, Văn phòng Sở xem như thống nhất với dự thảo.")).hasSize(1);
    }

    @Test
    void whatIsHeldIsWork() {
        asks("Sở yêu cầu thực hiện các nội dung sau:\n1. Phòng Ngân sách tổ chức hội chợ trong tháng 11/2025.", "tổ chức hội chợ trong tháng 11/2025", "Phòng Ngân sách");
    }

    @Test
    void howOftenIsSaidBeforeWhatIsDone() {
        assertThat(one("Sở yêu cầu thực hiện các nội dung sau:\n1. Phòng Ngân sách\n- Theo dõi chặt chẽ diễn biến giá cả, hằng ngày cập nhật số liệu và thông báo đến các đơn vị chủ động mua sắm.")).satisfies(t -> {
            assertThat(t.assignees()).containsExactly("Phòng Ngân sách");
            assertThat(t.deadline().value()).isEqualTo("FREQ=DAILY");
        });
    }

    @Test
    void formsThatAreSentInAnswerTheRequest() {
        assertThat(one("Sở đề nghị các đơn vị đề xuất nhiệm vụ năm 2026.\nPhiếu đề xuất (theo mẫu kèm theo), công văn của đơn vị và bảng tổng hợp gửi về Sở trước ngày 20/7/2025.").deadline().value()).isEqualTo("2025-07-20");
    }

    @Test
    void whoeverIsKnownByLettersAndAPlaceActs() {
        asks("Sở yêu cầu thực hiện các nội dung sau:\n1. VNPT Hà Trung bố trí đường truyền Internet dự phòng.", "bố trí đường truyền Internet dự phòng", "VNPT Hà Trung");
    }

    @Test
    void whatIsToldOfOthersIsNoWork() {
        assertThat(tasks("Sở Tài chính nhận được Công văn số 19/UBND-TH ngày 17/2/2025 của UBND tỉnh về báo cáo quý I, thời hạn Sở báo cáo UBND tỉnh trước ngày 27/3/2025. Sở đề nghị các đơn vị gửi số liệu trước ngày 20/3/2025."))
                .extracting(t -> t.deadline().value()).containsExactly("2025-03-20");
        assertThat(tasks("Tuy nhiên, còn 11 chủ đầu tư có tỷ lệ giải ngân thấp (thời hạn yêu cầu trước ngày 25/2/2025). Sở đề nghị các đơn vị gửi số liệu trước ngày 20/3/2025."))
                .extracting(t -> t.deadline().value()).containsExactly("2025-03-20");
        assertThat(one("Hiện còn 5 đơn vị chưa gửi báo cáo, Sở yêu cầu các đơn vị khẩn trương gửi báo cáo trước ngày 20/3/2025.").deadline().value()).isEqualTo("2025-03-20");
    }

    @Test
    void aPlaceThatIsCalledLikeAnotherWordEndsNoName() {
        assertThat(one("Đề nghị Viễn thông Cao Bằng, Viettel Cao Bằng cung cấp số liệu về hạ tầng.").assignees()).containsExactly("Viễn thông Cao Bằng", "Viettel Cao Bằng");
        assertThat(one("Giao Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh hoàn thành thủ tục lựa chọn nhà thầu.").assignees())
                .containsExactly("Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh");
    }

    @Test
    void whatIsDoneInAPlanOfActivitiesIsWorkWithoutAName() {
        assertThat(tasks("IV. NỘI DUNG HOẠT ĐỘNG TRIỂN KHAI\n1. Công tác vệ sinh môi trường\n- Khơi thông cống rãnh, kênh mương bị tắc nghẽn.\n- Thu gom, vận chuyển rác thải sau lũ.")).hasSize(2);
    }
}
