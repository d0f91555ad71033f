package vn.lienthong.reader.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern for a {@link Text} that is tried only where it can match: not at all where the text lacks the letters that every match
 * must have, and otherwise only at the letters with which a match can begin. Both are found from the pattern itself.
 */
public final class Cue {

    private final Pattern pattern;
    private final String[][] words;
    private final int[][][] required;
    private final Start start;
    private final int[] begins;

    private Cue(Pattern pattern) {
        this.pattern = pattern;
        Required.Found found = Required.of(pattern.pattern());
        this.words = found.words().stream().map(set -> set.toArray(String[]::new)).toArray(String[][]::new);
        this.required = found.words().stream().map(set -> set.stream().map(Grams::of).toArray(int[][]::new)).toArray(int[][][]::new);
        this.start = found.heads().tells() ? new Start(found.heads()) : null;
        this.begins = start == null ? null : start.begins();
    }

    /** The cue of a regular expression, written with or without tone marks as the shadow that it is for. */
    public static Cue of(String regex) {
        return new Cue(Pattern.compile(regex));
    }

    /** Whether the text has the letters that a match needs. */
    public boolean possible(Text text) {
        for (int i = 0; i < required.length; i++) {
            if (!text.grams().haveAny(required[i])) {
                return false;
            }
        }
        return possible(text.bare());
    }

    /** Whether a short stretch of a text without marks has what a match needs. */
    public boolean possible(String bare) {
        for (String[] set : words) {
            if (!anyIn(bare, set)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyIn(String bare, String[] set) {
        for (String word : set) {
            if (bare.contains(word)) {
                return true;
            }
        }
        return false;
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

    /** Whether it is worth while to look for the places where a match may begin. */
    boolean begins(Text text) {
        return begins == null ? possible(text) : text.begins().haveAny(begins);
    }

    /** The first index of a stretch where a match may begin, or its end. */
    int next(Text text, int from, int to) {
        return start == null ? from : start.next(text.letters(), text.words(), from, to);
    }

    /** Whether a match may begin at this index. */
    boolean may(char[] bare, int index) {
        return start == null || start.at(bare, index);
    }

    /** Whether a match may begin in this stretch, whatever stands before it. */
    boolean within(Text text, int from, int to) {
        return start == null || start.opens(text.letters(), from) || start.next(text.letters(), text.words(), from, to) < to;
    }

    /** A matcher that sees nothing beyond its region. */
    Matcher closed(String shadow) {
        return pattern.matcher(shadow);
    }

    /** Whether matches are looked for letter by letter. */
    boolean stepwise() {
        return start != null;
    }
}
