package vn.lienthong.reader.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes one kind of plain text of many: NFC, plain spaces, no Markdown emphasis, no invisible characters. */
public final class Normaliser {

    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]{0,8}#{1,6}[ \\t]++");
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]{0,8}[-_=*~.&¯— ]{5,}+$");
    private static final Pattern UNDERSCORES = Pattern.compile("(?<![\\p{L}\\p{N}@/.])_{1,3}+(?=\\S)|(?<=\\S)_{1,3}+(?![\\p{L}\\p{N}@])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([-*_.#|()\\[\\]&+])");

    private Normaliser() {
    }

    /** The normalised text; lines are kept as they are. */
    public static String normalise(String text) {
        String s = Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        s = plain(s);
        if (s.indexOf('#') >= 0) {
            s = HEADING.matcher(s).replaceAll("");
        }
        s = RULE.matcher(s).replaceAll("");
        if (s.indexOf('\\') >= 0) {
            s = ESCAPE.matcher(s).replaceAll("$1");
        }
        if (s.indexOf('*') >= 0) {
            s = stars(s);
        }
        return s.indexOf('_') >= 0 ? UNDERSCORES.matcher(s).replaceAll("") : s;
    }

    private static String plain(String s) {
        var out = new StringBuilder(s.length());
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= ' ' && c < 0x7f) {
                out.append(c);
                continue;
            }
            switch (c) {
                case '\r' -> {
                    if (i + 1 == s.length() || s.charAt(i + 1) != '\n') {
                        out.append('\n');
                    }
                }
                case '\f', '\u000b', '\u0085', '\u2028', '\u2029' -> out.append('\n');
                case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> { }
                case 'Ð' -> out.append('Đ');
                case '⁄', '∕' -> out.append('/');
                case '‐', '‑', '−' -> out.append('-');
                default -> {
                    if (c == '\n' || c == '\t') {
                        out.append(c);
                    } else if (Character.isSpaceChar(c) || Character.isISOControl(c) || c >= '\ue000' && c <= '\uf8ff') {
                        out.append(' ');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
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
