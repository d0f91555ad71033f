package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Text;

/** A line of a plan in three parts: "Xây dựng kế hoạch chuyển đổi số - Văn phòng Sở - Quý II/2026": what, who, when. */
final class Dashed {

    private static final Cue TIME = Cue.of("(?:quý|tháng|trước|ngày|xong|hoàn thành|trong|chậm nhất|từ|đến|\\d{1,2}/)(?![\\p{L}])");
    private static final int LEAST = 12;

    private Dashed() {
    }

    /** Whether a dash between spaces stands at this index. */
    static boolean sign(Text s, int i) {
        return i > 0 && i + 1 < s.length() && (s.raw().charAt(i) == '-' || s.raw().charAt(i) == '–') && s.raw().charAt(i - 1) == ' ' && s.raw().charAt(i + 1) == ' ';
    }

    /** Who is given the work of such a line, or null. */
    static Assigned of(Text s) {
        int second = before(s, s.length() - 1);
        int first = second < 0 ? -1 : before(s, second - 1);
        if (first < LEAST || !TIME.lower(s).at(second + 2)) {
            return null;
        }
        Parties who = Parties.at(s.part(0, second), first + 2);
        boolean whole = who != null && Ends.cut(s.raw().substring(who.end(), second), ";,").isBlank();
        return whole ? new Assigned(who.names(), List.of(), first - 1) : null;
    }

    private static int before(Text s, int from) {
        int i = from;
        while (i > 0 && !sign(s, i)) {
            i--;
        }
        return i > 0 ? i : -1;
    }
}
