package vn.lienthong.reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for a {@link Text} that is tried only where it can match: not at all where the text lacks the letters that every match
 * must have, and otherwise only at the letters with which a match can begin. Both are found from the pattern itself.
 */
public final class Cue {

    private final Pattern pattern;
    private final String[] words;
    private final int[][] required;
    private final boolean[] first;
    private final boolean word;

    private Cue(Pattern pattern) {
        this.pattern = pattern;
        Required.Found found = Required.of(pattern.pattern());
        this.words = found.words().toArray(String[]::new);
        this.required = found.words().stream().map(Grams::of).toArray(int[][]::new);
        this.first = found.first().tells() ? letters(found.first()) : null;
        this.word = found.first().word();
    }

    /** The cue of a regular expression, written with or without tone marks as the shadow that it is for. */
    public static Cue of(String regex) {
        return new Cue(Pattern.compile(regex));
    }

    /** Whether the text has the letters that a match needs. */
    public boolean possible(Text text) {
        for (int[] word : required) {
            if (text.grams().have(word)) {
                return true;
            }
        }
        return required.length == 0;
    }

    /** Whether a short stretch of a text without marks has what a match needs. */
    public boolean possible(String bare) {
        for (String word : words) {
            if (bare.contains(word)) {
                return true;
            }
        }
        return words.length == 0;
    }

    /** Matches in the text as the page has it. */
    public Hits raw(Text text) {
        return new Hits(this, text, text.raw());
    }

    /** Matches in lower case with marks. */
    public Hits lower(Text text) {
        return new Hits(this, text, text.lower());
    }

    /** Matches in lower case without marks. */
    public Hits bare(Text text) {
        return new Hits(this, text, text.bare());
    }

    Matcher matcher(String shadow) {
        return pattern.matcher(shadow).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** The first index from here on where a match may begin, or the length. */
    int next(String bare, int from) {
        if (first == null) {
            return from;
        }
        for (int i = from; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if ((c >= first.length || first[c]) && !(word && i > 0 && bare.charAt(i - 1) >= 'a' && bare.charAt(i - 1) <= 'z')) {
                return i;
            }
        }
        return bare.length();
    }

    /** Whether matches are looked for letter by letter. */
    boolean stepwise() {
        return first != null;
    }

    private static boolean[] letters(First first) {
        var table = new boolean[128];
        first.letters().stream().filter(c -> c < table.length).forEach(c -> table[c] = true);
        return table;
    }
}
