package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static vn.lienthong.itests.Agencies.PROVINCE;
import static vn.lienthong.itests.Agencies.SCIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.karaf.shell.api.console.Command;
import org.junit.Before;
import org.junit.Test;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.LetterPdf;

/** What an operator does at the console, command by command. */
public class ConsoleIT extends Story {

    private Letter directive;
    private String document;

    @Before
    public void aDirectiveWasSent() throws IOException {
        etc.link("ioffice", "tinh", Agencies.documentSystem(PROVINCE, "aliases = UBND tỉnh; Ủy ban nhân dân tỉnh\nkind = province\n"));
        etc.link("ioffice", "so-khcn", Agencies.documentSystem(SCIENCE, "parent = H90\nkind = department\n"));
        directive = Letters.directive(Letters.nextNumber());
        document = Agencies.system(PROVINCE).send(Letters.packet(directive).to(SCIENCE).file("61.pdf", "Công văn", LetterPdf.of(directive)).bytes());
        Waiting.until("it went out", () -> !operator.rows("lt:obligations --document " + document).isEmpty()
                && operator.rows("lt:deliveries").stream().anyMatch(this::isOurs));
    }

    @Test
    public void everyCommandExplainsItselfInBothLanguages() {
        List<String> commands = sessions.getRegistry().getCommands().stream().filter(c -> c.getScope().equals("lt")).map(Command::getName).toList();
        assertTrue(commands.toString(), commands.size() >= 20);
        for (String command : commands) {
            String help = operator.sees("lt:" + command + " --help");
            assertTrue(help, help.contains("lt:" + command));
            assertTrue(help, help.contains("--json"));
            assertTrue("both languages: " + help, help.lines().anyMatch(line -> line.matches(".*\\p{L}.* \\| \\p{L}.*")));
        }
    }

    @Test
    public void everyListSpeaksVietnameseByDefaultAndEnglishIfAskedAndJsonToScripts() {
        for (String list : List.of("agencies", "alerts", "deliveries", "documents", "links", "obligations", "routes", "status", "journal-verify", "journal-key", "blobs-verify",
                "trace " + document)) {
            String vietnamese = operator.sees("lt:" + list);
            assertTrue(list + ": " + vietnamese, vietnamese.codePoints().anyMatch(c -> "ạảấầẩậắằặẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửựđư".indexOf(c) >= 0));
            assertFalse(list, operator.sees("lt:" + list.replaceFirst("^\\S+", "$0 --lang en")).equals(vietnamese));
            assertFalse(list, operator.asks("lt:" + list).isMissingNode());
        }
    }

    @Test
    public void aDocumentIsFoundByItsWordsAndShownWithAllThatIsKnown() {
        assertTrue(operator.sees("lt:documents giai ngan cac nhiem vu").contains(directive.code()));
        assertTrue(operator.sees("lt:documents " + directive.code()).contains(directive.code()));
        JsonNode shown = operator.asks("lt:show " + document.substring(0, 8));
        assertEquals(directive.subject(), shown.path("document").path("edoc").path("subject").asText());
        assertFalse(shown.path("reading").path("tasks").isEmpty());
        assertTrue(operator.sees("lt:trace " + directive.code()).contains(SCIENCE.organName()));
    }

    @Test
    public void theProofOfADocumentIsWrittenOnceAndKeptInTheJournal() throws Exception {
        Path proof = Files.createTempDirectory("proof").resolve("proof.zip");
        operator.sees("lt:proof " + document + " " + proof);
        try (ZipFile zip = new ZipFile(proof.toFile())) {
            for (String name : List.of("README.md", "verify.sh", "manifest.txt", "manifest.sig", "key.pem", "document.json", "packet.edxml")) {
                assertTrue(name, zip.getEntry(name) != null);
            }
            assertTrue(zip.stream().anyMatch(e -> e.getName().startsWith("journal/") && e.getName().endsWith(".path")));
        }
        Files.delete(proof);
        Files.delete(proof.getParent());
        assertTrue(operator.sees("lt:trace --json " + document).contains("document.proof-given"));
    }

    @Test
    public void anObligationIsConfirmedReturnedAndClosed() {
        String code = operator.rows("lt:obligations --document " + document).get(0).path("code").asText();
        operator.sees("lt:confirm --due '1/4/2027 9:00' " + code);
        JsonNode open = obligation(code);
        assertEquals("OPEN", open.path("state").asText());
        assertEquals("2027-04-01T02:00:00Z", open.path("due").asText());
        operator.sees("lt:close " + code + " 'Đã xong'");
        assertEquals("DONE", obligation(code).path("state").asText());
    }

    @Test
    public void aDocumentIsSentFurtherAndADeliveryAgain() {
        String delivery = operator.rows("lt:deliveries").stream().filter(this::isOurs).findFirst().orElseThrow().path("id").asText();
        assertTrue(operator.sees("lt:retry " + delivery).contains(delivery));
        etc.link("ioffice", "so-tc", Agencies.documentSystem(Agencies.FINANCE, "parent = H90\nkind = department\n"));
        operator.sees("lt:send " + document + " " + Agencies.FINANCE.organId());
        Waiting.until("it lies ready for the other department", () -> operator.asks("lt:trace " + document).path(0).path("deliveries")
                .findValuesAsText("recipientId").contains(Agencies.FINANCE.organId()));
    }

    @Test
    public void aRouteIsStoppedAndStarted() {
        String route = operator.rows("lt:routes").stream().map(r -> r.path("id").asText()).filter(id -> id.startsWith("ioffice.tinh")).findFirst().orElseThrow();
        operator.sees("lt:route-stop " + route);
        assertEquals("Stopped", state(route));
        operator.sees("lt:route-start " + route);
        assertEquals("Started", state(route));
    }

    @Test
    public void aFileIsReadWithoutBeingStored() throws IOException {
        int before = operator.rows("lt:documents").size();
        Letter letter = Letters.directive(Letters.nextNumber());
        Path file = Files.write(outside.newFile("cong-van.pdf").toPath(), LetterPdf.of(letter));
        JsonNode reading = operator.asks("lt:read " + file);
        assertEquals(letter.code(), reading.path("notation").asText());
        assertFalse(reading.toString(), reading.path("tasks").isEmpty());
        assertEquals(before, operator.rows("lt:documents").size());
    }

    @Test
    public void whatCannotBeDoneIsAnsweredWithCauseAndCure() {
        for (String command : List.of("lt:trace khong-co", "lt:show khong-co", "lt:retry khong-co", "lt:confirm NV-1999-000001",
                "lt:assign NV-1999-000001 " + SCIENCE.organId(),
                "lt:close NV-1999-000001", "lt:return NV-1999-000001 'sai'", "lt:send " + document + " H91.99", "lt:route-stop khong.co",
                "lt:route-start khong.co", "lt:read /khong/co.pdf", "lt:register --number 5 --date 2026-11-22 " + document)) {
            String answer = assertThrows(command, Operator.Refused.class, () -> operator.sees(command)).getMessage();
            String said = answer.substring(command.length() + 2);
            assertTrue(command + " is answered in words: " + said, said.length() > 15 && !said.contains("Exception") && !said.equals("null"));
        }
    }

    @Test
    public void idsAreCompleted() {
        assertTrue(Completing.candidates(sessions, "lt", "trace", document.substring(0, 6)).contains(document));
        assertTrue(Completing.candidates(sessions, "lt", "send", document.substring(0, 6)).contains(document));
        String code = operator.rows("lt:obligations --document " + document).get(0).path("code").asText();
        assertTrue(Completing.candidates(sessions, "lt", "confirm", "NV").contains(code));
        assertTrue(Completing.candidates(sessions, "lt", "route-stop", "ioffice.").stream().anyMatch(r -> r.startsWith("ioffice.tinh")));
        String delivery = operator.rows("lt:deliveries").stream().filter(this::isOurs).findFirst().orElseThrow().path("id").asText();
        assertTrue(Completing.candidates(sessions, "lt", "retry", delivery.substring(0, 6)).contains(delivery));
    }

    private boolean isOurs(JsonNode delivery) {
        return delivery.path("documentId").asText().equals(document) && delivery.path("cargo").asText().equals("DOCUMENT");
    }

    private JsonNode obligation(String code) {
        return operator.rows("lt:obligations --document " + document).stream().filter(o -> o.path("code").asText().equals(code)).findFirst().orElseThrow();
    }

    private String state(String route) {
        return operator.rows("lt:routes").stream().filter(r -> r.path("id").asText().equals(route)).findFirst().orElseThrow().path("state").asText();
    }
}
