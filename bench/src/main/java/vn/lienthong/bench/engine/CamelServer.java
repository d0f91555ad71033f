package vn.lienthong.bench.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.sjms2.Sjms2Component;
import org.apache.camel.component.sql.SqlComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.w3c.dom.Document;

/**
 * The flow as somebody would write it in plain Camel, without OSGi and without our services: a packet comes in by HTTP, is
 * parsed, stored and sent to a durable queue for each recipient; three routes send it by mail, put it to a REST endpoint,
 * lay it ready; the sender finds a receipt for each. It keeps no journal, reads no text and has no outbox.
 */
public final class CamelServer extends RouteBuilder {
    private static final String[] TABLES = {
        "CREATE TABLE document (document_id TEXT PRIMARY KEY, sender TEXT NOT NULL, packet BLOB NOT NULL)",
        "CREATE TABLE ready (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, system TEXT NOT NULL, kind TEXT NOT NULL, document_id TEXT NOT NULL, packet BLOB, done INTEGER NOT NULL)",
        "CREATE INDEX ready_open ON ready (system, kind, number) WHERE done = 0"};
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
        SqlComponent sql = new SqlComponent();
        sql.setDataSource(database());
        camel.addComponent("sql", sql);
        camel.addRoutes(new CamelServer(port, args[0], args[1]));
        camel.start();
        System.out.println(port);
        // All its threads are daemons.
        Thread.currentThread().join();
    }

    @Override
    public void configure() {
        String http = "netty-http:http://127.0.0.1:" + port;
        from(http + "/send").convertBodyTo(byte[].class).process(CamelServer::parse)
            .to("sql:INSERT INTO document (document_id, sender, packet) VALUES (:#documentId, :#sender, :#${body}) ON CONFLICT DO NOTHING")
            .split(header("recipients")).setHeader("recipient", body()).setBody(header("packet")).removeHeaders("recipients|packet")
            .setExchangePattern(ExchangePattern.InOnly).toD("sjms2:queue:out.${header.recipient}").end()
            .removeHeader("packet").removeHeader("recipients").setBody(constant("taken"));
        from("sjms2:queue:out.H37.12?transacted=true").process(CamelServer::mail).removeHeader("packet")
            .to("smtp://127.0.0.1:" + smtp + "?to=so@langson.example&from=lienthong@langson.example").to("direct:receipt");
        from("sjms2:queue:out.G06?transacted=true").process(CamelServer::file).setHeader(Exchange.HTTP_METHOD, constant("PUT"))
            .toD(rest + "/${header.reportId}/attachments/1").setBody(header("report")).toD(rest + "/${header.reportId}").to("direct:receipt");
        from("sjms2:queue:out.H37.13?transacted=true").setHeader("id", CamelServer::id)
            .to("sql:INSERT INTO ready (id, system, kind, document_id, packet, done) VALUES (:#id, 'H37.13', 'edoc', :#documentId, :#${body}, 0)")
            .to("direct:receipt");
        from("direct:receipt").setHeader("id", CamelServer::id)
            .setBody(simple("<status><From><OrganId>${header.recipient}</OrganId></From><ResponseFor><DocumentId>${header.documentId}</DocumentId></ResponseFor><StatusCode>01</StatusCode></status>"))
            .to("sql:INSERT INTO ready (id, system, kind, document_id, packet, done) VALUES (:#id, :#sender, 'status', :#documentId, :#${body}, 0)");
        from(http + "/list").to("sql:SELECT id FROM ready WHERE system = :#system AND kind = :#kind AND done = 0 ORDER BY number LIMIT 200")
            .process(e -> e.getMessage().setBody(((List<?>) e.getMessage().getBody()).stream()
                .map(row -> String.valueOf(((Map<?, ?>) row).get("id"))).collect(Collectors.joining("\n"))));
        from(http + "/get").to("sql:SELECT packet FROM ready WHERE id = :#id?outputType=SelectOne");
        from(http + "/done").to("sql:UPDATE ready SET done = 1 WHERE id = :#id").setBody(constant("done"));
    }

    private static Object id() {
        return UUID.randomUUID().toString();
    }

    private static void parse(Exchange exchange) throws Exception {
        byte[] packet = exchange.getMessage().getBody(byte[].class);
        Document tree = Signatures.tree(packet);
        exchange.getMessage().setHeader("documentId", text(tree, "DocumentId"));
        exchange.getMessage().setHeader("sender", text(tree, "OrganId"));
        exchange.getMessage().setHeader("recipients", recipients(tree));
        exchange.getMessage().setHeader("packet", packet);
    }

    private static List<String> recipients(Document tree) {
        var to = tree.getElementsByTagNameNS("*", "To");
        return java.util.stream.IntStream.range(0, to.getLength())
            .mapToObj(i -> ((org.w3c.dom.Element) to.item(i)).getElementsByTagNameNS("*", "OrganId").item(0).getTextContent()).toList();
    }

    private static void mail(Exchange exchange) throws Exception {
        byte[] packet = exchange.getMessage().getBody(byte[].class);
        Document tree = Signatures.tree(packet);
        AttachmentMessage mail = exchange.getMessage(AttachmentMessage.class);
        mail.addAttachment(text(tree, "AttachmentName"), new DataHandler(new ByteArrayDataSource(content(tree), "application/pdf")));
        mail.addAttachment("goi-tin.edxml", new DataHandler(new ByteArrayDataSource(packet, "application/xml")));
        mail.setHeader("Subject", text(tree, "Subject"));
        mail.setBody("Văn bản " + text(tree, "CodeNumber") + "/" + text(tree, "CodeNotation") + ": " + text(tree, "Subject"));
    }

    private static void file(Exchange exchange) throws Exception {
        Document tree = Signatures.tree(exchange.getMessage().getBody(byte[].class));
        exchange.getMessage().setHeader("reportId", UUID.randomUUID().toString());
        exchange.getMessage().setHeader("report", "{\"documentId\":\"" + text(tree, "DocumentId") + "\",\"subject\":\"" + text(tree, "Subject")
            + "\",\"attachments\":[{\"number\":1,\"name\":\"" + text(tree, "AttachmentName") + "\"}]}");
        exchange.getMessage().setBody(content(tree));
    }

    private static String text(Document tree, String name) {
        return tree.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private static byte[] content(Document tree) {
        return Base64.getMimeDecoder().decode(text(tree, "ContentTransferEncoded").getBytes(StandardCharsets.US_ASCII));
    }

    /** One connection: SQLite has one writer, and several would only wait for each other. */
    private static DataSource database() throws SQLException, IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:camel.db");
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(1);
        DataSource database = new HikariDataSource(pool);
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        return database;
    }
}
