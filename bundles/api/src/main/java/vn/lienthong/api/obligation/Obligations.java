package vn.lienthong.api.obligation;

import java.time.Instant;
import java.util.List;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** What is owed. Methods with a session take part in the caller's transaction; the others return when it is durable. */
public interface Obligations {

    /** Proposes an obligation for each task of a reading; those of an issuer with a rule open at once. */
    List<Obligation> propose(Session session, StoredDocument document, Reading reading);

    /**
     * Matches a report with what it answers: by task code, by ResponseFor, by a cited notation, by the mail thread, by a
     * code in the subject. What it matches becomes reported.
     *
     * @param threadDeliveries deliveries that the report answers by its mail thread
     * @return what it matched
     */
    List<Obligation> evidence(Session session, StoredDocument report, Reading reading, List<String> threadDeliveries);

    /** The recipient acknowledged the report: what it answers is done where the recipient is who assigned it. */
    List<Obligation> acknowledged(Session session, StoredDocument report, String recipientId, String evidence);

    /** The document was recalled: what it demanded is withdrawn. */
    void withdraw(Session session, String documentId, String reason);

    /** One recipient gave the document back: what it owed from it is withdrawn. */
    void withdrawFrom(Session session, String documentId, String assigneeId, String reason);

    /**
     * A person confirms a proposed obligation, and settles its instant where that is in doubt.
     *
     * @param due the instant, or null to keep what was read
     * @throws IllegalArgumentException if there is none of that code, or the deadline is in doubt and none is given
     */
    Obligation confirm(String code, Instant due, String actor);

    /**
     * A person says who owes an obligation whose assignee the directory did not know, or another than was read.
     *
     * @throws IllegalArgumentException if there is no such obligation or agency, or the obligation has ended
     */
    Obligation assign(String code, String organId, String actor);

    /** The assigner accepts what was reported (or declares it done). A recurring one gets its next period. */
    Obligation close(String code, String actor, String note);

    /** The assigner returns what was reported; it is owed again. */
    Obligation giveBack(String code, String actor, String reason);

    /** Sends the reminders that are due by the clock; returns how many. Called on a schedule. */
    int remind();
}
