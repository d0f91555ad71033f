package vn.lienthong.reader.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes one kind of plain text of many: NFC, plain spaces, no Markdown emphasis, no invisible characters. */
public final class Normaliser {

    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]{0,8}#{1,6}[ \\t]++");
    /** Signs that a rule between parts is drawn with. */
    private static final String DRAWN = "-_=*~.&¯— ";
    private static final int RULE_AT_LEAST = 5;
    private static final int INDENT = 8;
    private static final Pattern UNDERSCORES = Pattern.compile("(?<![\\p{L}\\p{N}@/.])_{1,3}+(?=\\S)|(?<=\\S)_{1,3}+(?![\\p{L}\\p{N}@])");
    /** Words run together: "BộCông Thương", "1033/PTM-SMEngày 15". */
    private static final Pattern GLUED = Pattern.compile("(?<=[\\p{Ll}&&[^a-z]])(?=[A-ZĐ]\\p{Ll})|(?<=[A-ZĐ]{2})(?=ngày \\d)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([-*_.#|()\\[\\]&+])");

    private Normaliser() {
    }

    /** The normalised text; lines are kept as they are. */
    public static String normalise(String text) {
        String s = composed(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        s = Syllables.parted(plain(s));
        if (s.indexOf('#') >= 0) {
            s = HEADING.matcher(s).replaceAll("");
        }
        s = withoutRules(s);
        if (s.indexOf('\\') >= 0) {
            s = ESCAPE.matcher(s).replaceAll("$1");
        }
        if (s.indexOf('*') >= 0) {
            s = stars(s);
        }
        return s.indexOf('_') >= 0 ? UNDERSCORES.matcher(s).replaceAll("") : s;
    }

    /** Whether all letters are of those blocks that have no combining marks in them: Latin, composed Vietnamese letters, punctuation. */
    private static boolean composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0300' && !(c >= '\u1ea0' && c <= '\u1ef9') && !(c >= '\u2010' && c <= '\u2027')) {
                return false;
            }
        }
        return true;
    }

    /** Empties the lines that are only drawn. */
    private static String withoutRules(String s) {
        StringBuilder out = null;
        int kept = 0;
        int end;
        for (int from = 0; from < s.length(); from = end + 1) {
            end = s.indexOf('\n', from);
            end = end < 0 ? s.length() : end;
            if (rule(s, from, end)) {
                out = out == null ? new StringBuilder(s.length()) : out;
                out.append(s, kept, from);
                kept = end;
            }
        }
        return out == null ? s : out.append(s, kept, s.length()).toString();
    }

    private static boolean rule(String s, int from, int end) {
        int drawn = from;
        for (int i = from; i < end && i - from < INDENT && (s.charAt(i) == ' ' || s.charAt(i) == '\t'); i++) {
            drawn = s.charAt(i) == '\t' ? i + 1 : drawn;
        }
        int i = drawn;
        while (i < end && DRAWN.indexOf(s.charAt(i)) >= 0) {
            i++;
        }
        return i == end && end - drawn >= RULE_AT_LEAST;
    }

    private static String plain(String s) {
        char[] in = s.toCharArray();
        int to = 0;
        boolean glued = false;
        for (int i = 0; i < in.length; i++) {
            char c = in[i];
            boolean dropped = c == '\r' && i + 1 < in.length && in[i + 1] == '\n';
            if (c < ' ' || c >= 0x7f && !Character.isLetter(c)) {
                switch (c) {
                    case '\r', '\f', '\u000b', '\u0085', '\u2028', '\u2029' -> c = '\n';
                    case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> dropped = true;
                    case '⁄', '∕' -> c = '/';
                    case '‐', '‑', '−' -> c = '-';
                    default -> c = c != '\n' && c != '\t' && blank(c) ? ' ' : c;
                }
            }
            if (!dropped) {
                // names of things mix cases too ("VNeID", "eOffice"), but not behind a Vietnamese letter
                glued |= to > 0 && (capital(c) && in[to - 1] > 0x7f && Character.isLowerCase(in[to - 1]) || c == 'n' && to > 1 && capital(in[to - 1]) && capital(in[to - 2]));
                in[to++] = c == 'Ð' ? 'Đ' : c;
            }
        }
        String out = new String(in, 0, to);
        return glued ? GLUED.matcher(out).replaceAll(" ") : out;
    }

    private static boolean capital(char c) {
        return c >= 'A' && c <= 'Z' || c == 'Đ';
    }

    private static boolean blank(char c) {
        return Character.isSpaceChar(c) || Character.isISOControl(c) || c >= '\ue000' && c <= '\uf8ff';
    }

    /** Drops stars that mark emphasis; a bullet "* " at a line's start and the mark "(*)" stay. */
    private static String stars(String s) {
        var out = new StringBuilder(s.length());
        boolean atStart = true;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '*') {
                boolean mark = i > 0 && s.charAt(i - 1) == '(' && i + 1 < s.length() && s.charAt(i + 1) == ')';
                boolean bullet = atStart && i + 1 < s.length() && s.charAt(i + 1) == ' ';
                if (mark || bullet) {
                    out.append(bullet ? '-' : c);
                }
            } else {
                out.append(c);
            }
            atStart = c == '\n' || atStart && (c == ' ' || c == '\t');
        }
        return out.toString();
    }
}
