package vn.lienthong.broker;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform's queues: Artemis in this process, or an external broker when {@code url} is set. Registers a pooled
 * {@link ConnectionFactory} with the property {@value #KIND} while the broker can be used, and one for consumers; tries
 * again while it cannot.
 */
@Component(immediate = true, service = {}, configurationPid = "vn.lienthong.broker")
@Designate(ocd = Broker.Config.class)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=\"jakarta.jms.ConnectionFactory\"")
public final class Broker {

    /** Service property of the connection factory: {@value #EMBEDDED} or {@code external}. */
    public static final String KIND = "lienthong.broker";
    /** The broker in this process. */
    static final String EMBEDDED = "embedded";

    /**
     * Service property of the connection factories: whether connections are shared. Of all users of a shared connection JMS
     * tells only one that it broke; consumers, who must know, take the other factory.
     */
    public static final String POOLED = "lienthong.pooled";

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final long RETRY_SECONDS = 10;
    private static final long CALL_MILLIS = 5_000;
    private static final int SESSIONS = 10_000;
    private static final int UNLIMITED = -1;

    /** Configuration of the broker. */
    @ObjectClassDefinition(name = "Liên Thông: broker")
    @interface Config {
        @AttributeDefinition(description = "Artemis URL of an external broker, e.g. tcp://mq.example.vn:61616; empty: embedded")
        String url() default "";

        @AttributeDefinition(description = "User at the external broker")
        String user() default "";

        @AttributeDefinition(description = "Password at the external broker")
        String password() default "";

        @AttributeDefinition(description = "Folder of the embedded broker; empty: data/broker of the instance")
        String folder() default "";

        @AttributeDefinition(description = "The embedded broker does not start with less room on its disk than this, megabytes")
        long minFreeMegabytes() default Journal.MIN_FREE_MEGABYTES;

        @AttributeDefinition(description = "Acceptor of the embedded broker for outside clients, e.g."
                + " tcp://127.0.0.1:5672?protocols=AMQP;saslMechanisms=PLAIN; empty: none")
        String acceptor() default "";

        @AttributeDefinition(description = "User of outside clients; may send to and consume from agency.* only")
        String acceptorUser() default "";

        @AttributeDefinition(description = "Password of outside clients")
        String acceptorPassword() default "";
    }

    private final Config config;
    private final BundleContext bundles;
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "lienthong-broker"));
    private Source source;
    private JmsPoolConnectionFactory pool;
    private final List<ServiceRegistration<ConnectionFactory>> registrations = new ArrayList<>();
    private String complaint;

    @Activate
    public Broker(Config config, BundleContext bundles) {
        this.config = config;
        this.bundles = bundles;
        keep();
        keeper.scheduleWithFixedDelay(this::keep, RETRY_SECONDS, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void stop() throws InterruptedException {
        keeper.shutdown();
        keeper.awaitTermination(RETRY_SECONDS, TimeUnit.SECONDS);
        drop();
    }

    /** Brings the broker up if it is not, and says once why it cannot. */
    private synchronized void keep() {
        try {
            if (source != null && !source.alive()) {
                LOG.error("The broker has stopped; starting it again.");
                drop();
            }
            if (source == null) {
                source = connect();
                pool = pool(source.connections());
                pool.start();
                register(pool, true);
                register(consumers(source.connections()), false);
                complaint = null;
                LOG.info("Broker: {}.", external() ? config.url() : "embedded, journal in " + folder());
            }
        } catch (RuntimeException e) {
            if (!String.valueOf(e.getMessage()).equals(complaint)) {
                complaint = String.valueOf(e.getMessage());
                LOG.error("{} Trying again every {} s.", complaint, RETRY_SECONDS, e);
            }
        }
    }

    private void register(ConnectionFactory connections, boolean pooled) {
        registrations.add(bundles.registerService(ConnectionFactory.class, connections,
                new Hashtable<>(Map.of(KIND, external() ? "external" : EMBEDDED, POOLED, pooled))));
    }

    private Source connect() {
        if (external()) {
            return ExternalBroker.at(config.url(), config.user(), config.password());
        }
        return EmbeddedBroker.start(new Journal(folder(), config.minFreeMegabytes()), config.acceptor(),
                config.acceptorUser(), config.acceptorPassword());
    }

    private synchronized void drop() {
        if (source != null) {
            registrations.forEach(ServiceRegistration::unregister);
            registrations.clear();
            pool.stop();
            source.close();
            source = null;
        }
    }

    /** For consumers: each connection its own, with all the time that a busy disk may need for a commit. */
    static ActiveMQConnectionFactory consumers(ActiveMQConnectionFactory connections) {
        // Links block in their consumers while a partner is slow: the small shared pool of threads would hold up all others.
        connections.setUseGlobalPools(false);
        connections.setThreadPoolMaxSize(UNLIMITED);
        // Nothing is fetched ahead: an urgent nudge is the next one, however many lie there.
        connections.setConsumerWindowSize(0);
        return connections;
    }

    /** A pool: connecting for each nudge would cost more than the nudge. */
    static JmsPoolConnectionFactory pool(ActiveMQConnectionFactory connections) {
        connections.setUseGlobalPools(false);
        connections.setThreadPoolMaxSize(UNLIMITED);
        // Who nudges must not hang on a broker that is going down.
        connections.setCallTimeout(CALL_MILLIS);
        // Nor wait for the broker's disk: a nudge that a crash loses is sent again from the table.
        connections.setBlockOnDurableSend(false);
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(connections);
        pool.setMaxConnections(4);
        // A pool that blocked would hold up whoever nudges.
        pool.setMaxSessionsPerConnection(SESSIONS);
        return pool;
    }

    private boolean external() {
        return !config.url().isBlank();
    }

    private Path folder() {
        if (!config.folder().isBlank()) {
            return Path.of(config.folder());
        }
        String data = bundles.getProperty("karaf.data");
        return Path.of(data != null ? data : "data", "broker");
    }
}
