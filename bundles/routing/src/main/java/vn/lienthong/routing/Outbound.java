package vn.lienthong.routing;

import java.io.IOException;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;

/**
 * The way out, the same for every link: a nudge from the partner's queue, claim, send, settle. The nudge is acknowledged
 * when the outcome is stored; a nudge for a row that needs nothing is simply taken off.
 */
public final class Outbound {

    private static final Logger LOG = LoggerFactory.getLogger(Outbound.class);

    private static final Outcome STOPPED = new Outcome.Postponed("The link was stopped while sending.", null);

    private final Outbox outbox;
    private final Sender sender;

    private Outbound(Outbox outbox, Sender sender) {
        this.outbox = outbox;
        this.sender = sender;
    }

    /**
     * Routes {@code channel.partner.out}: one shipment at a time.
     *
     * @param spec   the partner
     * @param outbox where deliveries are claimed and settled
     * @param sender what carries one shipment; whatever it throws counts as postponed
     */
    public static RouteBuilder route(LinkSpec spec, Outbox outbox, Sender sender) {
        Outbound outbound = new Outbound(outbox, sender);
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(queue(spec.queue())).routeId(spec.routeId("out")).process(outbound::carry);
            }
        };
    }

    /** Endpoint that takes messages off a queue one at a time, each acknowledged when its exchange succeeded. */
    public static String queue(String name) {
        return "sjms2:queue:" + name + "?transacted=true";
    }

    private void carry(Exchange exchange) {
        String id = exchange.getMessage().getBody(String.class);
        Optional<Shipment> claimed = outbox.claim(id);
        if (claimed.isEmpty()) {
            LOG.debug("Nudge for delivery {} was late or double.", id);
            return;
        }
        Outcome outcome = send(claimed.get());
        try {
            outbox.settle(id, outcome);
        } finally {
            if (outcome == STOPPED) {
                Thread.currentThread().interrupt();
            }
        }
        HostedLink link = HostedLink.of(exchange.getContext());
        if (link != null) {
            link.trouble(trouble(outcome));
        }
    }

    /** The one fence around foreign code: nothing it throws may stop the consumer or lose the delivery. */
    private Outcome send(Shipment shipment) {
        String id = shipment.delivery().id();
        try {
            Outcome outcome = sender.send(shipment);
            return outcome != null ? outcome : new Outcome.Postponed("The link gave no outcome.", null);
        } catch (InterruptedException e) {
            // The thread's flag is set again only after settling: the store would not take an interrupted thread.
            return STOPPED;
        } catch (IOException e) {
            LOG.warn("Delivery {} postponed: {}.", id, Trouble.of(e));
            return new Outcome.Postponed(Trouble.of(e), null);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.warn("Delivery {} postponed, its link failed.", id, e);
            return new Outcome.Postponed(Trouble.of(e), null);
        }
    }

    /** A partner that is away or rejects us is trouble; one that refuses a single shipment is not. */
    private static String trouble(Outcome outcome) {
        return outcome.fold(delivered -> null, waiting -> null, Outcome.Postponed::reason, refused -> null,
                Outcome.Credentials::reason, unknown -> unknown.reason());
    }
}
