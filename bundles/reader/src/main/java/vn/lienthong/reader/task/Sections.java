package vn.lienthong.reader.task;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Paragraph;

/** What stands below a heading, by the words that it begins with (sections.txt). */
final class Sections {

    /** What to expect below. */
    enum Mode {
        /** Nothing is a task unless it says so. */
        NONE,
        /** What is to be reached: no task, whatever its time. */
        GOALS,
        /** Assignments. */
        TASKS,
        /** What a report or an agenda has to hold. */
        CONTENT,
        /** Things to be noted: tasks only where they have a deadline. */
        NOTES
    }

    private record Rule(Mode mode, String words, boolean whole) {
        Rule(Mode mode, String words) {
            this(mode, words.startsWith("=") ? words.substring(1) : words, words.startsWith("="));
        }

        boolean fits(String title) {
            return title.startsWith(words) && (title.length() == words.length() || !whole && !Character.isLetterOrDigit(title.charAt(words.length())));
        }
    }

    private static final List<Rule> RULES = Lexicon.lines("sections.txt").stream().map(l -> l.split("\t"))
            .map(c -> new Rule(Mode.valueOf(c[0].toUpperCase(Locale.ROOT)), c[1])).toList();
    private static final Pattern HOLDER = Pattern.compile("(?:về )?(?:nhiệm vụ|trách nhiệm|nhiệm vụ,? (?:và )?quyền hạn|quyền hạn|nhiệm vụ cụ thể|đối với)(?: và quyền hạn| thực hiện| thi hành| cụ thể)?(?: của)?\\s");
    private static final Pattern NAME_END = Pattern.compile("(?:\\s(?:tỉnh|huyện|xã|thành phố|thị xã|phường|quận|Sở|Bộ|Trường|Tỉnh đoàn|Thành đoàn|Tỉnh ủy|Huyện ủy)|\\s\\p{Lu}[\\p{L}]*)$");
    private static final Pattern SET = Pattern.compile("^các (?:cơ quan|đơn vị|phòng|phòng ban|ban|trường|xã|tổ chức|cá nhân|doanh nghiệp|địa phương|bộ phận|cơ sở|thành phần|đại biểu|cán bộ|nhà trường)[\\p{L}, ]{0,40} (?:tham gia|tham dự|tham mưu|giúp việc|dự|được|có|thuộc|trực thuộc|phối hợp|chủ trì|liên quan|sử dụng|quản lý|còn lại|thụ hưởng)(?![\\p{L}])");
    /** What a heading is about that names nobody. */
    private static final Cue NO_NAME = Cue.of("(?:về|công tác|việc|một số|các (?:nội dung|nhiệm vụ|giải pháp|hoạt động|biện pháp)|nội dung|lĩnh vực|đối với (?:công tác|việc|nội dung|lĩnh vực|nhiệm vụ|dự án|hồ sơ|báo cáo|cuộc)|trong|thời gian|thành phần|địa điểm|kinh phí|chế độ)(?![\\p{L}])");
    private static final String ABOUT = "đối với ";
    private static final int LONGEST_NAME = 90;
    private static final int LONGEST_TITLE = 110;
    /** With a full stop, words from this length on are a sentence. */
    private static final int SENTENCE = 34;

    private Sections() {
    }

    /** "Nhiệm vụ của Tổ công tác", "Trách nhiệm của Sở Tài chính": who has the duties below; empty for other headings. */
    private static List<String> holders(Paragraph p) {
        Matcher m = HOLDER.matcher(p.text().lower());
        Parties who = m.lookingAt() ? Parties.at(p.text(), m.end()) : null;
        boolean whole = who != null && Ends.cut(p.raw().substring(who.end()), ":.").isEmpty();
        // "Đối với các đơn vị sử dụng lao động": what stands behind it is whom it is about, verbs and all
        boolean about = who != null && !whole && p.marker() != null && m.group().startsWith(ABOUT) && p.raw().length() < LONGEST_NAME && p.raw().indexOf(':') < 0;
        return whole ? who.names() : about ? List.of(p.raw().substring(m.end()).strip()) : List.of();
    }

    /** Who owns what stands below, where a heading says so by its words, its neighbours or its place; empty elsewhere. */
    static List<String> holders(Paragraph p, Paragraph next, Outline outline) {
        List<String> known = Layout.parentOf(p) ? holders(p) : List.of();
        Marker.Kind kind = p.marker() == null ? null : p.marker().kind();
        boolean may = known.isEmpty() && next != null && kind != null && kind.compareTo(Marker.Kind.LETTER) <= 0 && (outline.top().mode() == Mode.TASKS || outline.held(kind)) && Layout.opens(p, next);
        if (!may) {
            return known;
        }
        List<String> name = longName(p, next);
        name = name.isEmpty() ? unknownHolder(p, next) : name;
        return name.isEmpty() && outline.held(kind) ? likewise(p, next) : name;
    }

    /** "4. Đoàn xã, phường; đoàn trực thuộc" behind other headings that say who: whatever stands there in their place, but a verb, is who. */
    private static List<String> likewise(Paragraph p, Paragraph below) {
        String name = Ends.cut(p.text().lower().startsWith(ABOUT) ? p.raw().substring(ABOUT.length()) : p.raw(), ":.");
        boolean heading = Lexicon.VERBS.at(p.text(), 0) != null || of(p) != null;
        boolean may = name.length() < LONGEST_NAME && name.length() > 2 && Character.isUpperCase(name.charAt(0)) && !name.contains(":") && !NO_NAME.lower(p.text()).lookingAt();
        return may && !heading && Clause.of(below.text()).kind() == Clause.Kind.VERB ? list(name) : List.of();
    }

    /** Names with semicolons between them. */
    static List<String> list(String names) {
        return Arrays.stream(names.split(";")).map(String::strip).filter(n -> !n.isEmpty()).toList();
    }

    /** "1. Mobifone tỉnh" over "- Bảo đảm đường truyền …": a name, known or not, above items that begin with verbs does them. */
    private static List<String> unknownHolder(Paragraph p, Paragraph below) {
        String name = Ends.cut(p.raw(), ":.");
        String[] words = name.split(" ");
        boolean proper = name.length() < 90 && words.length > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(words[1].charAt(0)) && !Ends.upper(name);
        boolean heading = Lexicon.VERBS.at(p.text(), 0) != null || of(p) != null || Parties.head(p.text(), 0) > 0;
        return proper && !heading && Clause.of(below.text()).kind() == Clause.Kind.VERB ? List.of(name) : List.of();
    }

    /** "1. Ban Đoàn kết tập hợp thanh niên Tỉnh đoàn" over items: a name with a verb in it, known as a name by its end. */
    private static List<String> longName(Paragraph p, Paragraph below) {
        String name = p.raw().replaceAll("[:.\\s]+$", "");
        boolean set = p.text().lower().startsWith("các ");
        boolean may = name.length() < 120 && Parties.head(p.text(), 0) > 0 && (set ? SET.matcher(p.text().lower()).find() : name.indexOf(',') < 0 && NAME_END.matcher(name).find());
        return may && Parties.at(p.text(), 0).end() < name.length() && Clause.of(below.text()).kind() == Clause.Kind.VERB ? List.of(name) : List.of();
    }

    /** The mode that a paragraph opens if it is a heading, else null. */
    static Mode of(Paragraph p) {
        if (p.marker() == null && !p.announces() || p.row()) {
            return null;
        }
        int colon = p.raw().indexOf(':');
        boolean alone = colon < 0 || colon >= p.raw().length() - 1;
        String title = p.bare().substring(0, alone ? p.bare().length() : colon);
        if (title.length() > LONGEST_TITLE || alone && title.endsWith(".") && title.length() > 60) {
            return null;
        }
        // "1. Yêu cầu các đơn vị báo cáo." is no heading: it ends as a sentence, or asks somebody
        if (alone && (p.raw().endsWith(".") && title.length() > SENTENCE || p.raw().endsWith(";") || title.startsWith("yeu cau ") && Clause.of(p.text()).kind() == Clause.Kind.REQUEST)) {
            return null;
        }
        for (Rule rule : RULES) {
            if (rule.fits(title) && !(p.marker() == null && title.length() > rule.words.length() + 30)) {
                boolean heading = p.marker() == null || p.marker().kind().compareTo(Marker.Kind.LETTER) <= 0 || !alone;
                boolean capitals = Ends.upper(p.raw());
                if (!heading || rule.mode == Mode.TASKS && !capitals && alone && !p.announces() && title.length() > rule.words.length() + 40) {
                    return null;
                }
                return alone || rule.mode != Mode.TASKS ? rule.mode : rule.words.startsWith("noi dung") ? Mode.CONTENT : null;
            }
        }
        return null;
    }
}
