package vn.lienthong.flow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.component.sjms2.Sjms2Component;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Intake;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Alerts;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.StoreInFolder;
import vn.lienthong.testkit.UnaskedOutbox;

class FlowRoutesTest {
    private final StoreInFolder kept = StoreInFolder.temporary(new SettableClock());
    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();
    private final Calls calls = new Calls();
    private ActiveMQConnectionFactory connections;
    private DefaultCamelContext context;

    @BeforeEach
    void start() throws Exception {
        String server = Integer.toString(System.identityHashCode(this));
        artemis.setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false).setSecurityEnabled(false)
            .setJMXManagementEnabled(false).addAcceptorConfiguration("in-vm", "vm://" + server)
            .addAddressSetting("#", new AddressSettings().setMaxDeliveryAttempts(5).setRedeliveryDelay(10)));
        artemis.start();
        connections = new ActiveMQConnectionFactory("vm://" + server);
        context = new DefaultCamelContext();
        Sjms2Component queues = new Sjms2Component();
        queues.setConnectionFactory(connections);
        context.addComponent("sjms2", queues);
        context.addRoutes(new FlowRoutes(calls, calls, calls, new StuckDocuments(kept.store(), 3), new FlowRoutes.Schedule(2, 1, 1)));
        context.start();
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        connections.close();
        artemis.stop();
        kept.close();
    }

    private void nudge(String id) {
        try (JMSContext session = connections.createContext()) {
            session.createProducer().send(session.createQueue(Nudges.INTAKE), id);
        }
    }

    @Test
    void dispatchesTheDocumentThatANudgeNames() throws Exception {
        nudge("document-1");
        assertThat(calls.dispatched.poll(60, TimeUnit.SECONDS)).isEqualTo("document-1");
    }

    @Test
    void bringsANudgeAgainUntilTheDispatchSucceeds() throws Exception {
        calls.failures.set(2);
        nudge("document-2");
        assertThat(calls.dispatched.poll(60, TimeUnit.SECONDS)).isEqualTo("document-2");
        assertThat(calls.tries.get()).isEqualTo(3);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void alertsTheOperatorOnceWhenADocumentFailsAgainAndAgain() throws Exception {
        calls.failures.set(Integer.MAX_VALUE);
        nudge("document-3");
        assertThat(calls.fifthTry.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo("dispatch-failed");
            assertThat(alert.subjectId()).isEqualTo("document-3");
        });
    }

    @Test
    void closesTheAlertWhenTheDocumentIsDispatchedAfterAll() throws Exception {
        StuckDocuments stuck = new StuckDocuments(kept.store(), 1);
        DefaultExchange failed = new DefaultExchange(context);
        failed.setProperty(StuckDocuments.DOCUMENT, "document-4");
        stuck.process(failed);
        assertThat(alerts()).hasSize(1);
        stuck.forget("document-4");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void sweepsTheOutboxEvenWhenTheIntakeCannotBeSwept() throws Exception {
        assertThat(calls.outboxSwept.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(calls.reminded.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(context.getRouteController().getRouteStatus(FlowRoutes.SWEEP).isStarted()).isTrue();
    }

    private List<Alerts.Alert> alerts() {
        return kept.store().read(session -> session.alerts().open(10));
    }

    /** Counts what the routes call; its intake fails as often as told, and never can be swept. */
    private static final class Calls implements Intake, UnaskedOutbox, Obligations {
        private final BlockingQueue<String> dispatched = new LinkedBlockingQueue<>();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger tries = new AtomicInteger();
        private final CountDownLatch fifthTry = new CountDownLatch(5);
        private final CountDownLatch outboxSwept = new CountDownLatch(2);
        private final CountDownLatch reminded = new CountDownLatch(1);
        private final AtomicInteger sweeps = new AtomicInteger();

        @Override
        public void dispatch(String documentId) {
            tries.incrementAndGet();
            fifthTry.countDown();
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
            dispatched.add(documentId);
        }

        /** Intake and outbox share the method: every first call of a pair is the intake's. */
        @Override
        public int sweep() {
            if (sweeps.getAndIncrement() % 2 == 0) {
                throw new IllegalStateException("the intake cannot be swept");
            }
            outboxSwept.countDown();
            return 0;
        }

        @Override
        public int remind() {
            reminded.countDown();
            return 0;
        }

        @Override
        public Optional<Admission.Refused> full() {
            return Optional.empty();
        }

        @Override
        public Admission accept(Consignment consignment) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void register(String documentId, String number, LocalDate date, String actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forward(String documentId, List<String> organIds, String actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Obligation> propose(Session session, StoredDocument document, Reading reading) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Obligation> evidence(Session session, StoredDocument report, Reading reading, List<String> threadDeliveries) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Obligation> acknowledged(Session session, StoredDocument report, String recipientId, String evidence) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdrawFrom(Session session, String documentId, String assigneeId, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdraw(Session session, String documentId, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Obligation confirm(String code, Instant due, String actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Obligation close(String code, String actor, String note) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Obligation assign(String code, String organId, String actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Obligation giveBack(String code, String actor, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
