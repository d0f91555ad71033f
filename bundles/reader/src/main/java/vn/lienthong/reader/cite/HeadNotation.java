package vn.lienthong.reader.cite;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document's own number as its head has it.
 *
 * @param value    as written without inner spaces; a blank number leaves the rest
 * @param numbered whether the number is there
 */
public record HeadNotation(String value, boolean numbered) {

    private static final Pattern LABEL = Pattern.compile("^\\W{0,3}[Ss][ốôoỐÔO]\\s{0,2}[:.;]?\\s{0,3}");
    private static final Pattern SPACED = Pattern.compile("(?<=[\\p{Lu}\\d])\\s?[-–]\\s?(?=\\p{Lu}{2})");
    private static final Pattern BLANK = Pattern.compile("[\\s.…_]{0,60}");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("NQ", "Nghị quyết"), Map.entry("QĐ", "Quyết định"), Map.entry("CT", "Chỉ thị"), Map.entry("TB", "Thông báo"), Map.entry("HD", "Hướng dẫn"),
            Map.entry("KH", "Kế hoạch"), Map.entry("BC", "Báo cáo"), Map.entry("TTr", "Tờ trình"), Map.entry("CĐ", "Công điện"), Map.entry("GM", "Giấy mời"),
            Map.entry("KL", "Kết luận"), Map.entry("CTr", "Chương trình"), Map.entry("CV", "Công văn"), Map.entry("NĐ", "Nghị định"), Map.entry("TT", "Thông tư"),
            Map.entry("QC", "Quy chế"), Map.entry("PA", "Phương án"), Map.entry("ĐA", "Đề án"), Map.entry("BB", "Biên bản"), Map.entry("QyĐ", "Quy định"), Map.entry("QĐi", "Quy định"));

    /** The number in a line that begins with "Số". */
    public static HeadNotation of(String written, Set<Integer> footnotes) {
        String line = SPACED.matcher(written).replaceAll("-");
        Matcher label = LABEL.matcher(line);
        int at = label.find() ? label.end() : 0;
        Matcher blank = BLANK.matcher(line).region(at, line.length());
        at = blank.lookingAt() ? blank.end() : at;
        Notation n = Notation.at(line, at);
        if (n == null) {
            Matcher digits = Pattern.compile("\\d{1,6}\\s").matcher(line).region(at, line.length());
            n = digits.lookingAt() ? spaced(line, at, digits.end()) : noisy(line, at);
        }
        if (n == null) {
            return null;
        }
        char last = n.value().charAt(n.value().length() - 1);
        boolean glued = Character.isDigit(last) && footnotes.contains(last - '0') && Character.isLetter(n.value().charAt(n.value().length() - 2));
        return new HeadNotation(glued ? n.withoutMark().value() : n.value(), !n.number().isEmpty());
    }

    /** "Số: 12  /VP": the clerk's number stands apart. */
    private static Notation spaced(String line, int at, int from) {
        Matcher blank = BLANK.matcher(line).region(from, line.length());
        Notation rest = Notation.at(line, blank.lookingAt() ? blank.end() : from);
        String number = line.substring(at, from).strip();
        return rest == null ? null : new Notation(at, rest.end(), number, number + rest.value());
    }

    /** A number written by hand that recognition could not read ("22⁄42", "()s2"): the notation behind it is kept. */
    private static Notation noisy(String line, int at) {
        for (int i = at; i < Math.min(line.length(), at + 24); i++) {
            if ((line.charAt(i) == '/' || line.charAt(i) == '-') && i + 1 < line.length()) {
                Notation n = Notation.at(line, i);
                if (n != null) {
                    return n;
                }
            }
        }
        return null;
    }

    /** The type that the notation names, or "Công văn" where it names none. */
    public String type() {
        String code = value.replaceFirst("^\\d*[a-z]?[/-](?:(?:19|20)\\d{2}/)?", "");
        String first = code.split("[-/]", 2)[0];
        return TYPES.getOrDefault(first, "Công văn");
    }
}
