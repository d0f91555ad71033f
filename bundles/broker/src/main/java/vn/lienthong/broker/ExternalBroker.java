package vn.lienthong.broker;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker elsewhere. Its loss is for the clients to notice: consumers connect again by themselves. */
record ExternalBroker(ActiveMQConnectionFactory connections) implements Source {

    /**
     * Connects once, so that nobody starts with a broker that is not there.
     *
     * @throws IllegalStateException in words for an operator
     */
    static ExternalBroker at(String url, String user, String password) {
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(url, user, password);
        try (JMSContext probe = connections.createContext()) {
            probe.start();
            return new ExternalBroker(connections);
        } catch (JMSRuntimeException e) {
            connections.close();
            throw new IllegalStateException("The broker at " + url + " does not answer (" + e.getMessage() + ").", e);
        }
    }

    @Override
    public boolean alive() {
        return true;
    }

    @Override
    public void close() {
        connections.close();
    }
}
