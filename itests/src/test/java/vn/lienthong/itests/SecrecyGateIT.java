package vn.lienthong.itests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static vn.lienthong.itests.Agencies.COMMUNE;
import static vn.lienthong.itests.Agencies.PROVINCE;
import static vn.lienthong.itests.Agencies.SCIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.Before;
import org.junit.Test;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.LetterPdf;
import vn.lienthong.simulators.folder.Commune;
import vn.lienthong.simulators.vxp.VxpClient;

/** What bears a secrecy mark is turned away at the door, and nothing of it stays. */
public class SecrecyGateIT extends Story {

    /** A word that stands nowhere but in the document of this test. */
    private final String word = "cây" + UUID.randomUUID().toString().replace("-", "");

    private VxpClient province;

    @Before
    public void agenciesAreConnected() {
        etc.link("ioffice", "tinh", Agencies.documentSystem(PROVINCE, "kind = province\n"));
        etc.link("ioffice", "so-khcn", Agencies.documentSystem(SCIENCE, "parent = H90\nkind = department\n"));
        province = Agencies.client(PROVINCE);
    }

    @Test
    public void aTextStampedSecretIsRefusedAndNothingOfItStays() throws IOException {
        Letter letter = letter();
        byte[] text = ("ỦY BAN NHÂN DÂN TỈNH BÌNH MẪU\nSố: " + letter.code() + "\nMẬT\n\n" + letter.subject() + "\n\n" + letter.body().get(0)).getBytes(UTF_8);
        assertTurnedAway(letter, letter.number() + ".txt", text);
    }

    @Test
    public void aPdfStampedTopSecretIsRefusedAndNothingOfItStays() throws IOException {
        Letter plain = letter();
        Letter stamped = new Letter(plain.issuer(), "TỐI MẬT", plain.number(), plain.notation(), plain.place(), plain.date(), plain.type(), plain.subject(),
                plain.to(), plain.body(), plain.receives(), plain.capacity(), plain.position(), plain.signer());
        assertTurnedAway(plain, word + ".pdf", LetterPdf.of(stamped));
    }

    @Test
    public void aTextThatNamesItsLevelIsRefusedAndNothingOfItStays() throws IOException {
        Letter letter = letter();
        assertTurnedAway(letter, letter.number() + ".txt", ("Độ mật: Tuyệt mật\nSố: " + letter.code() + "\n" + letter.subject() + "\n\n" + letter.body().get(0)).getBytes(UTF_8));
    }

    @Test
    public void aFileLaidIntoAFolderIsRefusedAndNothingOfItStays() throws IOException {
        Path folder = outside.newFolder("xa").toPath();
        Commune commune = new Commune(COMMUNE.organName(), folder);
        etc.link("dropfolder", "an-thu", Agencies.folder(COMMUNE, folder, "name = " + COMMUNE.organName() + "\nparent = H90\nkind = commune\n"));
        int alerts = alerts().size();

        commune.send("bao-cao.txt", ("ỦY BAN NHÂN DÂN XÃ AN THỬ\nSố: 34/BC-UBND\nMẬT\nBÁO CÁO\nVề việc trồng " + word + "\nKính gửi: " + PROVINCE.organName()
                + "\nXã đã trồng xong " + word + ".").getBytes(UTF_8));

        Waiting.until("the file is refused", () -> refused(commune).size() == 2);
        for (Path reason : refused(commune)) {
            if (reason.getFileName().toString().endsWith(".loi.txt")) {
                assertNeutral(Files.readString(reason));
            }
        }
        assertEquals(alerts + 1, alerts().size());
        assertNothingStays();
    }

    @Test
    public void aTitleOfTheLawOnStateSecretsIsNoMark() throws IOException {
        Letter law = Letters.letter(PROVINCE, Letters.nextNumber(), "V/v triển khai Luật Bảo vệ bí mật nhà nước và trồng " + word, List.of(SCIENCE.organName()),
                List.of("Thực hiện Luật Bảo vệ bí mật nhà nước, Ủy ban nhân dân tỉnh thông báo để các cơ quan biết."));
        JsonNode answer = province.sendEdoc(PROVINCE.organId(), "edoc",
                Letters.packet(law).to(SCIENCE).file("35.pdf", "Văn bản", LetterPdf.of(law)).bytes());
        assertEquals(answer.toString(), "0", answer.path("ErrorCode").asText());
        assertFalse("what is kept is found, so what is not found is not kept", Haystack.filesWith(word).isEmpty());
    }

    private void assertTurnedAway(Letter letter, String fileName, byte[] file) throws IOException {
        byte[] packet = Letters.packet(letter).to(SCIENCE).file(fileName, "Văn bản về " + word, file).bytes();
        List<String> blobs = Haystack.names("lienthong/blobs");
        int alerts = alerts().size();
        int before = refusals().size();

        JsonNode answer = province.sendEdoc(PROVINCE.organId(), "edoc", packet);

        assertEquals(answer.toString(), "FAIL", answer.path("status").asText());
        assertEquals(answer.toString(), "10", answer.path("ErrorCode").asText());
        assertNeutral(answer.path("ErrorDesc").asText());
        Waiting.until("status 02 lies ready for the sender", () -> refusals().size() == before + 1);
        StatusReport refusal = refusals().get(before);
        assertNeutral(refusal.description());
        assertFalse(refusal.toString(), refusal.toString().contains(letter.code()));
        assertEquals("an operator is told", alerts + 1, alerts().size());
        assertEquals(List.of(), operator.rows("lt:documents " + letter.code()));
        assertEquals("no file is kept", blobs, Haystack.names("lienthong/blobs"));
        assertNothingStays();
        science().forEach(item -> assertFalse(item.toString(), item.toString().contains(letter.code())));
    }

    /** Neither what it was about nor why it was refused: who reads along learns nothing. */
    private void assertNeutral(String text) {
        assertTrue(text, text.contains("SV-"));
        assertFalse(text, text.contains(word));
        assertFalse(text, text.toLowerCase(Locale.ROOT).contains("mật"));
    }

    private void assertNothingStays() {
        assertEquals(List.of(), Haystack.filesWith(word.substring("cây".length())));
    }

    private Letter letter() {
        return Letters.letter(PROVINCE, Letters.nextNumber(), "V/v trồng " + word, List.of(SCIENCE.organName()), List.of("Đề nghị trồng " + word + " trước mùa mưa."));
    }

    private List<JsonNode> alerts() {
        return operator.rows("lt:alerts").stream().filter(a -> a.path("kind").asText().equals("secret-refused")).toList();
    }

    private List<JsonNode> science() throws IOException {
        return Operator.list(Agencies.client(SCIENCE).getReceivedEdocList("edoc").path("data"));
    }

    /** Statuses 02 that lie ready for the province, the oldest first. */
    private List<StatusReport> refusals() {
        try {
            List<StatusReport> found = new ArrayList<>();
            for (JsonNode item : province.getReceivedEdocList("status").path("data")) {
                StatusReport status = (StatusReport) new PacketReader().read(new ByteArrayInputStream(province.getEdoc(item.path("docId").asText())), AttachmentSink.DIGEST_ONLY);
                if (status.code().equals("02")) {
                    found.add(status);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> refused(Commune commune) {
        try {
            return commune.refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
