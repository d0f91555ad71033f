package vn.lienthong.routing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.store.Store;

/**
 * The way out, the same for every link: a nudge from the partner's queue, claim, send within the limit, settle. The nudge
 * is acknowledged when the outcome is stored; a nudge for a row that needs nothing is simply taken off.
 */
public final class Outbound {

    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final LinkSpec spec;
    private final ChannelRef way;
    private final Outbox outbox;
    private final Attempts attempts;
    /** Found once: the look-up goes through the framework's services. */
    private volatile HostedLink link;

    private Outbound(LinkSpec spec, Outbox outbox, Attempts attempts) {
        this.spec = spec;
        this.way = new ChannelRef(spec.channel(), spec.partner());
        this.outbox = outbox;
        this.attempts = attempts;
    }

    /**
     * Routes {@code channel.partner.out}: one shipment at a time. As {@link #route(LinkSpec, Outbox, int, Sender)}.
     */
    public static RouteBuilder route(LinkSpec spec, Outbox outbox, Sender sender) {
        return route(spec, outbox, 1, sender);
    }

    /**
     * Routes {@code channel.partner.out}: a few shipments at a time, so that they wait for the partner and for the disk
     * together. What must go before what is seen to when one is claimed.
     *
     * @param spec   the partner
     * @param outbox where deliveries are claimed and settled
     * @param atOnce how many shipments may be under way, at least 1
     * @param sender what carries one shipment, in several threads where several may be under way; whatever it throws counts
     *               as postponed, and it is broken off at the limit
     */
    public static RouteBuilder route(LinkSpec spec, Outbox outbox, int atOnce, Sender sender) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                ExecutorService threads = getContext().getExecutorServiceManager().newCachedThreadPool(this, "send");
                Outbound outbound = new Outbound(spec, outbox, new Attempts(sender, threads));
                from(queue(spec.queue(), atOnce)).routeId(spec.routeId("out")).process(outbound::carry);
            }
        };
    }

    /**
     * Endpoint that takes messages off a queue, each acknowledged when its exchange succeeded.
     *
     * @param atOnce how many are under way at a time, at least 1
     */
    public static String queue(String name, int atOnce) {
        return "sjms2:queue:" + name + "?transacted=true&concurrentConsumers=" + Math.max(1, atOnce);
    }

    private void carry(Exchange exchange) {
        String id = exchange.getMessage().getBody(String.class);
        Optional<Shipment> claimed = outbox.claim(id, way, spec.carries());
        if (claimed.isEmpty()) {
            LOG.debug("Nudge for delivery {} was late or double, or must wait.", id);
            return;
        }
        int number = claimed.get().delivery().attempts();
        Outcome outcome = attempts.run(claimed.get(), outbox.attemptLimit(), late -> settleLate(id, number, late));
        // The store would not take an interrupted thread.
        boolean interrupted = Thread.interrupted();
        try {
            settle(id, number, outcome);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (link == null) {
            link = HostedLink.of(exchange.getContext());
        }
        if (link != null) {
            link.trouble(trouble(outcome));
        }
    }

    /**
     * What became of an attempt must not be lost to a disk that is full for a while: until the lease ends nothing would happen,
     * and then the same would be sent again. Nothing else of this partner could be stored meanwhile either.
     */
    private void settle(String id, int number, Outcome outcome) {
        long end = System.nanoTime() + outbox.attemptLimit().toNanos();
        while (true) {
            try {
                outbox.settle(id, number, outcome);
                return;
            } catch (Store.StoreFailure e) {
                LOG.warn("What became of delivery {} cannot be stored now: {}", id, e.getMessage());
                LockSupport.parkNanos(AGAIN_AFTER.toNanos());
                if (Thread.currentThread().isInterrupted() || System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    private void settleLate(String id, int number, Outcome late) {
        LOG.warn("Attempt {} of delivery {} ended after it was given up: {}.", number, id, late.getClass().getSimpleName());
        settle(id, number, late);
    }

    /** A partner that is away or rejects us is trouble; one that refuses a single shipment is not. */
    private static String trouble(Outcome outcome) {
        return outcome.fold(delivered -> null, waiting -> null, Outcome.Postponed::reason, refused -> null,
                Outcome.Credentials::reason, Outcome.Unknown::reason, stopped -> null);
    }
}
