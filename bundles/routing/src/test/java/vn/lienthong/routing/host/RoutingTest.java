package vn.lienthong.routing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.RouteControl;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.store.Store;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.routing.Outbound;
import vn.lienthong.testkit.UnaskedOutbox;

class RoutingTest {

    private static final LinkSpec SPEC = LinkSpec.of("mailbox", "skhcn", "H37.12", Cargo.DOCUMENT);

    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();
    private final JmsPoolConnectionFactory connections = new JmsPoolConnectionFactory();
    private final Contexts contexts = new Contexts();
    private final List<Link> published = new ArrayList<>();
    private final Rows outbox = new Rows();
    private CamelLinkHost host;

    @BeforeEach
    void startBroker() throws Exception {
        String server = Integer.toString(System.identityHashCode(this));
        artemis.setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false).setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .addAcceptorConfiguration("in-vm", "vm://" + server)
                .addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(5).setRedeliveryDelay(10)));
        artemis.start();
        connections.setConnectionFactory(new ActiveMQConnectionFactory("vm://" + server));
        connections.start();
        host = new CamelLinkHost(new PlainHome(published), connections, contexts);
    }

    @AfterEach
    void stopBroker() throws Exception {
        host.closeAll();
        connections.stop();
        artemis.stop();
    }

    private void nudge(String id) {
        try (JMSContext session = connections.createContext()) {
            session.createProducer().send(session.createQueue(SPEC.queue()), id);
        }
    }

    private HostedLink open(Sender sender) {
        return host.open(SPEC, Outbound.route(SPEC, outbox, sender));
    }

    @Test
    void carriesAShipmentAndSettlesIt() throws Exception {
        outbox.due("row-1");
        open(shipment -> new Outcome.Delivered("250 Ok " + shipment.delivery().id(), null));
        nudge("row-1");
        assertThat(outbox.next()).isEqualTo("row-1 Delivered[evidence=250 Ok row-1, externalId=null]");
    }

    @Test
    void takesLateAndDoubleNudgesOff() throws Exception {
        outbox.due("row-2");
        open(shipment -> new Outcome.Delivered("ok", null));
        nudge("nobody");
        nudge("row-2");
        nudge("row-2");
        outbox.due("row-3");
        nudge("row-3");
        assertThat(outbox.next()).startsWith("row-2");
        assertThat(outbox.next()).startsWith("row-3");
        assertThat(outbox.settled).isEmpty();
    }

    @Test
    void postponesWhateverALinkThrowsAndGoesOn() throws Exception {
        List<String> ids = List.of("exception", "linkage", "nothing", "fine");
        ids.forEach(outbox::due);
        open(shipment -> switch (shipment.delivery().id()) {
            case "exception" -> throw new IOException("Connection refused");
            case "linkage" -> throw new NoClassDefFoundError("vn/lienthong/Missing");
            case "nothing" -> null;
            default -> new Outcome.Delivered("ok", null);
        });
        ids.forEach(this::nudge);
        assertThat(outbox.next()).isEqualTo("exception Postponed[reason=IOException: Connection refused, retryAfter=null]");
        assertThat(outbox.next()).startsWith("linkage Postponed").contains("NoClassDefFoundError");
        assertThat(outbox.next()).startsWith("nothing Postponed");
        assertThat(outbox.next()).startsWith("fine Delivered");
    }

    @Test
    void keepsTheNudgeWhenTheStoreIsAway() throws Exception {
        outbox.due("row-4");
        outbox.failures = 2;
        open(shipment -> new Outcome.Delivered("ok", null));
        nudge("row-4");
        assertThat(outbox.next()).startsWith("row-4 Delivered");
        assertThat(contexts.routes()).singleElement().satisfies(route -> {
            assertThat(route.failed()).isEqualTo(2);
            assertThat(route.lastError()).isEqualTo("IllegalStateException: the store is away");
        });
    }

    @Test
    void keepsTheOutcomeUntilItCanBeStored() throws Exception {
        outbox.due("row-9");
        outbox.fullDisks = 2;
        AtomicInteger sent = new AtomicInteger();
        open(shipment -> new Outcome.Delivered("mail " + sent.incrementAndGet(), null));
        nudge("row-9");
        assertThat(outbox.next()).startsWith("row-9 Delivered[evidence=mail 1");
    }

    @Test
    void goesOnWhenTheBrokerComesBack() throws Exception {
        outbox.due("row-8");
        open(shipment -> new Outcome.Delivered("ok", null));
        artemis.stop();
        artemis.start();
        nudge("row-8");
        assertThat(outbox.next()).startsWith("row-8 Delivered");
    }

    @Test
    void showsALinkAndItsTrouble() throws Exception {
        outbox.due("row-5");
        outbox.due("row-6");
        Outcome[] outcome = {new Outcome.Postponed("421 try later", null)};
        HostedLink hosted = open(shipment -> outcome[0]);
        Link link = published.get(0);
        assertThat(link.state()).isEqualTo("up");
        assertThat(link.carries()).containsExactly(Cargo.DOCUMENT);
        nudge("row-5");
        outbox.next();
        outbox.settledAndTold(hosted);
        assertThat(link.state()).isEqualTo("down");
        assertThat(link.trouble()).isEqualTo("421 try later");
        outcome[0] = new Outcome.Delivered("ok", null);
        nudge("row-6");
        outbox.next();
        outbox.settledAndTold(hosted);
        assertThat(link.state()).isEqualTo("up");
        hosted.close();
        assertThat(published).isEmpty();
        assertThat(contexts.routes()).isEmpty();
    }

    @Test
    void stopsAndStartsARouteByItsId() throws Exception {
        outbox.due("row-7");
        open(shipment -> new Outcome.Delivered("ok", null));
        contexts.stop("mailbox.skhcn.out");
        assertThat(contexts.routes()).extracting(RouteControl.Route::state).containsExactly("Stopped");
        assertThat(published.get(0).state()).isEqualTo("stopped");
        nudge("row-7");
        contexts.start("mailbox.skhcn.out");
        assertThat(outbox.next()).startsWith("row-7 Delivered");
        assertThatThrownBy(() -> contexts.stop("mailbox.nobody.out")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNothingBehindWhenARouteDoesNotStart() {
        RouteBuilder broken = new RouteBuilder() {
            @Override
            public void configure() {
                from("nosuchcomponent:here").routeId(SPEC.routeId("in")).to("direct:nowhere");
            }
        };
        assertThatThrownBy(() -> host.open(SPEC, Outbound.route(SPEC, outbox, shipment -> null), broken))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("mailbox.skhcn").hasMessageContaining("nosuchcomponent");
        assertThat(contexts.routes()).isEmpty();
        assertThat(published).isEmpty();
        open(shipment -> null);
        assertThatThrownBy(() -> open(shipment -> null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPollThatFailsIsTheLinksTroubleUntilOneSucceeds(@TempDir Path folder) throws Exception {
        Path inbox = folder.resolve("in");
        host.open(SPEC, new RouteBuilder() {
            @Override
            public void configure() {
                from("file:" + inbox + "?autoCreate=false&directoryMustExist=true&delay=20&initialDelay=0&pollStrategy=#poll")
                        .routeId(SPEC.routeId("in")).to("log:none");
            }
        });
        Link link = published.get(0);
        until(() -> link.state().equals("down"));
        assertThat(link.trouble()).contains("GenericFileOperationFailedException");
        Files.createDirectory(inbox);
        until(() -> link.state().equals("up"));
        assertThat(link.trouble()).isNull();
    }

    private static void until(BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("reached in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** An outbox in memory that hands each row out once. */
    private static final class Rows implements UnaskedOutbox {

        private final Map<String, Delivery> due = new ConcurrentHashMap<>();
        private final BlockingQueue<String> settled = new LinkedBlockingQueue<>();
        private volatile int failures;
        private volatile int fullDisks;

        void due(String id) {
            due.put(id, new Delivery(id, "doc", Cargo.DOCUMENT, null, "H37.12", "mailbox", "skhcn", Delivery.State.DUE, 0, 0,
                    null, null, null, null, null, null, null));
        }

        String next() throws InterruptedException {
            return settled.poll(30, TimeUnit.SECONDS);
        }

        /** The route tells its trouble after settling, before it is idle. */
        void settledAndTold(HostedLink hosted) {
            until(() -> hosted.context().getInflightRepository().size() == 0);
        }

        @Override
        public Optional<Shipment> claim(String deliveryId) {
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the store is away");
            }
            return Optional.ofNullable(due.remove(deliveryId)).map(row -> new Shipment(row, null, null, null, null, List.of()));
        }

        @Override
        public void settle(String deliveryId, int attempt, Outcome outcome) {
            if (fullDisks > 0) {
                fullDisks--;
                throw new Store.StoreFailure("the disk is full", null);
            }
            settled.add(deliveryId + " " + outcome);
        }
    }
}
