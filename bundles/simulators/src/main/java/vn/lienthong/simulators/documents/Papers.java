package vn.lienthong.simulators.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.lienthong.api.packet.Organ;

/**
 * The documents of the story. Wording, numbers and names of persons are our own inventions, in the manner of real ones;
 * days are counted from the day on which the story is told.
 */
public final class Papers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final LocalDate today;

    /** Papers written today. */
    public Papers(LocalDate today) {
        this.today = today;
    }

    /** Day by which the Ministry wants the province's report. */
    public LocalDate ministryDeadline() {
        return today.plusDays(21);
    }

    /** Day on which, at eleven, the department of science and technology reports to the province. */
    public LocalDate departmentDeadline() {
        return today.plusDays(9);
    }

    /** The Ministry's directive to the province. */
    public Letter ministryDirective(Organ ministry) {
        return new Letter(ministry, null, "9128", "BKHCN-KHTC", "Hà Nội", today, "Công văn",
            "V/v báo cáo kết quả giải ngân các nhiệm vụ khoa học, công nghệ và chuyển đổi số",
            List.of("Ủy ban nhân dân tỉnh Lạng Sơn"),
            List.of("Thực hiện kế hoạch công tác năm " + today.getYear() + ", Bộ Khoa học và Công nghệ theo dõi tình hình giải ngân các nhiệm vụ, "
                    + "dự án khoa học, công nghệ và chuyển đổi số đã được giao bổ sung vốn.",
                "Đề nghị Ủy ban nhân dân tỉnh Lạng Sơn báo cáo kết quả giải ngân các nhiệm vụ, dự án theo Phụ lục I gửi kèm, gửi Bộ Khoa học và "
                    + "Công nghệ chậm nhất trong ngày " + DAY.format(ministryDeadline()) + ".",
                "Trân trọng cảm ơn sự phối hợp của Quý cơ quan./."),
            List.of("Như trên", "Lưu: VT, KHTC"), "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG", "Phạm Minh Mẫu");
    }

    /** The province's own directive on the basis of the Ministry's. */
    public Letter provinceDirective(Organ province, Letter ministry) {
        return new Letter(province, null, "1507", "UBND-KGVX", "Lạng Sơn", today, "Công văn",
            "V/v triển khai Công văn " + ministry.cited() + " của Bộ Khoa học và Công nghệ",
            List.of("Sở Khoa học và Công nghệ", "Sở Tài chính", "UBND các xã, phường"),
            List.of("Thực hiện Công văn " + ministry.cited() + " của Bộ Khoa học và Công nghệ về việc báo cáo kết quả giải ngân các nhiệm vụ "
                    + "khoa học, công nghệ và chuyển đổi số, Ủy ban nhân dân tỉnh giao các cơ quan, đơn vị như sau:",
                "1. Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính tổng hợp, xây dựng Báo cáo kết quả giải ngân các nhiệm vụ, dự án, "
                    + "gửi Ủy ban nhân dân tỉnh chậm nhất 11 giờ 00 phút, ngày " + DAY.format(departmentDeadline()) + ".",
                "2. Sở Tài chính báo cáo tình hình cấp vốn cho các nhiệm vụ, dự án, gửi Ủy ban nhân dân tỉnh trước ngày 20 hàng tháng.",
                "3. UBND các xã, phường kịp thời rà soát, tháo gỡ khó khăn, vướng mắc của các nhiệm vụ, dự án trên địa bàn.",
                "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./."),
            List.of("Như trên", "Bộ Khoa học và Công nghệ (để báo cáo)", "Lưu: VT, KGVX"), "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hoàng Thị Thử");
    }

    /** The department's report to the province, which it sends by mail. */
    public Letter departmentReport(Organ department, Letter directive) {
        return new Letter(department, "UBND TỈNH LẠNG SƠN", "233", "BC-SKHCN", "Lạng Sơn", today, "Báo cáo",
            "Kết quả giải ngân các nhiệm vụ, dự án khoa học, công nghệ và chuyển đổi số", List.of("Ủy ban nhân dân tỉnh Lạng Sơn"),
            List.of("Thực hiện Công văn " + directive.cited() + " của Ủy ban nhân dân tỉnh Lạng Sơn, Sở Khoa học và Công nghệ báo cáo như sau:",
                "Đến nay đã giải ngân 4.120 triệu đồng trên tổng số 6.000 triệu đồng của 03 nhiệm vụ, đạt 68,7%.",
                "Trên đây là báo cáo của Sở Khoa học và Công nghệ./."),
            List.of("Như trên", "Lưu: VT"), null, "GIÁM ĐỐC", "Nông Văn Mẫu");
    }

    /** The finance department's first monthly report, which it sends by its document system. */
    public Letter financeReport(Organ department, Letter directive) {
        return new Letter(department, "UBND TỈNH LẠNG SƠN", "871", "BC-STC", "Lạng Sơn", today, "Báo cáo",
            "Tình hình cấp vốn cho các nhiệm vụ, dự án khoa học, công nghệ và chuyển đổi số", List.of("Ủy ban nhân dân tỉnh Lạng Sơn"),
            List.of("Thực hiện Công văn " + directive.cited() + " của Ủy ban nhân dân tỉnh Lạng Sơn, Sở Tài chính báo cáo như sau:",
                "Đã cấp đủ 6.000 triệu đồng cho 03 nhiệm vụ theo tiến độ.",
                "Trên đây là báo cáo của Sở Tài chính./."),
            List.of("Như trên", "Lưu: VT"), "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lương Thị Thử");
    }

    /** The province's consolidated report to the Ministry. */
    public Letter provinceReport(Organ province, Letter ministry) {
        return new Letter(province, null, "412", "BC-UBND", "Lạng Sơn", today, "Báo cáo",
            "Kết quả giải ngân các nhiệm vụ khoa học, công nghệ và chuyển đổi số của tỉnh Lạng Sơn", List.of("Bộ Khoa học và Công nghệ"),
            List.of("Thực hiện Công văn " + ministry.cited() + " của Bộ Khoa học và Công nghệ, Ủy ban nhân dân tỉnh Lạng Sơn báo cáo như sau:",
                "Tổng vốn giao 6.000 triệu đồng, đã giải ngân 4.120 triệu đồng, đạt 68,7%; chi tiết tại Phụ lục I gửi kèm.",
                "Trên đây là báo cáo của Ủy ban nhân dân tỉnh Lạng Sơn./."),
            List.of("Như trên", "Lưu: VT, KGVX"), "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hoàng Thị Thử");
    }

    /** Rows of the consolidated annex. */
    public static List<DisbursementForm.Row> figures() {
        return List.of(new DisbursementForm.Row("Nền tảng số dùng chung cấp xã", "Sở Khoa học và Công nghệ", 2500, 1900),
            new DisbursementForm.Row("Trạm quan trắc mẫu", "Sở Nông nghiệp và Môi trường", 1500, 720),
            new DisbursementForm.Row("Kho dữ liệu thử nghiệm", "Sở Khoa học và Công nghệ", 2000, 1500));
    }
}
