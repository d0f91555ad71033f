package vn.lienthong.exchange;

import java.time.Clock;
import java.util.List;
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

    private final Directory directory;
    private final Clock clock;

    Deliverer(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * One delivery of a document to an agency, by its first channel that carries it; held back where there is none. A
     * report goes by a channel for reports, where the agency has one, else as any document.
     */
    List<Nudge> deliver(Session session, StoredDocument document, String organId, String actor) {
        boolean asReport = report(document.edoc()) && !directory.channels(organId, Cargo.REPORT).isEmpty();
        Cargo cargo = asReport ? Cargo.REPORT : Cargo.DOCUMENT;
        List<ChannelRef> ways = directory.channels(organId, cargo);
        Delivery d = Rows.fresh(document.id(), cargo, null, organId, ways, priority(document.edoc()), clock.instant(),
                directory);
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

    /** Whether nothing of it has reached the partner; then it is cancelled. */
    boolean cancelUnsent(Session session, Delivery d, String why) {
        boolean unsent = d.state() == Delivery.State.DUE || d.state() == Delivery.State.SUSPENDED
                || d.state() == Delivery.State.WAITING && !FETCHED.equals(d.detail());
        if (unsent) {
            session.deliveries().update(Rows.to(d, Delivery.State.CANCELLED, why, null, clock.instant()));
            session.journal().append("delivery.cancelled", d.id(), d.documentId(), "platform", why);
        }
        return unsent;
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
