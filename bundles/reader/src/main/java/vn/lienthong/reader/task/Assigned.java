package vn.lienthong.reader.task;

import java.util.List;
import java.util.Locale;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/**
 * "Công tác tuyên truyền: Phòng Văn hóa chủ trì": the work stands first, who does it behind the colon.
 *
 * @param names who does it
 * @param with  who co-operates
 * @param end   index where the words of the work end
 */
record Assigned(List<String> names, List<String> with, int end) {

    private static final Cue DOES = Cue.of("\\s(?:là (?:đơn vị|cơ quan) )?(?:chủ trì|phụ trách|đảm nhiệm|đảm nhận|chịu trách nhiệm|thực hiện|hoàn thành|hoàn tất)(?: chính| thực hiện| tham mưu| triển khai| chuẩn bị| tổ chức)?(?![\\p{L}])");
    private static final Cue REST = Cue.of("[\\s,;.(]{0,3}(?:(?:hoàn thành|ngày|hàng|hằng|định kỳ|xong|trước|chậm nhất|thời gian|thời hạn|trong)(?![\\p{L}])|$)");
    /** A label over names, or a list of whom something goes to. */
    private static final Cue LABEL = Cue.of("(?:đơn vị|cơ quan|tổ chức thực hiện|chủ trì|phối hợp|phân công|thời gian|địa điểm|thành phần|trách nhiệm|người|bộ phận|nơi|gửi|nộp|báo cáo|trình|kính|mời|lưu ý|riêng|đối với|đại diện|gồm|nội dung \\d|đoàn|tổ|nhóm|trưởng|phó|chủ đầu tư|tham dự|tham gia|dự|liên hệ|đăng ký|chuyển|kèm)(?![\\p{L}])");
    private static final Cue OPEN = Cue.of("(?<![\\p{L}])(?:về|cho|tới|đến|gửi|gồm|sau|với|của|tại|là|từ|như|các|thuộc|do|theo|và)\\s?:$");
    private static final Cue WHEN = Cue.of("\\((?:truoc|cham nhat|xong|hoan thanh|thang|quy|trong|tu ngay|den)\\b");
    private static final Cue BY = Cue.of("(?<= )do (?=\\p{L})");
    private static final int WORK_AT_LEAST = 6;
    private static final int AT_MOST = 160;

    /** Who is given the work of this item, or null. */
    static Assigned of(Text s) {
        Assigned dashed = Dashed.of(s);
        if (dashed != null) {
            return dashed;
        }
        Assigned by = by(s);
        if (by != null) {
            return by;
        }
        int colon = s.raw().indexOf(':');
        if (colon < 6 || colon > AT_MOST || LABEL.lower(s).at(0) || Parties.head(s, 0) > 0) {
            return null;
        }
        Parties who = Parties.at(s, Parties.skip(s, colon));
        if (who == null || OPEN.lower(s.part(0, colon + 1)).find()) {
            return null;
        }
        int end = who.end();
        Hits does = DOES.lower(s);
        boolean said = does.at(end);
        Assigned jointly = said ? null : jointly(s, who, colon);
        if (jointly != null) {
            return jointly;
        }
        if (!said) {
            String name = who.names().get(who.names().size() - 1);
            int open = name.indexOf('(');
            if (Lexicon.VERBS.at(s, 0) != null && open > 0 && WHEN.bare(s).within(colon, s.length()).find() && end >= s.length() - 1) {
                // "Mua sắm trang thiết bị: Văn phòng Sở (trước 30/4/2025)"
                return new Assigned(List.of(name.substring(0, open).strip()), List.of(), colon);
            }
            return Lexicon.VERBS.at(s, 0) != null && Ends.cut(s.raw().substring(end), ".;").isBlank() ? new Assigned(who.names(), List.of(), colon) : null;
        }
        int behind = Parties.skip(s, does.end());
        Coordination co = Coordination.of(s, behind);
        int rest = co.names().isEmpty() ? does.end() : co.action() == behind ? -1 : co.action();
        return rest >= 0 && (rest >= s.length() || REST.lower(s).at(rest)) ? new Assigned(who.names(), co.names(), colon) : null;
    }

    /** "Kinh tế đô thị do Sở A chủ trì": what, then by whom, and nothing more. */
    private static Assigned by(Text s) {
        Hits m = BY.lower(s);
        Parties who = m.find() && m.start() >= WORK_AT_LEAST && s.raw().indexOf(':') < 0 && Lexicon.VERBS.at(s, 0) == null ? Parties.at(s, m.end()) : null;
        Hits does = DOES.lower(s);
        boolean ends = who != null && does.at(who.end()) && Ends.cut(s.raw().substring(does.end()), ".;,").isBlank();
        return ends ? new Assigned(who.names(), List.of(), m.start() - 1) : null;
    }

    /** "Rà soát hệ thống mạng: Trung tâm A phối hợp Văn phòng, xong trước ngày 20/4": who does it, and with whom. */
    private static Assigned jointly(Text s, Parties who, int colon) {
        Coordination co = Coordination.of(s, Parties.skip(s, who.end()));
        boolean next = s.has("phối hợp", Parties.skip(s, who.end())) && !co.names().isEmpty();
        if (!next) {
            return null;
        }
        Parties with = Parties.at(s, s.lower().indexOf(co.names().get(0).toLowerCase(Locale.ROOT), who.end()));
        boolean ends = with != null && (with.end() >= s.length() || REST.lower(s).at(with.end()));
        return ends ? new Assigned(who.names(), co.names(), colon) : null;
    }
}
