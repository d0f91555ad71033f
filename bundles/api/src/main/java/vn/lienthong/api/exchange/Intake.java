package vn.lienthong.api.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The one door for everything that comes in. It passes the gate (secrecy, size, schema, duplicate), stores document,
 * blobs and journal in one transaction, and only then answers. Safe for several threads.
 */
public interface Intake {

    /**
     * Takes in a document or a status. The staged blobs become part of the store if it is accepted, otherwise the
     * caller's {@code close()} of the staging removes them.
     *
     * @return accepted (durably) or refused (nothing kept); a repetition gets the same answer as the first time
     */
    Admission accept(Consignment consignment);

    /**
     * Asked by a link before it reads an upload: whether there is room for one more.
     *
     * @return empty if there is, otherwise the refusal {@link Admission.Reason#TRY_LATER} to hand on
     */
    Optional<Admission.Refused> full();

    /**
     * Dispatches a document that was taken in: reads it, proposes obligations, addresses it, makes its deliveries.
     * Called for each nudge on {@link Nudges#INTAKE}; harmless if done already.
     */
    void dispatch(String documentId);

    /** Nudges documents that were taken in and not yet dispatched. Called on a schedule. Returns how many. */
    int sweep();

    /**
     * The clerk gives a held draft its number and day; it goes out then.
     *
     * @param documentId the held document
     * @param number     the number, without notation
     * @param date       day of issue
     * @param actor      who does it
     * @throws IllegalArgumentException if it is not held, or number and notation are taken by another of that issuer and year
     */
    void register(String documentId, String number, LocalDate date, String actor);

    /**
     * An operator sends a document to further agencies.
     *
     * @throws IllegalArgumentException if the document or an agency is unknown, or the document is not issued
     */
    void forward(String documentId, List<String> organIds, String actor);
}
