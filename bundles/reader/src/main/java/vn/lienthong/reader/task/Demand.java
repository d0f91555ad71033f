package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.time.Limit;

/**
 * Whether what a sentence says is demanded of somebody.
 *
 * @param started   whether the document has begun to hand out work
 * @param duties    whether the section being read lists duties
 * @param telling   whether the document only tells who does what and asks for nothing in so many words
 * @param addressed whom it is sent to
 */
record Demand(boolean started, boolean duties, boolean telling, List<String> addressed) {

    /** "Các Sở cần …": a letter may say in its first sentence what those it is sent to must do. */
    private static final Pattern OWES = Pattern.compile("(?<![\\p{L}])(?:có trách nhiệm|phải|cần)[\\s,:]{1,2}$");
    /** "Ghi nhận, đánh giá cao …", "Thống nhất với …": what somebody thinks of it. */
    private static final Cue PRAISE = Cue.of("(?:cơ bản )?(?:ghi nhận|đánh giá cao|hoan nghênh|biểu dương|thống nhất|đồng ý|nhất trí|khen|cảm ơn|chia sẻ)(?![\\p{L}])");
    private static final int OWES_AT_MOST = 18;
    /** Shorter items are headings. */
    private static final int LEAST = 30;

    /**
     * Whether this is a demand where it stands.
     *
     * @param assignees who is meant
     */
    boolean holds(Sentence s, Clause clause, Context above, List<String> assignees) {
        boolean late = s.limits().stream().anyMatch(l -> l.role() == Limit.Role.AFTER) && Phrases.REFUSED.bare(s.text()).matches();
        boolean promise = Phrases.PROMISE.bare(s.text()).matches() && !late && clause.kind() != Clause.Kind.REQUEST;
        if (promise || heading(s, clause, above, assignees)) {
            return false;
        }
        if (above.mode() == Sections.Mode.NOTES && clause.kind() != Clause.Kind.REQUEST && !late && Due.of(s.text(), s.limits(), clause) == null) {
            return false;
        }
        return switch (clause.kind()) {
            case REQUEST -> !clause.assignees().isEmpty() || due(s);
            case SUBJECT -> subject(s, clause, above, assignees, late);
            case VERB -> verb(s, clause, above, assignees);
            default -> false;
        };
    }

    /** Words over a list that only say what it is about. */
    private static boolean heading(Sentence s, Clause clause, Context above, List<String> assignees) {
        boolean verb = s.heads() && clause.kind() == Clause.Kind.VERB && !Lead.holds(s.text());
        return verb && (s.item() || clause.action() > 2 || assignees.isEmpty() || above.mode() != Sections.Mode.TASKS);
    }

    private static boolean due(Sentence s) {
        return s.limits().stream().anyMatch(l -> l.binds() || s.item() && Due.first(s.text(), l));
    }

    /** Somebody does something: work where work is handed out, has a day, or is owed in so many words. */
    private boolean subject(Sentence s, Clause clause, Context above, List<String> assignees, boolean late) {
        if (telling && Handing.told(s.text(), s.limits(), clause, addressed)) {
            return true;
        }
        boolean owes = OWES.matcher(s.text().lower()).region(Math.max(0, clause.action() - OWES_AT_MOST), clause.action()).find();
        if (!started) {
            return owes || s.item() && addressed.containsAll(assignees);
        }
        boolean work = above.kind() == null || above.mode() == Sections.Mode.TASKS || above.mode() == Sections.Mode.NOTES;
        boolean dated = s.limits().stream().anyMatch(l -> l.binds() && l.role() != Limit.Role.RECURRING);
        return work || dated || late || owes && above.mode() == Sections.Mode.NONE && Handing.meant(assignees, addressed);
    }

    /** Something is to be done: by whoever was named above, or where duties are listed. */
    private boolean verb(Sentence s, Clause clause, Context above, List<String> assignees) {
        boolean tasks = above.mode() == Sections.Mode.TASKS;
        boolean duty = duties && !PRAISE.lower(s.text()).at(clause.action()) && (tasks || above.kind() == null) && s.item() && !s.heads() && clause.action() < 3 && s.text().length() > LEAST;
        boolean named = !assignees.isEmpty() && (tasks || above.kind() == null && started);
        boolean dated = started && due(s) && above.mode() != Sections.Mode.CONTENT && above.mode() != Sections.Mode.GOALS;
        return duty || named || dated;
    }
}
