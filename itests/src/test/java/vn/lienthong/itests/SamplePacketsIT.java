package vn.lienthong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.vxp.VxpClient;

/** The packets that the standard's own tools come with (shared/edxml), sent by those whom they name. */
public class SamplePacketsIT extends Story {

    private static final Path SAMPLES = Path.of(System.getProperty("lienthong.root")).resolve("../shared/edxml").normalize();

    /** Who the samples speak of, by the codes that they use. */
    private static final Organ OFFICE = Organ.of("000.00.00.G22", "Văn phòng mẫu");
    private static final Organ FIRST = Organ.of("000.00.00.H41", "Tỉnh mẫu thứ nhất");
    private static final Organ SECOND = Organ.of("000.00.00.H14", "Tỉnh mẫu thứ hai");
    private static final Organ THIRD = Organ.of("000.00.00.G17", "Cơ quan mẫu thứ ba");
    private static final Organ OTHER = Organ.of("000.00.00.A80", "Cơ quan mẫu khác");
    private static final Organ VILLAGE = Organ.of("H17.28.22", "Xã mẫu");
    private static final String VILLAGE_BY_THE_SAMPLES = "28.22.H17";

    private String document;

    @Before
    public void samplesAreHere() {
        assumeTrue("The sample packets are not here: " + SAMPLES, Files.isDirectory(SAMPLES));
    }

    @Test
    public void theStatusesAndTheRecallActOnTheRightDocument() throws IOException {
        theDocumentThatTheSamplesSpeakOfIsDelivered();
        accepted(send(OTHER, "edoc", "sample-new"));

        accepted(send(FIRST, "status", "sample-status-03"));
        assertEquals("03", to(FIRST).path("receipt").asText());
        accepted(send(OFFICE, "status", "sample-status-13"));
        Waiting.until("the first province is asked to give it back", () -> statuses(FIRST).contains("13"));

        accepted(send(OFFICE, "edoc", "sample-revocation"));
        Waiting.until("the document is recalled", () -> state(document).equals("RECALLED"));
        accepted(send(FIRST, "status", "sample-status-02"));

        List<String> codes = operator.asks("lt:trace " + document).path(0).path("statuses").findValuesAsText("code");
        assertTrue(codes.toString(), codes.containsAll(List.of("03", "13", "02")));
        for (JsonNode other : operator.rows("lt:documents --from " + OTHER.organId())) {
            assertEquals("the other agency's document of the same identifier is as before", "DISPATCHED", state(other.path("id").asText()));
        }
    }

    @Test
    public void aDocumentOfOurOwnMakingAndItsReceiptAreTaken() throws IOException {
        Organ ministry = Organ.of("G06", "Bộ mẫu");
        Organ province = Organ.of("H37", "Tỉnh mẫu thứ tư");
        Organ another = Organ.of("H41", "Tỉnh mẫu thứ năm");
        connect(ministry, province, another);
        String id = accepted(send(ministry, "edoc", "composed-new"));
        Waiting.until("it went out", () -> state(id).equals("DISPATCHED"));
        accepted(send(province, "status", "composed-status03"));
        Waiting.until("the ministry can fetch the receipt", () -> statuses(ministry).contains("03"));
    }

    @Test
    public void aPacketWithLettersBeforeItsDeclarationIsRefused() throws IOException {
        connect(OTHER);
        JsonNode answer = send(OTHER, "edoc", "bad-prolog");
        assertEquals(answer.toString(), "10", answer.path("ErrorCode").asText());
    }

    private static JsonNode send(Organ sender, String kind, String sample) throws IOException {
        return Agencies.client(sender).sendEdoc(sender.organId(), kind, Files.readAllBytes(SAMPLES.resolve(sample + ".edxml")));
    }

    private static String accepted(JsonNode answer) {
        assertEquals(answer.toString(), "0", answer.path("ErrorCode").asText());
        return answer.path("DocId").asText();
    }

    /** The samples recall a document that is none of them; one of them, by another agency, bears the same identifier. */
    private void theDocumentThatTheSamplesSpeakOfIsDelivered() throws IOException {
        connect(OFFICE, FIRST, SECOND, THIRD, OTHER);
        etc.link("ioffice", "xa", Agencies.documentSystem(VILLAGE, "kind = commune\noldIds = " + VILLAGE_BY_THE_SAMPLES + "\n"));
        Letter letter = new Letter(OFFICE, null, "7816", "VPCP-TTĐT", "Hà Nội", LocalDate.of(2015, 9, 30), "Công văn", "V/v kết nối thử",
                List.of(FIRST.organName()), List.of("Để biết."), List.of("Lưu: VT"), "TL. BỘ TRƯỞNG", "CỤC TRƯỞNG", "Nguyễn Văn Mẫu");
        byte[] packet = Letters.packet(letter).to(FIRST, SECOND, THIRD).file("7816.txt", "Văn bản", "Để biết".getBytes(UTF_8)).bytes();
        document = accepted(Agencies.client(OFFICE).sendEdoc(OFFICE.organId(), "edoc", packet));
        Waiting.until("its receivers can fetch it", () -> deliveries().size() == 3);
        for (Organ receiver : List.of(FIRST, SECOND, THIRD)) {
            fetch(receiver);
        }
    }

    private void connect(Organ... agencies) {
        for (Organ agency : agencies) {
            etc.link("ioffice", agency.organId().replace('.', '_'), Agencies.documentSystem(agency, "kind = unit\n"));
        }
    }

    private void fetch(Organ receiver) throws IOException {
        String docId = to(receiver).path("id").asText();
        VxpClient client = Agencies.client(receiver);
        Waiting.until("it lies ready", () -> list(client, "edoc").findValuesAsText("docId").contains(docId));
        client.getEdoc(docId);
        accepted(client.updateStatus(docId, "done"));
    }

    private JsonNode to(Organ receiver) {
        return deliveries().stream().filter(d -> d.path("recipientId").asText().equals(receiver.organId())).findFirst().orElseThrow();
    }

    private List<JsonNode> deliveries() {
        return Operator.list(operator.asks("lt:trace " + document).path(0).path("deliveries")).stream()
                .filter(d -> d.path("cargo").asText().equals("DOCUMENT")).toList();
    }

    private String state(String id) {
        return operator.asks("lt:trace " + id).path(0).path("state").asText();
    }

    private static JsonNode list(VxpClient client, String kind) {
        try {
            return client.getReceivedEdocList(kind).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> statuses(Organ agency) {
        VxpClient client = Agencies.client(agency);
        return Operator.list(list(client, "status")).stream().map(item -> {
            try {
                return ((StatusReport) new PacketReader().read(new ByteArrayInputStream(client.getEdoc(item.path("docId").asText())), AttachmentSink.DIGEST_ONLY)).code();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
    }
}
