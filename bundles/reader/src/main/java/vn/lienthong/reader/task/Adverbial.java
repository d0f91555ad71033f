package vn.lienthong.reader.task;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Text;

/** Words between who acts and what is done: "Các phòng | theo chức năng, nhiệm vụ của mình | phối hợp …". */
final class Adverbial {

    private static final Pattern BEGIN = Pattern.compile("(?:theo (?:chức năng|nhiệm vụ|thẩm quyền|phạm vi|lĩnh vực|sự|kế hoạch|quy định|địa bàn|tình hình)|trong phạm vi|tùy theo|tùy tình hình|trên cơ sở|căn cứ|với (?:chức năng|vai trò|trách nhiệm)|bằng (?:các|nhiều)|qua đó|trước mắt|hàng năm|hằng năm)(?![\\p{L}])");
    /** Behind these words a verb is part of a noun phrase: "của các đơn vị quản lý". */
    private static final Pattern NOUN_BEFORE = Pattern.compile("(?<![\\p{L}])(?:của|các|được|việc|về|đã|sự|vụ|phạm vi|cơ quan|đơn vị|ngành|nội dung|nhiệm vụ|chức năng|công tác|hoạt động)\\s$");
    private static final int LONGEST = 130;

    private Adverbial() {
    }

    /** Index of the verb behind such words that begin here, or -1. */
    static int after(Text s, int from) {
        if (from >= s.length() || "ctvbqh".indexOf(s.lower().charAt(from)) < 0 || !BEGIN.matcher(s.lower()).region(from, s.length()).lookingAt()) {
            return -1;
        }
        int end = Math.min(s.length(), from + LONGEST);
        int found = -1;
        for (int i = from + 6; i < end && ";:.".indexOf(s.raw().charAt(i)) < 0; i++) {
            if (!Verbs.at(s, i)) {
                continue;
            }
            Matcher noun = NOUN_BEFORE.matcher(s.lower()).region(Math.max(from, i - 12), i);
            if (s.raw().charAt(i - 2) == ',') {
                return i;
            }
            found = found < 0 && !noun.find() ? i : found;
        }
        return found;
    }
}
