package vn.lienthong.api.exchange;

import java.time.Instant;

/**
 * One thing to carry to one recipient: a row of the outbox.
 *
 * @param id             UUID; also the docId under which a pulling partner sees it, and the idempotency key
 * @param documentId     the document that it carries or that it is about; null for the status that refuses a document
 *                       which was not stored (secrecy gate)
 * @param cargo          what is carried
 * @param subjectId      for a status its {@link StatusRecord#id()}, for a reminder the obligation's code and the step
 *                       ("NV-2026-000123/24h", "NV-2026-000123/overdue"), else null
 * @param recipientId    OrganId of the recipient
 * @param channel        kind of link, or null while no channel is known
 * @param partner        partner of that link, or null
 * @param state          where it stands
 * @param priority       0 normal to 4 hỏa tốc hẹn giờ
 * @param attempts       how often it was tried
 * @param dueAt          not before; null unless {@link State#DUE}, or {@link State#UNKNOWN} and the partner can be asked then
 * @param claimedBy      who is sending it, "process@machine"; null unless {@link State#CLAIMED}
 * @param claimedUntil   end of the lease; null unless {@link State#CLAIMED}
 * @param externalId     identifier in the partner's world (Message-ID, receipt number), or null
 * @param detail         last evidence or reason, or null
 * @param receipt        furthest status code that the recipient reported ("01", "03"), or null
 * @param createdAt      when it was made
 * @param settledAt      when it came to its end, or null
 */
public record Delivery(String id, String documentId, Cargo cargo, String subjectId, String recipientId, String channel,
                       String partner, State state, int priority, int attempts, Instant dueAt, String claimedBy, Instant claimedUntil,
                       String externalId, String detail, String receipt, Instant createdAt, Instant settledAt) {

    /** One that nobody has claimed, or of which it does not matter who. */
    public Delivery(String id, String documentId, Cargo cargo, String subjectId, String recipientId, String channel, String partner,
                    State state, int priority, int attempts, Instant dueAt, Instant claimedUntil, String externalId, String detail,
                    String receipt, Instant createdAt, Instant settledAt) {
        this(id, documentId, cargo, subjectId, recipientId, channel, partner, state, priority, attempts, dueAt, null, claimedUntil,
                externalId, detail, receipt, createdAt, settledAt);
    }

    /** Where a delivery stands. */
    public enum State {
        /** To be sent when due. */
        DUE,
        /** Being sent. */
        CLAIMED,
        /** With the partner to fetch, or its receipt is awaited. */
        WAITING,
        /** The partner has it. */
        DELIVERED,
        /** The partner refused it. */
        REFUSED,
        /** The partner may have it; a person or a query decides. */
        UNKNOWN,
        /** Held back: no channel, credentials refused, or the document was recalled. */
        SUSPENDED,
        /** Given up: recalled before it left. */
        CANCELLED;

        /** Whether nothing more will happen by itself. */
        public boolean settled() {
            return this == DELIVERED || this == REFUSED || this == CANCELLED;
        }
    }

    /**
     * One attempt.
     *
     * @param deliveryId delivery
     * @param number     from 1
     * @param startedAt  when it began
     * @param endedAt    when it ended, or null
     * @param outcome    simple name of the {@link Outcome}, in lower case, or null while under way
     * @param evidence   what the partner said, or why it failed
     */
    public record Attempt(String deliveryId, int number, Instant startedAt, Instant endedAt, String outcome, String evidence) {
    }
}
