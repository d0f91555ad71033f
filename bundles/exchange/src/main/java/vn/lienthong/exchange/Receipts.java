package vn.lienthong.exchange;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** Statuses that are told: recorded, and delivered where the one who is told has a channel for statuses. */
final class Receipts {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Directory directory;
    private final Clock clock;
    private final Order order;
    private final String platformId;

    /**
     * @param platformId OrganId in whose name the platform itself speaks; empty: it speaks in the name of the addressees
     */
    Receipts(Directory directory, Clock clock, String platformId) {
        this.directory = directory;
        this.clock = clock;
        this.order = new Order(clock);
        this.platformId = platformId.strip();
    }

    /** Who says what the platform has to say about something addressed to these: itself, or each addressee that is known. */
    List<Agency> tellers(List<Organ> addressees) {
        return (platformId.isEmpty() ? addressees.stream().map(Organ::organId) : Stream.of(platformId))
                .flatMap(id -> directory.byId(id).stream()).filter(distinctById()).toList();
    }

    private static Predicate<Agency> distinctById() {
        Set<String> seen = new HashSet<>();
        return a -> seen.add(a.id());
    }

    /** Tells the document's sender something in the name of an agency; empty if nothing goes out. */
    Optional<Delivery> toSender(Session session, StoredDocument document, Agency from, StatusCode code, String description) {
        if (from.id().equals(document.senderId())) {
            return Optional.empty();
        }
        return tell(session, record(document.id(), from.id(), document.senderId(), report(document.edoc(), from, code, description)));
    }

    /** Records a status and makes its delivery; empty if it is recorded already or nobody carries it. */
    Optional<Delivery> tell(Session session, StatusRecord status) {
        return session.statuses().add(status) ? carry(session, status) : Optional.empty();
    }

    /** Makes the delivery of a recorded status; empty if no channel of the recipient carries statuses. Held back while its link is being changed. */
    Optional<Delivery> carry(Session session, StatusRecord status) {
        List<ChannelRef> ways = directory.channels(status.toId(), Cargo.STATUS);
        session.journal().append("status.issued", status.documentId() == null ? status.id() : status.documentId(), status.documentId(),
                status.fromId(), status.report().code() + " to " + status.toId() + (ways.isEmpty() ? ", without a channel"
                : " by " + ways.get(0)));
        if (ways.isEmpty() && !directory.leftLately(status.toId())) {
            return Optional.empty();
        }
        Delivery delivery = order.inTurn(session, Rows.fresh(status.documentId(), Cargo.STATUS, status.id(), status.toId(), ways, 0,
                clock.instant(), directory), null);
        return session.deliveries().add(delivery) ? Optional.of(delivery) : Optional.empty();
    }

    StatusRecord record(String documentId, String fromId, String toId, StatusReport report) {
        return new StatusRecord(UUID.randomUUID().toString(), documentId, fromId, toId, report, clock.instant());
    }

    /** The status as a packet says it. */
    StatusReport report(Edoc about, Agency from, StatusCode code, String description) {
        ResponseFor answer = new ResponseFor(about.from() == null ? null : about.from().organId(), about.notation(),
                about.promulgation() == null ? null : about.promulgation().date(), about.documentId());
        return report(answer, from, code, description);
    }

    StatusReport report(ResponseFor answer, Agency from, StatusCode code, String description) {
        return new StatusReport(Organ.of(from.id(), from.name()), answer, null, code.code(), description, localNow());
    }

    LocalDateTime localNow() {
        return LocalDateTime.ofInstant(clock.instant(), ZONE).truncatedTo(ChronoUnit.SECONDS);
    }
}
