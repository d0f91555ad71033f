package vn.lienthong.broker;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker elsewhere. Its loss is for the clients to notice: consumers connect again by themselves. */
final class ExternalBroker implements Source {

    private final String url;
    private final String user;
    private final String password;
    private final Queue<ActiveMQConnectionFactory> given = new ConcurrentLinkedQueue<>();

    private ExternalBroker(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * Connects once, so that nobody starts with a broker that is not there.
     *
     * @throws IllegalStateException in words for an operator
     */
    static ExternalBroker at(String url, String user, String password) {
        ExternalBroker broker = new ExternalBroker(url, user, password);
        try (JMSContext probe = broker.connections().createContext()) {
            probe.start();
            return broker;
        } catch (JMSRuntimeException e) {
            broker.close();
            throw new IllegalStateException("The broker at " + url + " does not answer (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public ActiveMQConnectionFactory connections() {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(url, user, password);
        given.add(connections);
        return connections;
    }

    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public void close() {
        given.forEach(ActiveMQConnectionFactory::close);
    }
}
