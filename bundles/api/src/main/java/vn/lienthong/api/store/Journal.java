package vn.lienthong.api.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Everything that happened, in order, each entry linked by hash to the one before. */
public interface Journal {

    /**
     * Appends an event; number and hash are given by the store.
     *
     * @param kind      what happened, dotted ("document.accepted", "delivery.delivered", "obligation.confirmed")
     * @param subjectId document, delivery or obligation that it happened to
     * @param documentId document that it belongs to, or null
     * @param actor     who: an OrganId, {@code operator:name}, or {@code platform}
     * @param detail    in words or JSON, without content of documents
     */
    void append(String kind, String subjectId, String documentId, String actor, String detail);

    /** Events of a document with its deliveries and obligations, oldest first. */
    List<Entry> ofDocument(String documentId);

    /** The last ones, oldest first. */
    List<Entry> last(int limit);

    /** Entries after a number, oldest first, one by one without holding them, as long as the visitor says so. */
    void walk(long after, Predicate<Entry> visitor);

    /**
     * Walks the chain of hashes alone; {@link Notary#verify} also looks at seals and at what was cut off.
     *
     * @return the number of the first entry that does not fit or is missing, or 0 if all do
     */
    long verify();

    /**
     * One event.
     *
     * @param number   from 1 without gaps
     * @param at       when it was committed, to the microsecond
     * @param previous hash of the entry before, 64 zeros for the first
     * @param hash     SHA-256 over all the other components, in the form that stands in the store's package {@code proof}
     */
    record Entry(long number, Instant at, String kind, String subjectId, String documentId, String actor, String detail,
                 String previous, String hash) {
    }
}
