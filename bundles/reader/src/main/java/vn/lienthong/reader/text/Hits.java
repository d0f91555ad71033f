package vn.lienthong.reader.text;

import java.util.regex.Matcher;

/** The matches of a {@link Cue} in a text, one after the other, as those of a {@link Matcher}. Used by one thread. */
public final class Hits {

    private final Cue cue;
    private final Text text;
    private final String shadow;
    private Matcher matcher;
    private int next;
    private int end;

    Hits(Cue cue, Text text, String shadow) {
        this.cue = cue;
        this.text = text;
        this.shadow = shadow;
        this.end = cue.possible(text) ? shadow.length() : -1;
    }

    /** Looks only for matches in this part; what stands around it is seen by what looks around. */
    public Hits within(int from, int to) {
        next = from;
        end = end < 0 ? end : to;
        return this;
    }

    /** Goes to the next match, if there is one. */
    public boolean find() {
        while (next <= end) {
            int at = cue.next(text.bare(), next);
            if (at > end || at == end && cue.stepwise()) {
                break;
            }
            matcher = matcher == null ? cue.matcher(shadow) : matcher;
            boolean found = cue.stepwise() ? matcher.region(at, end).lookingAt() : matcher.region(at, end).find();
            if (found) {
                next = matcher.end() > matcher.start() ? matcher.end() : matcher.end() + 1;
                return true;
            }
            if (!cue.stepwise()) {
                break;
            }
            next = at + 1;
        }
        next = end + 1;
        return false;
    }

    /** Goes to the next match that begins at this index or later. */
    public boolean find(int from) {
        next = from;
        return find();
    }

    /** Whether the whole text matches. */
    public boolean matches() {
        return end >= 0 && whole().matches();
    }

    /** Whether a match stands at the beginning. */
    public boolean lookingAt() {
        return end >= 0 && whole().lookingAt();
    }

    public int start() {
        return matcher.start();
    }

    public int start(int group) {
        return matcher.start(group);
    }

    public int end() {
        return matcher.end();
    }

    public int end(int group) {
        return matcher.end(group);
    }

    public String group() {
        return matcher.group();
    }

    public String group(int group) {
        return matcher.group(group);
    }

    private Matcher whole() {
        matcher = cue.matcher(shadow);
        return matcher;
    }
}
