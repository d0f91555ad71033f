package vn.lienthong.ioffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.edxml.PacketKind;

/** What lies ready for a partner, and what it says about it. The same for REST and SOAP. Safe for several threads. */
final class Fetching {
    /** Rows in a page, and the most that may be asked for. */
    static final int PAGE = 200;
    private static final int MOST = 1000;

    private final Store store;
    private final Outbox outbox;
    private final Outgoing outgoing;

    Fetching(Store store, Outbox outbox, Outgoing outgoing) {
        this.store = store;
        this.outbox = outbox;
        this.outgoing = outgoing;
    }

    /**
     * A page of what waits. Only paging narrows it: a date or a state that a client object has not forgotten could
     * otherwise hide a document for ever.
     *
     * @param page from 1; 0 is taken for 1, as some count from there
     * @param size rows in a page, or 0 for the usual
     */
    List<Received> received(Partner partner, PacketKind kind, int page, int size) {
        int limit = size <= 0 ? PAGE : Math.min(size, MOST);
        int offset = (int) Math.min(Integer.MAX_VALUE, (long) Math.max(0, page - 1) * limit);
        return store.read(session -> session.deliveries()
                .waiting(PartnerLink.CHANNEL, partner.name(), cargos(kind), offset, limit).stream()
                .map(delivery -> new Received(delivery, kind, from(session, delivery))).toList());
    }

    /** How many wait. */
    int count(Partner partner, PacketKind kind) {
        return store.read(session -> {
            int counted = 0;
            int page;
            do {
                page = session.deliveries().waiting(PartnerLink.CHANNEL, partner.name(), cargos(kind), counted, MOST).size();
                counted += page;
            } while (page == MOST);
            return counted;
        });
    }

    /**
     * The packet of a delivery; that a document was fetched is noted.
     *
     * @throws Refusal if it is not the partner's, or was recalled
     */
    Outgoing.Content fetch(Partner partner, String docId) throws Refusal {
        Ready ready = store.read(session -> own(session, partner, docId).map(d -> ready(session, d))).orElseThrow(Fetching::unknown);
        Delivery delivery = ready.delivery();
        if (!fetchable(delivery)) {
            throw gone();
        }
        Outgoing.Content content = ready.content().orElseThrow(Fetching::unknown);
        // It decides what a recall may still cancel; nobody recalls a status.
        if (delivery.cargo() != Cargo.STATUS && !outbox.acknowledge(docId, partner.name(), Outbox.PartnerState.PROCESSING, "getEdoc")) {
            throw gone();
        }
        return content;
    }

    private static boolean fetchable(Delivery delivery) {
        return delivery.state() == Delivery.State.WAITING || delivery.state() == Delivery.State.DELIVERED;
    }

    private Ready ready(Session session, Delivery d) {
        if (!fetchable(d)) {
            return new Ready(d, Optional.empty());
        }
        return new Ready(d, d.cargo() == Cargo.STATUS
                ? session.statuses().find(d.subjectId()).map(s -> outgoing.content(s.report(), null, d.recipientId()))
                : session.documents().find(d.documentId()).map(s -> outgoing.content(s.edoc(), s, d.recipientId())));
    }

    /** The partner says what became of a packet. Repeating is harmless. */
    void update(Partner partner, String docId, String status) throws Refusal {
        Outbox.PartnerState state = switch (status.strip().toLowerCase(Locale.ROOT)) {
            case "processing", "initial" -> Outbox.PartnerState.PROCESSING;
            case "done", "inbox", "acceptance", "assignment" -> Outbox.PartnerState.DONE;
            case "fail", "rejection", "cancellation" -> Outbox.PartnerState.FAILED;
            default -> throw Refusal.parameter("status", "không có giá trị này. Hãy dùng processing, done hoặc fail",
                    "no such value. Use processing, done or fail");
        };
        if (!outbox.acknowledge(docId, partner.name(), state, "updateStatus " + status.strip())) {
            throw unknown();
        }
    }

    /** What the partner's agency sent, newest first, one row for each recipient. */
    List<Sent> sent(Partner partner, int page, int size) {
        int limit = size <= 0 ? PAGE : Math.min(size, MOST);
        int offset = (int) Math.min(Integer.MAX_VALUE, (long) Math.max(0, page - 1) * limit);
        return store.read(session -> {
            List<Sent> rows = new ArrayList<>();
            Documents.Query query = new Documents.Query(null, null, partner.organId(), offset, limit);
            for (StoredDocument document : session.documents().search(query)) {
                for (Delivery delivery : session.deliveries().ofDocument(document.id())) {
                    if (delivery.cargo() == Cargo.DOCUMENT || delivery.cargo() == Cargo.REPORT) {
                        rows.add(new Sent(document, delivery));
                    }
                }
            }
            return rows;
        });
    }

    private static List<Cargo> cargos(PacketKind kind) {
        return kind == PacketKind.STATUS ? List.of(Cargo.STATUS) : List.of(Cargo.DOCUMENT, Cargo.REPORT);
    }

    private static Optional<Delivery> own(Session session, Partner partner, String docId) {
        return session.deliveries().find(docId)
                .filter(d -> PartnerLink.CHANNEL.equals(d.channel()) && partner.name().equals(d.partner()));
    }

    private static String from(Session session, Delivery delivery) {
        if (delivery.cargo() == Cargo.STATUS) {
            return session.statuses().find(delivery.subjectId()).map(StatusRecord::fromId).orElse("");
        }
        return session.documents().find(delivery.documentId()).map(StoredDocument::senderId).orElse("");
    }

    private static Refusal gone() {
        return new Refusal(410, Refusal.NOT_FOUND, "Văn bản không còn để nhận (đã thu hồi hoặc hủy). Hãy bỏ qua mã này",
                "It is no longer there to fetch (recalled or cancelled). Forget this docId");
    }

    private static Refusal unknown() {
        return new Refusal(404, Refusal.NOT_FOUND, "Không có docId này cho đơn vị. Hãy lấy lại danh sách bằng getReceivedEdocList",
                "No such docId for this agency. Take one from getReceivedEdocList");
    }

    /** A delivery, and its packet if there is one to fetch. */
    private record Ready(Delivery delivery, Optional<Outgoing.Content> content) {
    }

    /**
     * One packet that waits.
     *
     * @param delivery the row
     * @param kind     document or status
     * @param from     OrganId of its sender
     */
    record Received(Delivery delivery, PacketKind kind, String from) {
    }

    /**
     * One delivery of something that the partner's agency sent.
     *
     * @param document what was sent
     * @param delivery to whom, and how it stands
     */
    record Sent(StoredDocument document, Delivery delivery) {
    }
}
