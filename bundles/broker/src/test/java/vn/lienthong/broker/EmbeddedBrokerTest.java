package vn.lienthong.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

class EmbeddedBrokerTest {

    private static final long PATIENCE = 10_000;

    @TempDir
    Path folder;

    private EmbeddedBroker start() {
        return EmbeddedBroker.start(new Journal(folder, 1), "", "", "");
    }

    private static void nudge(EmbeddedBroker broker, String queue, String id, int priority) {
        nudge(broker, true, queue, id, priority);
    }

    private static void nudge(EmbeddedBroker broker, boolean embedded, String queue, String id, int priority) {
        JmsPoolConnectionFactory pool = Broker.pool(broker.connections());
        new JmsNudges(pool, embedded).nudge(queue, id, priority);
        pool.stop();
    }

    private static String take(ConnectionFactory connections, String queue) {
        try (JMSContext session = connections.createContext()) {
            return session.createConsumer(session.createQueue(queue)).receiveBody(String.class, PATIENCE);
        }
    }

    @Test
    void keepsANudgeOverARestartWhereThePlatformGoesOnMeanwhile() {
        try (EmbeddedBroker broker = start()) {
            nudge(broker, false, "deliver.mailbox.skhcn", "row-1", 0);
        }
        try (EmbeddedBroker broker = start()) {
            assertThat(take(broker.connections(), "deliver.mailbox.skhcn")).isEqualTo("row-1");
        }
    }

    @Test
    void anUrgentNudgeIsTheNextOneHoweverManyOfABulkLieThere() throws Exception {
        try (EmbeddedBroker broker = start()) {
            JmsPoolConnectionFactory pool = Broker.pool(broker.connections());
            JmsNudges nudges = new JmsNudges(pool, true);
            for (int i = 0; i < 3000; i++) {
                nudges.nudge("intake", "bulk-" + i, -2);
            }
            List<String> taken = new CopyOnWriteArrayList<>();
            CountDownLatch busy = new CountDownLatch(1);
            CountDownLatch free = new CountDownLatch(1);
            CountDownLatch some = new CountDownLatch(5);
            // As a route takes them: a listener, each acknowledged with its work.
            try (JMSContext session = Broker.consumers(broker.connections()).createContext(JMSContext.SESSION_TRANSACTED)) {
                session.createConsumer(session.createQueue("intake")).setMessageListener(message -> {
                    try {
                        taken.add(message.getBody(String.class));
                        busy.countDown();
                        free.await();
                        session.commit();
                        some.countDown();
                    } catch (JMSException | InterruptedException e) {
                        taken.add(e.toString());
                    }
                });
                assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
                nudges.nudge("intake", "usual", 0);
                nudges.nudge("intake", "urgent", 3);
                lies(broker, "intake", "urgent");
                free.countDown();
                assertThat(some.await(30, TimeUnit.SECONDS)).isTrue();
            }
            pool.stop();
            assertThat(taken.subList(0, 4)).startsWith("bulk-0").containsSubsequence("urgent", "usual");
        }
    }

    /** Waits until a nudge lies there: who nudges does not wait for the broker. */
    private static void lies(EmbeddedBroker broker, String queue, String id) throws JMSException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        boolean there = false;
        while (!there) {
            assertThat(System.nanoTime()).as("waiting for " + id).isLessThan(end);
            try (JMSContext session = broker.connections().createContext(); QueueBrowser browser = session.createBrowser(session.createQueue(queue))) {
                for (Enumeration<?> all = browser.getEnumeration(); !there && all.hasMoreElements();) {
                    there = id.equals(((Message) all.nextElement()).getBody(String.class));
                }
            }
        }
    }

    @Test
    void urgentNudgesOvertake() {
        try (EmbeddedBroker broker = start()) {
            nudge(broker, "intake", "normal", 0);
            nudge(broker, "intake", "express", 4);
            assertThat(take(broker.connections(), "intake")).isEqualTo("express");
        }
    }

    @Test
    void doesNotThrowWhenTheBrokerIsAway() {
        ActiveMQConnectionFactory nowhere = new ActiveMQConnectionFactory("vm://1");
        new JmsNudges(nowhere, true).nudge("intake", "row-1", 0);
    }

    @Test
    void bringsBackWhatWasRolledBack() {
        try (EmbeddedBroker broker = start()) {
            nudge(broker, "intake", "row-1", 0);
            try (JMSContext session = broker.connections().createContext(JMSContext.SESSION_TRANSACTED)) {
                var consumer = session.createConsumer(session.createQueue("intake"));
                assertThat(consumer.receiveBody(String.class, PATIENCE)).isEqualTo("row-1");
                session.rollback();
                assertThat(consumer.receiveBody(String.class, PATIENCE)).as("comes again after a pause").isEqualTo("row-1");
                session.commit();
            }
        }
    }

    @Test
    void everyConsumerHearsThatItsConnectionBroke() throws Exception {
        CountDownLatch heard = new CountDownLatch(6);
        List<Connection> consumers = new ArrayList<>();
        try (EmbeddedBroker broker = start()) {
            ConnectionFactory connections = Broker.consumers(broker.connections());
            for (int i = 0; i < 6; i++) {
                Connection connection = connections.createConnection();
                connection.setExceptionListener(broken -> heard.countDown());
                connection.start();
                consumers.add(connection);
            }
        }
        assertThat(heard.await(PATIENCE, TimeUnit.MILLISECONDS)).isTrue();
        for (Connection connection : consumers) {
            connection.close();
        }
    }

    @Test
    void saysInWordsThatItsFolderCannotBeUsed() throws Exception {
        Path file = Files.createFile(folder.resolve("occupied"));
        assertThatThrownBy(() -> EmbeddedBroker.start(new Journal(file, 1), "", "", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be written").hasMessageContaining(file.toString());
    }

    @Test
    void saysInWordsThatTheDiskIsFull() {
        assertThatThrownBy(() -> EmbeddedBroker.start(new Journal(folder, Long.MAX_VALUE), "", "", ""))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("is full");
    }

    @Test
    void saysInWordsThatTheJournalIsBroken() throws Exception {
        Files.createFile(folder.resolve("journal"));
        assertThatThrownBy(this::start)
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("move the folder away");
    }

    @Test
    void saysInWordsThatAnExternalBrokerIsAway() {
        assertThatThrownBy(() -> ExternalBroker.at("vm://2", "", ""))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("vm://2 does not answer");
    }

    @Test
    void letsNobodyInWithoutThePlatformsPassword() {
        try (EmbeddedBroker broker = start()) {
            ConnectionFactory stranger = new ActiveMQConnectionFactory(broker.connections().toURI().toString(), "platform", "");
            assertThatThrownBy(() -> stranger.createContext().start()).isInstanceOf(JMSSecurityRuntimeException.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void letsAnOutsiderUseItsOwnAddressesOnly() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String url = "tcp://127.0.0.1:" + port;
        try (EmbeddedBroker broker = EmbeddedBroker.start(new Journal(folder, 1), url, "so-y-te", "mat-khau-dai")) {
            nudge(broker, "agency.so-y-te", "hello", 0);
            ConnectionFactory outsider = new ActiveMQConnectionFactory(url, "so-y-te", "mat-khau-dai");
            assertThat(take(outsider, "agency.so-y-te")).isEqualTo("hello");
            nudge(broker, "intake", "row-1", 0);
            assertThatThrownBy(() -> take(outsider, "intake")).isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }
}
