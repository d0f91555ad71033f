package vn.lienthong.reader.task;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Known;
import vn.lienthong.reader.text.Text;

/** A list of words from a resource that people of the trade keep: which of them stands at a place of a text. */
final class Lexicon {

    /** Words that begin the name of an agency. */
    static final Lexicon AGENCIES = load("agencies.txt");
    /** Verbs and adverbs that begin what is to be done. */
    static final Lexicon VERBS = load("verbs.txt");
    /** Words that begin what is to be done only at the beginning of an item. */
    static final Lexicon STARTS = load("starts.txt");

    private final Map<String, List<String>> byFirstWord = new HashMap<>();
    private final Known first;

    private Lexicon(List<String> words) {
        for (String word : words) {
            String lower = Fold.lower(word);
            int space = lower.indexOf(' ');
            String begin = (space < 0 ? lower : lower.substring(0, space)).replaceAll("[,!]", "");
            byFirstWord.computeIfAbsent(begin, k -> new ArrayList<>()).add(lower);
        }
        byFirstWord.values().forEach(list -> list.sort(Comparator.comparing((String w) -> w.replace("!", "").length()).reversed()));
        first = Known.of(byFirstWord.keySet());
    }

    /** Lines of a resource without comments and blanks. */
    static List<String> lines(String resource) {
        var in = Lexicon.class.getResourceAsStream("/vn/lienthong/reader/" + resource);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(String::strip).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Lexicon load(String resource) {
        return new Lexicon(lines(resource));
    }

    /** The longest word of the list that stands at this index as whole words, or null. */
    String at(Text text, int index) {
        if (index >= text.length() || !text.wordStart(index)) {
            return null;
        }
        int end = index;
        String s = text.lower();
        int hash = 0;
        while (end < s.length() && (Fold.word(s.charAt(end)) || s.charAt(end) == '/' && end > index)) {
            hash = Known.hash(hash, s.charAt(end++));
        }
        List<String> candidates = first.may(hash) ? byFirstWord.get(s.substring(index, end)) : null;
        if (candidates != null) {
            for (String word : candidates) {
                if (text.has(word.startsWith("!") ? word.substring(1) : word, index)) {
                    return word.startsWith("!") ? null : word;
                }
            }
        }
        return null;
    }
}
