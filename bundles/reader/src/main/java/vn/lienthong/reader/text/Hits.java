package vn.lienthong.reader.text;

import java.util.regex.Matcher;

/** The matches of a {@link Cue} in a text, one after the other, as those of a {@link Matcher}. Used by one thread. */
public final class Hits {

    private final Cue cue;
    private final Text text;
    private final String shadow;
    private Matcher matcher;
    private boolean asked;
    private int next;
    private int end;

    Hits(Cue cue, Text text, String shadow) {
        this.cue = cue;
        this.text = text;
        this.shadow = shadow;
        this.end = shadow.length();
    }

    /** Looks only for matches in this part; what stands around it is seen by what looks around. */
    public Hits within(int from, int to) {
        next = from;
        end = to;
        return this;
    }

    /** Goes to the next match, if there is one. */
    public boolean find() {
        if (!asked && !cue.begins(text)) {
            next = end + 1;
        }
        while (next <= end) {
            int at = cue.next(text, next, end);
            if (at == end && cue.stepwise() || !asked && !possible()) {
                break;
            }
            Matcher m = matcher().region(at, end);
            if (cue.stepwise() ? m.lookingAt() : m.find()) {
                next = m.end() > m.start() ? m.end() : m.end() + 1;
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

    /** Whether a match begins at this index. */
    public boolean at(int index) {
        return index <= end && cue.may(text.letters(), index) && matcher().region(index, end).lookingAt();
    }

    /** Whether a match that begins at the one index or behind it ends at the other; what stands around this stretch is not seen. */
    public boolean ends(int from, int to) {
        if (!cue.within(text, from, to)) {
            return false;
        }
        matcher = cue.closed(shadow).region(from, to);
        return matcher.find();
    }

    /** Whether the whole text matches. */
    public boolean matches() {
        return cue.may(text.letters(), 0) && possible() && matcher().matches();
    }

    /** Whether a match stands at the beginning. */
    public boolean lookingAt() {
        return at(0);
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

    private boolean possible() {
        asked = true;
        return cue.possible(text);
    }

    private Matcher matcher() {
        if (matcher == null) {
            matcher = cue.matcher(shadow);
        }
        return matcher;
    }
}
