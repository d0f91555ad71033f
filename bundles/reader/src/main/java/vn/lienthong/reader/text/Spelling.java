package vn.lienthong.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts marks right in phrases that recognition or haste spelt wrong ("yêu câu", "đê nghị", "truởng phòng"): a phrase of the word
 * lists with two syllables or more is known by its letters alone. Works on a shadow of the same length; the text stays.
 */
final class Spelling {

    /** A phrase with its marks and without; a sure one has no double of other marks in the language. */
    private record Phrase(String marked, String bare, boolean sure) {
    }

    /** By the first syllable, longer phrases first. */
    private static final Map<String, Phrase[]> PHRASES = load("agencies.txt", "verbs.txt", "phrases.txt");
    private static final Known FIRST = Known.of(PHRASES.keySet());

    private static final Set<String> SYLLABLES = syllables();

    private Spelling() {
    }

    static String repaired(String lower, String bare) {
        char[] out = null;
        int i = 0;
        while (i < bare.length()) {
            if (!Fold.word(bare.charAt(i)) || !Character.isLetter(bare.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            int hash = 0;
            while (end < bare.length() && Fold.word(bare.charAt(end))) {
                hash = Known.hash(hash, bare.charAt(end++));
            }
            Phrase[] phrases = end < bare.length() && bare.charAt(end) == ' ' && FIRST.may(hash) ? PHRASES.get(bare.substring(i, end)) : null;
            for (int n = 0; phrases != null && n < phrases.length; n++) {
                String phrase = phrases[n].marked;
                int to = i + phrase.length();
                if (bare.startsWith(phrases[n].bare, i) && (to == bare.length() || !Fold.word(bare.charAt(to)))) {
                    if (!lower.startsWith(phrase, i) && (phrases[n].sure || !meant(lower, i, to))) {
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

    /** Whether every syllable is one that the word lists know as it stands: then it is another word ("cổ phần công nghệ" is no "phân công"). */
    private static boolean meant(String lower, int from, int to) {
        for (String syllable : lower.substring(from, to).split("[ ,]+")) {
            if (!SYLLABLES.contains(syllable)) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> syllables() {
        var all = new HashSet<String>();
        PHRASES.values().forEach(list -> Arrays.stream(list).forEach(p -> all.addAll(Arrays.asList(p.marked.split("[ ,]+")))));
        return all;
    }

    private static Map<String, Phrase[]> load(String... resources) {
        var map = new HashMap<String, Phrase[]>();
        for (String resource : resources) {
            try (var reader = new BufferedReader(new InputStreamReader(Spelling.class.getResourceAsStream("/vn/lienthong/reader/" + resource), StandardCharsets.UTF_8))) {
                reader.lines().filter(l -> !l.startsWith("#") && !l.startsWith("!") && l.strip().indexOf(' ') > 0).forEach(l -> put(map, Fold.lower(l.strip())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return map;
    }

    private static void put(Map<String, Phrase[]> map, String line) {
        boolean sure = line.startsWith("=");
        String phrase = sure ? line.substring(1) : line;
        String first = Fold.bare(phrase.substring(0, phrase.indexOf(' ')));
        Phrase[] old = map.getOrDefault(first, new Phrase[0]);
        var all = Arrays.copyOf(old, old.length + 1);
        all[old.length] = new Phrase(phrase, Fold.bare(phrase), sure);
        Arrays.sort(all, java.util.Comparator.comparing((Phrase p) -> p.marked.length()).thenComparing(p -> p.sure).reversed());
        map.put(first, all);
    }
}
