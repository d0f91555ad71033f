package vn.lienthong.simulators.ministry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.simulators.platform.Ports;
import vn.lienthong.simulators.platform.Secrets;

class ReportingServerTest {
    private final String password = Secrets.random();
    private final ReportDesk desk = new ReportDesk(Clock.systemUTC());
    private final HttpClient client = HttpClient.newHttpClient();
    private ReportingServer server;
    private String base;

    @BeforeEach
    void starts() throws Exception {
        int port = Ports.free();
        server = new ReportingServer(port, desk, "tinh", password);
        base = "http://127.0.0.1:" + port;
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void acknowledgesAReportBySoapAndARepetitionWithTheSameNumber() throws Exception {
        String request = soap("c-1", sha256("Kính"), Base64.getEncoder().encodeToString("Kính".getBytes(StandardCharsets.UTF_8)));
        HttpResponse<String> first = post("/soap/reporting", "text/xml; charset=UTF-8", request);
        HttpResponse<String> second = post("/soap/reporting", "text/xml; charset=UTF-8", request);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("<r:receiptNumber>TN-").isEqualTo(second.body());
        assertThat(desk.submissions()).singleElement().satisfies(s -> assertThat(s.directives()).containsExactly("9/BTN"));
    }

    @Test
    void takesFilesByMtom() throws Exception {
        String xml = soap("c-2", sha256("Kính"), "<xop:Include xmlns:xop=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:file%40x\"/>");
        String body = "--b\r\nContent-Type: application/xop+xml; type=\"text/xml\"\r\nContent-ID: <root@x>\r\n\r\n" + xml
            + "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <file@x>\r\n\r\nKính\r\n--b--\r\n";

        assertThat(post("/soap/reporting", "multipart/related; type=\"application/xop+xml\"; boundary=\"b\"; start=\"<root@x>\"", body).statusCode())
            .isEqualTo(200);
    }

    @Test
    void refusesAFileThatDoesNotMatchItsChecksum() throws Exception {
        HttpResponse<String> answer = post("/soap/reporting", "text/xml", soap("c-3", "0".repeat(64), "QUJD"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("soap:Client", "does not match its sha256");
        assertThat(desk.submissions()).isEmpty();
    }

    @Test
    void takesTheSameByRest() throws Exception {
        put("/rest/reports/c-4/attachments/1", "Kính");
        HttpResponse<String> answer = put("/rest/reports/c-4", "{\"sender\":{\"organId\":\"H37\"},\"notation\":\"4/BC\",\"subject\":\"s\",\"directives\":[],"
            + "\"attachments\":[{\"number\":1,\"name\":\"a.txt\",\"sha256\":\"" + sha256("Kính") + "\"}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"receiptNumber\":\"TN-");
    }

    @Test
    void wantsCredentials() throws Exception {
        HttpRequest stranger = HttpRequest.newBuilder(URI.create(base + "/soap/reporting")).POST(HttpRequest.BodyPublishers.ofString("<a/>")).build();

        assertThat(client.send(stranger, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return client.send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return client.send(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization",
            "Basic " + Base64.getEncoder().encodeToString(("tinh:" + password).getBytes(StandardCharsets.UTF_8)));
    }

    private static String soap(String clientId, String sha256, String content) {
        return "<s:Envelope xmlns:s=\"" + SoapRequest.ENVELOPE + "\"><s:Body><m:submitReport xmlns:m=\"" + SoapRequest.NAMESPACE + "\"><m:report>"
            + "<m:clientId>" + clientId + "</m:clientId><m:sender><m:organId>H37</m:organId></m:sender><m:recipient><m:organId>G06</m:organId></m:recipient>"
            + "<m:directive><m:code>9/BTN</m:code></m:directive><m:documentId>d</m:documentId><m:notation>4/BC</m:notation>"
            + "<m:promulgationDate>2026-02-06</m:promulgationDate><m:subject>s</m:subject><m:attachment><m:name>a.txt</m:name>"
            + "<m:contentType>text/plain</m:contentType><m:sha256>" + sha256 + "</m:sha256><m:size>5</m:size><m:content>" + content
            + "</m:content></m:attachment></m:report></m:submitReport></s:Body></s:Envelope>";
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
