package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;

/**
 * Where a sentence stands: the same words are a demand below a heading that says who is to act, and none elsewhere.
 *
 * @param above  what the items above say
 * @param kind   the kind of number before its paragraph, or null
 * @param first  whether it is the first of its paragraph
 * @param parent whether items follow below
 */
record Placed(Context above, Marker.Kind kind, boolean first, boolean parent) {

    /** "Phân công cán bộ …" below the name of an agency: it sends its own people. */
    static final Pattern STAFF = Pattern.compile("\\W{0,3}(?:phân công|giao)\\s(?:các |những |\\d{1,2} )?(?:giảng viên|cán bộ|công chức|viên chức|chuyên viên|nhân viên|giáo viên|lãnh đạo|đồng chí|người)(?![\\p{L}])"
        + "|\\W{0,3}(?:yêu cầu|vận động)\\s(?:các |những )?(?:nhà thầu|doanh nghiệp|hộ |người dân|chủ (?:phương tiện|hộ|cơ sở)|cơ sở (?:kinh doanh|sản xuất)|đơn vị (?:thi công|tư vấn|vận tải|kinh doanh|cung cấp))");

    /** "Phổ cập 26 chuyên đề … trước ngày 30/10": below whoever is to act, an item with a deadline is a task whatever its verb. */
    private static final Pattern UNKNOWN = Pattern.compile("(?!Về |Mẫu |Các |Những |Số )\\p{Lu}\\p{Ll}+ [^:.;]{24,}");

    /** "Ngày 7/11: Hội thi khai mạc": nobody's work. */
    private static final Cue HAPPENS = Cue.of("(?:chính thức )?(?:khai mạc|bế mạc|diễn ra|bắt đầu|kết thúc)(?![\\p{L}])");
    private static final Cue LAST_DAY = Cue.of("(?:là )?(?:hạn (?:cuối|chót)(?: cùng)?|ngày cuối(?: cùng)?|thời hạn)(?: để| cho)?:?\\s");

    /** The sentence as a whole is what is to be done. */
    private static final Clause WHOLE = new Clause(Clause.Kind.VERB, List.of(), 0, null);

    /**
     * What the sentence says here.
     *
     * @param own  times that stand in it
     * @param from where it begins, as the times count
     */
    Clause clause(Text s, List<Limit> own, int from) {
        Clause said = Clause.of(s);
        boolean owned = !above.assignees().isEmpty();
        return switch (said.kind()) {
            case REQUEST -> owned && STAFF.matcher(s.lower()).lookingAt() || helped(s, said) ? WHOLE : said;
            case NONE -> {
                Clause dated = dated(s, own, from);
                yield dated != null ? dated : helped(s, said) || kind != null && owned && wholeItem(s, own) ? WHOLE : withTopic(s, said, own, from);
            }
            default -> helped(s, said) ? WHOLE : said;
        };
    }

    /** "- Ngày 6/11 tổ chức tiêm …", "- Ngày 11/7: Hạn cuối các đơn vị gửi …": a line of a timetable, what is done behind its day; else null. */
    private Clause dated(Text s, List<Limit> own, int from) {
        Limit day = first && kind != null && !own.isEmpty() ? own.get(0) : null;
        boolean begins = day != null && day.start() - from <= 1 && day.moment() != null && (day.role() == Limit.Role.POINT || day.role() == Limit.Role.SPAN);
        if (!begins) {
            return null;
        }
        int at = Parties.skip(s, day.end() - from);
        Hits last = LAST_DAY.lower(s);
        Clause work = Direct.at(s, last.at(at) ? Parties.skip(s, last.end()) : at, null);
        return work != null && !HAPPENS.lower(s).at(work.action()) && (work.kind() == Clause.Kind.SUBJECT || work.kind() == Clause.Kind.VERB) && s.raw().indexOf(',', day.end() - from) != day.end() - from ? work : null;
    }

    /** An item of which nothing is known but who helps in it. */
    private boolean helped(Text s, Clause said) {
        boolean nobody = said.kind() == Clause.Kind.NONE || said.action() >= s.length();
        return nobody && listed() && !Beside.of(s).isEmpty();
    }

    private boolean wholeItem(Text s, List<Limit> own) {
        boolean due = own.stream().anyMatch(Limit::binds);
        return due && (Phrases.HANDS_BACK.bare(s).find() || listed() && UNKNOWN.matcher(s.raw()).lookingAt())
                || listed() && Lexicon.STARTS.at(s, 0) != null;
    }

    /** An item by itself in a list of work. */
    private boolean listed() {
        return first && kind != null && !parent && above.mode() == Sections.Mode.TASKS;
    }

    private static Clause withTopic(Text s, Clause said, List<Limit> own, int from) {
        List<Limit> times = own.stream().filter(l -> l.binds() || l.role() == Limit.Role.AFTER).toList();
        return times.isEmpty() ? said : Behind.topic(s, times.stream().mapToInt(Limit::start).max().orElse(0) - from);
    }
}
