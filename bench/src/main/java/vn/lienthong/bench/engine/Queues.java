package vn.lienthong.bench.engine;

import jakarta.jms.JMSContext;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** An embedded Artemis with a durable journal, as the platform has it. */
final class Queues {
    private static final int FILE_BYTES = 4 << 20;

    private Queues() {
    }

    static ActiveMQConnectionFactory start(Path folder) throws Exception {
        Configuration configuration = new ConfigurationImpl().setName("bench").setPersistenceEnabled(true).setJournalType(JournalType.NIO)
            .setJournalDirectory(folder.resolve("journal").toString()).setBindingsDirectory(folder.resolve("bindings").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString()).setPagingDirectory(folder.resolve("paging").toString())
            .setJournalFileSize(FILE_BYTES).setJournalMinFiles(2).setSecurityEnabled(false).setMaxDiskUsage(-1)
            .setGlobalMaxSize(64L << 20).setThreadPoolMaxSize(16).setScheduledThreadPoolMaxSize(2)
            .addAcceptorConfiguration(new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", "7"), "in-vm"));
        configuration.addAddressSetting("#", new AddressSettings().setDefaultAddressRoutingType(RoutingType.ANYCAST)
            .setDefaultQueueRoutingType(RoutingType.ANYCAST).setAutoDeleteQueues(false).setAutoDeleteAddresses(false));
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration);
        broker.start();
        ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory("vm://7");
        connections.setUseGlobalPools(false);
        connections.setThreadPoolMaxSize(-1);
        return connections;
    }

    /** Takes everything off a queue, so that it does not grow; acknowledged in batches. */
    static void drain(ActiveMQConnectionFactory connections, String queue) {
        JMSContext session = connections.createContext(JMSContext.DUPS_OK_ACKNOWLEDGE);
        session.createConsumer(session.createQueue(queue)).setMessageListener(message -> { });
        session.start();
    }
}
