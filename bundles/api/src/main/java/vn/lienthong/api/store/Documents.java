package vn.lienthong.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.reading.Reading;

/** Stored documents. */
public interface Documents {

    /** Adds a document with references to its blobs. */
    void add(StoredDocument document);

    /** Replaces header, state and time of a stored document. */
    void update(StoredDocument document);

    /** Replaces state and time only; cheaper where the header stays. */
    void move(String id, StoredDocument.State state, Instant at);

    Optional<StoredDocument> find(String id);

    /** By the packet's own key: sender, its DocumentId, kind of act. The newest first where drafts repeat. */
    Optional<StoredDocument> findByKey(String senderId, String documentId, int businessType);

    /**
     * By the issuer's DocumentId, the document itself (new or replacing, the newest), not acts upon it. Nothing keeps two
     * agencies from using the same identifier: issuer null means anyone, and is for those who do not know better.
     */
    Optional<StoredDocument> findByDocumentId(String issuerId, String documentId);

    /** By number and notation (case and spaces do not count), newest first; issuer null means anyone. */
    List<StoredDocument> findByNotation(String senderId, String notation);

    /** By the link's own identifier (Message-ID, file name). */
    Optional<StoredDocument> findByExternalId(String channel, String partner, String externalId);

    /** Documents in this state that were last changed before an instant, oldest first. */
    List<StoredDocument> inState(StoredDocument.State state, Instant changedBefore, int limit);

    /** Newest first. */
    List<StoredDocument> search(Query query);

    /** How many were ever taken in; costs nothing. */
    long count();

    /** How many are in a state, counted one by one: for states in which few are. */
    long count(StoredDocument.State state);

    /** Keeps what was read; replaces an earlier reading. */
    void saveReading(String documentId, Reading reading);

    Optional<Reading> reading(String documentId);

    /**
     * What to look for; null means any.
     *
     * @param text     words in notation, subject or issuer's name; case and tone marks do not count
     * @param state    state
     * @param senderId issuer
     * @param offset   how many to pass over
     * @param limit    how many at most
     */
    record Query(String text, StoredDocument.State state, String senderId, int offset, int limit) {
    }
}
