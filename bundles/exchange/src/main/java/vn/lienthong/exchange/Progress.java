package vn.lienthong.exchange;

import java.time.Clock;
import java.util.List;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** What a status of the recipient means for the delivery: the furthest one is kept, a late or skipped one does no harm. */
final class Progress {

    private static final List<StatusCode> ORDER = List.of(StatusCode.ARRIVED, StatusCode.RECEIVED, StatusCode.ASSIGNED,
            StatusCode.IN_PROGRESS, StatusCode.COMPLETED);

    private final Directory directory;
    private final Obligations obligations;
    private final Clock clock;

    Progress(Directory directory, Obligations obligations, Clock clock) {
        this.directory = directory;
        this.obligations = obligations;
        this.clock = clock;
    }

    void apply(Session session, StoredDocument document, Delivery delivery, StatusCode code, String description) {
        int rank = ORDER.indexOf(code);
        Delivery d = delivery;
        if (code == StatusCode.REFUSED) {
            d = Rows.receipt(Rows.to(d, Delivery.State.REFUSED, description, null, clock.instant()), code.code());
            session.journal().append("delivery.refused", d.id(), d.documentId(), d.recipientId(), description);
            session.alerts().raise("delivery-refused", d.id(), d.recipientId() + " từ chối văn bản " + document.edoc().notation() + ": "
                    + description,
                    d.recipientId() + " refused document " + document.edoc().notation() + ": " + description);
        } else if (rank >= 0) {
            if (!d.state().settled() && !untouched(d)) {
                // Its word that it has the document is worth more than our link's.
                d = Rows.to(d, Delivery.State.DELIVERED, "status " + code.code(), null, clock.instant());
                session.journal().append("delivery.delivered", d.id(), d.documentId(), d.recipientId(), "status " + code.code());
            }
            int furthest = d.receipt() == null ? -1 : StatusCode.of(d.receipt()).map(ORDER::indexOf).orElse(-1);
            d = rank > furthest ? Rows.receipt(d, code.code()) : d;
            if (Deliverer.report(document.edoc()) && rank >= ORDER.indexOf(StatusCode.RECEIVED)) {
                obligations.acknowledged(session, document, d.recipientId(), "status " + code.code());
            }
        }
        if (!d.equals(delivery)) {
            session.deliveries().update(d);
        }
    }

    /**
     * Whether it lies ready and the partner has not begun to fetch it. A status names a document by an identifier that its
     * update and recall share, so the word may be about one of these: the document stays where it can be fetched.
     */
    private boolean untouched(Delivery d) {
        return d.state() == Delivery.State.WAITING && !Deliverer.fetched(d) && directory.fetched(new ChannelRef(d.channel(), d.partner()));
    }
}
