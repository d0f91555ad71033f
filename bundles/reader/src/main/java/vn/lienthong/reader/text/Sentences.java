package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a paragraph into sentences at full stops that end one. */
public final class Sentences {

    private static final Set<String> SHORT = Set.of("tp", "tx", "kt", "tl", "tm", "tuq", "ts", "ths", "bs", "ds", "cn", "gs", "pgs", "ông", "q", "p", "v",
            "đ", "đ/c", "st", "stt", "cki", "ckii", "ks", "hđ", "nxb", "tr", "vv", "no", "ubnd");

    private Sentences() {
    }

    /** Whether the full stop at this index ends an abbreviation and not a sentence. */
    static boolean abbreviation(CharSequence s, int dot) {
        int from = dot;
        while (from > 0 && (Character.isLetter(s.charAt(from - 1)) || s.charAt(from - 1) == '/')) {
            from--;
        }
        String word = s.subSequence(from, dot).toString();
        return SHORT.contains(word.toLowerCase(Locale.ROOT)) && (word.length() > 1 || Character.isUpperCase(word.charAt(0)));
    }

    /** Sentences as [start, end) pairs within the text, without the spaces between them. */
    public static List<int[]> of(Text text) {
        var out = new ArrayList<int[]>();
        String s = text.raw();
        int from = 0;
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) == '.' && ends(s, i)) {
                add(out, s, from, i + 1);
                from = i + 1;
            }
        }
        add(out, s, from, s.length());
        return out;
    }

    private static boolean ends(String s, int dot) {
        int next = dot + 1;
        while (next < s.length() && (s.charAt(next) == ' ' || s.charAt(next) == ')' || s.charAt(next) == '”' || s.charAt(next) == '"')) {
            next++;
        }
        if (next == s.length()) {
            return true;
        }
        if (next == dot + 1 || s.charAt(dot - (dot > 0 ? 1 : 0)) == '.') {
            return false;
        }
        char c = s.charAt(next);
        return (Character.isUpperCase(c) || c == '(' || c == '“') && !abbreviation(s, dot) && !(dot > 0 && Character.isDigit(s.charAt(dot - 1)) && dot < 3);
    }

    private static void add(List<int[]> out, String s, int from, int to) {
        while (from < to && s.charAt(from) == ' ') {
            from++;
        }
        while (to > from && s.charAt(to - 1) == ' ') {
            to--;
        }
        if (to > from) {
            out.add(new int[] {from, to});
        }
    }
}
