package vn.lienthong.reader.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.reader.text.Text;

/** One phrase for every rule about time; all are read as of 3 February 2025. */
class TimeRulesTest {

    private static final LocalDate WRITTEN = LocalDate.of(2025, 2, 3);

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
        nộp hồ sơ trước ngày 18/6/2025                         | date      | 2025-06-18                | before
        gửi về Sở trước 17h00 ngày 12/8/2025                   | instant   | 2025-08-12T17:00:00+07:00 | before
        báo cáo trước 16 giờ 30 phút, ngày 05 tháng 9 năm 2025 | instant   | 2025-09-05T16:30:00+07:00 | before
        hoàn thành chậm nhất là ngày 24/6/2025                 | date      | 2025-06-24                | by
        gửi chậm nhất trong ngày 23/02/2025                    | date      | 2025-02-23                | by
        trình muộn nhất vào ngày 10/3/2025                     | date      | 2025-03-10                | by
        gửi tài liệu chậm nhất trước 11h00 ngày 19/5/2025      | instant   | 2025-05-19T11:00:00+07:00 | before
        hằng tuần tổng hợp, báo cáo UBND tỉnh vào thứ Sáu      | recurring | FREQ=WEEKLY;BYDAY=FR      | each
        hằng tuần, tổng hợp báo cáo Sở trước 15 giờ thứ Năm    | recurring | FREQ=WEEKLY;BYDAY=TH      | before
        báo cáo tiến độ vào ngày 15 và 30 hàng tháng           | recurring | FREQ=MONTHLY;BYMONTHDAY=15,30 | each
        phấn đấu hoàn thành trong nửa đầu tháng 11/2025        | month     | 2025-11                   | by
        hằng ngày cập nhật danh sách tàu cá                    | recurring | FREQ=DAILY                | each
        báo cáo 6 tháng (trước ngày 10/6)                      | recurring | FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10 | before
        hạn chót 13/10/2025                                    | date      | 2025-10-13                | by
        hạn cuối ngày 20/8                                     | date      | 2025-08-20                | by
        thời hạn hoàn thành: 30/6/2025                         | date      | 2025-06-30                | by
        không quá ngày 15/4/2025                               | date      | 2025-04-15                | by
        tiếp nhận đến hết ngày 22/01/2026                      | date      | 2026-01-22                | by
        hoàn thành trong tháng 6 năm 2025                      | month     | 2025-06                   | by
        xong trong Quý IV/2025                                 | quarter   | 2025-Q4                   | by
        chậm nhất tháng 10/2025                                | month     | 2025-10                   | by
        xong trước 30/9                                        | date      | 2025-09-30                | before
        gửi trước ngày 08/ 12 /2025                            | date      | 2025-12-08                | before
        trưng bày từ ngày 10/5/2025 đến hết ngày 14/5/2025     | date      | 2025-05-10/2025-05-14     | interval
        làm việc ngày 26, 27/12/2025                           | date      | 2025-12-26/2025-12-27     | interval
        báo cáo trước ngày 20 hàng tháng                       | recurring | FREQ=MONTHLY;BYMONTHDAY=20 | before
        định kỳ hằng tháng, trước ngày 25 gửi số liệu          | recurring | FREQ=MONTHLY;BYMONTHDAY=25 | before
        gởi từ ngày 25 đến 30 hàng tháng                       | recurring | FREQ=MONTHLY;BYMONTHDAY=25,26,27,28,29,30 | interval
        trước ngày 05 tháng đầu tiên của quý liền kề           | recurring | FREQ=MONTHLY;INTERVAL=3;BYMONTH=1,4,7,10;BYMONTHDAY=5 | before
        trước ngày 15 của tháng cuối quý                       | recurring | FREQ=MONTHLY;INTERVAL=3;BYMONTH=3,6,9,12;BYMONTHDAY=15 | before
        hàng quý (trước ngày 10 của tháng kế tiếp)             | recurring | FREQ=MONTHLY;INTERVAL=3;BYMONTH=1,4,7,10;BYMONTHDAY=10 | before
        chậm nhất là ngày 30 tháng 11 hằng năm                 | recurring | FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30 | by
        trước 15/3 hằng năm                                    | recurring | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15 | before
        trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm     | recurring | FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15 | before
        định kỳ 06 tháng (trước ngày 10/6)                     | recurring | FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=10 | before
        chiều thứ Sáu hằng tuần                                | recurring | FREQ=WEEKLY;BYDAY=FR      | each
        hưởng ứng từ ngày 18-20/9/2025                         | date      | 2025-09-18/2025-09-20     | interval
        hưởng ứng (từ ngày 18 - 20/9) theo hướng dẫn           | date      | 2025-09-18/2025-09-20     | interval
        chậm nhất 17h00 ngày thứ Sáu (14/3/2025)               | instant   | 2025-03-14T17:00:00+07:00 | by
        trước thứ Sáu, ngày 14/3/2025                          | date      | 2025-03-14                | before
        gửi muộn nhất 15/3                                     | date      | 2025-03-15                | by
        gửi trước ngày 15 của tháng 3/2025                     | date      | 2025-03-15                | before
        gửi sau 3 ngày nhận được văn bản                       | relative  | P3D                       | within
        trước ngày 05 đầu tháng kế tiếp                        | recurring | FREQ=MONTHLY;BYMONTHDAY=5 | before
        báo cáo mỗi quý 1 lần                                  | recurring | FREQ=MONTHLY;INTERVAL=3   | each
        báo cáo 01 lần/quý                                     | recurring | FREQ=MONTHLY;INTERVAL=3   | each
        báo cáo 1 lần/tháng                                    | recurring | FREQ=MONTHLY              | each
        giao ban 1 lần/tuần                                    | recurring | FREQ=WEEKLY               | each
        báo cáo 02 tuần/lần                                    | recurring | FREQ=WEEKLY;INTERVAL=2    | each
        sơ kết 3 tháng/lần                                     | recurring | FREQ=MONTHLY;INTERVAL=3   | each
        ra quân vào ngày thứ Bảy hoặc Chủ nhật hàng tuần       | recurring | FREQ=WEEKLY;BYDAY=SA,SU   | each
        họp giao ban vào Chủ nhật hằng tuần                    | recurring | FREQ=WEEKLY;BYDAY=SU      | each
        chốt sổ trước ngày làm việc cuối cùng của tháng        | recurring | FREQ=MONTHLY;BYMONTHDAY=-1 | before
        gửi trước ngày mùng 5 hàng tháng                       | recurring | FREQ=MONTHLY;BYMONTHDAY=5 | before
        định kỳ sáu tháng báo cáo                              | recurring | FREQ=MONTHLY;INTERVAL=6   | each
        mỗi tháng một lần                                      | recurring | FREQ=MONTHLY              | each
        định kỳ hàng quý                                       | recurring | FREQ=MONTHLY;INTERVAL=3   | each
        cuối tháng lập danh sách                               | recurring | FREQ=MONTHLY;BYMONTHDAY=-1 | by
        trong thời hạn 05 ngày làm việc kể từ ngày nhận được   | relative  | P5D-working               | within
        chậm nhất sau 03 ngày làm việc kể từ khi kết thúc      | relative  | P3D-working               | within
        trong thời hạn mười lăm ngày, kể từ ngày ký            | relative  | P15D                      | within
        không quá 10 ngày làm việc                             | relative  | P10D-working              | within
        trong vòng 3 tháng kể từ ngày phê duyệt                | relative  | P3M                       | within
        diệt lăng quăng hàng tuần (Thứ 7)                      | recurring | FREQ=WEEKLY;BYDAY=SA      | each
        phun thuốc khử khuẩn trong vòng 48h                    | relative  | PT48H                     | within
        báo cáo kết quả lấy nước hằng ngày                     | recurring | FREQ=DAILY                | each
        báo cáo trước 16 giờ hàng ngày                         | recurring | FREQ=DAILY                | before
        gửi trước khi họp 03 ngày làm việc                     | relative  | P3D-working               | before
        nộp trước ngày 20/3. Đơn vị nào chậm                   | date      | 2025-03-20                | before
        báo cáo trước 7h và 16h hàng ngày                      | recurring | FREQ=DAILY                | before
        báo cáo hàng ngày trước 15h30                          | recurring | FREQ=DAILY                | before
        xong trước đại hội 10 ngày                             | relative  | P10D                      | before
        triển khai thí điểm; thời gian thực hiện: Quý III năm 2025 | quarter | 2025-Q3                 | by
        trình duyệt trong sáng thứ Năm (06/3)                  | date      | 2025-03-06                | by
        hoàn thành trong tháng 6, 7/2025                       | date      | 2025-06-01/2025-07-31     | interval
        triển khai từ tháng 3 đến tháng 5 năm 2025             | date      | 2025-03-01/2025-05-31     | interval
        nộp đề cương 13/11/2025-02/12/2025                     | date      | 2025-11-13/2025-12-02     | interval
        hoàn thành trong năm 2025                              | date      | 2025-12-31                | by
        phủ sóng thôn, bản xong trước năm 2027                 | date      | 2026-12-31                | by
        vào cuối tháng 4/2025                                  | month     | 2025-04                   | by
        gửi trước ngày 15/04/25                                | date      | 2025-04-15                | before
        nộp bản giấy trước 17h00 thứ 2 ngày 10/3/2025          | instant   | 2025-03-10T17:00:00+07:00 | before
        gửi về Sở trước 05 ngày tổ chức Hội nghị               | relative  | P5D                       | before
        trả lời trong vòng 01 tháng                            | relative  | P1M                       | within
        ngay sau khi nhận được Công văn này                    | relative  | P0D                       | immediate
        báo cáo vào các ngày 05, 15 và 25 hằng tháng           | recurring | FREQ=MONTHLY;BYMONTHDAY=5,15,25 | each
        đối chiếu chậm nhất mùng 5 hằng tháng                  | recurring | FREQ=MONTHLY;BYMONTHDAY=5 | by
        sinh hoạt vào thứ Năm của tuần thứ tư hằng tháng       | recurring | FREQ=MONTHLY;BYDAY=4TH    | each
        giao ban thứ Hai tuần đầu tiên mỗi tháng               | recurring | FREQ=MONTHLY;BYDAY=1MO    | each
        cập nhật vào ngày làm việc cuối cùng hằng tuần         | recurring | FREQ=WEEKLY;BYDAY=FR      | each
        kết quả hằng tuần, báo cáo vào 15h00 thứ Năm           | recurring | FREQ=WEEKLY;BYDAY=TH      | each
        trao quà trước ngày 23 tháng Chạp (tức ngày 10/02/2026) | date     | 2026-02-10                | before
        gửi trước mùng 10 tháng Giêng, tức ngày 26/02/2026     | date      | 2026-02-26                | before
        danh sách chốt trước 11 giờ 00 ngày 05/3/2025          | instant   | 2025-03-05T11:00:00+07:00 | before
        nộp trước thứ Sáu tuần này (07/02)                     | date      | 2025-02-07                | before
        bình chọn từ 02/3 - 08/3                               | date      | 2025-03-02/2025-03-08     | interval
        mở sổ trong 10 ngày đầu tháng 01/2026                  | date      | 2026-01-01/2026-01-10     | interval
        phát động trong tuần đầu tháng 4/2025                  | date      | 2025-04-01/2025-04-07     | interval
        tạm dừng tiếp nhận hồ sơ giấy, kể từ ngày 01/4/2025    | date      | 2025-04-01                | from
        """)
    void readsADeadline(String phrase, String kind, String value, String bound) {
        assertThat(limits(phrase)).filteredOn(Limit::binds).first().satisfies(l -> {
            assertThat(l.deadline().kind()).isEqualTo(kind);
            assertThat(l.deadline().value()).isEqualTo(value);
            assertThat(l.deadline().bound()).isEqualTo(bound);
        });
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        tính đến ngày 30/11/2025 có 12 người            | AS_OF
        kết quả giải ngân đến thời điểm ngày 31/01/2025 | AS_OF
        số liệu đến hết ngày 31/01/2025                 | AS_OF
        có hiệu lực kể từ ngày 01/7/2025                | PERIOD
        Thời gian báo cáo từ ngày 01/01/2025 đến ngày 30/6/2025 | PERIOD
        hồ sơ gửi sau ngày 19/12/2025 sẽ không được xét | AFTER
        ngày 28/4/2025, Phó Chủ tịch đã chủ trì cuộc họp | POINT
        báo cáo các chỉ tiêu được giao trong quý III năm 2025 | PERIOD
        tuyên truyền ý nghĩa lịch sử của Ngày 30 tháng 4 | PERIOD
        báo cáo kết quả phòng, chống dịch của đơn vị, địa phương từ ngày 05/01/2025 đến ngày 24/02/2025 | PERIOD
        sinh viên đủ điều kiện (xét đến hết ngày 13/12/2025) | AS_OF
        """)
    void knowsWhatIsNoDeadline(String phrase, Limit.Role role) {
        assertThat(limits(phrase)).extracting(Limit::role).containsExactly(role);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        theo quy định hiện hành
        trong 3 tháng cuối năm 2025
        giai đoạn 2025-2030
        chiếm 1/2 tổng số
        mời các đơn vị dự họp
        """)
    void seesNoTimeWhereThereIsNone(String phrase) {
        assertThat(limits(phrase)).filteredOn(Limit::binds).isEmpty();
    }

    @Test
    void comparesWeekdayAndDate() {
        assertThat(Moments.of(Text.of("ngày 01/3/2026 (thứ Tư)"), null)).singleElement().matches(Moment::contradicts);
        assertThat(Moments.of(Text.of("ngày 28/01/2025 (chiều thứ Tư)"), null)).singleElement().matches(Moment::contradicts);
        assertThat(Moments.of(Text.of("thứ Sáu, ngày 20/12/2013"), null)).singleElement().matches(m -> m.weekday() == 5 && !m.contradicts());
        assertThat(Moments.of(Text.of("tổng thu năm 20/5/2026"), null)).singleElement().matches(m -> m.weekday() == 0);
    }

    @Test
    void understandsDaysWithoutAYear() {
        assertThat(Moments.of(Text.of("chiều ngày 28/12 và cả ngày 29/12/2011"), LocalDate.of(2012, 1, 5))).extracting(m -> m.date().toString())
                .containsExactly("2011-12-28", "2011-12-29");
        assertThat(Moments.of(Text.of("kỳ 1 gửi trước ngày 25/10, kỳ 2 gửi trước ngày 20/01/2026"), LocalDate.of(2025, 9, 26))).extracting(m -> m.date().toString())
                .contains("2025-10-25", "2026-01-20");
        assertThat(Moments.of(Text.of("trực từ 28/12 - 03/01/2026"), null)).extracting(m -> m.date().toString()).containsExactly("2025-12-28", "2026-01-03");
        assertThat(Moments.of(Text.of("trước ngày 10/01"), LocalDate.of(2024, 12, 20))).extracting(m -> m.date().toString()).containsExactly("2025-01-10");
    }

    @Test
    void aWeekIsThatOfTheDocument() {
        assertThat(Moments.of(Text.of("rà soát xong trong tuần này"), WRITTEN)).singleElement().matches(m -> m.value().equals("2025-02-03/2025-02-09"));
        assertThat(Moments.of(Text.of("rà soát xong trong tuần sau"), LocalDate.of(2025, 2, 9))).singleElement().matches(m -> m.value().equals("2025-02-10/2025-02-16"));
        assertThat(Moments.of(Text.of("rà soát xong trong tuần này"), null)).isEmpty();
    }

    @Test
    void readsWhatRecognitionLeft() {
        assertThat(limits("chậm nhât ngày 27/10/2025")).filteredOn(Limit::binds).singleElement().matches(l -> l.deadline().value().equals("2025-10-27"));
        assertThat(limits("từ ngày 30/10/2025 đến 03/1 1/2025")).filteredOn(Limit::binds).singleElement().matches(l -> l.deadline().value().equals("2025-10-30/2025-11-03"));
    }

    private static List<Limit> limits(String phrase) {
        return Limits.of(Text.of(phrase), WRITTEN);
    }
}
