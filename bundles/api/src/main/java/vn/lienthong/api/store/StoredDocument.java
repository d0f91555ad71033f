package vn.lienthong.api.store;

import java.time.Instant;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;

/**
 * A document that was taken in.
 *
 * @param id         UUID, given by us; the DocId that the sender is told
 * @param channel    link that brought it
 * @param partner    partner that brought it
 * @param senderId   OrganId of the issuer, in its present form
 * @param edoc       header and files
 * @param original   the packet as it came, or null for a letter
 * @param externalId identifier in the partner's world (Message-ID, file name), or null
 * @param contentKey SHA-256 over header and files (hexadecimal): what makes a repetition a repetition
 * @param state      where it stands
 * @param receivedAt when it was taken in
 * @param updatedAt  last change
 */
public record StoredDocument(String id, String channel, String partner, String senderId, Edoc edoc, Blob original,
                             String externalId, String contentKey, State state, Instant receivedAt, Instant updatedAt) {

    /** This document in another state. */
    public StoredDocument to(State next, Instant now) {
        return new StoredDocument(id, channel, partner, senderId, edoc, original, externalId, contentKey, next, receivedAt, now);
    }

    /** This document with another header. */
    public StoredDocument with(Edoc changed, Instant now) {
        return new StoredDocument(id, channel, partner, senderId, changed, original, externalId, contentKey, state, receivedAt, now);
    }

    /** Where a document stands. */
    public enum State {
        /** A draft that waits for the clerk's number. */
        HELD,
        /** Taken in, not yet addressed. */
        ACCEPTED,
        /** Its deliveries are made. */
        DISPATCHED,
        /** Recalled by its issuer. */
        RECALLED,
        /** Replaced by another. */
        REPLACED
    }
}
