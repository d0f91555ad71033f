package vn.lienthong.api.obligation;

import java.time.Instant;
import java.util.List;
import vn.lienthong.api.reading.Deadline;

/**
 * A task with a deadline (nhiệm vụ có thời hạn) that an agency owes.
 *
 * @param code         {@code NV-2026-000123}; people and packets cite it (ResponseForTask/TaskCode, mail subjects)
 * @param documentId   stored document that demands it
 * @param issuerId     OrganId of who assigned it
 * @param assigneeId   OrganId of who owes it, or null while the name is not resolved
 * @param assignee     its name as the document has it
 * @param coordinators who co-operates, names
 * @param action       what, in the words of the document
 * @param deliverable  what is to be handed in, or null
 * @param recipient    to whom, or null
 * @param via          by way of whom, or null
 * @param condition    condition, or null
 * @param asOf         ISO date of the data, or null
 * @param form         annex form, or null
 * @param deadline     as written, or null
 * @param due          the instant by which it must be done, or null: none stated, or not settled
 * @param state        where it stands
 * @param doubt        why a person must settle it first (contradictory date, unresolved name), or null
 * @param confidence   of the reading, 0 to 1
 * @param quote        the whole sentence
 * @param remindedAt   last reminder, or null
 * @param createdAt    when it was proposed
 * @param updatedAt    last change
 */
public record Obligation(String code, String documentId, String issuerId, String assigneeId, String assignee,
                         List<String> coordinators, String action, String deliverable, String recipient, String via,
                         String condition, String asOf, String form, Deadline deadline, Instant due, State state, String doubt,
                         double confidence, String quote, Instant remindedAt, Instant createdAt, Instant updatedAt) {

    public Obligation {
        coordinators = List.copyOf(coordinators);
    }

    /** This obligation in another state. */
    public Obligation to(State next, Instant now) {
        return new Obligation(code, documentId, issuerId, assigneeId, assignee, coordinators, action, deliverable, recipient,
                via, condition, asOf, form, deadline, due, next, doubt, confidence, quote, remindedAt, createdAt, now);
    }

    /** This obligation with its instant settled. */
    public Obligation due(Instant instant, Instant now) {
        return new Obligation(code, documentId, issuerId, assigneeId, assignee, coordinators, action, deliverable, recipient,
                via, condition, asOf, form, deadline, instant, state, null, confidence, quote, remindedAt, createdAt, now);
    }

    /** This obligation owed by another; the doubt about a name ends with it, one about the instant stays. */
    public Obligation owedBy(String organId, String name, String remainingDoubt, Instant now) {
        return new Obligation(code, documentId, issuerId, organId, name, coordinators, action, deliverable, recipient,
                via, condition, asOf, form, deadline, due, state, remainingDoubt, confidence, quote, remindedAt, createdAt, now);
    }

    /** This obligation, reminded. */
    public Obligation reminded(Instant now) {
        return new Obligation(code, documentId, issuerId, assigneeId, assignee, coordinators, action, deliverable, recipient,
                via, condition, asOf, form, deadline, due, state, doubt, confidence, quote, now, createdAt, now);
    }

    /** Where an obligation stands; due soon and overdue follow from the clock and are not stored. */
    public enum State {
        /** Read, not yet confirmed. */
        PROPOSED,
        /** Owed. */
        OPEN,
        /** A report came; the assigner has not confirmed it. */
        REPORTED,
        /** Confirmed. */
        DONE,
        /** The report was returned; owed again. */
        RETURNED,
        /** Recalled, replaced or not meant. */
        WITHDRAWN;

        /** Whether something is still owed. */
        public boolean owed() {
            return this == OPEN || this == RETURNED;
        }
    }

    /**
     * A report that answers an obligation.
     *
     * @param code       obligation
     * @param documentId stored document of the report
     * @param by         how it was matched: {@code task-code}, {@code response-for}, {@code notation}, {@code thread}, {@code subject}, {@code operator}
     * @param at         when
     */
    public record Evidence(String code, String documentId, String by, Instant at) {
    }
}
