package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
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

/** Deliveries as rows: each attempt recorded, each outcome settled in one transaction, nudges given after it. */
@Component(service = Outbox.class, configurationPid = "vn.lienthong.exchange")
public final class StoredOutbox implements Outbox {

    private final Store store;
    private final Directory directory;
    private final Nudges nudges;
    private final Clock clock;
    private final Claims claims;
    private final Settlement settlement;
    private final Sweep sweep;

    /** Called by Declarative Services. */
    @Activate
    public StoredOutbox(ExchangeConfig config, @Reference Store store, @Reference Directory directory, @Reference Obligations obligations,
                        @Reference Nudges nudges, @Reference Clock clock) {
        this.store = store;
        this.directory = directory;
        this.nudges = nudges;
        this.clock = clock;
        this.claims = new Claims(directory, clock, Duration.ofSeconds(config.leaseSeconds()));
        this.settlement = new Settlement(directory, obligations, new Receipts(directory, clock, ""), clock,
                new BackOff(Duration.ofSeconds(config.firstRetrySeconds()), Duration.ofSeconds(config.lastRetrySeconds())),
                config.attemptsBeforeAlert(), Duration.ofHours(config.timeToLiveHours()),
                Arrays.stream(config.acknowledgingChannels().split(";")).map(String::strip).collect(Collectors.toSet()));
        this.sweep = new Sweep(store, directory, nudges, clock);
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
        Claims.Claimed claimed = store.write(session -> claims.claim(session, deliveryId));
        Nudge.giveAll(nudges, claimed.nudges());
        return claimed.shipment();
    }

    @Override
    public void settle(String deliveryId, Outcome outcome) {
        Nudge.giveAll(nudges, store.write(session -> session.deliveries().find(deliveryId).map(d -> settlement.settle(session, d, outcome))
                .orElse(List.of())));
    }

    @Override
    public boolean acknowledge(String deliveryId, String partner, PartnerState state, String detail) {
        Optional<List<Nudge>> done = store.write(session -> session.deliveries().find(deliveryId).filter(d -> partner.equals(d.partner()))
                .map(d -> acknowledged(session, d, state, detail)));
        done.ifPresent(after -> Nudge.giveAll(nudges, after));
        return done.isPresent();
    }

    private List<Nudge> acknowledged(Session session, Delivery d, PartnerState state, String detail) {
        // A mail server took it and another one sent it back later: delivered was not the end.
        boolean bounced = state == PartnerState.FAILED && d.state() == State.DELIVERED;
        if (d.state().settled() && !bounced) {
            return List.of();
        }
        switch (state) {
            case DONE:
                settlement.delivered(session, d, detail == null || detail.isBlank() ? "the partner has it" : detail, null);
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
            if (d.state() == State.DELIVERED || d.state() == State.CANCELLED || ways.isEmpty()) {
                throw new IllegalArgumentException("Không thể gửi lại " + deliveryId + " / delivery " + deliveryId
                        + " cannot be sent again: "
                        + (ways.isEmpty() ? "no channel" : d.state()));
            }
            if (d.state() == State.CLAIMED) {
                return List.of();
            }
            Delivery again = Rows.by(d, ways.get(0), clock.instant(), "again, by " + actor);
            session.deliveries().update(again);
            session.journal().append("delivery.retried", d.id(), d.documentId(), actor, "by " + ways.get(0));
            return Nudge.of(again);
        }));
    }

    @Override
    public int sweep() {
        return sweep.run();
    }
}
