package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Those of whom something is true, and what they are to do: "Đơn vị nào chưa thực hiện thì khẩn trương nộp …". */
final class Those {

    private static final Pattern SOME = Pattern.compile("(?:đối với |riêng )?((?:các |những )?(?:đơn vị|cơ quan|địa phương|trường|cá nhân|tổ chức|cơ sở|doanh nghiệp|phòng|khoa|bộ phận|tổ|chi bộ|xã|phường|huyện|lớp|thôn)(?:, (?:đơn vị|tổ chức|địa phương|cá nhân))?)(?: nào| còn lại)? (?:nào|chưa|không|còn|có)(?![\\p{L}])");
    private static final Cue NOW = Cue.of("(?<=[\\s,])(?:đề nghị |yêu cầu |phải |cần )?((?:khẩn trương|nhanh chóng|nghiêm túc|kịp thời|sớm|tiếp tục|chủ động|tập trung) (?=\\p{L})|(?<=(?:phải|cần|đề nghị|yêu cầu) )\\p{Ll})");

    private static final Cue NOT_YET = Cue.of("(?:chưa|còn chậm|còn nợ|chậm) \\p{L}");

    private static final int STATE_AT_MOST = 160;

    private Those() {
    }

    /** What a sentence asks of them, or null. */
    static Clause of(Text s, int from) {
        int then = s.lower().indexOf(" thì ", from);
        if (then < 0) {
            return still(s, from);
        }
        Matcher m = SOME.matcher(s.lower()).region(from, then);
        int action = m == null || !m.lookingAt() ? s.length() : Parties.skip(s, then + 4);
        boolean acts = action < s.length() && (Verbs.at(s, action) || Request.of(s, action) != null);
        return acts ? new Clause(Clause.Kind.SUBJECT, List.of(s.raw().substring(m.start(1), m.end(1))), action, s.raw().substring(from, then)) : null;
    }

    /** "Các đơn vị chưa gửi báo cáo khẩn trương gửi về …": what they have not done, then what they are to do. */
    private static Clause still(Text s, int from) {
        Matcher m = SOME.matcher(s.lower()).region(from, s.length());
        Hits now = m.lookingAt() ? NOW.lower(s).within(m.end(), Math.min(s.length(), m.end() + STATE_AT_MOST)) : null;
        if (now != null && now.find()) {
            return new Clause(Clause.Kind.SUBJECT, List.of(s.raw().substring(m.start(1), m.end(1))), now.start(1), s.raw().substring(from, now.start()).strip());
        }
        // "Các đảng ủy xã, phường chưa gửi báo cáo khẩn trương hoàn thành …"
        Parties who = NOT_YET.possible(s) && NOW.possible(s) ? Parties.at(s, from) : null;
        int state = who == null ? s.length() : Parties.skip(s, who.end());
        int action = now(s, state);
        return action > state ? new Clause(Clause.Kind.SUBJECT, who.names(), action, s.raw().substring(from, action).strip()) : null;
    }

    /** Index of what is to be done now behind what was not done yet ("chưa gửi báo cáo | khẩn trương gửi …"), or the same index. */
    static int now(Text s, int state) {
        Hits now = NOT_YET.lower(s).at(state) ? NOW.lower(s).within(state, Math.min(s.length(), state + STATE_AT_MOST)) : null;
        return now != null && now.find() ? now.start(1) : state;
    }
}
