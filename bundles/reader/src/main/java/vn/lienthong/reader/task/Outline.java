package vn.lienthong.reader.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Text;

/** What the numbered paragraphs above say about the one being read: who was named, and whether tasks are to be expected. */
final class Outline {

    /** What a paragraph opens. */
    enum Opening { NONE, HEADING, LEAD }

    /** "đề nghị các đơn vị chủ động ứng phó với bão:" over items: up to this length they say how, and this says nothing more. */
    private static final int SHORT = 90;

    private final Deque<Context> stack = new ArrayDeque<>();
    private boolean started;
    private Context lastItem;
    /** The kind of number of the headings here that say who, or null. */
    private Marker.Kind holders;

    Outline() {
        stack.push(new Context(null, Sections.Mode.NONE, List.of(), List.of()));
    }

    /** Whether the document has begun to hand out work. */
    boolean started() {
        return started;
    }

    void start() {
        started = true;
    }

    Context top() {
        return stack.peek();
    }

    /** Whether a heading that says so ("Nhiệm vụ", "Giải pháp") stands over this and names nobody: then whom the letter is sent to is meant. */
    boolean duties() {
        return stack.peek().mode() == Sections.Mode.TASKS && stack.peek().assignees().isEmpty() && started;
    }

    /** A paragraph with this mark ends all that its like or lower ones opened. */
    void close(Marker.Kind kind) {
        while (!stack.peek().above(kind)) {
            stack.pop();
        }
        holders = holders != null && kind.compareTo(holders) < 0 ? null : holders;
    }

    /** A heading of its own: the same people, another mode. */
    void section(Marker.Kind kind, Sections.Mode mode) {
        stack.push(stack.peek().with(deeper(kind), mode));
        started |= mode == Sections.Mode.TASKS;
    }

    /** Whether headings with such a number say who is to act. */
    boolean held(Marker.Kind kind) {
        return kind == holders;
    }

    /** Who has what stands below. */
    void owns(Marker.Kind kind, Sections.Mode mode, List<String> assignees, List<String> coordinators) {
        if (kind == null) {
            while (stack.size() > 1 && !(stack.peek().mode() == Sections.Mode.TASKS && stack.peek().assignees().isEmpty())) {
                stack.pop();
            }
        }
        holders = kind != null && mode == Sections.Mode.TASKS && !assignees.isEmpty() ? kind : holders;
        Marker.Kind at = kind == null && stack.peek().kind() != null ? stack.peek().kind() : deeper(kind);
        stack.push(new Context(at, mode, assignees, coordinators));
        started |= mode != Sections.Mode.CONTENT;
    }

    /** Remembers who was named in a numbered item, for an unnumbered paragraph that goes on with it. */
    void named(Marker.Kind kind, List<String> assignees, List<String> coordinators) {
        if (kind != null && started && !assignees.isEmpty()) {
            lastItem = new Context(kind, Sections.Mode.TASKS, assignees, coordinators);
        }
    }

    /** Who is meant where a clause names nobody. */
    List<String> inherited(Marker.Kind kind, Context above, Clause clause) {
        boolean follows = kind == null && lastItem != null && (above.assignees().isEmpty() || clause.condition() != null);
        return follows ? lastItem.assignees() : above.assignees();
    }

    /** A paragraph may only say who, or that what follows is to be done: then it opens a context and is no task. */
    Opening announces(Text s, Clause clause, Coordination co, Marker.Kind kind, boolean verbsBelow) {
        Clause.Kind how = clause.kind();
        boolean names = how == Clause.Kind.SUBJECT || how == Clause.Kind.LABEL;
        if (kind == null && !started && names && s.raw().endsWith(":")) {
            root();
            return Opening.LEAD;
        }
        boolean request = how == Clause.Kind.REQUEST || how == Clause.Kind.SUBJECT && (started || kind != null);
        Text action = s.part(Math.min(co.action(), s.length()), s.length());
        boolean list = kind == null && how == Clause.Kind.REQUEST && verbsBelow && s.raw().endsWith(":") && action.length() < SHORT && !Phrases.ASKS_PAPER.bare(action).find();
        if (how == Clause.Kind.LABEL || list || request && Lead.only(action, verbsBelow)) {
            owns(kind, Lead.notes(s) ? Sections.Mode.NOTES : Sections.Mode.TASKS, clause.assignees(), co.names());
            return Opening.LEAD;
        }
        if (how == Clause.Kind.REQUEST || how == Clause.Kind.SUBJECT && !(kind == null && Lead.points(s))) {
            return Opening.NONE;
        }
        if (how == Clause.Kind.VERB && Lead.holds(s)) {
            return Opening.NONE;
        }
        if (kind == null && Lead.opens(s)) {
            root();
            return Opening.LEAD;
        }
        if (kind != null) {
            stack.push(stack.peek().with(kind, stack.peek().mode()));
        }
        return kind != null ? Opening.HEADING : Opening.NONE;
    }

    /** What follows are tasks of whoever they name. */
    private void root() {
        while (stack.size() > 1) {
            stack.pop();
        }
        stack.push(new Context(Marker.Kind.CHAPTER, Sections.Mode.TASKS, List.of(), List.of()));
        started = true;
    }

    private static Marker.Kind deeper(Marker.Kind kind) {
        return kind == null ? Marker.Kind.CHAPTER : kind;
    }
}
