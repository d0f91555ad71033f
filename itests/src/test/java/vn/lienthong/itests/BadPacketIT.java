package vn.lienthong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static vn.lienthong.itests.Agencies.PROVINCE;
import static vn.lienthong.itests.Agencies.SCIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.vxp.VxpClient;

/** A bad packet gets an answer that names cause and cure, and leaves the platform as it was. */
public class BadPacketIT extends Story {

    private static final String TEXT = "Ủy ban nhân dân tỉnh thông báo để các cơ quan biết.";

    private final Letter letter = Letters.plain(PROVINCE, SCIENCE);
    private VxpClient province;
    private List<Object> before;

    @Before
    public void thePlatformIsAtRest() {
        etc.link("ioffice", "tinh", Agencies.documentSystem(PROVINCE, "kind = province\n"));
        etc.link("ioffice", "so-khcn", Agencies.documentSystem(SCIENCE, "parent = H90\nkind = department\n"));
        province = Agencies.client(PROVINCE);
        Waiting.until("nothing waits for its dispatch", () -> operator.rows("lt:documents --state ACCEPTED").isEmpty());
        before = everything();
    }

    @Test
    public void whatIsNotXmlIsRefused() throws IOException {
        refused("10", "đây không phải gói tin".getBytes(UTF_8), "XML");
    }

    @Test
    public void xmlThatIsNoPacketIsRefused() throws IOException {
        refused("22", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><thu><noi-dung/></thu>".getBytes(UTF_8), "edXML");
    }

    @Test
    public void anUnknownSenderIsRefused() throws IOException {
        Organ stranger = Organ.of("H91.77", "Cơ quan lạ");
        String packet = packet().replace(tag("OrganId", PROVINCE.organId()), tag("OrganId", stranger.organId()));
        JsonNode answer = answer(stranger.organId(), packet);
        assertRefused("19", answer, "H91.77");
    }

    @Test
    public void anotherAgencysNameIsNotTaken() throws IOException {
        JsonNode answer = Agencies.client(SCIENCE).sendEdoc(PROVINCE.organId(), "edoc", packet().getBytes(UTF_8));
        assertRefused("19", answer, PROVINCE.organId());
    }

    @Test
    public void anUnknownReceiverIsRefused() throws IOException {
        refused("18", packet().replace(tag("OrganId", SCIENCE.organId()), tag("OrganId", "H91.78")), "H91.78");
    }

    @Test
    public void aMissingElementIsRefusedByItsName() throws IOException {
        refused("22", without("Subject"), "Subject");
        refused("22", without("DocumentId"), "DocumentId");
        refused("22", without("PromulgationDate"), "PromulgationDate");
        refused("22", without("MessageHeader"), "MessageHeader");
    }

    @Test
    public void anAttachmentThatTheManifestDoesNotNameIsRefused() throws IOException {
        String packet = packet();
        int manifest = packet.indexOf("cid:1");
        refused("22", packet.substring(0, manifest) + "cid:9" + packet.substring(manifest + 5), "edXMLManifest");
    }

    @Test
    public void anAttachmentThatIsNotBase64IsRefused() throws IOException {
        String packet = packet();
        int content = packet.indexOf('>', packet.indexOf("ContentTransferEncoded")) + 1;
        refused("21", packet.substring(0, content) + "?!" + packet.substring(content), "base64");
    }

    @Test
    public void aWrongChecksumIsRefused() throws IOException {
        byte[] packet = packet().getBytes(UTF_8);
        assertRefused("10", province.sendEdoc(PROVINCE.organId(), "edoc", List.of(), packet, "00".repeat(32)), "hash-file");
    }

    @Test
    public void aSubjectThatIsTooLongIsRefusedWithItsLimit() throws IOException {
        String subject = letter.subject();
        refused("22", packet().replace(subject + "<", subject + " dài".repeat(150) + "<"), "500");
    }

    @Test
    public void aDraftWithoutANumberIsRefused() throws IOException {
        refused("10", without("CodeNumber"), "CodeNumber");
    }

    private String packet() throws IOException {
        return new String(Letters.packet(letter).to(SCIENCE).file("41.txt", "Văn bản", TEXT.getBytes(UTF_8)).bytes(), UTF_8);
    }

    private String without(String element) throws IOException {
        String packet = packet();
        String cut = packet.replaceFirst("(?s)<(?:edXML:)?" + element + ">.*?</(?:edXML:)?" + element + ">", "");
        assertTrue(element + " was there", cut.length() < packet.length());
        return cut;
    }

    private static String tag(String element, String value) {
        return element + ">" + value + "<";
    }

    private void refused(String code, String packet, String word) throws IOException {
        refused(code, packet.getBytes(UTF_8), word);
    }

    private void refused(String code, byte[] packet, String word) throws IOException {
        assertRefused(code, province.sendEdoc(PROVINCE.organId(), "edoc", packet), word);
    }

    private JsonNode answer(String from, String packet) throws IOException {
        return province.sendEdoc(from, "edoc", packet.getBytes(UTF_8));
    }

    /** Code, a text that names the cause by this word and the cure after it, and nothing else has changed. */
    private void assertRefused(String code, JsonNode answer, String cause) {
        assertEquals(answer.toString(), "FAIL", answer.path("status").asText());
        assertEquals(answer.toString(), code, answer.path("ErrorCode").asText());
        String text = answer.path("ErrorDesc").asText();
        assertTrue(text, text.contains(cause));
        assertTrue("cause and cure: " + text, text.matches("(?s).{20,}[.:;,].{8,}"));
        assertEquals(before, everything());
    }

    /** Counts of documents and deliveries, blobs, and what lies staged. */
    private List<Object> everything() {
        JsonNode status = operator.asks("lt:status");
        long deliveries = Operator.list(status.path("deliveries")).stream().mapToLong(JsonNode::asLong).sum();
        return List.of(status.path("documents").asLong(), deliveries, Haystack.names("lienthong/blobs"));
    }
}
