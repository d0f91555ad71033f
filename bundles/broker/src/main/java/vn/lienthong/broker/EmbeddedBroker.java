package vn.lienthong.broker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.utils.critical.CriticalAnalyzerPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Artemis inside the platform: durable journal in a folder, reachable from within the same process only, unless an
 * acceptor is configured.
 */
final class EmbeddedBroker implements Source {

    /** Where nudges end that failed too often; the sweep sends their rows again. */
    static final String DEAD = "dead";
    /** Where messages end whose time ran out. */
    static final String EXPIRED = "expired";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final long ACTIVATION_SECONDS = 60;
    private static final int FILE_BYTES = 4 << 20;
    private static final long GLOBAL_BYTES = 64L << 20;

    private final EmbeddedActiveMQ artemis = new EmbeddedActiveMQ();
    private final String url;
    private final String password = UUID.randomUUID().toString();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private EmbeddedBroker(Journal journal, String acceptor, String user, String userPassword) throws Exception {
        // One broker a folder, so the folder names it among the brokers of this process.
        int server = journal.folder().toAbsolutePath().toString().hashCode() & Integer.MAX_VALUE;
        url = "vm://" + server;
        artemis.setConfiguration(configuration(journal.prepared(), server, acceptor));
        artemis.setSecurityManager(new Accounts(password, user, userPassword));
        artemis.setMbeanServer(ManagementFactory.getPlatformMBeanServer());
        artemis.createActiveMQServer();
    }

    /**
     * Starts a broker and waits until it serves.
     *
     * @param journal      its folder
     * @param acceptor     Artemis acceptor URL for outside clients, or empty
     * @param user         the account of outside clients, or empty
     * @param userPassword its password
     * @throws IllegalStateException in words for an operator, if it cannot
     */
    static EmbeddedBroker start(Journal journal, String acceptor, String user, String userPassword) {
        ClassLoader caller = Thread.currentThread().getContextClassLoader();
        // Artemis looks its factories up by name with the thread's class loader.
        Thread.currentThread().setContextClassLoader(ActiveMQServer.class.getClassLoader());
        try {
            EmbeddedBroker broker = new EmbeddedBroker(journal, acceptor, user, userPassword);
            broker.activate(journal);
            return broker;
        } catch (IllegalStateException e) {
            throw e;
        } catch (Exception e) {
            throw journal.broken(e);
        } finally {
            Thread.currentThread().setContextClassLoader(caller);
        }
    }

    private void activate(Journal journal) throws Exception {
        ActiveMQServer server = artemis.getActiveMQServer();
        server.registerActivationFailureListener(failure::set);
        server.registerIOCriticalErrorListener((error, message, file) -> {
            failure.compareAndSet(null, error);
            LOG.error("The broker's journal {} failed ({}). Check its disk.", journal.folder(), message, error);
        });
        artemis.start();
        if (!server.waitForActivation(ACTIVATION_SECONDS, TimeUnit.SECONDS) || failure.get() != null) {
            close();
            Throwable cause = failure.get();
            throw journal.broken(cause != null ? cause : new IllegalStateException("not active after "
                    + ACTIVATION_SECONDS + " s"));
        }
    }

    private static Configuration configuration(Path folder, int server, String acceptor) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("lienthong")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setJournalFileSize(FILE_BYTES)
                .setJournalMinFiles(2)
                // Half the heap by default: nudges are small, what does not fit is paged to disk.
                .setGlobalMaxSize(GLOBAL_BYTES)
                .setSecurityEnabled(true)
                .setThreadPoolMaxSize(16)
                .setScheduledThreadPoolMaxSize(2)
                // A share of a large disk says little, and a sender that blocks on it would hold up the store.
                .setMaxDiskUsage(-1)
                .setCriticalAnalyzerPolicy(CriticalAnalyzerPolicy.LOG)
                .addAcceptorConfiguration(new TransportConfiguration(InVMAcceptorFactory.class.getName(),
                        Map.of("serverId", Integer.toString(server)), "in-vm"));
        if (!acceptor.isBlank()) {
            configuration.addAcceptorConfiguration("outside", acceptor);
        }
        for (String queue : new String[] {DEAD, EXPIRED}) {
            configuration.addAddressConfiguration(new CoreAddressConfiguration().setName(queue)
                    .addRoutingType(RoutingType.ANYCAST)
                    .addQueueConfiguration(QueueConfiguration.of(queue).setRoutingType(RoutingType.ANYCAST)));
        }
        configuration.addAddressSetting("#", settings());
        configuration.putSecurityRoles("#", Set.of(new Role(Accounts.PLATFORM, true, true, true, true, true, true, true,
                true, true, true, false, false)));
        return configuration;
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(DEAD))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setMaxDeliveryAttempts(10)
                .setRedeliveryDelay(1_000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(60_000)
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setMaxSizeBytes(16L << 20)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    @Override
    public boolean alive() {
        return failure.get() == null && artemis.getActiveMQServer().isActive();
    }

    /** Connections of the platform itself. */
    @Override
    public ActiveMQConnectionFactory connections() {
        return new ActiveMQConnectionFactory(url, Accounts.PLATFORM, password);
    }

    @Override
    public void close() {
        try {
            artemis.stop();
        } catch (Exception e) {
            LOG.warn("The broker did not stop cleanly; its journal is read again at the next start.", e);
        }
    }
}
