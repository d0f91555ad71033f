package vn.lienthong.reader.head;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Fold;

/**
 * Secrecy marks: a stamp that stands alone ("MẬT", "TỐI MẬT", "TUYỆT MẬT") or a field ("Độ mật: Tối mật"). Words about secrecy
 * ("bảo mật", "bí mật nhà nước" in a law's title) are no marks.
 *
 * @param level MẬT, TỐI MẬT or TUYỆT MẬT
 * @param quote the line that carries it
 */
public record Secrecy(String level, String quote) {

    private static final Pattern STAMP = Pattern.compile("(?<![\\p{L}\\p{N}])(TUYỆT M[ẬÂ]T|TỐI M[ẬÂ]T|M[ẬÂ]T)(?![\\p{L}\\p{N}])");
    private static final Pattern AROUND = Pattern.compile("(?:BẢO|BÍ|CƠ|GIỮ|LỘ|NỘI|ĐƯỜNG|ONG|THÂN|RỈ|TÚI|SỎI|KHÔNG)\\s*$");
    private static final Pattern FIELD = Pattern.compile("(?:độ mật|mức độ mật|cấp độ mật|mức mật|độ bảo mật|dấu mật)\\s{0,3}[:：-]\\s{0,3}(tuyệt mật|tối mật|mật)(?![\\p{L}])");
    private static final int SCANNED = 400_000;

    /** The first mark in a text, or null. The head counts more: there a stamp may stand beside other words. */
    public static Secrecy in(String text) {
        if (!text.contains("MẬT") && !text.contains("mật") && !text.contains("Mật") && !text.contains("MÂT")) {
            return null;
        }
        int lines = 0;
        int from = 0;
        int limit = Math.min(text.length(), SCANNED);
        while (from < limit) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (end - from < 300) {
                Secrecy found = line(text.substring(from, end).strip(), lines < 60);
                if (found != null) {
                    return found;
                }
            } else if (lines < 3) {
                Secrecy found = field(text.substring(from, Math.min(end, from + 2000)));
                if (found != null) {
                    return found;
                }
            }
            lines++;
            from = end + 1;
        }
        return null;
    }

    private static Secrecy line(String line, boolean head) {
        if (line.isEmpty() || line.indexOf('T') < 0 && line.indexOf('t') < 0) {
            return null;
        }
        Matcher m = STAMP.matcher(line);
        while (m.find()) {
            boolean alone = line.substring(0, m.start()).chars().noneMatch(Character::isLetterOrDigit)
                    && line.substring(m.end()).chars().noneMatch(Character::isLetterOrDigit);
            boolean cell = cell(line, m.start(), m.end());
            boolean aside = head && line.length() < 90 && !AROUND.matcher(line.substring(0, m.start())).find() && !upperTitle(line, m.start(), m.end());
            if (alone || cell || aside) {
                return new Secrecy(level(m.group(1)), line);
            }
        }
        return field(line);
    }

    private static boolean cell(String line, int start, int end) {
        boolean left = start == 0 || line.charAt(start - 1) == '\t' || line.charAt(start - 1) == '|' || start > 2 && line.substring(start - 3, start).isBlank();
        boolean right = end == line.length() || line.charAt(end) == '\t' || line.charAt(end) == '|' || end + 3 <= line.length() && line.substring(end, end + 3).isBlank();
        return left && right;
    }

    /** A title all in capitals around the word ("CÔNG TÁC MẬT MÃ") is no stamp. */
    private static boolean upperTitle(String line, int start, int end) {
        String rest = line.substring(0, start) + line.substring(end);
        long letters = rest.chars().filter(Character::isLetter).count();
        boolean after = end < line.length() && line.substring(end).stripLeading().chars().limit(3).anyMatch(Character::isUpperCase) && line.charAt(end) == ' ' && rest.equals(rest.toUpperCase(Locale.ROOT));
        return letters > 0 && after || rest.equals(rest.toUpperCase(Locale.ROOT)) && letters > 0 && !line.substring(0, start).endsWith("  ") && start > 0;
    }

    private static Secrecy field(String line) {
        Matcher m = FIELD.matcher(Fold.lower(line));
        return m.find() ? new Secrecy(m.group(1).toUpperCase(Locale.ROOT), line.substring(m.start(), m.end())) : null;
    }

    private static String level(String stamp) {
        return stamp.replace('Â', 'Ậ');
    }
}
