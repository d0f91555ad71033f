package vn.lienthong.reader.task;

import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Words about who it is between who and what is owed: "Sinh viên | có mong muốn tốt nghiệp | cần đăng ký …", "Các hộ | trong diện giải tỏa | phải bàn giao …". */
final class Owing {

    private static final Cue ABOUT = Cue.of("(?:có|mong|muốn|thuộc|trong|chưa|đang|đã|được|khi|còn|nằm|ở|đủ|trúng|tham gia|tham dự|nếu|vi phạm|qua|đi qua)(?![\\p{L}])");
    private static final Cue OWES = Cue.of("(?<![\\p{L}])(?<!yêu |nhu |việc |không |điều |những |các |số )(?:cần phải|cần|phải|có trách nhiệm|có nhiệm vụ)\\s(?!thiết|có (?:sự|thể)|được|là|kèm)");
    private static final int LONGEST = 110;

    private Owing() {
    }

    /** Index of what whoever is named up to this index owes, or -1. */
    static int behind(Text s, int end) {
        int to = Math.min(s.length(), end + LONGEST);
        if (!OWES.possible(s) || !ABOUT.lower(s).at(Parties.skip(s, end))) {
            return -1;
        }
        Hits owes = OWES.lower(s).within(end, to);
        if (!owes.find()) {
            return -1;
        }
        for (int i = end; i < owes.start(); i++) {
            if (",;:.".indexOf(s.raw().charAt(i)) >= 0) {
                return -1;
            }
        }
        boolean quoted = owes.end() < s.length() && "\"“”".indexOf(s.raw().charAt(owes.end())) >= 0;
        return quoted || Verbs.at(s, owes.end()) ? owes.end() : -1;
    }
}
