package vn.lienthong.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Nudges;

/**
 * Nudges as text messages that hold nothing but the row's id. The embedded broker keeps them in memory: it ends with the
 * platform, which sends again from its tables what was lost. An external one keeps them over its own restart, of which the
 * platform may learn nothing.
 */
@Component
public final class JmsNudges implements Nudges {

    private static final Logger LOG = LoggerFactory.getLogger(JmsNudges.class);
    /** Normal priority of JMS: a packet's 0 to 4 lie above it, bulk below. */
    private static final int NORMAL = 4;

    private final ConnectionFactory connections;
    private final int mode;
    /** By their names, of which there are as many as partners: to look one up asks the broker. */
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();

    /** Called by Declarative Services, with the properties of the connection factory. */
    @Activate
    public JmsNudges(@Reference(target = "(" + Broker.POOLED + "=true)") Map.Entry<Map<String, Object>, ConnectionFactory> connections) {
        this(connections.getValue(), Broker.EMBEDDED.equals(connections.getKey().get(Broker.KIND)));
    }

    /**
     * @param embedded whether the broker lives as long as this process
     */
    JmsNudges(ConnectionFactory connections, boolean embedded) {
        this.connections = connections;
        this.mode = embedded ? DeliveryMode.NON_PERSISTENT : DeliveryMode.PERSISTENT;
    }

    @Override
    public void nudge(String queue, String id, int priority) {
        try (JMSContext session = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            session.createProducer()
                    .setDeliveryMode(mode)
                    .setPriority(NORMAL + Math.max(-NORMAL, Math.min(priority, NORMAL)))
                    .send(queues.computeIfAbsent(queue, session::createQueue), id);
        } catch (JMSRuntimeException e) {
            LOG.warn("No nudge for {} on queue {}, the broker is away ({}); the sweep will send it.", id, queue,
                    e.getMessage());
        }
    }
}
