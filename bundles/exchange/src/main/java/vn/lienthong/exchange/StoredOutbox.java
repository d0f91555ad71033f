package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Circuit;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** Deliveries as rows: each attempt recorded, each outcome settled in one transaction, nudges given after it. */
@Component(service = Outbox.class, configurationPid = "vn.lienthong.exchange")
public final class StoredOutbox implements Outbox {

    private static final String PAUSED = "partner-paused";
    /** What settling takes beyond the attempt itself. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Store store;
    private final Directory directory;
    private final Nudges nudges;
    private final Clock clock;
    private final Duration limit;
    private final Claims claims;
    private final Settlement settlement;
    private final Circuits circuits;
    private final Leases leases;
    private final Overdue overdue;
    private final Sweep sweep;

    /** Called by Declarative Services. */
    @Activate
    public StoredOutbox(ExchangeConfig config, @Reference Store store, @Reference Directory directory, @Reference Obligations obligations,
                        @Reference Nudges nudges, @Reference Clock clock) {
        this(config, store, directory, obligations, nudges, clock, System::nanoTime);
    }

    /**
     * @param nanos the machine's running time
     */
    StoredOutbox(ExchangeConfig config, Store store, Directory directory, Obligations obligations, Nudges nudges, Clock clock,
            LongSupplier nanos) {
        this.store = store;
        this.directory = directory;
        this.nudges = nudges;
        this.clock = clock;
        this.limit = Duration.ofSeconds(config.attemptSeconds());
        Duration lease = limit.plus(MARGIN);
        Duration timeToLive = Duration.ofHours(config.timeToLiveHours());
        this.circuits = new Circuits(config.failuresBeforePause(), new BackOff(Duration.ofSeconds(config.firstProbeSeconds()),
                Duration.ofSeconds(config.lastProbeSeconds())), lease);
        this.claims = new Claims(directory, clock, lease, circuits);
        this.settlement = new Settlement(directory, obligations, new Receipts(directory, clock, ""), clock,
                new BackOff(Duration.ofSeconds(config.firstRetrySeconds()), Duration.ofSeconds(config.lastRetrySeconds())),
                config.attemptsBeforeAlert(), timeToLive,
                Arrays.stream(config.acknowledgingChannels().split(";")).map(String::strip).collect(Collectors.toSet()));
        this.leases = new Leases(store, clock, lease, nanos);
        this.overdue = new Overdue(store, clock, timeToLive);
        this.sweep = new Sweep(store, directory, nudges, clock, circuits, leases);
    }

    /** A link came to life: what waited for it is released with the next sweep. Called by Declarative Services. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    public void addLink(Link link) {
        sweep.appeared(link);
    }

    /** A link ended; called by Declarative Services. */
    public void removeLink(Link link) {
        sweep.gone(link);
    }

    @Override
    public Optional<Shipment> claim(String deliveryId) {
        return taken(deliveryId, session -> claims.claim(session, deliveryId));
    }

    @Override
    public Optional<Shipment> claim(String deliveryId, ChannelRef by, Set<Cargo> carries) {
        return taken(deliveryId, session -> claims.claim(session, deliveryId, by, carries));
    }

    private Optional<Shipment> taken(String deliveryId, Store.Work<Claims.Claimed> claim) {
        Claims.Claimed claimed;
        try {
            claimed = store.write(claim);
        } catch (RuntimeException e) {
            circuits.letGo(deliveryId);
            throw e;
        }
        claimed.shipment().ifPresent(s -> leases.began(deliveryId));
        Nudge.giveAll(nudges, claimed.nudges());
        return claimed.shipment();
    }

    @Override
    public Duration attemptLimit() {
        return limit;
    }

    @Override
    public void settle(String deliveryId, int attempt, Outcome outcome) {
        Settled settled = store.write(session -> {
            Delivery d = session.deliveries().find(deliveryId)
                    .orElseThrow(() -> new IllegalArgumentException("There is no delivery " + deliveryId));
            return new Settled(d, settlement.settle(session, d, attempt, outcome));
        });
        Nudge.giveAll(nudges, settled.nudges());
        if (settled.before().attempts() == attempt) {
            leases.ended(deliveryId);
            ChannelRef way = way(settled.before());
            changed(way, circuits.ended(way, deliveryId, outcome, clock.instant()), outcome);
        }
    }

    private record Settled(Delivery before, List<Nudge> nudges) {
    }

    /** Tells of a partner that is left in peace, and lets everything go when it is back. */
    private void changed(ChannelRef way, Circuits.Change change, Outcome outcome) {
        String partner = way.toString();
        if (change == Circuits.Change.OPENED) {
            String reason = outcome instanceof Outcome.Postponed p ? p.reason() : outcome instanceof Outcome.Unknown u ? u.reason() : "";
            store.write(session -> {
                session.alerts().raise(PAUSED, partner, "Đối tác " + partner + " không liên lạc được: " + reason
                        + ". Văn bản chờ, hệ thống tự thử lại từng văn bản một; xem lt:links",
                        "Partner " + partner + " cannot be reached: " + reason + ". Its deliveries wait and one at a time is tried; see lt:links");
                session.journal().append("partner.paused", partner, null, "platform", reason);
                return null;
            });
        } else if (change == Circuits.Change.CLOSED) {
            store.write(session -> {
                int hastened = session.deliveries().hasten(way.channel(), way.partner(), clock.instant());
                if (session.alerts().closeAbout(PAUSED, partner, "platform")) {
                    session.journal().append("partner.resumed", partner, null, "platform", hastened + " deliveries due at once");
                }
                return null;
            });
            sweep.recovered(way);
        }
    }

    @Override
    public List<Circuit> circuits() {
        return circuits.all(clock.instant());
    }

    private static ChannelRef way(Delivery d) {
        return new ChannelRef(d.channel(), d.partner());
    }

    @Override
    public boolean acknowledge(String deliveryId, String partner, PartnerState state, String detail) {
        Optional<List<Nudge>> done = store.write(session -> session.deliveries().find(deliveryId).filter(d -> partner.equals(d.partner()))
                .filter(d -> state != PartnerState.PROCESSING || d.state() != State.CANCELLED)
                .map(d -> acknowledged(session, d, state, detail)));
        done.ifPresent(after -> Nudge.giveAll(nudges, after));
        return done.isPresent();
    }

    private List<Nudge> acknowledged(Session session, Delivery d, PartnerState state, String detail) {
        // A mail server took it and another one sent it back later: delivered was not the end.
        boolean bounced = state == PartnerState.FAILED && d.state() == State.DELIVERED;
        boolean hadFetched = state == PartnerState.DONE && d.state() == State.CANCELLED && Deliverer.fetched(d);
        if (d.state().settled() && !bounced && !hadFetched) {
            return List.of();
        }
        switch (state) {
            case DONE:
                settlement.delivered(session, d, detail == null || detail.isBlank() ? "the partner has it" : detail, null, d.recipientId());
                return List.of();
            case FAILED:
                return settlement.refused(session, d, detail == null || detail.isBlank() ? "the partner could not take it" : detail);
            default:
                if (d.state() == State.WAITING && !Deliverer.FETCHED.equals(d.detail())) {
                    session.deliveries().update(Rows.detail(d, Deliverer.FETCHED));
                    session.journal().append("delivery.fetched", d.id(), d.documentId(), d.recipientId(), detail);
                }
                return List.of();
        }
    }

    @Override
    public void retry(String deliveryId, String actor) {
        Nudge.giveAll(nudges, store.write(session -> {
            Delivery d = session.deliveries().find(deliveryId)
                    .orElseThrow(() -> new IllegalArgumentException("Không có lần gửi " + deliveryId + " / there is no delivery "
                    + deliveryId));
            List<ChannelRef> ways = directory.channels(d.recipientId(), d.cargo());
            boolean over = d.state() == State.DELIVERED || d.state() == State.CANCELLED;
            if (over || ways.isEmpty() || !inForce(session, d)) {
                throw new IllegalArgumentException("Không thể gửi lại " + deliveryId + " / delivery " + deliveryId
                        + " cannot be sent again: "
                        + (over ? d.state() : ways.isEmpty() ? "không có kênh / no channel" : "văn bản đã thu hồi, thay thế / recalled or replaced"));
            }
            if (d.state() == State.CLAIMED) {
                return List.of();
            }
            Delivery again = Rows.by(d, ways.get(0), clock.instant(), "again, by " + actor);
            session.deliveries().update(again);
            session.journal().append("delivery.retried", d.id(), d.documentId(), actor, "by " + ways.get(0));
            circuits.probeNow(ways.get(0), clock.instant());
            return Nudge.of(again);
        }));
    }

    /** What was taken back must not go out again. */
    private static boolean inForce(Session session, Delivery d) {
        boolean document = d.cargo() == Cargo.DOCUMENT || d.cargo() == Cargo.REPORT;
        return !Deliverer.withdrawn(d) && (!document || session.documents().find(d.documentId()).map(StoredDocument::state)
                .filter(s -> s == StoredDocument.State.RECALLED || s == StoredDocument.State.REPLACED).isEmpty());
    }

    @Override
    public void attest(String deliveryId, String evidence, String actor) {
        if (evidence == null || evidence.isBlank()) {
            throw new IllegalArgumentException("Cần ghi rõ căn cứ / say how you know that it arrived");
        }
        Nudge.giveAll(nudges, store.write(session -> {
            Delivery d = session.deliveries().find(deliveryId)
                    .orElseThrow(() -> new IllegalArgumentException("Không có lần gửi " + deliveryId + " / there is no delivery " + deliveryId));
            if (d.state().settled() || d.state() == State.CLAIMED) {
                throw new IllegalArgumentException("Lượt chuyển " + deliveryId + " đã xong hoặc đang gửi / delivery " + deliveryId
                        + " has come to its end or is being sent: " + d.state());
            }
            session.alerts().closeAbout("delivery-unknown", d.id(), actor);
            return settlement.carried(session, d, actor + ": " + evidence.strip(), null, actor);
        }));
    }

    @Override
    public int sweep() {
        int swept = sweep.run();
        overdue.tell();
        return swept;
    }
}
