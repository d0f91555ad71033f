package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Who does an item of work, told in parentheses behind it: "… (Phòng Y tế chủ trì)", "… (giao Thanh tra Sở)", "… (Phòng Ngân sách, xong trước ngày 20/3)". */
final class Beside {

    private static final Cue BEFORE = Cue.of("(?:(?:đơn vị|cơ quan|bộ phận|người) )?(?:chủ trì|thực hiện|phụ trách|đầu mối|chịu trách nhiệm|giao cho|giao|do)(?: thực hiện| tham mưu)?\\s?:?\\s");
    private static final Cue BEHIND = Cue.of("\\s(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|tham mưu|làm đầu mối|đảm nhiệm)(?![\\p{L}])");
    /** "gửi về Sở (Phòng Ngân sách)": through whom something is sent. */
    private static final Cue SENT = Cue.of("(?<![\\p{L}])(?:gửi|nộp|qua|về|tại|liên hệ|đồng chí|ông|bà|của|thuộc)(?![\\p{L}])");
    private static final int NEAR = 70;

    private Beside() {
    }

    /** Who is named, or nobody. */
    static List<String> of(Text s) {
        int open = s.raw().lastIndexOf('(');
        if (open < 12) {
            return List.of();
        }
        Hits before = BEFORE.lower(s);
        boolean said = before.at(open + 1);
        int at = said ? before.end() : open + 1;
        Parties who = Parties.head(s, at) > 0 ? Parties.at(s.part(0, end(s, at)), at) : null;
        if (who == null) {
            return List.of();
        }
        boolean does = said || BEHIND.lower(s).at(who.end());
        boolean ends = who.end() >= s.length() || ",;)".indexOf(s.raw().charAt(who.end())) >= 0;
        boolean last = Ends.cut(s.raw(), ".;,").endsWith(")");
        boolean alone = ends && last && Character.isUpperCase(s.raw().charAt(at)) && !SENT.lower(s).within(Math.max(0, open - NEAR), open).find();
        return does || alone ? who.names() : List.of();
    }

    private static int end(Text s, int from) {
        int close = s.raw().indexOf(')', from);
        return close < 0 ? s.length() : close;
    }
}
