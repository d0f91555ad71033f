package vn.lienthong.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts marks right in phrases that recognition or haste spelt wrong ("yêu câu", "đê nghị", "truởng phòng"): a phrase of the word
 * lists with two syllables or more is known by its letters alone. Works on a shadow of the same length; the text stays.
 */
final class Spelling {

    private static final Map<String, String[]> PHRASES = load("agencies.txt", "verbs.txt", "phrases.txt");

    private Spelling() {
    }

    static String repaired(String lower, String bare) {
        char[] out = null;
        int i = 0;
        while (i < bare.length()) {
            if (!Character.isLetter(bare.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < bare.length() && Character.isLetterOrDigit(bare.charAt(end))) {
                end++;
            }
            String[] phrases = end < bare.length() && bare.charAt(end) == ' ' ? PHRASES.get(bare.substring(i, end)) : null;
            for (int n = 0; phrases != null && n < phrases.length; n++) {
                String phrase = phrases[n];
                int to = i + phrase.length();
                String plain = Fold.bare(phrase);
                if (bare.startsWith(plain, i) && (to == bare.length() || !Character.isLetterOrDigit(bare.charAt(to)))) {
                    if (!lower.startsWith(phrase, i)) {
                        out = out == null ? lower.toCharArray() : out;
                        phrase.getChars(0, phrase.length(), out, i);
                    }
                    break;
                }
            }
            i = end;
        }
        return out == null ? lower : new String(out);
    }

    private static Map<String, String[]> load(String... resources) {
        var map = new HashMap<String, String[]>();
        for (String resource : resources) {
            try (var reader = new BufferedReader(new InputStreamReader(Spelling.class.getResourceAsStream("/vn/lienthong/reader/" + resource), StandardCharsets.UTF_8))) {
                reader.lines().filter(l -> !l.startsWith("#") && l.strip().indexOf(' ') > 0).forEach(l -> put(map, Fold.lower(l.strip())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return map;
    }

    /** Longer phrases first. */
    private static void put(Map<String, String[]> map, String phrase) {
        String first = Fold.bare(phrase.substring(0, phrase.indexOf(' ')));
        String[] old = map.getOrDefault(first, new String[0]);
        var all = java.util.Arrays.copyOf(old, old.length + 1);
        all[old.length] = phrase;
        java.util.Arrays.sort(all, java.util.Comparator.comparingInt(String::length).reversed());
        map.put(first, all);
    }
}
