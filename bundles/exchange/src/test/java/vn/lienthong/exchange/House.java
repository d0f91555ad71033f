package vn.lienthong.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Alerts;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.directory.AgencyFile;
import vn.lienthong.directory.DirectoryOfFiles;
import vn.lienthong.directory.GroupFile;
import vn.lienthong.obligations.ObligationBook;
import vn.lienthong.reader.TextReader;
import vn.lienthong.testkit.RecordingNudges;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Settings;
import vn.lienthong.testkit.StandingLink;
import vn.lienthong.testkit.StoreInFolder;

/** The services of the platform with their real parts, for the province Sao Mai, which does not exist. */
final class House implements AutoCloseable {

    final SettableClock clock = new SettableClock();
    final StoreInFolder kept = StoreInFolder.temporary(clock);
    final RecordingNudges nudges = new RecordingNudges();
    final DirectoryOfFiles directory = new DirectoryOfFiles(kept.store());
    final ObligationBook obligations;
    final StoredIntake intake;
    final StoredOutbox outbox;
    private final ExchangeConfig config;
    private final List<Link> links = new ArrayList<>();
    private final Instant started = clock.instant();
    private Duration jumped = Duration.ZERO;
    private final AtomicInteger letters = new AtomicInteger();

    House(String... config) {
        obligations = new ObligationBook(Settings.of(ObligationBook.Config.class, "autoConfirm=H99;G99;H99.01", "minimumConfidence=0.0"),
                kept.store(), directory, nudges, clock);
        intake = new StoredIntake(Settings.of(ExchangeConfig.class, config), kept.store(), kept.blobs(), directory,
                new TextReader(Settings.of(TextReader.Config.class)), obligations, nudges, clock);
        this.config = Settings.of(ExchangeConfig.class, config);
        outbox = new StoredOutbox(this.config, kept.store(), directory, obligations, nudges, clock, this::nanos);
        agency("id=G99", "name=Bộ Sáng tạo", "kind=ministry", "channels=ministry:bst;ioffice:bst");
        agency("id=H99", "name=UBND tỉnh Sao Mai", "kind=province", "channels=ioffice:ubnd");
        agency("id=H99.01", "name=Văn phòng UBND tỉnh Sao Mai", "kind=office", "parent=H99", "channels=ioffice:ubnd");
        agency("id=H99.12", "name=Sở Khoa học tỉnh Sao Mai", "parent=H99", "channels=mailbox:skh", "groups=sbn");
        agency("id=H99.16", "name=Sở Tài chính tỉnh Sao Mai", "parent=H99", "channels=ioffice:stc", "groups=sbn");
        agency("id=H99.45", "name=UBND xã Suối Trong", "parent=H99", "channels=dropfolder:suoitrong", "groups=xp");
        agency("id=H99.46", "name=UBND xã Đồi Thông", "parent=H99", "groups=xp");
        directory.addGroupFile(new GroupFile(Settings.of(GroupFile.Config.class, "key=xp", "names=UBND các xã, phường", "owner=H99"),
                Map.of("service.pid", "xp")));
        link("ministry", "bst", "G99", Cargo.REPORT);
        link("ioffice", "bst", "G99", Cargo.DOCUMENT, Cargo.STATUS);
        link("ioffice", "ubnd", "H99", Cargo.DOCUMENT, Cargo.REPORT, Cargo.STATUS);
        link("ioffice", "stc", "H99.16", Cargo.DOCUMENT, Cargo.REPORT, Cargo.STATUS);
        link("mailbox", "skh", "H99.12", Cargo.DOCUMENT, Cargo.REMINDER);
        link("dropfolder", "suoitrong", "H99.45", Cargo.DOCUMENT);
    }

    AgencyFile agency(String... lines) {
        AgencyFile file = new AgencyFile(Settings.of(AgencyFile.Config.class, lines), Map.of("service.pid", lines[0]));
        directory.addAgencyFile(file);
        return file;
    }

    Link link(String channel, String partner, String organId, Cargo... carries) {
        return live(StandingLink.of(channel, partner, organId, carries));
    }

    /** A link whose partner fetches for itself. */
    Link fetchedLink(String channel, String partner, String organId) {
        return live(new StandingLink(channel, partner, organId, Optional.empty(), Set.of(Cargo.DOCUMENT, Cargo.STATUS), true));
    }

    private Link live(Link link) {
        directory.addLink(link);
        outbox.addLink(link);
        links.add(link);
        return link;
    }

    /** Takes in a packet as the partner of its sender's own organ would bring it. */
    Admission packet(EdocBuilder packet, String text) {
        return packet(packet, text, packet.build().from().organId());
    }

    Admission packet(EdocBuilder packet, String text, String organId) {
        try (Staging staging = kept.blobs().stage()) {
            packet.attachment(Samples.file(staging, "van-ban.txt", text));
            Blob original = Samples.file(staging, "packet.edxml", packet.build().toString()).blob();
            return intake.accept(new Consignment("ioffice", "any", organId, Consignment.Form.PACKET, packet.build(), original, List.of(),
                    null, staging));
        }
    }

    Admission status(Packet status, String organId) {
        try (Staging staging = kept.blobs().stage()) {
            return intake.accept(new Consignment("ioffice", "any", organId, Consignment.Form.PACKET, status, null, List.of(), null,
                    staging));
        }
    }

    /** Takes in a letter with one text file. */
    Admission letter(String organId, String mailSubject, String text, String... threadIds) {
        try (Staging staging = kept.blobs().stage()) {
            Edoc letter = new EdocBuilder().subject(mailSubject).attachment(Samples.file(staging, "van-ban.txt", text)).build();
            return intake.accept(new Consignment("mailbox", "box", organId, Consignment.Form.LETTER, letter, null, List.of(threadIds),
                    "<" + letters.incrementAndGet() + "@saomai.example>", staging));
        }
    }

    /** The id of what was accepted; fails if it was refused. */
    static String id(Admission admission) {
        if (admission instanceof Admission.Accepted a) {
            return a.documentId();
        }
        throw new AssertionError(admission.toString());
    }

    static Admission.Reason reason(Admission admission) {
        if (admission instanceof Admission.Refused r) {
            return r.reason();
        }
        throw new AssertionError(admission.toString());
    }

    /** Takes in a packet and dispatches it. */
    String sent(EdocBuilder packet, String text) {
        String id = id(packet(packet, text));
        intake.dispatch(id);
        return id;
    }

    /** How many documents the store holds. */
    long documents() {
        return kept.store().read(s -> (long) s.documents().search(new Documents.Query(null, null, null, 0, 100)).size());
    }

    StoredDocument document(String id) {
        return kept.store().read(s -> s.documents().find(id).orElseThrow());
    }

    Reading reading(String id) {
        return kept.store().read(s -> s.documents().reading(id).orElseThrow());
    }

    List<Delivery> deliveries(String documentId) {
        return kept.store().read(s -> s.deliveries().ofDocument(documentId).stream()
                .filter(d -> d.cargo() == Cargo.DOCUMENT || d.cargo() == Cargo.REPORT).toList());
    }

    Delivery delivery(String documentId, String recipientId) {
        return deliveries(documentId).stream().filter(d -> d.recipientId().equals(recipientId)).findFirst().orElseThrow();
    }

    Delivery again(Delivery d) {
        return kept.store().read(s -> s.deliveries().find(d.id()).orElseThrow());
    }

    /** "code from to" of each status of a document, in order. */
    List<String> statuses(String documentId) {
        return kept.store().read(s -> s.statuses().ofDocument(documentId).stream()
                .map(r -> r.report().code() + " " + r.fromId() + " " + r.toId()).toList());
    }

    List<Obligation> obligations(String documentId) {
        return kept.store().read(s -> s.obligations().ofDocument(documentId));
    }

    List<String> alerts() {
        return kept.store().read(s -> s.alerts().open(100).stream().map(Alerts.Alert::kind).toList());
    }

    List<String> journal(String documentId) {
        return kept.store().read(s -> s.journal().ofDocument(documentId).stream().map(e -> e.kind()).toList());
    }

    Shipment claimed(Delivery d) {
        return outbox.claim(d.id()).orElseThrow();
    }

    void deliver(Delivery d, String externalId) {
        claimed(d);
        settle(d, new Outcome.Delivered("250 Ok", externalId));
    }

    /** Ends the latest attempt. */
    void settle(Delivery d, Outcome outcome) {
        outbox.settle(d.id(), again(d).attempts(), outcome);
    }

    /** Somebody sets the clock: the machine runs on as before. */
    void setClock(Duration by) {
        clock.set(clock.instant().plus(by));
        jumped = jumped.plus(by);
    }

    private long nanos() {
        return Duration.between(started, clock.instant()).minus(jumped).toNanos();
    }

    /** The outbox after a restart of the platform. */
    StoredOutbox restarted() {
        StoredOutbox next = new StoredOutbox(config, kept.store(), directory, obligations, nudges, clock, this::nanos);
        links.forEach(next::addLink);
        return next;
    }

    @Override
    public void close() {
        directory.close();
        kept.close();
    }
}
