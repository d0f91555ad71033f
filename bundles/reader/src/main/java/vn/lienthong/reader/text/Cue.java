package vn.lienthong.reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for a {@link Text} that is not even tried where the text lacks the letters that every match must have. Its matchers behave
 * as the pattern's own; only a matcher of a text that cannot match has an empty region (so {@code find(int)} asks {@link #possible} first).
 */
public final class Cue {

    private final Pattern pattern;
    private final int[][] required;

    private Cue(Pattern pattern) {
        this.pattern = pattern;
        this.required = Required.of(pattern.pattern()).stream().map(Grams::of).toArray(int[][]::new);
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

    /** Matches in the text as the page has it. */
    public Matcher raw(Text text) {
        return matcher(text, text.raw());
    }

    /** Matches in lower case with marks. */
    public Matcher lower(Text text) {
        return matcher(text, text.lower());
    }

    /** Matches in lower case without marks. */
    public Matcher bare(Text text) {
        return matcher(text, text.bare());
    }

    /** The plain pattern, for strings that are no text. */
    public Pattern pattern() {
        return pattern;
    }

    private Matcher matcher(Text text, String shadow) {
        Matcher m = pattern.matcher(shadow);
        return possible(text) ? m : m.region(shadow.length(), shadow.length());
    }
}
