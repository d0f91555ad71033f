package vn.lienthong.itests.faults;

import java.util.Locale;

/** Letters of agencies that have no document system: plain text as an office writes it, our own words. */
final class Letters {

    private Letters() {}

    /** A numbered letter to the province that demands nothing. */
    static String text(Cast.Member from, String number) {
        return String.join("\n", from.organ().organName().toUpperCase(Locale.ROOT), "Số: " + number + "/" + Paper.NOTATION,
                "V/v thông báo lịch trực số " + number, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
                "Bình Mẫu, ngày 02 tháng 3 năm 2026", "", "Kính gửi: " + Cast.PROVINCE.organ().organName(), "",
                "Cơ quan thông báo lịch trực số " + number + " để các cơ quan biết.", "", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "",
                "GIÁM ĐỐC", "Trần Thị Thử", "");
    }
}
