package vn.lienthong.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Documents of made-up agencies in the shape of real ones, as long as asked for: a page is what fits on A4 by Decree 30/2020. */
final class Papers {

    /** Characters on a full page of A4 with 14 point type. */
    static final int PAGE = 2200;

    private static final List<String> UNITS = List.of("Sở Tài chính", "Sở Nội vụ", "Sở Nông nghiệp và Môi trường", "Văn phòng UBND tỉnh", "Sở Y tế", "Sở Xây dựng", "Công an tỉnh",
            "Ban Quản lý Khu kinh tế", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Ủy ban nhân dân các xã, phường", "các sở, ban, ngành", "Trung tâm Phục vụ hành chính công tỉnh");
    private static final List<String> WORK = List.of("rà soát, tổng hợp nhu cầu kinh phí", "xây dựng kế hoạch kiểm tra công tác cải cách hành chính", "tham mưu Ủy ban nhân dân tỉnh ban hành quy chế phối hợp",
            "báo cáo kết quả giải quyết thủ tục hành chính", "lập danh sách cán bộ, công chức tham dự tập huấn", "kiểm tra việc niêm yết công khai tại bộ phận một cửa", "đề xuất phương án sắp xếp tài sản công dôi dư",
            "hướng dẫn các đơn vị trực thuộc cập nhật dữ liệu lên hệ thống", "hoàn thiện hồ sơ trình cấp có thẩm quyền phê duyệt", "tổ chức tuyên truyền trên hệ thống truyền thanh cơ sở");
    private static final List<String> LIMITS = List.of(" trước ngày %2$d/%3$d/2026", ", gửi về Sở Nội vụ chậm nhất ngày %2$d tháng %3$d năm 2026 để tổng hợp", ", hoàn thành trong quý II/2026",
            "; định kỳ trước ngày %2$d hằng tháng báo cáo Ủy ban nhân dân tỉnh", " trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản này", "", " theo quy định", ", thời gian lấy số liệu tính đến hết ngày %2$d/%3$d/2026",
            " từ ngày %2$d/%3$d/2026 đến hết ngày 28/%3$d/2026", ", xong trước 17 giờ 00 ngày %2$d/%3$d/2026");
    private static final List<String> WORDS = List.of(
            "Trong thời gian qua, công tác cải cách hành chính trên địa bàn tỉnh đã đạt được những kết quả bước đầu; việc giải quyết hồ sơ trên môi trường mạng từng bước đi vào nền nếp, tỷ lệ hồ sơ đúng hạn được nâng lên.",
            "Tuy nhiên, qua kiểm tra vẫn còn một số đơn vị chưa chủ động phối hợp, việc cập nhật số liệu chưa kịp thời, chất lượng báo cáo chưa cao, ảnh hưởng đến công tác chỉ đạo, điều hành chung.",
            "Nguyên nhân chủ yếu là do người đứng đầu một số cơ quan chưa quan tâm đúng mức, cán bộ phụ trách thường xuyên thay đổi, cơ sở vật chất còn thiếu và chưa đồng bộ.",
            "Căn cứ Nghị định số %1$d/2025/NĐ-CP ngày %2$d tháng %3$d năm 2025 của Chính phủ về công tác văn thư; Thông tư số %1$d/2025/TT-BNV ngày %2$d/%3$d/2025 của Bộ Nội vụ hướng dẫn thi hành;");

    private final Random random;

    /** The same seed makes the same documents. */
    Papers(long seed) {
        random = new Random(seed);
    }

    /** A directive of so many pages: letterhead, grounds, numbered assignments, addressees, signature. */
    String directive(int pages) {
        var out = new StringBuilder(pages * PAGE);
        int number = 1 + random.nextInt(3000);
        out.append(filled("""
                ỦY BAN NHÂN DÂN                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                TỈNH HÀ TRUNG                              Độc lập - Tự do - Hạnh phúc
                Số: %1$d/UBND-KSTTHC                   Hà Trung, ngày %2$d tháng 02 năm 2026
                V/v đẩy mạnh cải cách thủ tục hành chính
                và chuyển đổi số năm 2026

                Kính gửi:
                - Các sở, ban, ngành tỉnh;
                - Ủy ban nhân dân các xã, phường.

                Thực hiện Quyết định số %1$d/QĐ-TTg ngày 12/01/2026 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh yêu cầu các cơ quan, đơn vị thực hiện một số nội dung sau:
                """, number));
        for (int item = 1; out.length() < pages * PAGE - 400; item++) {
            if (random.nextInt(3) == 0) {
                out.append(filled(any(WORDS), item)).append('\n');
            } else {
                out.append(item % 40 + 1).append(". ").append(random.nextBoolean() ? "Giao " : "").append(any(UNITS)).append(" chủ trì, phối hợp với ").append(any(UNITS)).append(" và các cơ quan liên quan ")
                        .append(any(WORK)).append(filled(any(LIMITS), item)).append(".\n");
            }
        }
        return out.append("""
                Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị phản ánh về Sở Nội vụ để được hướng dẫn./.

                Nơi nhận:                                        TM. ỦY BAN NHÂN DÂN
                - Như trên;                                          KT. CHỦ TỊCH
                - Lưu: VT, KSTTHC.                                  PHÓ CHỦ TỊCH

                                                                    Trần Văn Mẫu
                """).toString();
    }

    /** A work programme of so many pages: a table of months, contents and units. */
    String programme(int pages) {
        var out = new StringBuilder(pages * PAGE);
        out.append("""
                UBND TỈNH HÀ TRUNG\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                SỞ NỘI VỤ\t\tĐộc lập - Tự do - Hạnh phúc
                Số: 12/CTr-SNV\t\tHà Trung, ngày 05 tháng 01 năm 2026

                CHƯƠNG TRÌNH
                Công tác năm 2026

                Căn cứ Quyết định số 15/QĐ-UBND ngày 02/01/2026 của Ủy ban nhân dân tỉnh, Sở Nội vụ ban hành chương trình công tác năm 2026 như sau:

                | Tháng | Nội dung | Đơn vị chủ trì | Đơn vị phối hợp |
                |---|---|---|---|
                """);
        int month = 0;
        for (int row = 1; out.length() < pages * PAGE - 200; row++) {
            boolean next = out.length() * 12L / (pages * PAGE) >= month;
            month += next ? 1 : 0;
            out.append("| ").append(next ? "Tháng " + month : "").append(" | ").append(row).append(". ").append(any(WORK)).append(filled(any(LIMITS), row)).append(" | ")
                    .append(any(UNITS)).append(" | ").append(any(UNITS)).append(", ").append(any(UNITS)).append(" |\n");
        }
        return out.append("\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Mẫu\n").toString();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String filled(String words, int number) {
        return String.format(Locale.ROOT, words, number, 1 + random.nextInt(27), 3 + random.nextInt(9));
    }
}
