package vn.lienthong.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Nudges;

/** Nudges as persistent text messages that hold nothing but the row's id. */
@Component
public final class JmsNudges implements Nudges {

    private static final Logger LOG = LoggerFactory.getLogger(JmsNudges.class);
    /** Artemis' property by which the queue keeps one message a row. */
    private static final String ROW = "_AMQ_LVQ_NAME";
    /** Normal priority of JMS: a packet's 0 to 4 lie above it, bulk below. */
    private static final int NORMAL = 4;

    private final ConnectionFactory connections;

    @Activate
    public JmsNudges(@Reference(target = "(" + Broker.POOLED + "=true)") ConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public void nudge(String queue, String id, int priority) {
        try (JMSContext session = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
            session.createProducer()
                    .setDeliveryMode(DeliveryMode.PERSISTENT)
                    .setProperty(ROW, id)
                    .setPriority(NORMAL + Math.max(-NORMAL, Math.min(priority, NORMAL)))
                    .send(session.createQueue(queue), id);
        } catch (JMSRuntimeException e) {
            LOG.warn("No nudge for {} on queue {}, the broker is away ({}); the sweep will send it.", id, queue,
                    e.getMessage());
        }
    }
}
