package vn.lienthong.broker;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** A broker that answered: where connections come from. */
interface Source extends AutoCloseable {

    /** Unpooled connections; another factory each time, for the caller to configure. */
    ActiveMQConnectionFactory connections();

    /** Whether it can still be used; false means that it must be closed and started again. */
    boolean alive();

    @Override
    void close();
}
