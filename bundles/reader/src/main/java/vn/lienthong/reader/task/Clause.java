package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/**
 * How a sentence hands out work.
 *
 * @param kind      by which words
 * @param assignees who is named, empty where nobody is
 * @param action    index where the words of the action begin
 * @param condition the words of a condition before them, or null
 */
record Clause(Kind kind, List<String> assignees, int action, String condition) {

    /** Ways to hand out work. */
    enum Kind {
        /** "Giao Sở A …", "đề nghị Sở A …", "yêu cầu Sở A …". */
        REQUEST,
        /** "Sở A chủ trì …". */
        SUBJECT,
        /** "Rà soát, tổng hợp …": who was named before. */
        VERB,
        /** "Sở A:" alone. */
        LABEL,
        /** Hands out nothing. */
        NONE
    }

    static final Clause NOTHING = new Clause(Kind.NONE, List.of(), 0, null);

    private static final Cue LABEL_WORD = Cue.of("(?:\\W{0,3})(?:lưu ý|ghi chú|chú ý|chú thích[^:]{0,20}|riêng)\\s?:\\s?");
    private static final Cue ITEM = Cue.of("\\W{0,3}[a-eđ1-9]\\)\\s?");
    private static final int ITEM_AT_MOST = 5;
    private static final Cue LINK = Cue.of("\\W{0,3}(?:vì vậy|vì thế|do đó|do vậy|theo đó|như vậy|trên cơ sở đó|để kịp thời thực hiện|cụ thể),?\\s");

    /** Reads one sentence: who is asked, or named with a verb, comes before what stands behind a label, a time or a condition. */
    static Clause of(Text s) {
        int from = start(s);
        Clause request = Request.of(s, from);
        if (request != null) {
            return request;
        }
        Clause heading = Labelled.heading(s, from);
        if (heading != null) {
            return heading;
        }
        Clause those = Those.of(s, from);
        if (those != null) {
            return those;
        }
        int about = Request.topic(s, from);
        Clause of = about > from && Parties.head(s, about) > 0 ? Direct.at(s, about, null) : null;
        if (of != null && of.kind == Kind.SUBJECT) {
            return of;
        }
        Clause direct = Behind.condition(s, from) ? null : Direct.at(s, from, null);
        if (direct != null) {
            Clause behind = direct.kind == Kind.VERB ? Behind.adverbial(s, from) : null;
            behind = behind == null && direct.kind == Kind.VERB ? Labelled.named(s, from) : behind;
            return behind == null ? direct : behind;
        }
        int label = Labelled.behind(s, from);
        Clause labelled = label > 0 ? Direct.at(s, label, null) : null;
        if (labelled != null) {
            return Labelled.of(s, from, labelled);
        }
        Clause behind = Behind.of(s, from);
        return behind != null ? behind : Behind.named(s, from);
    }

    /** Where a sentence begins behind "Lưu ý:", "a)", "Do đó,". */
    static int start(Text s) {
        Hits label = LABEL_WORD.lower(s);
        int from = s.has(':', 0, s.length()) && label.at(0) ? label.end() : 0;
        Hits item = ITEM.lower(s);
        from = s.has(')', from, from + ITEM_AT_MOST) && item.at(from) ? item.end() : from;
        Hits link = LINK.lower(s);
        from = LINK.possible(s) && link.at(from) ? link.end() : from;
        while (from < s.length() && !Character.isLetterOrDigit(s.raw().charAt(from))) {
            from++;
        }
        return from;
    }
}
