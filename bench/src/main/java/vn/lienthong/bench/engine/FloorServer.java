package vn.lienthong.bench.engine;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HexFormat;
import javax.activation.DataHandler;
import javax.jws.WebParam;
import javax.jws.WebService;
import javax.xml.ws.Endpoint;
import javax.xml.ws.soap.MTOM;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.w3c.dom.Document;

/**
 * What cannot be done with less: CXF takes a call with the packet as an attachment, the packet's XML signature is checked,
 * the packet is written to the database with one commit (SQLite as the platform has it) and sent to a durable queue with
 * one commit (Artemis as the platform has it).
 */
@MTOM
@WebService(targetNamespace = "urn:bench")
public class FloorServer {
    private final Signatures signatures;
    private final Connection database;
    private final PreparedStatement insert;
    private final ThreadLocal<JMSContext> sessions;

    FloorServer(Path work) throws Exception {
        signatures = Signatures.in(work);
        database = database();
        insert = database.prepareStatement("INSERT INTO packet (sha256, packet) VALUES (?, ?)");
        ActiveMQConnectionFactory connections = Queues.start(Path.of("broker"));
        JMSContext root = connections.createContext(JMSContext.SESSION_TRANSACTED);
        sessions = ThreadLocal.withInitial(() -> root.createContext(JMSContext.SESSION_TRANSACTED));
        Queues.drain(connections, "floor");
    }

    /** Starts on a free port and prints it. */
    public static void main(String[] args) throws Exception {
        Server server = new Server(0);
        ServletContextHandler context = new ServletContextHandler();
        CXFNonSpringServlet cxf = new CXFNonSpringServlet();
        context.addServlet(new ServletHolder(cxf), "/*");
        server.setHandler(context);
        server.start();
        org.apache.cxf.BusFactory.setDefaultBus(cxf.getBus());
        Endpoint.publish("/floor", new FloorServer(Path.of(args[0])));
        System.out.println(((ServerConnector) server.getConnectors()[0]).getLocalPort());
    }

    /** One message. */
    public String submit(@WebParam(name = "packet") DataHandler packet) throws Exception {
        byte[] bytes = packet.getInputStream().readAllBytes();
        Document tree = Signatures.tree(bytes);
        byte[] attachment = Base64.getMimeDecoder().decode(tree.getElementsByTagNameNS("*", "ContentTransferEncoded").item(0).getTextContent());
        if (!signatures.holds(tree, MessageDigest.getInstance("SHA-256").digest(attachment))) {
            throw new IOException("The signature does not hold");
        }
        store(bytes);
        send(bytes);
        return "taken";
    }

    private synchronized void store(byte[] packet) throws Exception {
        insert.setString(1, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packet)));
        insert.setBytes(2, packet);
        insert.executeUpdate();
    }

    private void send(byte[] packet) throws JMSException {
        JMSContext session = sessions.get();
        session.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT).send(session.createQueue("floor"), packet);
        session.commit();
    }

    private static Connection database() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:floor.db");
        Connection connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS packet (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, packet BLOB NOT NULL)");
        }
        return connection;
    }
}
