package vn.lienthong.reader.task;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** What goes on with an agency's name where it seems to end: commas, verbs and asides within it. */
final class Completion {

    private static final Cue ATTRIBUTE = Cue.of("(?:tham dự|dự họp|dự hội nghị|tham gia(?! ý kiến| góp ý| đóng góp)|giúp việc|quản lý|chủ trì|sử dụng|thực hiện|sản xuất|kinh doanh|giúp|chuyên trách|phụ trách|đào tạo|truyền thông|thông tin|quản lý nhà nước|kiểm tra|xây dựng|đăng ký (?:tham gia|tham dự|dự|mua|sử dụng)|tổ chức|thanh tra|thẩm định|tham mưu|soạn thảo|tư vấn|phối hợp|đầu tư|đảm bảo|cung cấp|khám|nghiên cứu|giám sát|được|thi công|vận chuyển|vận hành|nuôi trồng|cung ứng|thu gom|tiếp nhận|trực|chế biến|mua|bán|thụ hưởng|nhận|giảng dạy|sử dụng)(?![\\p{L}])");
    private static final List<String> GENERIC = List.of("cơ quan", "đơn vị", "thành phần", "bộ phận", "tổ", "cơ sở", "tổ chức", "cá nhân", "phòng", "phòng ban", "ban", "nhóm", "cán bộ", "doanh nghiệp", "người", "đoàn", "thành viên");
    /** "các đơn vị đăng ký tham gia | gửi danh sách", told from "đề nghị các đơn vị | đăng ký tham gia chương trình chào mừng …". */
    private static final Cue HANDS = Cue.of("(?:gửi|nộp|lập|cử|chuẩn bị|hoàn thành|hoàn thiện|báo cáo|liên hệ|cung cấp)(?![\\p{L}])");
    /** "Phòng Tổ chức | tham mưu …": a name of its own, whatever its words. */
    private static final Set<String> PROPER = Set.of("Tổ chức", "Cán bộ");
    private static final String DONE = " được";
    private static final Cue PAIR = Cue.of("chi, đảng|phòng, chống|bồi thường, (?:giải|hỗ)|khám, chữa|khám bệnh, chữa bệnh|nông, lâm|nuôi, trồng|nước, môi|mua, bán|tàng, trữ");
    private static final Cue BRANCH = Cue.of("(?:giáo dục|kế hoạch|nông nghiệp) và (?:đào tạo|đầu tư|phát triển nông thôn|môi trường)(?![\\p{L}])|dân dụng và công nghiệp|tài nguyên và môi trường|kinh tế và hạ tầng|văn hóa và (?:thông tin|thể thao)|khoa học và công nghệ");
    private static final Pattern CAPITAL = Pattern.compile(" \\p{Lu}");
    private static final Cue TAIL = Cue.of("[\\p{Ll}]{2,8}(?:,? [\\p{Ll}]{2,8}){0,4}(?= (?:chủ trì|phối hợp|tham mưu|có trách nhiệm|chịu trách nhiệm|phụ trách)(?![\\p{L}]))");
    private static final Cue KEEPS = Cue.of("(?:quản lý|sử dụng|vận hành|khai thác|sản xuất|kinh doanh|cung cấp|thi công|đầu tư|chế biến|nuôi|vận chuyển|hoạt động|phụ trách)(?![\\p{L}])");
    private static final Cue BESIDE = Cue.of("(?:,|\\svà) các (?:đơn vị|cơ quan|địa phương|tổ chức|cá nhân|sở|ban|bộ|ngành)(?:, [\\p{L}, ]{2,24})? (?:có )?liên quan(?! đến| tới)");
    private static final Cue ASIDE = Cue.of("(?:đặc biệt là|nhất là|trước hết là|trong đó (?:có|trọng tâm là|gồm|tập trung vào)) ");
    private static final int ASIDE_AT_MOST = 120;
    /** The Party's offices: "các cơ quan (chuyên trách) tham mưu, giúp việc Tỉnh ủy". */
    private static final Cue ADVISERS = Cue.of("(?<=(?:cơ quan|ban|đơn vị) )(?:chuyên trách )?tham mưu(?:,| và|, và)? giúp việc(?: của)?(?: (?:cấp ủy|đảng [uủ][yỷ]|tỉnh [uủ][yỷ]|thành [uủ][yỷ]|huyện [uủ][yỷ]|trung ương đảng|trung ương|ban thường vụ))?(?![\\p{L}])");

    private Completion() {
    }

    /** "Phòng, chống", "khám, chữa bệnh", "nông, lâm": a comma inside a name. */
    static boolean pair(Text text, int comma) {
        Hits m = PAIR.lower(text).within(Math.max(0, comma - 6), Math.min(text.length(), comma + 24));
        return m.find() && m.start() < comma && m.end() > comma;
    }

    /** Where the name of a branch ends that has "và" and a verb in it ("sở giáo dục và đào tạo"), or -1. */
    static int branch(Text text, int and) {
        if (!text.lower().startsWith("và ", and)) {
            return -1;
        }
        Hits m = BRANCH.lower(text).within(Math.max(0, and - 11), Math.min(text.length(), and + 26));
        return m.find() && m.start() < and && m.end() > and ? m.end() : -1;
    }

    /** Index behind a verb that describes the agency ("các thành phần tham dự | chuẩn bị"), or -1 where the verb is what it is to do. */
    static int attribute(Text text, int member, int i, int limit) {
        Hits m = ATTRIBUTE.lower(text);
        String name = text.lower().substring(member, i).strip();
        // "các đơn vị được kiểm tra | chuẩn bị báo cáo"
        boolean done = name.endsWith(DONE);
        if (!generic(done ? name.substring(0, name.length() - DONE.length()) : name) || !m.at(i) || PROPER.contains(last(text, member, i))) {
            return -1;
        }
        if (text.has("nghiên cứu và", i)) {
            // "đề nghị các đơn vị nghiên cứu và có ý kiến": no unit that does research
            return -1;
        }
        int words = 0;
        for (int j = m.end(); j < limit && words < 16; j++) {
            char c = text.raw().charAt(j);
            if (",;:.(".indexOf(c) >= 0) {
                return -1;
            }
            if (text.wordStart(j) && Fold.word(c)) {
                words++;
                if (Verbs.at(text, j)) {
                    if (text.has("đăng ký", i) && !HANDS.lower(text).at(j)) {
                        return -1;
                    }
                    boolean doing = text.has("nghiên cứu", i) || text.has("thực hiện", i) || text.has("tổ chức", i) || text.has("phối hợp", i) || text.has("kiểm tra", i) || text.has("xây dựng", i);
                    return done || words > 1 || !doing ? m.end() : -1;
                }
            }
        }
        return -1;
    }

    /** "UBND các tỉnh, trong đó trọng tâm là các tỉnh: A, B | khẩn trương …": index of the verb behind such words, or -1. */
    static int aside(Text text, int comma) {
        Hits m = ASIDE.lower(text);
        if (!m.at(Parties.skip(text, comma))) {
            return -1;
        }
        for (int i = m.end(); i < Math.min(text.length(), m.end() + ASIDE_AT_MOST) && ";.".indexOf(text.raw().charAt(i)) < 0; i++) {
            if (Verbs.at(text, i)) {
                return i;
            }
        }
        return -1;
    }

    /** "Phòng Chính trị, tư tưởng | phối hợp …": index behind what completes a name behind a comma, or -1. */
    static int tail(Text text, int member, int comma) {
        int next = comma + 2;
        if (next >= text.length() || text.raw().charAt(comma + 1) != ' ') {
            return -1;
        }
        boolean proper = CAPITAL.matcher(text.raw()).region(member, comma).find() || text.lower().startsWith("bộ phận ", member);
        Hits m = TAIL.lower(text);
        return proper && Character.isLowerCase(text.raw().charAt(next)) && Parties.head(text, next) < 0 && !Verbs.at(text, next) && m.at(next) ? m.end() : -1;
    }

    /** Index behind "tham mưu, giúp việc Đảng ủy", which is part of a name, or -1. */
    static int advisers(Text text, int i) {
        Hits m = ADVISERS.lower(text);
        return m.at(i) ? m.end() : -1;
    }

    /** "Phó Giám đốc phụ trách và các phòng …", "cán bộ phụ trách báo cáo …": whom, not what; others or a verb follow. */
    static boolean inCharge(Text text, int i) {
        int behind = i + "phụ trách ".length();
        boolean joined = text.has("và", behind) && Parties.head(text, Parties.skip(text, behind)) > 0;
        return text.has("phụ trách", i) && (joined || Verbs.at(text, behind));
    }

    /** "doanh nghiệp xuất khẩu: xây dựng kế hoạch …": a verb before a colon, behind which another begins, completes the name. */
    static boolean named(Text text, int i) {
        int colon = i + Lexicon.VERBS.at(text, i).length();
        return text.raw().startsWith(":", colon) && Lexicon.VERBS.at(text, Parties.skip(text, colon)) != null;
    }

    /** "các đơn vị | quản lý hồ chứa thủy lợi và các đơn vị có liên quan | chủ động …": index behind those beside, or -1; adds the name before them. */
    static int allies(Text text, int member, int i, List<String> names) {
        if (!generic(text.lower().substring(member, i).strip()) || !KEEPS.lower(text).at(i)) {
            return -1;
        }
        Hits beside = BESIDE.lower(text).within(i, Math.min(text.length(), i + 140));
        if (!beside.find() || text.has('.', i, beside.start()) || text.has(';', i, beside.start()) || text.has(':', i, beside.start())) {
            return -1;
        }
        names.add(Parties.name(text, member, beside.start()));
        return beside.end();
    }

    /** The last two words of a name, as the page has them. */
    private static String last(Text text, int from, int to) {
        String name = text.raw().substring(from, to).strip();
        int space = name.lastIndexOf(' ', name.lastIndexOf(' ') - 1);
        return space < 0 ? "" : name.substring(space + 1);
    }

    private static boolean generic(String name) {
        for (String noun : GENERIC) {
            if (name.endsWith(noun) && (name.length() == noun.length() || name.charAt(name.length() - noun.length() - 1) == ' ')) {
                return true;
            }
        }
        return false;
    }
}
