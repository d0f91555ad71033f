package vn.lienthong.reader.task;

import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/**
 * Particulars of a task; each may be null.
 *
 * @param deliverable what is handed in
 * @param recipient   to whom
 * @param via         by way of whom
 * @param asOf        ISO date of the data
 * @param form        annex or form
 */
record Details(String deliverable, String recipient, String via, String asOf, String form) {

    private static final Cue DELIVERABLE = Cue.of("(?:(?:dự thảo|bản|bộ|các)\\s)?(?:báo cáo|kế hoạch|tờ trình|danh sách|hồ sơ|văn bản|đề án|phương án|nghị quyết|quyết định|chương trình|dự toán|số liệu|biểu mẫu|tài liệu|ý kiến|phiếu|biên bản|nội dung tham luận|quy chế|quy định|chỉ thị)(?![\\p{L}])");
    private static final Cue MAKING = Cue.of("(?<![\\p{L}])(?:xây dựng|lập|soạn thảo|hoàn thiện|hoàn thành|gửi|gởi|nộp|trình|ban hành|chuẩn bị|cung cấp|tổng hợp|dự thảo|có|tham mưu)\\s(?:và\\s\\p{L}+\\s)?");
    private static final Cue TO = Cue.of("(?<![\\p{L}])(?:gửi|gởi|trình|báo cáo|nộp|gửi về|báo cáo về|về|cho|tham mưu(?: cho)?)\\s(?:kết quả\\s)?(?:về\\s|cho\\s|lên\\s)?");
    private static final Cue VIA = Cue.of("(?<![\\p{L}])(?:thông qua|qua)\\s(?!đó|trình|các năm|năm)");
    private static final Cue FORM = Cue.of("(?:Phụ lục|Mẫu|Biểu mẫu|Biểu|mẫu|biểu mẫu|phụ lục)\\s(?:số\\s)?(?:[IVX]{1,5}|\\d{1,2}[A-Za-z]?|[A-Z]{2,6}-\\d{1,3}|đính kèm|gửi kèm|kèm theo)(?![\\p{L}\\d])");

    static Details of(Text s, String asOf) {
        return new Details(deliverable(s), recipient(s), via(s), asOf, form(s));
    }

    private static String deliverable(Text s) {
        Hits making = MAKING.lower(s);
        while (making.find()) {
            if (DELIVERABLE.lower(s).at(making.end())) {
                return until(s, making.end());
            }
        }
        return s.lower().contains("báo cáo") && (s.lower().contains("gửi") || s.lower().contains("nộp") || s.lower().contains("về")) ? "báo cáo" : null;
    }

    private static String until(Text s, int from) {
        int i = from;
        while (i < s.length() && i - from < 200 && ",;.(:".indexOf(s.raw().charAt(i)) < 0 && !s.has("gửi", i) && !s.has("trình", i) && !s.has("trước ngày", i) && !s.has("chậm nhất", i) && !(i > from + 12 && s.has("về", i) && Parties.head(s, i + 3) > 0)) {
            i++;
        }
        return s.raw().substring(from, i).strip();
    }

    private static String recipient(Text s) {
        Hits m = TO.lower(s);
        String found = null;
        while (m.find()) {
            Parties who = m.end() < s.length() ? Parties.at(s, m.end()) : null;
            if (who != null) {
                found = Ends.cut(s.raw().substring(who.start(), who.end()), ",");
                if (m.group().startsWith("gửi") || m.group().startsWith("trình") || m.group().startsWith("nộp")) {
                    return found;
                }
            }
        }
        return found;
    }

    private static String via(Text s) {
        Hits m = VIA.lower(s);
        while (m.find()) {
            int i = m.end();
            Parties who = i < s.length() ? Parties.at(s, i) : null;
            if (who != null) {
                return Ends.cut(s.raw().substring(who.start(), who.end()), ",)");
            }
            if (s.lower().startsWith("hộp thư", i) || s.lower().startsWith("địa chỉ", i) || s.lower().startsWith("email", i) || s.lower().startsWith("hệ thống", i) || s.lower().startsWith("thư điện tử", i) || s.lower().startsWith("trục", i)) {
                return until(s, i);
            }
        }
        return null;
    }

    private static String form(Text s) {
        Hits m = FORM.raw(s);
        return m.find() ? m.group() : null;
    }
}
