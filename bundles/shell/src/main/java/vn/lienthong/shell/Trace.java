package vn.lienthong.shell;

import java.time.Instant;
import java.util.List;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Journal;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** All that the store knows of one document: who sent what to whom, when, by which link, with which receipt, and what is owed. */
record Trace(String id, String notation, String date, String type, String subject, String senderId, String sender,
             String channel, String partner, Instant receivedAt, String state, String business, List<String> files,
             List<Finding> findings, List<Hop> deliveries, List<Receipt> statuses, List<Owed> obligations, List<Journal.Entry> journal) {

    record Hop(String id, String cargo, String subjectId, String recipientId, String recipient, String channel, String partner,
               String state, String receipt, String externalId, String detail, Instant createdAt, Instant dueAt,
               String claimedBy, Instant claimedUntil, Instant settledAt,
               List<Delivery.Attempt> attempts) {
    }

    record Receipt(String code, String meaning, String fromId, String toId, String description, Instant at) {
    }

    record Owed(String code, String assigneeId, String assignee, List<String> coordinators, String action, String deliverable,
                String recipient, String deadline, Instant due, String state, String doubt, List<Obligation.Evidence> evidence) {
    }

    /** Collects the trace of one document. */
    static Trace of(Session s, Directory directory, StoredDocument d) {
        var edoc = d.edoc();
        return new Trace(d.id(), edoc.notation(),
                edoc.promulgation() == null || edoc.promulgation().date() == null ? null : edoc.promulgation().date().toString(),
                edoc.type() == null ? null : edoc.type().name(), edoc.subject(), d.senderId(), name(directory, d.senderId()),
                d.channel(), d.partner(), d.receivedAt(), d.state().name(), edoc.businessType().name(),
                edoc.attachments().stream().map(a -> a.name() + " (" + a.blob().size() + " B)").toList(),
                s.documents().reading(d.id()).map(Reading::findings).orElse(List.of()),
                s.deliveries().ofDocument(d.id()).stream().map(x -> hop(s, directory, x)).toList(),
                s.statuses().ofDocument(d.id()).stream().map(Trace::receipt).toList(),
                s.obligations().ofDocument(d.id()).stream().map(o -> owed(s, o)).toList(),
                s.journal().ofDocument(d.id()));
    }

    private static Hop hop(Session s, Directory directory, Delivery x) {
        return new Hop(x.id(), x.cargo().name(), x.subjectId(), x.recipientId(), name(directory, x.recipientId()), x.channel(),
                x.partner(), x.state().name(), x.receipt(), x.externalId(), x.detail(), x.createdAt(), x.dueAt(),
                x.claimedBy(), x.claimedUntil(), x.settledAt(), s.deliveries().attempts(x.id()));
    }

    private static Receipt receipt(StatusRecord r) {
        return new Receipt(r.report().code(), StatusCode.of(r.report().code()).map(StatusCode::vietnamese).orElse(null),
                r.fromId(), r.toId(), r.report().description(), r.recordedAt());
    }

    private static Owed owed(Session s, Obligation o) {
        return new Owed(o.code(), o.assigneeId(), o.assignee(), o.coordinators(), o.action(), o.deliverable(), o.recipient(),
                o.deadline() == null ? null : o.deadline().quote(), o.due(), o.state().name(), o.doubt(),
                s.obligations().evidence(o.code()));
    }

    private static String name(Directory directory, String organId) {
        return organId == null ? null : directory.byId(organId).map(Agency::name).orElse(organId);
    }
}
