package vn.lienthong.ioffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;

/** The checklist of shared/vxp-protocol.md, section 9, over real sockets. */
class VxpServletTest {
    @TempDir
    Path folder;
    House house;
    VxpServer server;
    VxpClient client;
    final byte[] packet = Samples.bytes(Samples.edoc("H37.12", "H37.13"));

    @BeforeEach
    void start() throws Exception {
        house = new House(folder);
        server = new VxpServer(house);
        client = server.client();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void takesADocumentAndTellsItsDocId() throws Exception {
        VxpClient.Reply reply = client.send("H37", "edoc", packet);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(json(reply)).containsEntry("status", "OK").containsEntry("ErrorCode", "0").containsEntry("ErrorDesc", "Success");
        assertThat(json(reply).get("DocId")).matches("[0-9a-f-]{36}");
        assertThat(house.accepted).hasSize(1);
        assertThat(house.accepted.get(0).original().size()).isEqualTo(packet.length);
        assertThat(house.accepted.get(0).organId()).isEqualTo("H37");
        assertThat(Files.readAllBytes(folder.resolve(house.accepted.get(0).original().sha256()))).isEqualTo(packet);
    }

    @Test
    void takesAStatus() throws Exception {
        assertThat(json(client.send("H37", "status", Samples.bytes(Samples.status())))).containsEntry("status", "OK");
        assertThat(house.accepted.get(0).packet()).isEqualTo(Samples.status());
    }

    @Test
    void answersAResendAlike() throws Exception {
        String first = client.send("H37", "edoc", packet).text();
        assertThat(client.send("H37", "edoc", packet).text()).isEqualTo(first);
        assertThat(house.accepted).hasSize(1);
    }

    @Test
    void acceptsThePaddedHashToo() throws Exception {
        client.with("from", "H37").with("messagetype", "edoc").with("hash-file", house.keep(packet).sha256());
        assertThat(json(client.sendAs(packet))).containsEntry("status", "OK");
    }

    @Test
    void refusesAWrongHashAndKeepsNothing() throws Exception {
        client.with("from", "H37").with("messagetype", "edoc").with("hash-file", VxpClient.unpadded(new byte[]{1}));
        refused(client.sendAs(packet), "10");
    }

    @Test
    void refusesAnEmptyBody() throws Exception {
        refused(client.send("H37", "edoc", new byte[0]), "10");
    }

    @Test
    void refusesAWrongSignature() throws Exception {
        refused(new VxpClient(server.port(), VxpServer.SYSTEM, "another-secret").send("H37", "edoc", packet), "15");
        refused(new VxpClient(server.port(), "NOBODY", VxpServer.SECRET).send("H37", "edoc", packet), "15");
        refused(client.exchange("POST /vxp/getAgenciesList HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n".getBytes(), new byte[0], false), "15");
    }

    @Test
    void doesNotAskAStrangerForItsUpload() throws Exception {
        VxpClient.Reply reply = client.with("from", "H37").with("messagetype", "edoc")
                .call("POST", "sendEdoc", "application/octet-stream", packet, true, "another-secret");
        assertThat(reply.continued()).isFalse();
        refused(reply, "15");
    }

    @Test
    void refusesADoctype() throws Exception {
        byte[] evil = ("<?xml version=\"1.0\"?><!DOCTYPE edXML [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<edXML xmlns=\"http://www.mic.gov.vn/TBT/QCVN_102_2016\">&x;</edXML>").getBytes(StandardCharsets.UTF_8);
        refused(client.send("H37", "edoc", evil), "10");
    }

    @Test
    void refusesWhatIsNoXmlAndWhatIsOfTheOtherKind() throws Exception {
        refused(client.send("H37", "edoc", "xin chào".getBytes(StandardCharsets.UTF_8)), "10");
        refused(client.send("H37", "status", packet), "22");
        refused(client.send("H37", "letter", packet), "400");
    }

    @Test
    void answersARefusalOfTheIntakeInAsciiWithItsCode() throws Exception {
        house.gate = c -> new Admission.Refused(Admission.Reason.UNKNOWN_RECEIVER, "Đơn vị nhận không tồn tại", "No such receiver");
        VxpClient.Reply reply = client.send("H37", "edoc", packet);
        refused(reply, "18");
        assertThat(json(reply).get("ErrorDesc")).isEqualTo("Đơn vị nhận không tồn tại / No such receiver");
        assertThat(reply.text()).matches("\\p{ASCII}+").contains("\\u0110");
    }

    @Test
    void refusesASenderBesideThePacketThatIsNotItsSender() throws Exception {
        refused(client.send("H37.12", "edoc", packet), "19");
    }

    @Test
    void refusesReceiversThatThePacketDoesNotName() throws Exception {
        refused(client.with("to", "[\"H37.12\",\"H99\"]").send("H37", "edoc", packet), "18");
        assertThat(json(client.with("to", "[\"000.00.12.H37\"]").send("H37", "edoc", packet))).containsEntry("status", "OK");
    }

    @Test
    void takesAToOfAnEarlierPacketForLeftOver() throws Exception {
        client.with("to", "\"H37.12\"").send("H37", "edoc", packet);
        assertThat(json(client.send("H37", "edoc", Samples.bytes(Samples.edoc("H37.13"))))).containsEntry("status", "OK");
        assertThat(json(client.send("H37", "status", Samples.bytes(Samples.status())))).containsEntry("status", "OK");
    }

    @Test
    void takesHeadersOfSevenHundredReceivers() throws Exception {
        String[] codes = IntStream.range(0, 700).mapToObj(i -> "H37.1." + (1000 + i)).toArray(String[]::new);
        client.with("to", Arrays.stream(codes).map(c -> '"' + c + '"').collect(Collectors.joining(",", "[", "]")));
        assertThat(json(client.send("H37", "edoc", Samples.bytes(Samples.edoc(codes))))).containsEntry("status", "OK");
    }

    @Test
    void refusesMoreThanThePartnersLimit() throws Exception {
        byte[] big = new byte[3 << 20];
        VxpClient small = new VxpClient(server.port(), "SYS-DUMMY-02", "dummy-secret-2");
        refused(small.send("H37.12", "edoc", big), "10");
        assertThat(folder.toFile().list()).isEmpty();
    }

    @Test
    void toleratesADoubledSlashAndSaysContinue() throws Exception {
        client.prefix = "/vxp//";
        VxpClient.Reply reply = client.body("countReceiveEdoc");
        assertThat(reply.continued()).isTrue();
        assertThat(json(reply)).containsEntry("count", "0").containsEntry("ErrorCode", "0");
    }

    @Test
    void listsWhatWaitsWhateverAnEarlierCallAskedFor() throws Exception {
        Delivery document = house.waiting("office", "H37", Cargo.DOCUMENT, house.document(Samples.edoc("H37"), null).id(), null);
        Delivery status = house.waiting("office", "H37", Cargo.STATUS, "x", house.status(Samples.status()));
        house.waiting("sokhcn", "H37.12", Cargo.DOCUMENT, document.documentId(), null);
        client.with("status", "done").with("docId", "something").with("fromDate", "2099/01/01").with("hash-file", "x").with("servicetype", "eDoc");
        String list = client.with("messagetype", "edoc").form("getReceivedEdocList").text();
        assertThat(list).contains(document.id()).doesNotContain(status.id()).contains("\"created_time\":\"2026-02-06 09:00:00\"");
        assertThat(list.split("docId")).hasSize(2);
        assertThat(client.with("messagetype", "status").form("getReceivedEdocList").text()).contains(status.id()).contains("\"from\":\"H37\"");
        assertThat(json(client.body("countReceiveStatus"))).containsEntry("count", "1");
        assertThat(client.with("pageSize", "5").with("pageIndex", "2").form("getReceivedEdocList").text()).contains("\"data\":[]");
    }

    @Test
    void givesTheOriginalByteForByteWhereNothingChanged() throws Exception {
        byte[] original = new String(packet, StandardCharsets.UTF_8).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        Edoc edoc = new PacketReader().readEdoc(new ByteArrayInputStream(original), AttachmentSink.DIGEST_ONLY);
        Delivery d = house.waiting("office", "H37.12", Cargo.DOCUMENT, house.document(edoc, house.keep(original)).id(), null);
        VxpClient.Reply reply = client.with("docId", d.id()).with("filePath", "xml").body("getEdoc");
        assertThat(Base64.getDecoder().decode(json(reply).get("data"))).isEqualTo(original);
        assertThat(client.get("downloadEdoc").body()).isEqualTo(original);
        assertThat(house.said).contains(d.id() + " PROCESSING");
    }

    @Test
    void writesThePacketAnewForARecipientThatItDoesNotName() throws Exception {
        house.keep("%PDF-1.4\nvăn bản thử\n".getBytes(StandardCharsets.UTF_8));
        Edoc edoc = new PacketReader().readEdoc(new ByteArrayInputStream(packet),
                (name, type, content) -> house.keep(content.readAllBytes()));
        Delivery d = house.waiting("office", "H37", Cargo.DOCUMENT, house.document(edoc, house.keep(packet)).id(), null);
        byte[] given = Base64.getDecoder().decode(json(client.with("docId", d.id()).body("getEdoc")).get("data"));
        Edoc read = new PacketReader().readEdoc(new ByteArrayInputStream(given), AttachmentSink.DIGEST_ONLY);
        assertThat(read.to()).extracting("organId").containsExactly("H37.12", "H37.13", "H37");
        assertThat(read.edit().to(edoc.to()).build()).isEqualTo(edoc);
    }

    @Test
    void givesAStatusPacket() throws Exception {
        Delivery d = house.waiting("office", "H37", Cargo.STATUS, "x", house.status(Samples.status()));
        byte[] given = Base64.getDecoder().decode(json(client.with("docId", d.id()).body("getEdoc")).get("data"));
        assertThat(new PacketReader().readStatus(new ByteArrayInputStream(given))).isEqualTo(Samples.status());
    }

    @Test
    void updatesAStatusAsOftenAsItIsTold() throws Exception {
        Delivery d = house.waiting("office", "H37", Cargo.DOCUMENT, house.document(Samples.edoc("H37"), null).id(), null);
        client.with("docid", d.id()).with("status", "done");
        assertThat(json(client.body("updateStatus"))).containsEntry("status", "OK");
        assertThat(json(client.body("updateStatus"))).containsEntry("status", "OK");
        assertThat(house.deliveries.get(d.id()).state()).isEqualTo(Delivery.State.DELIVERED);
        refused(client.with("status", "perhaps").body("updateStatus"), "400");
    }

    @Test
    void refusesTwoDocIdsThatDifferOnlyInTheirKeysCase() throws Exception {
        Delivery d = house.waiting("office", "H37", Cargo.DOCUMENT, house.document(Samples.edoc("H37"), null).id(), null);
        refused(client.with("docId", d.id()).with("docid", "another").with("status", "done").body("updateStatus"), "400");
        assertThat(json(client.with("docid", d.id()).body("updateStatus"))).containsEntry("status", "OK");
    }

    @Test
    void keepsOnePartnersDocumentsFromAnother() throws Exception {
        Delivery d = house.waiting("sokhcn", "H37.12", Cargo.DOCUMENT, house.document(Samples.edoc("H37.12"), null).id(), null);
        refused(client.with("docId", d.id()).body("getEdoc"), "404");
        refused(client.with("status", "done").body("updateStatus"), "404");
    }

    @Test
    void answersADownloadThatFailsWithNothing() throws Exception {
        VxpClient.Reply unknown = client.with("docId", "0a1b2c3d-0000-4000-8000-000000000001").get("downloadEdoc");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body()).isEmpty();
        VxpClient.Reply unsigned = client.exchange("GET /vxp/downloadEdoc HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(), new byte[0], false);
        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(unsigned.body()).isEmpty();
    }

    @Test
    void listsAgenciesWithBothCodes() throws Exception {
        assertThat(client.form("getAgenciesList").text()).contains("\"code\":\"H37.12\"").contains("\"oldCode\":\"000.00.12.H37\"").doesNotContain("null");
        assertThat(client.with("level", "1").form("getAgenciesListQD20").text()).contains("\"H37\"").doesNotContain("H37.12");
        assertThat(client.form("getSynchronizeUnit").text()).contains("\"isAgency\":true").contains("\"centerCode\":\"H37\"");
    }

    @Test
    void tellsTheSenderWhatBecameOfItsDocuments() throws Exception {
        house.waiting("sokhcn", "H37.12", Cargo.DOCUMENT, house.document(Samples.edoc("H37.12").edit().from(
                Organ.of("H37", null)).build(), null).id(), null);
        assertThat(client.with("messagetype", "edoc").form("getSentEdocList").text())
                .contains("\"toCode\":\"H37.12\"").contains("\"notation\":\"12/UBND-VX\"").contains("\"receiveStatus\":\"processing\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registerAgency", "deleteAgency"})
    void doesNotLetPartnersChangeTheDirectory(String operation) throws Exception {
        refused(client.with("AgencyCode", "H37.12").body(operation), "403");
    }

    @Test
    void answersUnknownOperationsAndOwnTroubleInJson() throws Exception {
        refused(client.body("dropTables"), "404");
        house.gate = c -> {
            throw new IllegalStateException("out of order");
        };
        refused(client.send("H37", "edoc", packet), "20");
    }

    @Test
    void asksToComeAgainWhileTheRouteIsStopped() throws Exception {
        server.camel.getRouteController().stopRoute("ioffice.office.in");
        refused(client.send("H37", "edoc", packet), "20");
        server.camel.getRouteController().startRoute("ioffice.office.in");
        assertThat(json(client.send("H37", "edoc", packet))).containsEntry("status", "OK");
    }

    private static void refused(VxpClient.Reply reply, String code) throws IOException {
        Map<String, String> answer = json(reply);
        assertThat(answer).containsEntry("status", "FAIL").containsEntry("ErrorCode", code).containsEntry("DocId", "");
        assertThat(answer.get("ErrorDesc")).isNotBlank();
        assertThat(reply.status()).isGreaterThanOrEqualTo(400);
    }

    /** The scalars of an answer. */
    private static Map<String, String> json(VxpClient.Reply reply) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(reply.body())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    values.put(parser.currentName(), parser.getText());
                }
            }
        }
        return values;
    }
}
