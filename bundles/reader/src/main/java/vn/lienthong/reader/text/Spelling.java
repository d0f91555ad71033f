package vn.lienthong.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
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

    /** By the hash of the first two syllables, longer phrases first. */
    private static final Map<Integer, Phrase[]> PHRASES = load("agencies.txt", "verbs.txt", "phrases.txt");
    private static final Known PAIRS = Known.ofHashes(PHRASES.keySet());

    private static final Set<String> SYLLABLES = syllables();

    private Spelling() {
    }

    static String repaired(String lower, String bare, char[] in) {
        char[] out = null;
        int first = -1;
        int hash = 0;
        int i = 0;
        while (i < in.length) {
            if (!Character.isLetter(in[i])) {
                i++;
                continue;
            }
            int from = i;
            int own = 0;
            while (i < in.length && Fold.word(in[i])) {
                own = Known.hash(own, in[i++]);
            }
            int pair = pair(hash, own);
            Phrase[] phrases = first >= 0 && in[from - 1] == ' ' && PAIRS.may(pair) ? PHRASES.get(pair) : null;
            Phrase phrase = phrases == null ? null : at(phrases, bare, first);
            if (phrase != null && !lower.startsWith(phrase.marked, first) && (phrase.sure || !meant(lower, first, first + phrase.marked.length()))) {
                out = out == null ? lower.toCharArray() : out;
                phrase.marked.getChars(0, phrase.marked.length(), out, first);
            }
            first = i + 1 < in.length && in[i] == ' ' && Character.isLetter(in[i + 1]) ? from : -1;
            hash = own;
        }
        return out == null ? lower : new String(out);
    }

    /** The longest of these phrases that stands there as whole words, or null. */
    private static Phrase at(Phrase[] phrases, String bare, int from) {
        for (Phrase phrase : phrases) {
            int to = from + phrase.bare.length();
            if (bare.startsWith(phrase.bare, from) && (to == bare.length() || !Fold.word(bare.charAt(to)))) {
                return phrase;
            }
        }
        return null;
    }

    private static int pair(int first, int second) {
        return first * 0x5bd1e995 ^ second;
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

    private static Map<Integer, Phrase[]> load(String... resources) {
        var map = new HashMap<Integer, Phrase[]>();
        for (String resource : resources) {
            try (var reader = new BufferedReader(new InputStreamReader(Spelling.class.getResourceAsStream("/vn/lienthong/reader/" + resource), StandardCharsets.UTF_8))) {
                reader.lines().filter(l -> !l.startsWith("#") && !l.startsWith("!") && l.strip().indexOf(' ') > 0).forEach(l -> put(map, Fold.lower(l.strip())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return map;
    }

    private static void put(Map<Integer, Phrase[]> map, String line) {
        boolean sure = line.startsWith("=");
        String phrase = sure ? line.substring(1) : line;
        String bare = Fold.bare(phrase);
        int space = bare.indexOf(' ');
        int end = space + 1;
        while (end < bare.length() && Fold.word(bare.charAt(end))) {
            end++;
        }
        int first = pair(Known.hash(bare.substring(0, space)), Known.hash(bare.substring(space + 1, end)));
        Phrase[] old = map.getOrDefault(first, new Phrase[0]);
        var all = Arrays.copyOf(old, old.length + 1);
        all[old.length] = new Phrase(phrase, bare, sure);
        Arrays.sort(all, Comparator.comparing((Phrase p) -> p.marked.length()).thenComparing(p -> p.sure).reversed());
        map.put(first, all);
    }
}
