package vn.lienthong.exchange;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** Takes a due delivery for one attempt and puts together what the link needs. */
final class Claims {

    /** Evidence of an open attempt that only asks whether the partner has it. */
    static final String ASKING = "asking";

    /** This process and its machine, so that an operator sees whose a claim is that stands still. */
    private static final String SELF = ManagementFactory.getRuntimeMXBean().getName();

    private final Directory directory;
    private final Clock clock;
    private final Duration lease;
    private final Circuits circuits;
    private final Order order;

    Claims(Directory directory, Clock clock, Duration lease, Circuits circuits) {
        this.directory = directory;
        this.clock = clock;
        this.lease = lease;
        this.circuits = circuits;
        this.order = new Order(clock);
    }

    /** The shipment, or what became due by another way because the planned one does not lead there any more. */
    Claimed claim(Session session, String deliveryId) {
        return claim(session, deliveryId, null, Set.of());
    }

    /** The same for a link: only what is planned for its way and what it carries; null stands for any. */
    Claimed claim(Session session, String deliveryId, ChannelRef by, Set<Cargo> carries) {
        Instant now = clock.instant();
        Delivery due = session.deliveries().find(deliveryId)
                .filter(d -> d.state() == Delivery.State.DUE || d.state() == Delivery.State.UNKNOWN && d.dueAt() != null)
                .filter(d -> d.channel() != null && !d.dueAt().isAfter(now))
                .filter(d -> by == null || by.equals(new ChannelRef(d.channel(), d.partner()))).orElse(null);
        if (due == null || !circuits.admits(new ChannelRef(due.channel(), due.partner()), deliveryId, now)) {
            return Claimed.NOTHING;
        }
        List<ChannelRef> ways = directory.channels(due.recipientId(), due.cargo()).stream()
                .filter(way -> !way.equals(by) || carries.contains(due.cargo())).toList();
        if (!ways.contains(new ChannelRef(due.channel(), due.partner()))) {
            return due.state() == Delivery.State.DUE ? reroute(session, due, ways, now) : Claimed.NOTHING;
        }
        StoredDocument document = due.documentId() == null ? null : session.documents().find(due.documentId()).orElseThrow();
        boolean asking = due.state() == Delivery.State.UNKNOWN;
        Instant until = now.plus(lease);
        if (!asking && stopped(session, due, document) || !session.deliveries().claim(deliveryId, now, SELF, until)) {
            return Claimed.NOTHING;
        }
        circuits.begins(new ChannelRef(due.channel(), due.partner()), deliveryId, now);
        Delivery claimed = Rows.claimed(due, SELF, until);
        session.deliveries().addAttempt(new Delivery.Attempt(deliveryId, claimed.attempts(), now, null, null, asking ? ASKING : null));
        Shipment shipment = shipment(session, claimed, document);
        return new Claimed(Optional.of(asking ? toAsk(shipment) : shipment), List.of());
    }

    /** Whether it must wait for another one, or need not go at all. */
    private boolean stopped(Session session, Delivery due, StoredDocument document) {
        Optional<Delivery> first = order.before(session, due, document);
        if (first.isPresent()) {
            session.deliveries().update(Rows.due(due, order.again(first.get()), "waits for " + first.get().id()));
            return true;
        }
        if (document != null && order.pointless(session, due, document)) {
            session.deliveries().update(Rows.to(due, Delivery.State.CANCELLED, "the recipient never had it", null, clock.instant()));
            session.journal().append("delivery.cancelled", due.id(), due.documentId(), "platform", "the recipient never had what is recalled");
            return true;
        }
        return false;
    }

    private static Shipment toAsk(Shipment s) {
        Delivery d = s.delivery();
        Delivery asked = new Delivery(d.id(), d.documentId(), d.cargo(), d.subjectId(), d.recipientId(), d.channel(), d.partner(),
                Delivery.State.UNKNOWN, d.priority(), d.attempts(), null, d.claimedBy(), d.claimedUntil(), d.externalId(), d.detail(), d.receipt(),
                d.createdAt(), null);
        return new Shipment(asked, s.document(), s.packet(), s.sender(), s.recipient(), s.obligations());
    }

    private Claimed reroute(Session session, Delivery d, List<ChannelRef> ways, Instant now) {
        if (ways.isEmpty()) {
            boolean status = d.cargo() == Cargo.STATUS && !directory.leftLately(d.recipientId());
            session.deliveries().update(Rows.to(d, status ? Delivery.State.CANCELLED : Delivery.State.SUSPENDED,
                    "no channel carries it any more", null, now));
            session.journal().append(status ? "delivery.cancelled" : "delivery.suspended", d.id(), d.documentId(), "platform",
                    "no channel carries it any more");
            return Claimed.NOTHING;
        }
        Delivery other = Rows.by(d, ways.get(0), now, "instead of " + d.channel() + ":" + d.partner());
        session.deliveries().update(other);
        session.journal().append("delivery.rerouted", d.id(), d.documentId(), "platform", "by " + ways.get(0) + " instead of " + d.channel()
                + ":" + d.partner());
        return new Claimed(Optional.empty(), Nudge.of(other));
    }

    private Shipment shipment(Session session, Delivery d, StoredDocument document) {
        Agency recipient = agency(d.recipientId(), null);
        List<Obligation> owed = d.documentId() == null ? List.of() : session.obligations().ofDocument(d.documentId()).stream()
                .filter(o -> o.state() != Obligation.State.WITHDRAWN && owes(o, d.recipientId())).toList();
        switch (d.cargo()) {
            case STATUS:
                StatusRecord status = session.statuses().find(d.subjectId()).orElseThrow();
                String name = status.report().from() == null ? null : status.report().from().organName();
                return new Shipment(d, document, status.report(), agency(status.fromId(), name), recipient, List.of());
            case REMINDER:
                String code = d.subjectId().split("/")[0];
                return new Shipment(d, document, null, agency(document.senderId(), null), recipient, owed.stream()
                        .filter(o -> o.code().equals(code)).toList());
            default:
                Packet packet = document.edoc();
                String sender = document.edoc().from() == null ? null : document.edoc().from().organName();
                return new Shipment(d, document, packet, agency(document.senderId(), sender), recipient, owed);
        }
    }

    /** Itself, or as a member of a group that owes as a whole. */
    private boolean owes(Obligation o, String organId) {
        return o.assigneeId() != null ? o.assigneeId().equals(organId)
                : directory.resolve(o.assignee(), o.issuerId()).agencies().stream().anyMatch(a -> a.id().equals(organId));
    }

    /** An agency that has left the directory meanwhile is still named in what it sent. */
    private Agency agency(String id, String name) {
        return directory.byId(id).orElseGet(() -> new Agency(id, List.of(), name == null ? id : name, List.of(), null, null, List.of(),
                null, List.of()));
    }

    /** What became of a claim. */
    record Claimed(Optional<Shipment> shipment, List<Nudge> nudges) {
        static final Claimed NOTHING = new Claimed(Optional.empty(), List.of());
    }
}
