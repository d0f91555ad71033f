package vn.lienthong.reader.head;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.Understanding;
import vn.lienthong.reader.Watch;

/** Heads that lost something on their way. */
class HeadTest {

    @Test
    void aDateMayRunOverALine() {
        assertThat(read("UBND TỈNH HÀ TRUNG\nSố: 15/CT-UBND\nHà Trung, ngày\n30 tháng 3 năm 2025\nCHỈ THỊ\nVề việc thu ngân sách\n1. Sở Tài chính đôn đốc thu nợ.\n").date()).isEqualTo("2025-03-30");
    }

    @Test
    void aDayThatCannotBeReadLeavesTheMonth() {
        assertThat(read("SỞ Y TẾ\nSố: 42/KH-SYT Hà Trung, ngày {Ô tháng 10 năm 2017\nKẾ HOẠCH\nKiểm tra\n").date()).isEqualTo("2017-10");
        assertThat(read("SỞ Y TẾ\nSố: 42/KH-SYT Hà Trung, ngày 06 tháng 1] năm 2018\nKẾ HOẠCH\nKiểm tra\n").date()).isEqualTo("2018-11-06");
    }

    @Test
    void aSubjectEndsWhereAnOccasionIsNamed() {
        Reading r = read("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ TRUNG\nSố: 12/TB-UBND\nHà Trung, ngày 02 tháng 4 năm 2026\nTHÔNG BÁO\nVề việc tổng vệ sinh môi trường\nChào mừng kỷ niệm 51 năm ngày thống nhất đất nước, Ủy ban nhân dân thành phố\n"
                + "yêu cầu các cơ quan, đơn vị tổng vệ sinh môi trường từ ngày 18/4/2026 đến hết ngày 26/4/2026.\n");
        assertThat(r.subject()).isEqualTo("Về việc tổng vệ sinh môi trường");
        assertThat(r.tasks()).singleElement().satisfies(t -> assertThat(t.deadline().value()).isEqualTo("2026-04-18/2026-04-26"));
    }

    @Test
    void aTelegramHasItsHourBesideItsNumber() {
        assertThat(read("BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH HÀ TRUNG\nCÔNG ĐIỆN\nSố: 41/CĐ-PTDS hồi 16 giờ 30 ngày 03/11/2025\nVề việc ứng phó với bão\nĐiện: UBND các xã.\n").date()).isEqualTo("2025-11-03");
    }

    @Test
    void aNumberNamesADepartmentWhoseHeadIsLost() {
        Reading r = read("Số: /TB-SKHCN\nHà Trung, ngày tháng 02 năm 2025\nTHÔNG BÁO\nChương trình làm việc\n");
        assertThat(r.issuer()).isEqualTo("Sở Khoa học và Công nghệ Hà Trung");
        assertThat(r.notation()).isEqualTo("/TB-SKHCN");
    }

    @Test
    void narrowCellsBreakAHeadAtAnyWord() {
        Reading r = read("ỦY\nBAN NHÂN DÂN\nTỈNH HÀ TRUNG\n-------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố:\n440/2024/QĐ-UBND\n|\n"
                + "Hà\nTrung, ngày\n08\ntháng 10 năm 2024\n|\nQUYẾT\nĐỊNH\nBAN\nHÀNH QUY CHẾ PHỐI HỢP\nCăn cứ Luật Giá;\nĐiều 1. Ban hành Quy chế.\n");
        assertThat(r.issuer()).isEqualTo("Ủy ban nhân dân tỉnh Hà Trung");
        assertThat(r.notation()).isEqualTo("440/2024/QĐ-UBND");
        assertThat(r.date()).isEqualTo("2024-10-08");
        assertThat(r.type()).isEqualTo("Quyết định");
        assertThat(r.subject()).isEqualTo("BAN HÀNH QUY CHẾ PHỐI HỢP");
    }

    @Test
    void aPageOfTheWebMayGiveTheHeadInItsTitle() {
        Reading r = read("Số 924/SNV-VP Ngày 07-9-2025 V/v báo cáo quý III năm 2025.\nKính gửi:\n– Các sở, ban, ngành.\nĐề nghị các đơn vị gửi báo cáo trước ngày 10/9/2025.\n");
        assertThat(r.notation()).isEqualTo("924/SNV-VP");
        assertThat(r.date()).isEqualTo("2025-09-07");
    }

    @Test
    void aBodyMayBeginWithFewWords() {
        Reading r = read("UBND TỈNH HÀ TRUNG\nSố: 812/UBND-NC\nHà Trung, ngày 08 tháng 6 năm 2025\nV/v báo cáo\nKính gửi: Giám đốc các Sở, ban, ngành\n\nUBND tỉnh yêu cầu:\n\n1. Các đơn vị báo cáo kết quả kiểm kê\n2. Thời hạn gửi: trước ngày 25/6/2025\n");
        assertThat(r.recipients()).containsExactly("Giám đốc các Sở, ban, ngành");
        assertThat(r.tasks()).singleElement().satisfies(t -> assertThat(t.deadline().value()).isEqualTo("2025-06-25"));
    }

    @Test
    void wordsMayRunTogether() {
        Reading r = read("VĂN PHÒNG CHÍNH PHỦ\nSố: 25/VPCP-QHQT\nHà Nội, ngày 20 tháng 4 năm 2025\nKính gửi: BộCông Thương.\nXét đề nghị tại công văn số 1033/ABC-XYngày 15 tháng 4 năm 2025, Phó Thủ tướng có ý kiến:\n"
                + "BộCông Thương nghiên cứu giải quyết.\n");
        assertThat(r.references()).extracting(c -> c.notation()).containsExactly("1033/ABC-XY");
        assertThat(r.tasks()).singleElement().satisfies(t -> assertThat(t.assignees()).containsExactly("Bộ Công Thương"));
    }

    @Test
    void aHeadMayLieOnOneLine() {
        Reading r = read("1. UBND TỈNH HÀ TRUNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc Số : 217 /SXD-VP Hà Trung, ngày 05 tháng11 năm 2024 "
                + "V/v báo cáo nhanh thiệt hại do bão Kính gửi: - Ủy ban nhân dân tỉnh; - Bộ Xây dựng. Vừa qua, tỉnh Hà Trung bị ảnh hưởng của không khí lạnh tăng cường mạnh.\n");
        assertThat(r.notation()).isEqualTo("217/SXD-VP");
        assertThat(r.date()).isEqualTo("2024-11-05");
        assertThat(r.type()).isEqualTo("Công văn");
    }

    @Test
    void aDateMayStandOverTheSignature() {
        Reading r = read("CÔNG TY CẤP NƯỚC\nSố: 7/TB-CN\nTHÔNG BÁO\nVề việc kiểm kê kho\nKính gửi: Các tổ sản xuất.\nCăn cứ kế hoạch năm, Công ty yêu cầu các tổ kiểm kê kho.\nTrân trọng.\n"
                + "Hà Trung, ngày 18 tháng 4 năm 2024.\nGIÁM ĐỐC\nLê Văn Ba\n");
        assertThat(r.date()).isEqualTo("2024-04-18");
    }

    @Test
    void aBlankNumberMayStandBelowItsLabel() {
        Reading r = read("VĂN PHÒNG UBND TỈNH\nSố:\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n/TTr-VP\nHà Trung, ngày\ntháng\nnăm 2024\nTỜ TRÌNH\nVề dự thảo Quy chế\nKính gửi: UBND tỉnh\n");
        assertThat(r.notation()).isEqualTo("/TTr-VP");
        assertThat(r.date()).isEqualTo("2024");
    }

    @Test
    void aNumberMayStandBehindTheNameOfAShape() {
        assertThat(read("ỦY BAN NHÂN DÂN\nTỈNH HÀ TRUNG\nstraight connector 2Số: 151 /UBND-VX\nVề việc dân số\nHà Trung, ngày 07 tháng 4 năm 2024\nKính gửi: Sở Y tế.\nGiao Sở Y tế lập kế hoạch.\n").notation()).isEqualTo("151/UBND-VX");
        assertThat(read("Số hiệu: 64/SNV-TCBC Loại văn bản: Công văn\nSỞ NỘI VỤ\nSố: 64/SNV-TCBC\nHà Trung, ngày 07 tháng 4 năm 2024\nKính gửi: Sở Y tế.\n").notation()).isEqualTo("64/SNV-TCBC");
    }

    @Test
    void aCodeBehindASpaceIsNoPlace() {
        assertThat(read("SỞ GIÁO DỤC VÀ ĐÀO TẠO | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 935/SGDĐT- GDTrH | Hà Trung, ngày 20 tháng 10 năm 2024 |\nKính gửi: Các trường.\nĐề nghị các trường báo cáo.\n").notation()).isEqualTo("935/SGDĐT-GDTrH");
    }

    @Test
    void aPageMayPutItsHeadlineAboveTheLetterhead() {
        Reading r = read("KẾ HOẠCH TỔ CHỨC HỘI KHỎE\nCập nhật lúc: 14:22 09/04/2024\nPHÒNG GD-ĐT HÀ TRUNG      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS YÊN SƠN      Độc lập - Tự do - Hạnh phúc\n"
                + "Số :21/KH-THCS      Hà Trung,ngày 22 tháng 02 năm 2024\nKẾ HOẠCH TỔ CHỨC\nHỘI KHỎE CẤP TRƯỜNG\nCăn cứ kế hoạch năm học, nhà trường tổ chức như sau:\n");
        assertThat(r.notation()).isEqualTo("21/KH-THCS");
        assertThat(r.date()).isEqualTo("2024-02-22");
        assertThat(r.type()).isEqualTo("Kế hoạch");
    }

    private static Reading read(String text) {
        return Understanding.read(text, Watch.seconds(30));
    }
}
