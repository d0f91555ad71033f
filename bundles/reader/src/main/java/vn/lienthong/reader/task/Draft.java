package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.api.reading.Deadline;

/** A task while it is being put together; the walk over the body fills what stands later in the text. */
final class Draft {

    List<String> assignees;
    List<String> coordinators;
    final String action;
    String quote;
    final int start;
    final int end;
    final Clause.Kind kind;
    final boolean inherited;
    String condition;
    Deadline deadline;
    /** Date of the data asked for, or null. */
    String asOf;
    /** Whether the deadline was stated elsewhere, for several tasks or for the thing handed in. */
    boolean shared;

    Draft(Clause clause, List<String> assignees, List<String> coordinators, String action, String quote, int start, int end, boolean inherited) {
        this.kind = clause.kind();
        this.condition = clause.condition();
        this.assignees = assignees;
        this.coordinators = coordinators;
        this.action = action;
        this.quote = quote;
        this.start = start;
        this.end = end;
        this.inherited = inherited;
    }

    /** Adds the sentence that says how it is handed in: to whom, by which way, by when. */
    void delivered(String sentence) {
        quote = quote + " … " + sentence;
    }

    /** Gives it a deadline that was stated elsewhere, unless it has its own. */
    void share(Deadline stated) {
        if (deadline == null) {
            deadline = stated;
            shared = true;
        }
    }
}
