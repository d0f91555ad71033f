package vn.lienthong.ministry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import javax.jws.WebService;
import javax.net.ssl.SSLContext;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.xml.namespace.QName;
import org.apache.cxf.Bus;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import vn.lienthong.ministry.soap.MinistryReporting;
import vn.lienthong.ministry.soap.ReceiptElement;
import vn.lienthong.ministry.soap.ReportElement;
import vn.lienthong.routing.Trust;
import vn.lienthong.testkit.LinkContract;

/** The other side, by both wires: it checks every SOAP message against the WSDL's schema and every file against its digest. */
final class Ministry implements AutoCloseable {
    static final String PASSWORD = "test-password";

    /** What was received, by clientId. */
    final Map<String, Received> reports = new LinkedHashMap<>();
    /** What the next call is answered with instead: {@code 403}, {@code 407}, {@code 503}, {@code cut}, {@code client}, {@code server}, {@code returned};
     * after it was taken in: {@code silent}, or {@code dead} to questions too. */
    volatile String next = "";
    volatile int asked;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Server server = new Server();
    private final ServerConnector connector;
    private final SSLContext tls;
    private final Bus bus = new CXFBusFactory().createBus();

    /** A report as it arrived: all but its files as text, and the files. */
    record Received(String fields, List<LinkContract.ArrivedFile> files) {
    }

    Ministry() throws Exception {
        this(null);
    }

    /** Speaks TLS with this; null for none. */
    Ministry(SSLContext tls) throws Exception {
        this.tls = tls;
        this.connector = tls == null ? new ServerConnector(server) : new ServerConnector(server, safe(tls));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Soap()), "/soap/*");
        context.addServlet(new ServletHolder(new Rest()), "/reports/*");
        server.setHandler(context);
        server.start();
    }

    private static SslContextFactory.Server safe(SSLContext tls) {
        SslContextFactory.Server safe = new SslContextFactory.Server();
        safe.setSslContext(tls);
        return safe;
    }

    Endpoint endpoint(String protocol, String password) {
        return endpoint(protocol, password, "");
    }

    Endpoint endpoint(String protocol, String password, String trusted) {
        String path = protocol.equals("soap") ? "/soap/reporting" : "/reports";
        return new Endpoint(java.net.URI.create((tls == null ? "http" : "https") + "://127.0.0.1:" + connector.getLocalPort() + path), "ubnd", password, Trust.of(trusted),
                Duration.ofSeconds(60), Duration.ofSeconds(next.equals("silent") || next.equals("dead") ? 3 : 120));
    }

    @Override
    public void close() throws Exception {
        closing.countDown();
        server.stop();
        bus.shutdown(true);
    }

    private synchronized String receipt(String clientId) {
        return reports.containsKey(clientId) ? "BKHCN-" + clientId.hashCode() : null;
    }

    /** Whoever has no password, and whoever meets bad luck, is answered here. */
    private boolean handled(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (next.equals("cut")) {
            ((org.eclipse.jetty.server.Request) request).getHttpChannel().getEndPoint().close();
            return true;
        }
        String expected = "Basic " + Base64.getEncoder().encodeToString(("ubnd:" + PASSWORD).getBytes());
        if (!expected.equals(request.getHeader("Authorization"))) {
            response.setStatus(401);
            return true;
        }
        if (List.of("403", "407", "503").contains(next)) {
            response.setStatus(Integer.parseInt(next));
            response.setHeader("Retry-After", "90");
            return true;
        }
        return false;
    }

    private void beSilent(String... moods) {
        if (!List.of(moods).contains(next)) {
            return;
        }
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Soap extends CXFNonSpringServlet {
        private static final long serialVersionUID = 1L;

        Soap() {
            setBus(bus);
        }

        @Override
        public void init(javax.servlet.ServletConfig config) throws javax.servlet.ServletException {
            super.init(config);
            JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress("/reporting");
            factory.setServiceBean(new Service());
            factory.setWsdlURL(Ministry.class.getResource("/wsdl/ministry-reporting.wsdl").toString());
            factory.setProperties(new HashMap<>(Map.of("mtom-enabled", true, "schema-validation-enabled", true)));
            factory.create();
        }

        @Override
        protected void invoke(HttpServletRequest request, HttpServletResponse response) throws javax.servlet.ServletException {
            try {
                if (!handled(request, response)) {
                    super.invoke(request, response);
                }
            } catch (IOException e) {
                throw new javax.servlet.ServletException(e);
            }
        }
    }

    /** The service by its WSDL. */
    @WebService(endpointInterface = "vn.lienthong.ministry.soap.MinistryReporting", serviceName = "MinistryReportingService",
            portName = "MinistryReportingPort", targetNamespace = MinistryReporting.NAMESPACE)
    private final class Service implements MinistryReporting {
        @Override
        public ReceiptElement submitReport(ReportElement report) {
            if (next.equals("client") || next.equals("server")) {
                throw new SoapFault("the form is not the one asked for",
                        new QName("http://schemas.xmlsoap.org/soap/envelope/", next.equals("client") ? "Client" : "Server"));
            }
            List<LinkContract.ArrivedFile> files = new ArrayList<>();
            for (ReportElement.AttachmentElement file : report.attachment) {
                files.add(arrived(file));
            }
            String directives = report.directive.stream().map(d -> d.code).toList().toString();
            reports.put(report.clientId, new Received(String.join("|", report.notation, report.promulgationDate, report.subject, directives,
                    report.taskCode.toString()), files));
            beSilent("silent", "dead");
            return element(report.clientId);
        }

        private LinkContract.ArrivedFile arrived(ReportElement.AttachmentElement file) {
            try {
                LinkContract.ArrivedFile arrived = LinkContract.ArrivedFile.of(file.name, file.content.getInputStream());
                if (!arrived.sha256().equals(file.sha256)) {
                    throw new SoapFault("checksum", new QName("http://schemas.xmlsoap.org/soap/envelope/", "Client"));
                }
                return arrived;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public ReceiptElement getReceipt(String clientId) {
            asked++;
            beSilent("dead");
            return receipt(clientId) == null ? null : element(clientId);
        }

        private ReceiptElement element(String clientId) {
            ReceiptElement element = new ReceiptElement();
            element.receiptNumber = receipt(clientId);
            element.receivedAt = "2026-02-25T10:04:05+07:00";
            element.state = next.equals("returned") ? "RETURNED" : "RECEIVED";
            return element;
        }
    }

    private final class Rest extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private static final Pattern NAME = Pattern.compile("\"number\":(\\d+),\"name\":\"([^\"]*)\"");
        private final transient Map<String, String> files = new LinkedHashMap<>();

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (handled(request, response)) {
                return;
            }
            String[] path = request.getPathInfo().substring(1).split("/");
            if (path.length == 3) {
                String digest = LinkContract.ArrivedFile.of(path[2], request.getInputStream()).sha256();
                files.put(path[0] + path[2], digest);
                response.setStatus(digest.equals(request.getHeader("X-Content-SHA256")) ? 204 : 422);
            } else if (request.getMethod().equals("PUT")) {
                put(path[0], request, response);
            } else {
                asked++;
                beSilent("dead");
                answer(path[0], response);
            }
        }

        private void put(String clientId, HttpServletRequest request, HttpServletResponse response) throws IOException {
            String json = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (next.equals("client") || next.equals("server")) {
                response.setStatus(next.equals("client") ? 422 : 500);
                response.getOutputStream().write("{\"code\":\"form\",\"message\":\"the form is not the one asked for\"}".getBytes());
                return;
            }
            List<LinkContract.ArrivedFile> arrived = NAME.matcher(json).results()
                    .map(m -> new LinkContract.ArrivedFile(m.group(2), files.get(clientId + m.group(1)))).toList();
            reports.put(clientId, new Received(json, arrived));
            beSilent("silent", "dead");
            answer(clientId, response);
        }

        private void answer(String clientId, HttpServletResponse response) throws IOException {
            String number = receipt(clientId);
            response.setStatus(number == null ? 404 : 200);
            if (number != null) {
                response.getOutputStream().write(("{\"receiptNumber\":\"" + number + "\",\"receivedAt\":\"2026-02-25T10:04:05+07:00\",\"state\":\""
                        + (next.equals("returned") ? "RETURNED" : "RECEIVED") + "\",\"detail\":null}").getBytes());
            }
        }
    }
}
