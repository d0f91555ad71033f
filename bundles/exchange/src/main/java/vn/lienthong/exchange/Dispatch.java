package vn.lienthong.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.reading.Reader;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** Sends a document that was taken in on its way: addresses it, proposes or matches obligations, makes its deliveries. */
final class Dispatch {

    private static final String REPORT = "báo cáo";
    /** How many acts upon acts are followed back. */
    private static final int CHAIN = 5;

    private final Store store;
    private final Blobs blobs;
    private final Reader reader;
    private final Obligations obligations;
    private final Addressing addressing;
    private final Deliverer deliverer;
    private final Acts acts;
    private final LateAddressees late = new LateAddressees();
    private final Clock clock;

    Dispatch(Store store, Blobs blobs, Reader reader, Obligations obligations, Addressing addressing, Deliverer deliverer, Acts acts,
            Clock clock) {
        this.store = store;
        this.blobs = blobs;
        this.reader = reader;
        this.obligations = obligations;
        this.addressing = addressing;
        this.deliverer = deliverer;
        this.acts = acts;
        this.clock = clock;
    }

    List<Nudge> dispatch(String documentId) {
        return dispatch(documentId, CHAIN);
    }

    private List<Nudge> dispatch(String documentId, int deepest) {
        Optional<Waiting> waiting = store.read(s -> s.documents().find(documentId)
                .filter(d -> d.state() == StoredDocument.State.ACCEPTED)
                .map(d -> new Waiting(d, deepest == 0 ? List.of() : before(s, d), s.documents().reading(documentId))));
        if (waiting.isEmpty()) {
            return List.of();
        }
        StoredDocument document = waiting.get().document();
        List<Nudge> first = waiting.get().before().stream().flatMap(id -> dispatch(id, deepest - 1).stream()).toList();
        Optional<Reading> kept = waiting.get().reading();
        Reading reading = kept.orElseGet(() -> reader.read(Files.source(document.original() == null ? null : document.edoc(), document.edoc(),
                blobs::open)));
        Addressing.Plan plan = addressing.plan(document, reading);
        List<Nudge> own = store.write(session -> session.documents().find(documentId)
                .filter(d -> d.state() == StoredDocument.State.ACCEPTED)
                .map(d -> send(session, d, reading, kept.isPresent(), plan)).orElse(List.of()));
        return Stream.concat(first.stream(), own.stream()).toList();
    }

    /** What waits to be sent on its way, after others; and what was read of it at the intake. */
    private record Waiting(StoredDocument document, List<String> before, Optional<Reading> reading) {
    }

    /** An urgent update or replacement may overtake what it acts upon: who has that is known only when it is dispatched. */
    private static List<String> before(Session s, StoredDocument act) {
        return act.edoc().businessType() == BusinessType.RECALL ? List.of()
                : Gate.targets(act.edoc()).flatMap(id -> s.documents().findByDocumentId(act.senderId(), id).stream())
                        .filter(d -> d.state() == StoredDocument.State.ACCEPTED && !d.id().equals(act.id())).map(StoredDocument::id).toList();
    }

    private List<Nudge> send(Session session, StoredDocument document, Reading read, boolean kept, Addressing.Plan plan) {
        Reading reading = read.withFindings(plan.findings());
        if (!kept || !plan.findings().isEmpty()) {
            session.documents().saveReading(document.id(), reading);
        }
        List<Nudge> nudges = new ArrayList<>();
        Set<String> recipients = new LinkedHashSet<>();
        StoredDocument addressed = document.original() == null ? document.with(addressed(document.edoc(), plan.recipients()),
                clock.instant()) : document;
        if (document.edoc().businessType() != BusinessType.RECALL) {
            plan.recipients().stream().map(Agency::id).forEach(recipients::add);
        }
        if (!Gate.targets(document.edoc()).toList().isEmpty()) {
            Acts.Effect effect = acts.carryOut(session, document);
            recipients.removeAll(effect.removed());
            recipients.addAll(effect.holders());
            nudges.addAll(effect.nudges());
        }
        recipients.remove(document.senderId());
        if (Deliverer.report(addressed.edoc()) || titledReport(addressed.edoc())) {
            List<Obligation> answered = obligations.evidence(session, addressed, reading, Threads.of(session, document.id()));
            addressed = document.original() == null ? addressed.with(answering(session, addressed.edoc(), answered), clock.instant())
                    : addressed;
        } else if (!Acts.only(document.edoc())) {
            obligations.propose(session, addressed, reading);
        }
        StoredDocument sent = addressed.to(StoredDocument.State.DISPATCHED, clock.instant());
        if (sent.edoc().equals(document.edoc())) {
            session.documents().move(sent.id(), sent.state(), sent.updatedAt());
        } else {
            session.documents().update(sent);
        }
        recipients.forEach(id -> nudges.addAll(deliverer.deliver(session, sent, id, "platform")));
        session.journal().append("document.dispatched", document.id(), document.id(), "platform", recipients.size() + " recipients, "
                + plan.findings().size() + " open questions");
        if (document.edoc().businessType() != BusinessType.RECALL) {
            late.remember(session, sent, recipients.isEmpty(), plan.missed());
        }
        return nudges;
    }

    /** Documents of which somebody in the head was not in the directory when they went out. */
    List<String> waitingForAddressees() {
        return store.read(late::documents);
    }

    /** Addresses a document again, of whose addressees some were not in the directory when it went out. */
    List<Nudge> readdress(String documentId) {
        Optional<StoredDocument> sent = store.read(s -> s.documents().find(documentId))
                .filter(d -> d.state() == StoredDocument.State.DISPATCHED);
        Optional<Reading> reading = store.read(s -> s.documents().reading(documentId));
        if (sent.isEmpty() || reading.isEmpty()) {
            return List.of();
        }
        Addressing.Plan plan = addressing.plan(sent.get(), reading.get());
        return store.write(session -> session.documents().find(documentId).filter(d -> d.state() == StoredDocument.State.DISPATCHED)
                .map(d -> sendLate(session, d, reading.get(), plan)).orElse(List.of()));
    }

    private List<Nudge> sendLate(Session session, StoredDocument document, Reading read, Addressing.Plan plan) {
        late.settle(session, document, plan.recipients().isEmpty(), plan.missed());
        Set<String> served = Deliverer.ofDocument(session, document.id()).stream().map(Delivery::recipientId).collect(Collectors.toSet());
        List<Agency> fresh = plan.recipients().stream().filter(a -> !served.contains(a.id())).toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        StoredDocument addressed = document.original() == null ? document.with(addressed(document.edoc(), plan.recipients()),
                clock.instant()) : document;
        session.documents().update(addressed);
        session.documents().saveReading(document.id(), read.withoutFindings(Addressing.OURS).withFindings(plan.findings()));
        session.journal().append("document.readdressed", document.id(), document.id(), "platform",
                fresh.stream().map(Agency::id).collect(Collectors.joining(" ")));
        return fresh.stream().flatMap(a -> deliverer.deliver(session, addressed, a.id(), "platform").stream()).toList();
    }

    /** It calls itself a report: it demands nothing, and may answer something by what it cites. */
    private static boolean titledReport(Edoc e) {
        boolean directive = e.steeringType() != null && e.steeringType() == Edoc.STEERING_DIRECTIVE;
        return !directive && !Acts.only(e) && e.type() != null && REPORT.equalsIgnoreCase(e.type().name());
    }

    /** A letter's addressees, so that the packet that goes out names them. */
    private static Edoc addressed(Edoc letter, List<Agency> recipients) {
        return letter.edit().to(recipients.stream().map(a -> Organ.of(a.id(), a.name())).toList()).build();
    }

    /** A letter that was matched says from now on what it answers, as a packet would. */
    private static Edoc answering(Session session, Edoc letter, List<Obligation> answered) {
        EdocBuilder e = letter.edit();
        answered.stream().map(Obligation::code).filter(code -> !letter.taskCodes().contains(code)).forEach(e::taskCode);
        if (letter.responseFor().isEmpty()) {
            answered.stream().map(Obligation::documentId).distinct().flatMap(id -> session.documents().find(id).stream())
                    .map(d -> new ResponseFor(d.edoc().from() == null ? d.senderId() : d.edoc().from().organId(), d.edoc().notation(),
                            d.edoc().promulgation() == null ? null : d.edoc().promulgation().date(), d.edoc().documentId()))
                            .forEach(e::responseFor);
        }
        return e.build();
    }
}
