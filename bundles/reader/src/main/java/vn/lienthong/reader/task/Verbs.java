package vn.lienthong.reader.task;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Where a verb that hands out work begins, and where it only completes a noun or a name. */
final class Verbs {

    private static final List<String> NOUNS = List.of("ban", "hội đồng", "tổ", "đoàn", "chi cục", "cục", "phòng", "trung tâm", "viện", "bộ phận", "quỹ", "ủy ban", "nhà thầu", "công ty", "hội", "cơ quan", "tổ công tác", "trường", "văn phòng", "nhóm", "nhà");
    private static final Cue NAME_VERB = Cue.of("(?:" + String.join("|", NOUNS) + ")\\s"
            + "(bồi thường|quản lý|kiểm tra|kiểm soát|thanh tra|giám sát|thẩm định|thẩm tra|đánh giá|xét|nghiệm thu|đào tạo|nghiên cứu|phát triển|bảo vệ|ứng phó|xử lý|chỉ đạo|tư vấn|giải phóng|điều hành|tuyển|bồi dưỡng|hỗ trợ|đấu thầu|ứng dụng|khai thác|chăm sóc|đầu tư|tuyên truyền|xây dựng|thống kê|soạn thảo|giúp việc|điều phối|tuyển dụng|thi hành|phát động|tiếp nhận|truyền thông|đăng ký|tiếp công dân|coi thi|chấm thi|ra đề|xúc tiến|giới thiệu|điều tra|phân tích|huấn luyện|kiểm kê|vận động|in sao|phúc khảo|tuần tra|bình chọn|cấp phát|vận hành|thi công|phân phối|sản xuất|cung cấp)(?![\\p{L}])(?! (?:và|phương án|kế hoạch|báo cáo|hồ sơ|danh sách|công tác|việc|tình hình|tham gia|tham dự|dự thi|nhu cầu))");
    /** "Ban Quản lý dự án | đầu tư xây dựng …": what a project is for completes the name of its board. */
    private static final Cue PROJECT = Cue.of("(?:ban quản lý|ban qlda|bqlda|ban điều hành)(?: các| dự án| khu vực| chuyên ngành| đầu tư| xây dựng| phát triển| cải tạo| nâng cấp| và)*\\s$");
    /** Verbs that are the second syllable of nouns, and the first syllables of these. */
    private static final Map<String, Set<String>> COMPOUNDS = Map.ofEntries(Map.entry("trình", Set.of("công", "chương", "quy", "giáo", "lộ", "tiến", "hành", "tờ", "quá", "phương")),
            Map.entry("lập", Set.of("công", "dân", "độc", "tự")), Map.entry("ký", Set.of("nhật", "thư", "đăng")), Map.entry("nhập", Set.of("thu", "sáp", "gia", "xuất")), Map.entry("mời", Set.of("giấy")),
            Map.entry("họp", Set.of("cuộc", "phiên", "buổi", "kỳ", "phòng")), Map.entry("cử", Set.of("bầu", "ứng", "đề", "tuyển")), Map.entry("chuyển", Set.of("lưu", "vận", "luân")),
            Map.entry("giao", Set.of("tiếp", "trực", "phối", "giám", "liên", "ngoại", "bàn", "chuyển")), Map.entry("thường xuyên", Set.of("dục")), Map.entry("tạo", Set.of("đào", "sáng", "cải", "khởi", "chế", "tái")));

    /** Words before a name that leave it one. */
    private static final Pattern ALL = Pattern.compile("(?:(?:các|những|mỗi|từng|lãnh đạo|thành viên)\\s)*");

    private Verbs() {
    }

    /** Whether a verb in small letters begins at this index. */
    static boolean at(Text text, int i) {
        String verb = i < text.length() && text.wordStart(i) && Character.isLowerCase(text.raw().charAt(i)) ? Lexicon.VERBS.at(text, i) : null;
        return verb != null && !compound(text, i, verb);
    }

    /** Whether work begins here with a capital: "Rà soát quy hoạch", told from a name like "Xây dựng, Nội vụ". */
    static boolean begins(Text text, int i) {
        String verb = Lexicon.VERBS.at(text, i);
        int behind = verb == null ? 0 : i + verb.length() + 1;
        return behind > 0 && behind < text.length() && text.raw().charAt(behind - 1) == ' ' && Character.isLowerCase(text.raw().charAt(behind)) && !text.has("và", behind);
    }

    /** The second syllable of a noun is no verb: "công trình", "dân lập", "giấy mời". */
    private static boolean compound(Text text, int i, String verb) {
        Set<String> first = i > 2 ? COMPOUNDS.get(verb) : null;
        if (first == null) {
            return false;
        }
        int from = i - 1;
        while (from > 0 && Character.isLetter(text.raw().charAt(from - 1))) {
            from--;
        }
        return first.contains(text.lower().substring(from, i - 1));
    }

    /** A verb that completes a name: "Ban quản lý", "Hội đồng thẩm định", "nhà thầu xây dựng". */
    static boolean inName(Text text, int member, int i) {
        boolean project = text.has("đầu tư", i) || text.has("xây dựng", i) || text.has("phát triển", i) || text.has("cải tạo", i) || text.has("nâng cấp", i);
        if (project && PROJECT.lower(text).ends(member, i)) {
            return true;
        }
        if (!nounBefore(text.lower(), i - 1)) {
            return false;
        }
        Hits m = NAME_VERB.lower(text).within(Math.max(member, i - 24), Math.min(text.length(), i + 40));
        while (m.find()) {
            if (m.start(1) == i) {
                return m.group().startsWith("nhà ") || ALL.matcher(text.lower()).region(member, m.start()).matches();
            }
            if (m.start() > i) {
                return false;
            }
        }
        return false;
    }

    private static boolean nounBefore(String lower, int end) {
        for (String noun : NOUNS) {
            if (end >= noun.length() && lower.startsWith(noun, end - noun.length())) {
                return true;
            }
        }
        return false;
    }
}
