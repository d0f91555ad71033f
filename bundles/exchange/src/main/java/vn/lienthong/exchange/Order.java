package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/**
 * What must go before what, to the same recipient: a document before its update, replacement or recall; statuses of one
 * agency about one document in the order in which they were made; a document before a status about it. Everything else
 * goes as it comes, so that one delivery that is stuck holds up nothing unrelated.
 */
final class Order {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration HELD = Duration.ofMinutes(1);

    private final Clock clock;

    Order(Clock clock) {
        this.clock = clock;
    }

    /** The delivery that must go before this one and has not gone. */
    Optional<Delivery> before(Session session, Delivery d, StoredDocument document) {
        if (d.documentId() == null || d.cargo() == Cargo.REMINDER) {
            return Optional.empty();
        }
        if (d.cargo() == Cargo.STATUS) {
            List<Delivery> open = session.deliveries().underWay(d.documentId(), d.recipientId());
            return open.size() < 2 ? Optional.empty() : beforeStatus(session, d, open);
        }
        return acted(session, document).flatMap(o -> session.deliveries().underWay(o.id(), d.recipientId()).stream())
                .filter(o -> o.cargo() != Cargo.STATUS && o.cargo() != Cargo.REMINDER).findFirst();
    }

    /**
     * A new delivery that would lie ready for its partner at once is made due instead where another must go before it:
     * whose turn it is is then asked when it is claimed.
     *
     * @param document what it carries; null for a status
     */
    Delivery inTurn(Session session, Delivery fresh, StoredDocument document) {
        if (fresh.state() != State.WAITING || fresh.documentId() == null) {
            return fresh;
        }
        boolean waits = document == null ? !session.deliveries().underWay(fresh.documentId(), fresh.recipientId()).isEmpty()
                : before(session, fresh, document).isPresent();
        return waits ? Rows.due(fresh, clock.instant(), null) : fresh;
    }

    private static Optional<Delivery> beforeStatus(Session session, Delivery d, List<Delivery> open) {
        String from = session.statuses().find(d.subjectId()).map(StatusRecord::fromId).orElse(null);
        Stream<Delivery> earlier = open.stream().takeWhile(o -> !o.id().equals(d.id()));
        return earlier.filter(o -> o.state() != State.SUSPENDED)
                .filter(o -> o.cargo() != Cargo.STATUS && o.cargo() != Cargo.REMINDER || o.cargo() == Cargo.STATUS
                        && session.statuses().find(o.subjectId()).map(StatusRecord::fromId).filter(f -> f.equals(from)).isPresent())
                .findFirst();
    }

    /** Whether the recipient of a recall never had, and cannot have, what is recalled. */
    boolean pointless(Session session, Delivery d, StoredDocument document) {
        return d.cargo() == Cargo.DOCUMENT && document.edoc().businessType() == BusinessType.RECALL
                && acted(session, document).flatMap(o -> Deliverer.ofDocument(session, o.id()).stream())
                        .filter(o -> o.recipientId().equals(d.recipientId()))
                        .noneMatch(o -> o.state() != State.CANCELLED || Deliverer.mayHave(session, o));
    }

    /** When to look again at one that waits for another. */
    Instant again(Delivery first) {
        Instant now = clock.instant();
        if (first.state() == State.SUSPENDED) {
            return now.plus(HELD);
        }
        return first.dueAt() != null && first.dueAt().isAfter(now) ? first.dueAt().plus(SOON) : now.plus(SOON);
    }

    private static Stream<StoredDocument> acted(Session session, StoredDocument document) {
        return Gate.targets(document.edoc()).flatMap(id -> session.documents().findByDocumentId(document.senderId(), id).stream())
                .filter(o -> !o.id().equals(document.id()));
    }
}
