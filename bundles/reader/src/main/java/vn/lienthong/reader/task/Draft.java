package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Text;

/** A task while it is being put together; the walk over the body fills what stands later in the text. */
final class Draft {

    List<String> assignees;
    List<String> coordinators;
    final String action;
    /** The words of the action with their shadows. */
    final Text words;
    String quote;
    /** The quote with its shadows; null where the quote has grown. */
    Text text;
    final int start;
    final int end;
    final Clause.Kind kind;
    String condition;
    Deadline deadline;
    /** Date of the data asked for, or null. */
    String asOf;
    /** Whether a line of its own said who leads. */
    boolean led;
    /** Whether the document as a whole asks for nothing in so many words. */
    boolean told;
    /** Whether the deadline was stated elsewhere, for several tasks or for the thing handed in. */
    boolean shared;

    Draft(Clause clause, List<String> assignees, List<String> coordinators, Text words, Text text, int start, int end) {
        this.kind = clause.kind();
        this.condition = clause.condition();
        this.assignees = assignees;
        this.coordinators = coordinators;
        this.action = words.raw();
        this.words = words;
        this.quote = text.raw();
        this.text = text;
        this.start = start;
        this.end = end;
    }

    /** "hằng tháng trước ngày 25, hằng quý trước ngày 20": the same work by another time. */
    Draft also(Clause.Kind how, Text said, Deadline other) {
        var draft = new Draft(new Clause(how, List.of(), 0, condition), assignees, coordinators, words, said, start, end);
        draft.asOf = asOf;
        draft.deadline = other;
        return draft;
    }

    /** Adds the sentence that says how it is handed in: to whom, by which way, by when. */
    void delivered(String sentence) {
        quote = quote + " … " + sentence;
        text = null;
    }

    /** Whether its own words say who does it. */
    boolean named() {
        return (kind == Clause.Kind.SUBJECT || kind == Clause.Kind.REQUEST) && !assignees.isEmpty() && !led && text != null && text.raw().contains(assignees.get(0));
    }

    /** Gives it a deadline that was stated elsewhere, unless it has its own. */
    void share(Deadline stated) {
        if (deadline == null) {
            deadline = stated;
            shared = true;
        }
    }
}
