package vn.lienthong.reader.finding;

import java.util.function.Consumer;
import vn.lienthong.api.reading.Finding;

/** Blank number, blank day, secrecy mark. */
final class HeadChecks implements Check {

    @Override
    public void look(Seen seen, Consumer<Finding> found) {
        if (seen.secrecy() != null) {
            found.accept(new Finding(Finding.SECRET_MARK, "error", seen.secrecy().level(), "Văn bản có dấu chỉ mức độ mật: không được lưu trên hệ thống này.",
                    "The document bears a secrecy mark: it must not be stored here.", null, null));
        }
        if (!seen.head().numbered()) {
            found.accept(new Finding(Finding.BLANK_NUMBER, "warning", seen.head().notation(), "Văn bản chưa có số.", "The document has no number yet.", null, null));
        }
        String date = seen.head().date();
        if (date == null || date.length() < 10) {
            found.accept(new Finding(Finding.BLANK_DATE, "warning", date, "Ngày ban hành còn để trống hoặc không đọc được.", "The day of issue is blank or unreadable.", null, null));
        }
    }
}
