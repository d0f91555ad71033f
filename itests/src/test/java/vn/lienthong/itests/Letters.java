package vn.lienthong.itests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.Packets;

/** Documents of the stories, our own wording, and the packets that carry them. */
final class Letters {

    static final ZoneId LEGAL = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private Letters() {}

    /** A number that no other document of these stories has. */
    static String nextNumber() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    static LocalDate today() {
        return LocalDate.now(LEGAL);
    }

    static LocalDateTime now() {
        return LocalDateTime.now(LEGAL).withNano(0);
    }

    /** A letter that demands nothing. */
    static Letter plain(Organ issuer, Organ addressee) {
        return letter(issuer, nextNumber(), "V/v thông báo lịch nghỉ", List.of(addressee.organName()),
                List.of("Ủy ban nhân dân tỉnh thông báo lịch nghỉ lễ để các cơ quan biết."));
    }

    /** A directive of the province to two departments and a group, with an hour, a monthly duty and one without a day. */
    static Letter directive(String number) {
        return letter(Agencies.PROVINCE, number, "V/v báo cáo tình hình giải ngân các nhiệm vụ khoa học và công nghệ",
                List.of(Agencies.SCIENCE.organName(), Agencies.FINANCE.organName(), "UBND các xã, phường"),
                List.of("Để có cơ sở chỉ đạo, Ủy ban nhân dân tỉnh giao các cơ quan, đơn vị như sau:",
                        "1. Sở Khoa học và Công nghệ chủ trì, phối hợp với Sở Tài chính tổng hợp, xây dựng Báo cáo kết quả giải ngân các nhiệm vụ, "
                                + "gửi Ủy ban nhân dân tỉnh chậm nhất 11 giờ 00 phút, ngày " + DAY.format(reportDay()) + ".",
                        "2. Sở Tài chính báo cáo tình hình cấp vốn cho các nhiệm vụ, gửi Ủy ban nhân dân tỉnh trước ngày 20 hàng tháng.",
                        "3. UBND các xã, phường kịp thời rà soát, tháo gỡ khó khăn, vướng mắc của các nhiệm vụ trên địa bàn.",
                        "Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./."));
    }

    /** The day on which, at eleven, the directive wants its report. */
    static LocalDate reportDay() {
        return today().plusDays(9);
    }

    /** A department's report to the province. */
    static Letter report(Organ department, String number, Letter directive) {
        return new Letter(department, "UBND TỈNH BÌNH MẪU", number, "BC-SKHCN", "Bình Mẫu", today(), "Báo cáo",
                "Kết quả giải ngân các nhiệm vụ khoa học và công nghệ", List.of(directive.issuer().organName()),
                List.of("Thực hiện Công văn " + directive.cited() + " của Ủy ban nhân dân tỉnh, cơ quan báo cáo: đã giải ngân 700 triệu đồng, đạt 70%."),
                List.of("Như trên", "Lưu: VT"), null, "GIÁM ĐỐC", "Lê Thị Thử");
    }

    static Letter letter(Organ issuer, String number, String subject, List<String> to, List<String> body) {
        return new Letter(issuer, null, number, "UBND-VX", "Bình Mẫu", today(), "Công văn", subject, to, body,
                List.of("Như trên", "Lưu: VT"), "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Văn Mẫu");
    }

    static Packets packet(Letter letter) {
        return Packets.of(letter, now());
    }
}
