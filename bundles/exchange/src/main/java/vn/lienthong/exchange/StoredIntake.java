package vn.lienthong.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.reading.Reader;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** The one door: what passes the gate is stored with its receipt in one transaction, and only then acknowledged. */
@Component(service = Intake.class, configurationPid = "vn.lienthong.exchange")
@Designate(ocd = ExchangeConfig.class)
public final class StoredIntake implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(StoredIntake.class);
    private static final Duration NUDGE_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final int SWEEP = 500;
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    private final Store store;
    private final Reader reader;
    private final Nudges nudges;
    private final Clock clock;
    private final Senders senders;
    private final Gate gate;
    private final Receipts receipts;
    private final SecrecyGate secrecy;
    private final Answers answers;
    private final Completion completion;
    private final StatusIntake statuses;
    private final Dispatch dispatch;
    private final Clerk clerk;
    private final Nudged nudged = new Nudged();
    private final Readdressing readdressing;
    private final Backlog backlog = new Backlog();
    private final Capacity capacity;
    private final Overload overload;

    /** Called by Declarative Services. */
    @Activate
    public StoredIntake(ExchangeConfig config, @Reference Store store, @Reference Blobs blobs, @Reference Directory directory,
            @Reference Reader reader,
                        @Reference Obligations obligations, @Reference Nudges nudges, @Reference Clock clock) {
        this.store = store;
        this.reader = reader;
        this.nudges = nudges;
        this.clock = clock;
        this.senders = new Senders(directory);
        this.gate = new Gate(directory);
        this.receipts = new Receipts(directory, clock, config.platformId());
        this.secrecy = new SecrecyGate(store, receipts, nudges);
        this.answers = new Answers(directory);
        this.completion = new Completion(directory, answers);
        Deliverer deliverer = new Deliverer(directory, clock);
        this.statuses = new StatusIntake(store, directory, senders, receipts, deliverer, obligations, nudges, clock);
        this.dispatch = new Dispatch(store, blobs, reader, obligations, new Addressing(directory), deliverer,
                new Acts(directory, obligations, deliverer, clock), clock);
        this.readdressing = new Readdressing(directory, dispatch, nudges);
        this.clerk = new Clerk(store, directory, deliverer, clock);
        this.capacity = new Capacity(config, backlog, blobs, store);
        this.overload = new Overload(store);
        store.read(s -> s.documents().inState(StoredDocument.State.ACCEPTED, FAR, config.mostWaiting()))
                .forEach(d -> backlog.add(d.id(), way(d.channel(), d.partner())));
    }

    @Override
    public Admission accept(Consignment c) {
        try {
            if (c.packet() instanceof StatusReport status) {
                return statuses.accept(c, status);
            }
            Edoc e = (Edoc) c.packet();
            return c.form() == Consignment.Form.PACKET ? packet(c, e) : letter(c, e);
        } catch (NotAdmitted e) {
            return e.answer();
        } catch (Store.StoreFailure | IOException | UncheckedIOException e) {
            LOG.error("Nothing can be stored now; {} of {} is told to come again", c.partner(), c.channel(), e);
            return new Admission.Refused(Admission.Reason.TRY_LATER, "Hệ thống tạm thời không lưu được, đề nghị gửi lại sau",
                    "It cannot be stored now, please send again later");
        }
    }

    @Override
    public Optional<Admission.Refused> full() {
        Optional<Admission.Refused> full = capacity.forUpload();
        full.ifPresent(overload::tell);
        return full;
    }

    /** Turns a document away that the platform cannot take on now; what it knows already is answered before. */
    private void demandRoom(Consignment c, Edoc e) {
        capacity.forDocument(way(c.channel(), c.partner()), Deliverer.priority(e) > 0).ifPresent(full -> {
            overload.tell(full);
            throw new NotAdmitted(full);
        });
    }

    private static String way(String channel, String partner) {
        return channel + ":" + partner;
    }

    private Admission packet(Consignment c, Edoc e) throws IOException {
        Agency issuer = senders.of(c, e.from() == null ? null : e.from().organId());
        if (Marks.on(e)) {
            throw secrecy.refuse(issuer.id(), e.to());
        }
        String key = ContentKey.of(e);
        Optional<Admission> before = store.read(s -> repeated(s, issuer, e, key));
        if (before.isPresent()) {
            return before.get();
        }
        demandRoom(c, e);
        Reading reading = reader.read(Files.source(e, e, c.staging()::open));
        if (Marks.on(reading)) {
            throw secrecy.refuse(issuer.id(), e.to());
        }
        gate.check(e);
        store.read(s -> {
            gate.checkTargets(s, e, issuer.id());
            return null;
        });
        return keep(c, issuer, e, key, reading, StoredDocument.State.ACCEPTED, List.of());
    }

    private Admission letter(Consignment c, Edoc e) throws IOException {
        Optional<Admission> known = c.externalId() == null ? Optional.empty()
                : store.read(s -> s.documents().findByExternalId(c.channel(), c.partner(), c.externalId())).map(StoredIntake::again);
        if (known.isPresent()) {
            return known.get();
        }
        if (Marks.on(e)) {
            throw secrecy.refuse(String.valueOf(c.organId()), e.to());
        }
        demandRoom(c, e);
        Reading read = reader.read(Files.source(null, e, c.staging()::open));
        if (Marks.on(read)) {
            throw secrecy.refuse(String.valueOf(c.organId()), e.to());
        }
        Agency issuer = senders.ofLetter(c, read);
        String key = ContentKey.ofLetter(issuer.id(), e);
        Answers.Answer answer = store.read(s -> answers.of(s, issuer.id(), e, read, c.threadIds()));
        Edoc complete = completion.complete(e, issuer, read, answer);
        boolean held = Completion.held(complete);
        // A draft has no identifier yet; its content stands for it, so that the same draft is not held twice.
        Edoc identified = held ? complete.edit().documentId(issuer.id() + ",draft," + key.substring(0, 32)).build() : complete;
        Optional<Admission> before = store.read(s -> repeated(s, issuer, identified, key));
        if (before.isPresent()) {
            return before.get();
        }
        return keep(c, issuer, identified, key, Completion.withBlanks(read, complete), held ? StoredDocument.State.HELD
                : StoredDocument.State.ACCEPTED, answer.threadDeliveries());
    }

    /** The answer of the first time, for a repetition; an update may come again with other content. */
    private static Optional<Admission> repeated(Session s, Agency issuer, Edoc e, String key) {
        if (e.documentId() == null || e.documentId().isBlank()) {
            return Optional.empty();
        }
        return s.documents().findByKey(issuer.id(), e.documentId(), e.businessType().number()).flatMap(there -> {
            if (there.contentKey().equals(key)) {
                return Optional.of(again(there));
            }
            return e.businessType() == BusinessType.UPDATE ? Optional.empty() : Optional.of(new Admission.Refused(Admission.Reason.CONFLICT,
                    "Mã văn bản '" + e.documentId() + "' đã dùng cho nội dung khác; dùng gói cập nhật hoặc thay thế",
                    "DocumentId '" + e.documentId() + "' is in use for other content; send an update or a replacement"));
        });
    }

    private static Admission again(StoredDocument there) {
        return new Admission.Accepted(there.id(), there.id(), true, there.state() == StoredDocument.State.HELD);
    }

    private Admission keep(Consignment c, Agency issuer, Edoc e, String key, Reading reading, StoredDocument.State state,
            List<String> thread) throws IOException {
        Instant now = clock.instant();
        StoredDocument document = new StoredDocument(UUID.randomUUID().toString(), c.channel(), c.partner(), issuer.id(), e, c.original(),
                c.externalId(), key, state, now, now);
        c.staging().keep();
        List<Nudge> after = new ArrayList<>();
        Admission answer = store.write(s -> {
            after.clear();
            Optional<Admission> before = repeated(s, issuer, e, key);
            if (before.isPresent()) {
                return before.get();
            }
            s.documents().add(document);
            s.documents().saveReading(document.id(), reading);
            boolean held = state == StoredDocument.State.HELD;
            s.journal().append(held ? "document.held" : "document.accepted", document.id(), document.id(), issuer.id(),
                    c.channel() + ":" + c.partner() + Files.digests(document));
            Threads.note(s, document.id(), issuer.id(), thread);
            if (!held) {
                receipts.tellers(e.to()).forEach(from ->
                        after.addAll(Nudge.of(receipts.toSender(s, document, from, StatusCode.ARRIVED, "Đã đến hệ thống liên thông"))));
                after.add(new Nudge(Nudges.INTAKE, document.id(), backlog.priority(way(c.channel(), c.partner()), Deliverer.priority(e))));
            }
            return new Admission.Accepted(document.id(), document.id(), false, held);
        });
        if (state == StoredDocument.State.ACCEPTED && answer instanceof Admission.Accepted a && !a.duplicate()) {
            backlog.add(document.id(), way(c.channel(), c.partner()));
        }
        Nudge.giveAll(nudges, after);
        return answer;
    }

    @Override
    public void dispatch(String documentId) {
        List<Nudge> next = dispatch.dispatch(documentId);
        backlog.remove(documentId);
        Nudge.giveAll(nudges, next);
    }

    @Override
    public int sweep() {
        if (capacity.forUpload().isEmpty() && backlog.size() < SWEEP) {
            overload.over();
        }
        Instant now = clock.instant();
        // By every clock there was: what was changed "later than now" before the clock was set back is not left out.
        List<StoredDocument> left = store.read(s -> s.documents().inState(StoredDocument.State.ACCEPTED, FAR, SWEEP)).stream()
                .filter(d -> d.updatedAt().isAfter(now) || d.updatedAt().isBefore(now.minus(NUDGE_AGAIN_AFTER))).toList();
        nudged.keepOnly(left.stream().map(StoredDocument::id).collect(Collectors.toSet()));
        List<StoredDocument> missed = left.stream().filter(d -> nudged.now(d.id(), null, now))
                .sorted(Comparator.comparing((StoredDocument d) -> Deliverer.priority(d.edoc())).reversed()).toList();
        missed.forEach(d -> nudges.nudge(Nudges.INTAKE, d.id(), backlog.priority(way(d.channel(), d.partner()), Deliverer.priority(d.edoc()))));
        readdressing.look();
        return missed.size();
    }

    @Override
    public void register(String documentId, String number, LocalDate date, String actor) {
        Nudge.giveAll(nudges, clerk.register(documentId, number, date, actor));
    }

    @Override
    public void forward(String documentId, List<String> organIds, String actor) {
        Nudge.giveAll(nudges, clerk.forward(documentId, organIds, actor));
    }
}
