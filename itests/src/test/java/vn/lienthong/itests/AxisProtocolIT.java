package vn.lienthong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;
import static vn.lienthong.itests.Agencies.PROVINCE;
import static vn.lienthong.itests.Agencies.SCIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.LetterPdf;
import vn.lienthong.simulators.documents.Packets;
import vn.lienthong.simulators.vxp.VxpClient;

/** Document systems keep their client of the axis protocol (shared/vxp-protocol.md): to the byte, with all its oddities. */
public class AxisProtocolIT extends Story {

    /** Each one object for all calls, so that from the second on the headers of earlier calls are there too. */
    private VxpClient province;
    private VxpClient science;

    @Before
    public void twoDocumentSystemsAreConnected() {
        etc.link("ioffice", "tinh", Agencies.documentSystem(PROVINCE, "kind = province\n"));
        etc.link("ioffice", "so-khcn", Agencies.documentSystem(SCIENCE, "parent = H90\nkind = department\n"));
        province = Agencies.client(PROVINCE);
        science = Agencies.client(SCIENCE);
    }

    @Test
    public void aDocumentIsSentListedFetchedAndConfirmed() throws IOException {
        Letter letter = Letters.plain(PROVINCE, SCIENCE);
        byte[] pdf = LetterPdf.of(letter);
        byte[] packet = Letters.packet(letter).to(SCIENCE).file("21.pdf", "Văn bản", pdf).bytes();

        JsonNode sent = success(province.sendEdoc(PROVINCE.organId(), "edoc", List.of(SCIENCE.organId()), packet));
        assertTrue(sent.toString(), sent.path("DocId").asText().matches("[0-9a-f-]{36}"));

        JsonNode item = ready(sent.path("DocId").asText());
        assertEquals("edoc", item.path("messageType").asText());
        assertEquals(PROVINCE.organId(), item.path("from").asText());
        assertEquals(SCIENCE.organId(), item.path("to").asText());
        assertEquals(list(science, "edoc").size(), success(science.countReceiveEdoc()).path("count").asInt());
        String docId = item.path("docId").asText();

        success(science.updateStatus(docId, "processing"));
        byte[] fetched = science.getEdoc(docId);
        assertArrayEquals("the packet comes as it was sent", packet, fetched);
        assertArrayEquals(packet, science.downloadEdoc(docId));
        Edoc edoc = (Edoc) new PacketReader().read(new ByteArrayInputStream(fetched), AttachmentSink.DIGEST_ONLY);
        assertEquals(letter.subject(), edoc.subject());
        assertEquals(pdf.length, edoc.attachments().get(0).blob().size());

        success(science.updateStatus(docId, "done"));
        success(science.updateStatus(docId, "done"));
        assertFalse("what is done is no longer listed", list(science, "edoc").findValuesAsText("docId").contains(docId));
        assertEquals("DELIVERED", delivery(sent.path("DocId").asText()).path("state").asText());
    }

    @Test
    public void statusesOfTheReceiverReachTheSender() throws IOException {
        Letter letter = Letters.plain(PROVINCE, SCIENCE);
        take(science, ready(success(province.sendEdoc(PROVINCE.organId(), "edoc", packet(letter))).path("DocId").asText()));

        success(science.sendEdoc(SCIENCE.organId(), "status", accepted(letter)));

        Waiting.until("the province's system holds 03 of the department", () -> statuses(province).stream()
                .anyMatch(s -> s.code().equals("03") && s.from().organId().equals(SCIENCE.organId())
                        && s.responseFor().documentId().equals(letter.documentId())));
        success(science.getReceivedEdocList("status"));
        success(province.getReceivedEdocList("edoc"));
    }

    @Test
    public void aWrongSignatureIsRefusedInTheProtocolsOwnWay() throws IOException {
        Letter letter = Letters.plain(PROVINCE, SCIENCE);
        VxpClient stranger = new VxpClient(Agencies.vxp(), Agencies.systemId(PROVINCE), "not the secret");
        refused("15", stranger.sendEdoc(PROVINCE.organId(), "edoc", packet(letter)));
        refused("15", stranger.getReceivedEdocList("edoc"));
        refused("15", stranger.getEdocAnswer("0a1b2c3d-0000-4000-8000-000000000001"));
        refused("15", stranger.updateStatus("0a1b2c3d-0000-4000-8000-000000000001", "done"));
        assertEquals("an error of downloadEdoc is an empty body", 0, stranger.downloadEdoc("0a1b2c3d-0000-4000-8000-000000000001").length);
        assertUnknown(letter);
    }

    @Test
    public void theHashIsTakenWithoutItsLeadingZerosAndWithThemButNotWrong() throws Exception {
        Letter letter = Letters.plain(PROVINCE, SCIENCE);
        byte[] packet = packet(letter);
        JsonNode wrong = province.sendEdoc(PROVINCE.organId(), "edoc", List.of(), packet, "1" + padded(packet).substring(1) + "0");
        refused("10", wrong);
        assertTrue(wrong.toString(), wrong.path("ErrorDesc").asText().contains("hash-file"));
        assertUnknown(letter);
        success(province.sendEdoc(PROVINCE.organId(), "edoc", List.of(), packet, padded(packet)));
    }

    @Test
    public void aPacketWithADoctypeIsRefused() throws IOException {
        Letter letter = Letters.plain(PROVINCE, SCIENCE);
        String packet = new String(packet(letter), UTF_8);
        int root = packet.indexOf("<edXML");
        String evil = packet.substring(0, root) + "<!DOCTYPE edXML [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + packet.substring(root);
        refused("10", province.sendEdoc(PROVINCE.organId(), "edoc", evil.getBytes(UTF_8)));
        assertUnknown(letter);
    }

    @Test
    public void aPacketThatIsSentAgainGetsTheSameDocIdAndIsDeliveredOnce() throws IOException {
        Letter letter = Letters.plain(PROVINCE, SCIENCE);
        byte[] packet = packet(letter);
        String first = success(province.sendEdoc(PROVINCE.organId(), "edoc", packet)).path("DocId").asText();
        assertEquals(first, success(province.sendEdoc(PROVINCE.organId(), "edoc", packet)).path("DocId").asText());
        JsonNode item = ready(first);
        assertEquals(first, success(province.sendEdoc(PROVINCE.organId(), "edoc", packet)).path("DocId").asText());
        take(science, item);
        assertEquals(1, operator.rows("lt:documents " + letter.code()).size());
        assertEquals(1, deliveries(first).size());
    }

    @Test
    public void anEndpointThatEndsInASlashServesAsWell() throws IOException {
        VxpClient slash = new VxpClient(Agencies.vxp() + "/", Agencies.systemId(SCIENCE), Agencies.secret(SCIENCE));
        success(slash.getReceivedEdocList("edoc"));
        List<String> codes = success(slash.getAgenciesList()).path("data").findValuesAsText("code");
        assertTrue(codes.toString(), codes.containsAll(List.of(PROVINCE.organId(), SCIENCE.organId())));
    }

    @Test
    public void whatIsNotThePartnersOwnIsNotFound() throws IOException {
        Letter letter = Letters.plain(PROVINCE, SCIENCE);
        String docId = ready(success(province.sendEdoc(PROVINCE.organId(), "edoc", packet(letter))).path("DocId").asText()).path("docId").asText();
        JsonNode answer = province.getEdocAnswer(docId);
        assertEquals("FAIL", answer.path("status").asText());
        assertNotEquals("0", answer.path("ErrorCode").asText());
        assertEquals(0, province.downloadEdoc(docId).length);
    }

    private byte[] packet(Letter letter) throws IOException {
        return Letters.packet(letter).to(SCIENCE).file(letter.number() + ".txt", "Văn bản", letter.subject().getBytes(UTF_8)).bytes();
    }

    private byte[] accepted(Letter letter) throws IOException {
        return Packets.status(SCIENCE, new ResponseFor(PROVINCE.organId(), letter.code(), letter.date(), letter.documentId()), "03",
                "Đã tiếp nhận", Letters.now());
    }

    private static JsonNode success(JsonNode answer) {
        assertEquals(answer.toString(), "OK", answer.path("status").asText());
        assertEquals(answer.toString(), "0", answer.path("ErrorCode").asText());
        assertTrue(answer.toString(), answer.path("ErrorDesc").isTextual());
        return answer;
    }

    /** An error as the client can read it: three fields, DocId beside them, text in letters that survive US-ASCII. */
    private static void refused(String code, JsonNode answer) {
        assertEquals(answer.toString(), "FAIL", answer.path("status").asText());
        assertEquals(answer.toString(), code, answer.path("ErrorCode").asText());
        assertFalse(answer.toString(), answer.path("ErrorDesc").asText().isBlank());
        assertFalse(answer.toString(), answer.path("ErrorDesc").asText().contains("\uFFFD"));
        assertTrue(answer.toString(), answer.path("DocId").isTextual());
    }

    /** The item of the department's list that carries this document; it is there after a while. */
    private JsonNode ready(String documentId) {
        Waiting.until("it lies ready for the department", () -> !deliveries(documentId).isEmpty() && item(documentId).isObject());
        return item(documentId);
    }

    private JsonNode item(String documentId) {
        String docId = delivery(documentId).path("id").asText();
        return Operator.list(list(science, "edoc")).stream().filter(i -> i.path("docId").asText().equals(docId)).findFirst().orElse(MissingNode.getInstance());
    }

    private static JsonNode list(VxpClient client, String kind) {
        try {
            return client.getReceivedEdocList(kind).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] take(VxpClient client, JsonNode item) throws IOException {
        byte[] packet = client.getEdoc(item.path("docId").asText());
        success(client.updateStatus(item.path("docId").asText(), "done"));
        return packet;
    }

    private static List<StatusReport> statuses(VxpClient client) {
        return Operator.list(list(client, "status")).stream().map(item -> {
            try {
                return (StatusReport) new PacketReader().read(new ByteArrayInputStream(client.getEdoc(item.path("docId").asText())), AttachmentSink.DIGEST_ONLY);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }

    private JsonNode delivery(String documentId) {
        return deliveries(documentId).get(0);
    }

    private List<JsonNode> deliveries(String documentId) {
        return Operator.list(operator.asks("lt:trace " + documentId).path(0).path("deliveries")).stream()
                .filter(d -> d.path("recipientId").asText().equals(SCIENCE.organId())).toList();
    }

    private void assertUnknown(Letter letter) {
        assertEquals(List.of(), operator.rows("lt:documents " + letter.code()));
    }

    private static String padded(byte[] packet) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packet));
    }
}
