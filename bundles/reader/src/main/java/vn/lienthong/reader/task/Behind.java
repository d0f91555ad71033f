package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Work behind something else in its sentence: a time, a reason, a condition, a topic. */
final class Behind {

    static final Cue CONDITION = Cue.of("(?:trường hợp|nếu|khi|trong trường hợp|đối với|riêng đối với|riêng)(?![\\p{L}])");
    private static final Cue ADVERBIAL = Cue.of("(?:để|nhằm|căn cứ|trên cơ sở|theo|thực hiện|sau (?:khi|mỗi|từng|khoảng|đại hội|hội nghị|cuộc|đợt|kỳ|lễ|tết)|trong quá trình|trong thời gian|hàng|hằng|định kỳ|mỗi|cuối|đầu|kết thúc|trước|chậm nhất|từ ngày|từ nay|từ(?= \\d)|trong|nhận được|ngoài ra|bên cạnh đó|đồng thời|lưu ý|ghi chú|chú thích|riêng|về|hiện nay|ngay|tại|với|qua|đến|tiếp tục)(?![\\p{L}])");
    /** A time before what is to be done: "Trong thời hạn 30 ngày …, hoàn thành …". */
    private static final Cue TIMED = Cue.of("(?:trong (?:thời hạn|vòng|tháng|quý|tuần|ngày|\\d)|trước (?:ngày|tháng|\\d)|chậm nhất|muộn nhất|định kỳ|hàng (?:tháng|quý|năm|tuần|ngày)|hằng (?:tháng|quý|năm|tuần|ngày)|cuối (?:tháng|quý|năm)|từ ngày|từ nay|từ(?= \\d)|đến (?:ngày|hết)|ngay sau khi|sau khi)(?![\\p{L}])");
    /** After these words an agency's name says where or whose, not who acts. */
    private static final Cue PLACE_BEFORE = Cue.of("(?<![\\p{L}])(?:địa bàn|tại|ở|của|thuộc|với|cho|về|trong|theo)\\s$");
    private static final Cue CASE = Cue.of("(?:trước khi|khi|trong quá trình|trường hợp|nếu)(?![\\p{L}])");
    private static final Cue THEN = Cue.of("(?<![\\p{L}])(?:thì|cần|phải)\\s");
    /** "phòng CTCT", "phòng Quản trị". */
    private static final Pattern NAMED = Pattern.compile("(?:phòng|ban|khoa|trung tâm|tổ|đội|văn phòng|sở|chi cục) \\p{Lu}");
    private static final int ADVERBIAL_AT_MOST = 240;
    private static final int CONDITION_AT_MOST = 400;

    private Behind() {
    }

    /** Whether a condition begins here: "Trường hợp …", "Nếu …", "Đối với …". */
    static boolean condition(Text s, int from) {
        return CONDITION.lower(s).at(from);
    }

    /** "Để …, Sở A chủ trì …": who acts behind the comma, where words at the beginning only look like a verb; null where nobody is named. */
    static Clause adverbial(Text s, int from) {
        int comma = ADVERBIAL.lower(s).at(from) ? s.raw().indexOf(',', from) : -1;
        while (comma > 0 && comma < from + ADVERBIAL_AT_MOST) {
            int next = Parties.skip(s, comma);
            Clause behind = agent(s, from, comma) ? null : Direct.at(s, next, null);
            if (behind != null && behind.kind() == Clause.Kind.SUBJECT && name(s, next)) {
                return behind;
            }
            comma = s.raw().indexOf(',', comma + 1);
        }
        return null;
    }

    /** A name or a set; "phòng, chi cục có thành tích" only goes on with what was begun. */
    private static boolean name(Text s, int at) {
        return Character.isUpperCase(s.raw().charAt(at)) || s.has("các", at) || s.has("những", at) || NAMED.matcher(s.raw()).region(at, s.length()).lookingAt();
    }

    /** "kế hoạch đã được Đảng ủy, Ban Giám hiệu phê duyệt": who stands behind this comma did something before. */
    private static boolean agent(Text s, int from, int comma) {
        int passive = s.lower().lastIndexOf(" được ", comma);
        boolean done = passive < from;
        for (int i = passive + 1; !done && i < comma; i++) {
            done = s.wordStart(i) && Verbs.at(s, i);
        }
        return !done;
    }

    /** What stands behind the comma, the "thì" or the time that this sentence begins with; null where it begins with none. */
    static Clause of(Text s, int from) {
        boolean condition = condition(s, from);
        if (condition || ADVERBIAL.lower(s).at(from)) {
            for (int comma = s.raw().indexOf(',', from); comma > 0 && comma < from + CONDITION_AT_MOST; comma = s.raw().indexOf(',', comma + 1)) {
                Clause behind = agent(s, from, comma) ? null : Direct.at(s, Parties.skip(s, comma), condition ? s.raw().substring(from, comma) : null);
                if (behind != null && (behind.kind() != Clause.Kind.VERB || condition || TIMED.lower(s).at(from) && !s.has("nếu", behind.action()) && !s.has("khi", behind.action()))) {
                    return behind;
                }
            }
        }
        Clause owed = owed(s, from);
        if (owed != null) {
            return owed;
        }
        if (condition) {
            return then(s, from);
        }
        int verb = TIMED.lower(s).at(from) ? verb(s, from) : -1;
        return verb > 0 ? new Clause(Clause.Kind.VERB, List.of(), verb, null) : null;
    }

    /** "Khi thanh tra cần cập nhật …", "Trong quá trình …, nếu phát hiện … thì chuyển …": what is to be done in that case, or null. */
    private static Clause owed(Text s, int from) {
        Hits m = CASE.lower(s).at(from) ? THEN.lower(s).within(from, Math.min(s.length(), from + CONDITION_AT_MOST)) : null;
        while (m != null && m.find()) {
            int action = Parties.skip(s, m.end());
            if (Verbs.at(s, action)) {
                return new Clause(Clause.Kind.VERB, List.of(), action, s.raw().substring(from, m.start()).strip());
            }
        }
        return null;
    }

    /** "Trường hợp …, thì …"; a condition that nothing follows holds the report that it asks for. */
    private static Clause then(Text s, int from) {
        int then = s.lower().indexOf(" thì ", from);
        if (then < 0) {
            return inner(s, from);
        }
        int action = Parties.skip(s, then + 4);
        String condition = s.raw().substring(from, then);
        Clause behind = Direct.at(s, action, condition);
        return behind != null ? behind : new Clause(Clause.Kind.VERB, List.of(), action, condition);
    }

    private static Clause inner(Text s, int from) {
        for (int i = from + 8; i < Math.min(s.length(), from + 160); i++) {
            if (s.has("báo cáo", i) || s.has("kịp thời báo cáo", i) || s.has("đề xuất", i)) {
                return new Clause(Clause.Kind.VERB, List.of(), i, s.raw().substring(from, i).strip());
            }
        }
        return Clause.NOTHING;
    }

    /** "Trước 16h00 hàng ngày … đến hết ngày 31/12 thực hiện báo cáo …": the verb right behind the time. */
    private static int verb(Text s, int from) {
        int end = Math.min(s.length(), from + 140);
        for (int i = from + 8; i < end; i++) {
            if (s.raw().charAt(i - 1) == ' ' && Character.isDigit(s.raw().charAt(i - 2)) && Verbs.at(s, i)) {
                return i;
            }
        }
        return -1;
    }

    /** A topic, a comma, then who acts: "Các phòng khám ngoài giờ, Phòng Y tế tổng hợp báo cáo". */
    static Clause named(Text s, int from) {
        for (int comma = s.raw().indexOf(',', from); comma > 0; comma = s.raw().indexOf(',', comma + 1)) {
            int next = Parties.skip(s, comma);
            if (next < s.length() && Character.isUpperCase(s.raw().charAt(next))) {
                Clause behind = Direct.at(s, next, null);
                if (behind != null && behind.kind() == Clause.Kind.SUBJECT) {
                    return behind;
                }
            }
        }
        return Clause.NOTHING;
    }

    /** A sentence that has a deadline may name who acts only after a topic: "Hồ sơ khen cao đơn vị hoàn chỉnh gửi về … trước ngày"; who stands nearest to the deadline acts. */
    static Clause topic(Text s, int due) {
        Clause last = Clause.NOTHING;
        int end = due < 12 ? s.length() : Math.min(due, s.length());
        for (int i = Clause.start(s); i < end; i++) {
            if (s.wordStart(i) && Character.isLetter(s.raw().charAt(i)) && Parties.head(s, i) > 0) {
                if (PLACE_BEFORE.lower(s).ends(Math.max(0, i - 12), i)) {
                    i = Math.max(i, Parties.head(s, i) - 1);
                    continue;
                }
                Clause found = Direct.at(s, i, null);
                if (found != null && found.kind() == Clause.Kind.SUBJECT && found.action() < end) {
                    last = found;
                    i = found.action();
                }
            }
        }
        return last;
    }
}
