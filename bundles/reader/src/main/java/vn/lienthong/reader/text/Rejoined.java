package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the phrases of a head together again that narrow cells broke at any word: "CỘNG HÒA XÃ" over "HỘI CHỦ NGHĨA VIỆT NAM",
 * "Số:" over "12/QĐ-UBND", "Thanh" over "Hóa, ngày 20".
 */
final class Rejoined {

    private static final int LINES_AT_MOST = 4;
    /** Lines within which a head lies. */
    private static final int HEAD_AT_MOST = 40;
    private static final int SHORT = 40;
    private static final List<String> PHRASES = new ArrayList<>(List.of("cong hoa xa hoi chu nghia viet nam", "dang cong san viet nam", "doc lap - tu do - hanh phuc", "uy ban nhan dan", "hoi dong nhan dan"));

    static {
        Titles.NAMES.stream().map(Fold::bare).filter(n -> n.indexOf(' ') > 0).forEach(PHRASES::add);
    }

    // Số: · Số
    private static final Pattern NUMBER_LABEL = Pattern.compile("\\W{0,3}so\\s?[:.]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}[a-z]?\\s?[/-].*|[/-]\\s?[a-z]{2}.*");
    // Hà Nội, ngày · Hà Nội, ngày 08 · Hà Nội, ngày 08 tháng
    private static final Pattern DATE_CUT = Pattern.compile(".{0,40}, ngay(?: \\d{1,2})?(?: thang(?: \\d{1,2})?(?: nam)?)?|[a-z]{2,12}(?: [a-z]{1,12}){0,4},");
    private static final Pattern DATE_REST = Pattern.compile("\\d{1,2}|(?:ngay )?(?:\\d{1,2} )?(?:thang|nam)\\b.{0,40}|ngay \\d{1,2} thang.{0,30}|\\d{1,2} thang.{0,30}|\\d{4}");
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[\\p{Ll}]+(?: \\p{Lu}[\\p{Ll}]+){0,2}");
    private static final Pattern PLACE_REST = Pattern.compile("\\p{Lu}?[\\p{L} ]{1,30}, ?ngày.*");

    private Rejoined() {
    }

    /** The lines of a document, broken phrases of its head joined. */
    static List<Line> of(List<Line> lines) {
        var out = new ArrayList<Line>(lines.size());
        int i = 0;
        while (i < Math.min(HEAD_AT_MOST, lines.size())) {
            int from = i;
            int n = phrase(lines, i);
            String line = joined(lines.subList(i, i + n));
            i += n;
            while (i < lines.size() && goesOn(line, lines.get(i).text())) {
                line += " " + lines.get(i++).text();
            }
            out.add(i - from == 1 ? lines.get(from) : Line.of(lines.get(from).number(), line, lines.get(from).blanks()));
        }
        out.addAll(lines.subList(i, lines.size()));
        return out;
    }

    private static String joined(List<Line> lines) {
        return lines.size() == 1 ? lines.get(0).text() : String.join(" ", lines.stream().map(Line::text).toList());
    }

    /** How many lines from here on make one phrase of every head, or 1. */
    private static int phrase(List<Line> lines, int at) {
        if (!firstWord(lines.get(at).bare())) {
            return 1;
        }
        String joined = squeezed(lines.get(at).bare());
        if (joined.length() > SHORT || !starts(joined)) {
            return 1;
        }
        for (int n = 1; n < LINES_AT_MOST && at + n < lines.size(); n++) {
            joined += " " + squeezed(lines.get(at + n).bare());
            if (joined.length() > SHORT) {
                return 1;
            }
            if (PHRASES.contains(Ends.cut(joined, ":"))) {
                boolean upper = Ends.upper(lines.get(at).text()) == Ends.upper(lines.get(at + n).text());
                return upper ? n + 1 : 1;
            }
        }
        return 1;
    }

    /** Whether one of the phrases begins with the first letters of this line, up to its first sign or space. */
    private static boolean firstWord(String bare) {
        int end = 0;
        while (end < bare.length() && Fold.word(bare.charAt(end))) {
            end++;
        }
        String word = bare.substring(0, end);
        for (String phrase : PHRASES) {
            if (phrase.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(String begun) {
        for (String phrase : PHRASES) {
            if (phrase.length() > begun.length() && phrase.startsWith(begun) && phrase.charAt(begun.length()) == ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean goesOn(String line, String next) {
        if (line.length() > SHORT || next.length() > 2 * SHORT) {
            return false;
        }
        String bare = Fold.bare(line);
        String then = Fold.bare(next);
        return NUMBER_LABEL.matcher(bare).matches() && NUMBER.matcher(then).matches()
                || DATE_CUT.matcher(bare).matches() && DATE_REST.matcher(then).matches()
                || PLACE.matcher(line).matches() && PLACE_REST.matcher(next).matches();
    }

    private static String squeezed(String bare) {
        return Ends.squeezed(bare).strip();
    }
}
