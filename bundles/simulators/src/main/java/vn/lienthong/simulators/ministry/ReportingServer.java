package vn.lienthong.simulators.ministry;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The Ministry's reporting endpoint: SOAP 1.1 under {@code /soap/reporting} and the same by REST under
 * {@code /rest/reports},
 * both behind HTTP Basic.
 */
public final class ReportingServer implements Closeable {
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final ReportDesk desk;

    /** A server on 127.0.0.1, started. */
    public ReportingServer(int port, ReportDesk desk, String user, String password) throws IOException {
        this.desk = desk;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(workers);
        BasicAuthenticator basic = new BasicAuthenticator("ministry", StandardCharsets.UTF_8) {
            @Override
            public boolean checkCredentials(String givenUser, String givenPassword) {
                return user.equals(givenUser) && password.equals(givenPassword);
            }
        };
        server.createContext("/soap/reporting", this::soap).setAuthenticator(basic);
        server.createContext(RestReports.BASE, new RestReports(desk)).setAuthenticator(basic);
        server.start();
    }

    private void soap(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            SoapRequest request = SoapRequest.read(exchange.getRequestHeaders().getFirst("Content-Type"), body);
            if (request.operation().equals("submitReport")) {
                Submission submission = request.submission();
                if (submission.fault() != null) {
                    answer(exchange, 500, fault("soap:Client", "INVALID", submission.fault()));
                } else {
                    answer(exchange, 200, response("submitReportResponse", Optional.of(desk.take(submission))));
                }
            } else if (request.operation().equals("getReceipt")) {
                answer(exchange, 200, response("getReceiptResponse", desk.receipt(request.text("clientId"))));
            } else {
                answer(exchange, 500, fault("soap:Client", "UNKNOWN_OPERATION", request.operation()));
            }
        } catch (IOException e) {
            answer(exchange, 500, fault("soap:Client", "UNREADABLE", e.getMessage()));
        }
    }

    private static String response(String element, Optional<ReportDesk.Receipt> receipt) {
        String inner = receipt.map(r -> "<r:receipt><r:receiptNumber>" + r.number() + "</r:receiptNumber><r:receivedAt>" + r.receivedAt()
            + "</r:receivedAt><r:state>RECEIVED</r:state></r:receipt>").orElse("");
        return "<r:" + element + " xmlns:r=\"" + SoapRequest.NAMESPACE + "\">" + inner + "</r:" + element + ">";
    }

    private static String fault(String soapCode, String code, String message) {
        String safe = String.valueOf(message).replace("&", "&amp;").replace("<", "&lt;");
        return "<soap:Fault><faultcode>" + soapCode + "</faultcode><faultstring>" + safe + "</faultstring><detail><r:reportingFault xmlns:r=\""
            + SoapRequest.NAMESPACE + "\"><r:code>" + code + "</r:code><r:message>" + safe + "</r:message></r:reportingFault></detail></soap:Fault>";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] xml = ("<soap:Envelope xmlns:soap=\"" + SoapRequest.ENVELOPE + "\"><soap:Body>" + body + "</soap:Body></soap:Envelope>")
            .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=UTF-8");
        exchange.sendResponseHeaders(status, xml.length);
        exchange.getResponseBody().write(xml);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }
}
