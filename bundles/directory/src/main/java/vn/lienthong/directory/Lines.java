package vn.lienthong.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What clerks write in "Kính gửi", "Nơi nhận" and "Thành phần" besides names. */
final class Lines {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final String TITLES = "(?:đồng chí|đ/c|ông|bà|lãnh đạo|đại diện|thường trực|tt|chủ tịch|pct|bí thư|giám đốc|ban giám đốc|"
            + "chánh văn phòng|chánh thanh tra|cvp|pcvp|thủ trưởng|bộ trưởng|thứ trưởng|trưởng ban|trưởng|hiệu trưởng|viện trưởng|cục trưởng|"
            + "tổng giám đốc|thành viên|ủy viên|uỷ viên)";
    private static final Pattern TITLE = Pattern.compile("^(?:các\\s+)?(?:phó\\s+)?" + TITLES + "\\b.*", FLAGS);
    private static final Pattern ONLY_TITLES = Pattern.compile("^(?:(?:các|phó|và|" + TITLES + ")[\\s,]*)+$", FLAGS);
    private static final Pattern PERSON = Pattern.compile("^(?:đồng chí|đ/c|ông|bà)\\b.*", FLAGS);
    private static final Pattern INTERNAL = Pattern.compile("^(?:như (?:trên|điều|đ\\.|kính gửi|thành phần|mục|nơi nhận)\\b.*"
            + "|lưu\\b.*|vt|c(?:vp)?\\s*,\\s*(?:các\\s+)?p\\.?(?:cvp|vp).*|c?vp\\s*,\\s*pvp.*"
            + "|các phòng(?:\\s*[,:;].*|\\s+(?:chức năng|chuyên môn|nghiệp vụ|ban|cm|cv|thuộc|trực thuộc|liên quan|đơn vị).*)?"
            + "|lãnh đạo (?:sở|bộ|ban|cục|văn phòng|vp|cơ quan)|các đơn vị (?:trực )?thuộc.*|văn phòng(?: sở)?|phòng\\s+[\\p{L}&.\\s-]{1,12}|vp(?: sở)?)$", FLAGS);
    private static final Pattern OPEN = Pattern.compile(".*(?:liên quan|có tên trong|thành phần tham dự|thành phần dự|các thành phần"
            + "|(?:các|thủ trưởng) (?:cơ quan|đơn vị|tổ chức|cá nhân|địa phương)|cơ quan, đơn vị|các nơi khác).*", FLAGS);
    private static final Pattern HEADED = Pattern.compile("^((?:[^:]*\\s)?(?:lãnh đạo|các|đại diện)\\b[^:]*):\\s*(.+)$", FLAGS);
    private static final Pattern KINDS = Pattern.compile("\\b(sở|bộ|ban|hội|xã|phường|cục|chi cục|trường|trung tâm)\\b", FLAGS);
    private static final Pattern UNDER = Pattern.compile("^.*\\bthuộc\\s+(.+)$", FLAGS);
    private static final Pattern ROLE = Pattern.compile("\\s+[-–—]\\s+(?:chủ trì|chủ tọa|trưởng ban|phó trưởng ban|thành viên).*$", FLAGS);

    private Lines() {
    }

    /** NFC, without bullets, emphasis marks, final punctuation and doubled spaces. */
    static String clean(String line) {
        String text = Normalizer.normalize(line == null ? "" : line, Normalizer.Form.NFC).replaceAll("\\*\\*|__|[*_`]", "");
        text = text.replaceAll("\\s+", " ").strip();
        return text.replaceAll("^[-–—+•·]+\\s*", "").replaceAll("[\\s;.,:/]+$", "").strip();
    }

    /** Without what stands in parentheses ("(để b/c)") and without a person's part in the meeting ("- Chủ trì"). */
    static String bare(String line) {
        return clean(ROLE.matcher(line.replaceAll("\\([^)]*\\)?", " ")).replaceAll(""));
    }

    /** Inside the sender's own house. */
    static boolean internal(String line) {
        return INTERNAL.matcher(line).matches();
    }

    /** Begins with a person or a title. */
    static boolean titled(String line) {
        return TITLE.matcher(line).matches();
    }

    /** Begins with a person; further titles in the line are the same person's. */
    static boolean person(String line) {
        return PERSON.matcher(line).matches();
    }

    /** Nothing but titles, or a person by name: what may stand before the name of an agency. */
    static boolean titleOnly(String part) {
        return PERSON.matcher(part).matches() || ONLY_TITLES.matcher(part).matches();
    }

    /** The agency that rooms and units belong to ("các phòng, đơn vị trực thuộc Sở Y tế"), or null. */
    static String above(String line) {
        Matcher m = UNDER.matcher(line);
        return m.matches() ? m.group(1) : null;
    }

    /** Not a closed set. */
    static boolean open(String line) {
        return OPEN.matcher(line).matches();
    }

    /** "các sở, ngành: Tài chính, Nội vụ": head and list, or null. */
    static Headed headed(String line) {
        Matcher m = HEADED.matcher(line);
        if (!m.matches()) {
            return null;
        }
        return new Headed(KINDS.matcher(m.group(1)).results().map(r -> r.group(1)).distinct().toList(), m.group(2));
    }

    /**
     * A list under a head.
     *
     * @param kinds words that may be missing before its members ("sở")
     * @param list  the members as written
     */
    record Headed(List<String> kinds, String list) {
        /** How a member may be called in full. */
        Stream<String> spellings(String member) {
            return Stream.concat(Stream.of(member), kinds.stream().map(k -> k + " " + member));
        }
    }
}
