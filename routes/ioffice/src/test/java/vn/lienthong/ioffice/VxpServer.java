package vn.lienthong.ioffice;

import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import vn.lienthong.api.exchange.Outbox;
import vn.lienthong.routing.HostedLink;
import vn.lienthong.routing.LinkHost;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.testkit.Settings;

/** The servlet in the web server that the container uses, with real routes. */
final class VxpServer implements AutoCloseable {
    static final String SYSTEM = "SYS-DUMMY-01";
    static final String SECRET = "dummy-secret-1";

    final CamelContext camel = new DefaultCamelContext();
    private final Server server = new Server();
    private final ServerConnector connector;

    VxpServer(House house) throws Exception {
        this(new Desk(house.store(), house, house, house, house), house, "H37", "H37.12");
    }

    /** Two partners, {@code office} and {@code sokhcn}, of these agencies. */
    VxpServer(Desk desk, Outbox outbox, String officeId, String departmentId) throws Exception {
        Partners partners = new Partners();
        partner(partners, desk, outbox, "office", officeId, SYSTEM, SECRET, 64);
        partner(partners, desk, outbox, "sokhcn", departmentId, "SYS-DUMMY-02", "dummy-secret-2", 1);
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(80 * 1024);
        connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new VxpServlet(desk, partners)), "/vxp/*");
        context.addServlet(new ServletHolder(new SoapServlet(desk, partners)), "/ws/*");
        server.setHandler(context);
        server.start();
        camel.start();
    }

    int port() {
        return connector.getLocalPort();
    }

    VxpClient client() {
        return new VxpClient(port(), SYSTEM, SECRET);
    }

    private void partner(Partners partners, Desk desk, Outbox outbox, String name, String organId, String system, String secret, int megabytes) {
        new PartnerLink(config(organId, system, secret, megabytes), Map.of("service.pid", "vn.lienthong.ioffice~" + name),
                new WayIn(camel), outbox, desk, partners);
    }

    static PartnerLink.Config config(String organId, String system, String secret, int megabytes) {
        return Settings.of(PartnerLink.Config.class, "organId=" + organId, "systemId=" + system, "secret=" + secret, "maxPacketMegabytes=" + megabytes);
    }

    @Override
    public void close() throws Exception {
        server.stop();
        camel.close();
    }

    /** A host without a broker: it runs the way in only. */
    private record WayIn(CamelContext context) implements LinkHost {
        @Override
        public HostedLink open(LinkSpec spec, RoutesBuilder... routes) {
            try {
                CamelContext own = spec.partner().equals("office") ? context : new DefaultCamelContext();
                own.addRoutes(routes[0]);
                own.start();
                return new Hosted(own);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public HostedLink host(String name, RoutesBuilder... routes) {
            throw new UnsupportedOperationException();
        }
    }

    private record Hosted(CamelContext context) implements HostedLink {
        @Override
        public void trouble(String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            context.stop();
        }
    }
}
