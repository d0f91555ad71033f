package vn.lienthong.ioffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.activation.DataHandler;
import org.apache.cxf.attachment.ByteDataSource;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.HTTPConduit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.ioffice.soap.VxpPort;

/** The service by its WSDL: every message is checked against its schema on both sides. */
class SoapServletTest {
    @TempDir
    Path folder;
    House house;
    VxpServer server;
    final byte[] packet = Samples.bytes(Samples.edoc("H37.12"));

    @BeforeEach
    void start() throws Exception {
        house = new House(folder);
        server = new VxpServer(house);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void takesAPacketAndGivesItOut() throws Exception {
        VxpPort office = port(VxpServer.SYSTEM, VxpServer.SECRET, true);
        String docId = office.sendEdoc("H37", "edoc", List.of("H37.12"), handler(packet));
        assertThat(office.sendEdoc("H37", "edoc", List.of(), handler(packet))).isEqualTo(docId);
        assertThat(house.accepted.get(0).original().size()).isEqualTo(packet.length);

        String status = house.status(Samples.status());
        Delivery d = house.waiting("office", "H37", Cargo.STATUS, "x", status);
        assertThat(office.getReceivedEdocList("status", null, null)).hasSize(1)
                .allSatisfy(row -> assertThat(row.createdTime).isEqualTo("2026-02-06T09:00:00+07:00"));
        assertThat(office.countReceive("status")).isEqualTo(1);
        assertThat(office.getEdoc(d.id()).getInputStream().readAllBytes()).isEqualTo(Samples.bytes(Samples.status()));
        office.updateStatus(d.id(), "done");
        assertThat(house.deliveries.get(d.id()).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(office.getAgenciesList()).extracting("code").contains("H37.12");
        assertThat(office.getSentEdocList(1, 10)).isNullOrEmpty();
    }

    @Test
    void refusesWithTheAxisErrorCodeAndSaysWhoseFaultItIs() {
        VxpPort office = port(VxpServer.SYSTEM, VxpServer.SECRET, false);
        assertThatThrownBy(() -> office.sendEdoc("H37", "edoc", List.of(), handler("<a/>".getBytes())))
                .satisfies(e -> assertThat(fault(e, "Client")).isEqualTo("22"));
        house.gate = c -> {
            throw new IllegalStateException("out of order");
        };
        assertThatThrownBy(() -> office.sendEdoc("H37", "edoc", List.of(), handler(packet)))
                .satisfies(e -> assertThat(fault(e, "Server")).isEqualTo("20"));
        assertThatThrownBy(() -> office.getEdoc("nothing")).satisfies(e -> assertThat(fault(e, "Client")).isEqualTo("404"));
    }

    @Test
    void refusesMoreThanThePartnersLimitAndSaysSo() {
        VxpPort small = port("SYS-DUMMY-02", "dummy-secret-2", false);
        // CXF's client sends in pieces: how much it will be is known when the limit is passed.
        assertThatThrownBy(() -> small.sendEdoc("H37.12", "edoc", List.of(), handler(new byte[3 << 20])))
                .satisfies(e -> assertThat(fault(e, "Client")).isEqualTo("10")).hasStackTraceContaining("1 MB allowed");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void wantsWhatIsLargeAsAnAttachment() {
        VxpPort inline = port(VxpServer.SYSTEM, VxpServer.SECRET, false);
        ClientProxy.getClient(inline).getRequestContext().put(Message.MTOM_ENABLED, false);
        assertThat(inline.sendEdoc("H37", "edoc", List.of("H37.12"), handler(packet))).isNotBlank();
        assertThatThrownBy(() -> inline.sendEdoc("H37", "edoc", List.of(), handler(new byte[7 << 20])))
                .satisfies(e -> assertThat(fault(e, "Client")).isEqualTo("10")).hasStackTraceContaining("MTOM");
    }

    @Test
    void refusesWhatAnnouncesTooMuchBeforeItIsRead() throws Exception {
        assertThat(announced("SYS-DUMMY-02:dummy-secret-2", 3 << 20)).contains("<errorCode>10</errorCode>", "soap:Client", "1 MB allowed", "Hãy chia nhỏ");
        house.full = new Admission.Refused(Admission.Reason.TRY_LATER, "Đang có quá nhiều việc", "Too much to do");
        assertThat(announced(VxpServer.SYSTEM + ":" + VxpServer.SECRET, 3 << 20)).contains("<errorCode>20</errorCode>", "soap:Server", "Too much to do");
    }

    /** Announces so many bytes, waits for the word to go on, and gets an answer instead. */
    private String announced(String account, int length) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String[] pair = account.split(":");
            socket.getOutputStream().write(("POST /ws/vxp HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nAuthorization: "
                    + basic(pair[0], pair[1]) + "\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 500");
            return answer;
        }
    }

    @Test
    void showsItsWsdlToPartnersOnly() throws Exception {
        HttpRequest.Builder wsdl = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/ws/vxp?wsdl"));
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<String> stranger = client.send(wsdl.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).isEmpty();
        wsdl.header("Authorization", basic(VxpServer.SYSTEM, VxpServer.SECRET));
        assertThat(client.send(wsdl.build(), HttpResponse.BodyHandlers.ofString()).body())
                .contains("urn:vn:lienthong:vxp:1").contains("127.0.0.1:" + server.port() + "/ws/vxp");
        HttpRequest wrong = HttpRequest.newBuilder(wsdl.build().uri()).header("Authorization", basic(VxpServer.SYSTEM, "another-secret")).build();
        assertThat(client.send(wrong, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    private static String fault(Throwable e, String whose) {
        Throwable t = e;
        while (!(t instanceof SoapFault) && t.getCause() != null) {
            t = t.getCause();
        }
        SoapFault fault = (SoapFault) t;
        assertThat(fault.getFaultCode().getLocalPart()).isEqualTo(whose);
        assertThat(fault.getReason()).contains(" / ");
        return fault.getDetail().getElementsByTagNameNS(VxpPort.NAMESPACE, "errorCode").item(0).getTextContent();
    }

    /** A client; one that checks answers knows no class for faults, which it would unmarshal then. */
    private VxpPort port(String systemId, String secret, boolean checking) {
        JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
        factory.setServiceClass(VxpPort.class);
        factory.setAddress("http://127.0.0.1:" + server.port() + "/ws/vxp");
        factory.setProperties(new HashMap<>(Map.of("mtom-enabled", "true")));
        if (checking) {
            factory.setWsdlURL(SoapServletTest.class.getResource("/wsdl/vxp.wsdl").toString());
            factory.getProperties().put("schema-validation-enabled", "IN");
        }
        VxpPort port = (VxpPort) factory.create();
        ClientProxy.getClient(port).getRequestContext()
                .put(Message.PROTOCOL_HEADERS, Map.of("Authorization", List.of(basic(systemId, secret))));
        ((HTTPConduit) ClientProxy.getClient(port).getConduit()).getClient().setReceiveTimeout(120_000);
        return port;
    }

    private static String basic(String systemId, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((systemId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private static DataHandler handler(byte[] content) {
        return new DataHandler(new ByteDataSource(content, "application/octet-stream"));
    }
}
