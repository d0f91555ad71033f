package vn.lienthong.bench.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.sjms2.Sjms2Component;
import org.apache.camel.component.sql.SqlComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The flow as somebody would write it in plain Camel, without OSGi and without our services: a packet comes in by the axis
 * protocol, is stored in the database and sent to a durable queue for each recipient; three transacted routes send it by
 * mail, put it to a REST endpoint, lay it ready; the sender fetches a receipt for each. It keeps no journal, reads no text,
 * plans no second attempt beyond the broker's, and delivers again what it had delivered when it was killed.
 */
public final class CamelServer extends RouteBuilder {
    private static final String[] TABLES = {
        "CREATE TABLE document (document_id TEXT PRIMARY KEY, sender TEXT NOT NULL, packet BLOB NOT NULL)",
        "CREATE TABLE ready (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, organ TEXT NOT NULL, kind TEXT NOT NULL, document_id TEXT NOT NULL, packet BLOB, done INTEGER NOT NULL)",
        "CREATE INDEX ready_open ON ready (organ, kind, number) WHERE done = 0"};
    private static final String CONSUMERS = "?transacted=true&concurrentConsumers=4";
    private static final int READERS = 4;
    private final int port;
    private final String smtp;
    private final String rest;

    private CamelServer(int port, String smtp, String rest) {
        this.port = port;
        this.smtp = smtp;
        this.rest = rest;
    }

    /** Arguments: port of the mail server, address of the REST endpoint. Prints its own port. */
    public static void main(String[] args) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        DefaultCamelContext camel = new DefaultCamelContext();
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(Queues.start(Path.of("broker")));
        pool.setMaxConnections(4);
        Sjms2Component queues = new Sjms2Component();
        queues.setConnectionFactory(pool);
        camel.addComponent("sjms2", queues);
        // SQLite has one writer: several connections would only wait for each other.
        camel.addComponent("change", sql(1, TABLES));
        camel.addComponent("query", sql(READERS));
        camel.addRoutes(new CamelServer(port, args[0], args[1]));
        camel.start();
        System.out.println(port);
        // All its threads are daemons.
        Thread.currentThread().join();
    }

    @Override
    public void configure() {
        String axis = "netty-http:http://127.0.0.1:" + port + "/vxp/";
        onException(AxisCalls.Refused.class).handled(true).process(AxisCalls::refused);
        in();
        from(axis + "sendEdoc").process(AxisCalls::authenticate).process(AxisCalls::packet).to("direct:in").process(AxisCalls::taken);
        from(axis + "getReceivedEdocList").process(AxisCalls::authenticate)
            .to("query:SELECT id, kind, organ FROM ready WHERE organ = :#organ AND kind = :#kind AND done = 0 ORDER BY number LIMIT 200").process(AxisCalls::list);
        from(axis + "getEdoc").process(AxisCalls::authenticate)
            .to("query:SELECT packet FROM ready WHERE id = :#docId AND organ = :#organ?outputType=SelectOne").process(AxisCalls::data);
        from(axis + "updateStatus").process(AxisCalls::authenticate)
            .to("change:UPDATE ready SET done = 1 WHERE id = :#docId AND organ = :#organ").process(AxisCalls::ok);
        out();
    }

    private void in() {
        from("direct:in").process(CamelPackets::read)
            .to("change:INSERT INTO document (document_id, sender, packet) VALUES (:#documentId, :#sender, :#${body}) ON CONFLICT DO NOTHING")
            .split(exchangeProperty("recipients")).setHeader("recipient", body()).setBody(exchangeProperty("packet"))
            .setExchangePattern(ExchangePattern.InOnly).toD("sjms2:queue:out.${header.recipient}").end();
    }

    private void out() {
        from("sjms2:queue:out.H37.12" + CONSUMERS).removeHeaders("JMS*").process(CamelPackets::mail)
            .to("smtp://127.0.0.1:" + smtp + "?to=so@langson.example&from=lienthong@langson.example").to("direct:receipt");
        from("sjms2:queue:out.G06" + CONSUMERS).removeHeaders("JMS*").process(CamelPackets::file).setHeader(Exchange.HTTP_METHOD, constant("PUT"))
            .toD(rest + "/${exchangeProperty.reportId}/attachments/1").process(CamelPackets::report)
            .toD(rest + "/${exchangeProperty.reportId}").to("direct:receipt");
        from("sjms2:queue:out.H37.13" + CONSUMERS).setHeader("id", CamelServer::id)
            .to("change:INSERT INTO ready (id, organ, kind, document_id, packet, done) VALUES (:#id, 'H37.13', 'edoc', :#documentId, :#${body}, 0)")
            .to("direct:receipt");
        from("direct:receipt").setHeader("id", CamelServer::id).process(CamelPackets::receipt)
            .to("change:INSERT INTO ready (id, organ, kind, document_id, packet, done) VALUES (:#id, :#sender, 'status', :#documentId, :#${body}, 0)");
    }

    private static Object id() {
        return UUID.randomUUID().toString();
    }

    private static SqlComponent sql(int connections, String... tables) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:camel.db");
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(connections);
        DataSource database = new HikariDataSource(pool);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute(table);
            }
        }
        SqlComponent component = new SqlComponent();
        component.setDataSource(database);
        return component;
    }
}
