package vn.lienthong.reader.task;

import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Text;

/** Words between who acts and what is done: "Các phòng | theo chức năng, nhiệm vụ của mình | phối hợp …". */
final class Adverbial {

    private static final Cue BEGIN = Cue.of("(?:theo (?:chức năng|nhiệm vụ|thẩm quyền|phạm vi|lĩnh vực|sự|kế hoạch|quy định|địa bàn|tình hình)|trong phạm vi|tùy theo|tùy tình hình|trên cơ sở|căn cứ|với (?:chức năng|vai trò|trách nhiệm)|bằng (?:các|nhiều)|qua đó|trước mắt|hàng năm|hằng năm)(?![\\p{L}])");
    /** Behind these words a verb is part of a noun phrase: "của các đơn vị quản lý". */
    private static final Cue NOUN_BEFORE = Cue.of("(?<![\\p{L}])(?:của|các|được|việc|về|đã|sự|vụ|phạm vi|cơ quan|đơn vị|ngành|nội dung|nhiệm vụ|chức năng|công tác|hoạt động)\\s$");
    private static final int LONGEST = 130;

    private Adverbial() {
    }

    /** Index of the verb behind such words that begin here, or -1. */
    static int after(Text s, int from) {
        if (from >= s.length() || "ctvbqh".indexOf(s.lower().charAt(from)) < 0 || !BEGIN.lower(s).at(from)) {
            return -1;
        }
        int end = Math.min(s.length(), from + LONGEST);
        int found = -1;
        for (int i = from + 6; i < end && ";:.".indexOf(s.raw().charAt(i)) < 0; i++) {
            if (!Verbs.at(s, i)) {
                continue;
            }
            if (s.raw().charAt(i - 2) == ',') {
                return i;
            }
            found = found < 0 && !NOUN_BEFORE.lower(s).ends(Math.max(from, i - 12), i) ? i : found;
        }
        return found;
    }
}
