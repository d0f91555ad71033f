package vn.lienthong.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** Makes deliveries, and takes back those that have not left. */
final class Deliverer {

    /** Detail of a waiting delivery that the partner has begun to fetch. */
    static final String FETCHED = "fetched by the partner";
    /** Beginning of the detail of a delivery whose document was taken back while it was on its way: it is not sent again. */
    static final String WITHDRAWN = "withdrawn on its way: ";
    /** Outcome of an attempt that was never settled. */
    static final String EXPIRED = "expired";
    private static final Set<String> DOUBTFUL = Set.of(EXPIRED, "unknown", "delivered", "stopped");

    private final Directory directory;
    private final Clock clock;
    private final Order order;

    Deliverer(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.order = new Order(clock);
    }

    /**
     * One delivery of a document to an agency, by its first channel that carries it; held back where there is none. A
     * report goes by a channel for reports, where the agency has one, else as any document.
     */
    List<Nudge> deliver(Session session, StoredDocument document, String organId, String actor) {
        boolean asReport = report(document.edoc()) && !directory.channels(organId, Cargo.REPORT).isEmpty();
        Cargo cargo = asReport ? Cargo.REPORT : Cargo.DOCUMENT;
        List<ChannelRef> ways = directory.channels(organId, cargo);
        Delivery d = order.inTurn(session, Rows.fresh(document.id(), cargo, null, organId, ways, priority(document.edoc()),
                clock.instant(), directory), document);
        if (!session.deliveries().add(d)) {
            return List.of();
        }
        session.journal().append("delivery.created", d.id(), document.id(), actor,
                organId + (ways.isEmpty() ? " without a channel" : " by " + ways.get(0)));
        if (ways.isEmpty()) {
            session.alerts().raise("no-channel", organId, "Không có kênh nào tới " + organId + "; văn bản chờ cho đến khi có kênh",
                    "No channel reaches " + organId + "; its documents wait until there is one");
        }
        return Nudge.of(d);
    }

    /**
     * Stops a delivery: what has not left is cancelled, what is on its way or in doubt is marked, so that it is not sent
     * again.
     *
     * @return whether nothing of it can have reached the partner
     */
    boolean cancelUnsent(Session session, Delivery d, String why) {
        boolean idle = d.state() == Delivery.State.DUE || d.state() == Delivery.State.SUSPENDED
                || d.state() == Delivery.State.WAITING && !FETCHED.equals(d.detail());
        if (idle) {
            session.deliveries().update(Rows.to(d, Delivery.State.CANCELLED, why, null, clock.instant()));
            session.journal().append("delivery.cancelled", d.id(), d.documentId(), "platform", why);
        } else if (d.state() == Delivery.State.CLAIMED || d.state() == Delivery.State.UNKNOWN) {
            session.deliveries().update(Rows.detail(d, WITHDRAWN + why));
            session.journal().append("delivery.withdrawn", d.id(), d.documentId(), "platform", why);
        }
        return idle && !mayHave(session, d);
    }

    /**
     * What a partner has begun to fetch and not yet said that it has is not handed out again: it could get the document
     * after its recall.
     */
    void endFetched(Session session, Delivery d, String why) {
        if (d.state() == Delivery.State.WAITING && FETCHED.equals(d.detail())) {
            session.deliveries().update(Rows.to(d, Delivery.State.CANCELLED, FETCHED + ", then " + why, null, clock.instant()));
            session.journal().append("delivery.withdrawn", d.id(), d.documentId(), "platform", "fetched, then " + why);
        }
    }

    /** Whether the partner has begun to fetch it. */
    static boolean fetched(Delivery d) {
        return d.detail() != null && d.detail().startsWith(FETCHED);
    }

    /** Whether the partner may have something of it in spite of its state: nobody knows how an attempt ended. */
    static boolean mayHave(Session session, Delivery d) {
        return fetched(d) || d.attempts() > 0 && session.deliveries().attempts(d.id()).stream()
                .anyMatch(a -> a.endedAt() == null || DOUBTFUL.contains(a.outcome()));
    }

    /** Whether its document was taken back while it was on its way. */
    static boolean withdrawn(Delivery d) {
        return d.detail() != null && d.detail().startsWith(WITHDRAWN);
    }

    /** Deliveries of the document itself, without statuses and reminders. */
    static List<Delivery> ofDocument(Session session, String documentId) {
        return session.deliveries().ofDocument(documentId).stream().filter(d -> d.cargo() == Cargo.DOCUMENT || d.cargo() == Cargo.REPORT)
                .toList();
    }

    /** Whether it answers a directive; a directive may cite what it answers and is still none. */
    static boolean report(Edoc e) {
        boolean directive = e.steeringType() != null && e.steeringType() == Edoc.STEERING_DIRECTIVE;
        return !directive && e.isReport() && (e.businessType() == BusinessType.NEW || e.businessType() == BusinessType.REPLACE);
    }

    /** 0 to 4 as in packets. */
    static int priority(Edoc e) {
        Integer priority = e.otherInfo() == null ? null : e.otherInfo().priority();
        return priority == null ? 0 : Math.max(0, Math.min(4, priority));
    }
}
