package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static vn.lienthong.itests.Agencies.COMMUNE;
import static vn.lienthong.itests.Agencies.FINANCE;
import static vn.lienthong.itests.Agencies.PROVINCE;
import static vn.lienthong.itests.Agencies.SCIENCE;
import static vn.lienthong.itests.Agencies.WARD;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Test;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.LetterPdf;
import vn.lienthong.simulators.folder.Commune;
import vn.lienthong.simulators.vxp.DocumentSystem;

/** The main job in small: a directive reaches every addressee, its report comes back, and the circle closes. */
public class StoryIT extends Story {

    private DocumentSystem province;
    private DocumentSystem science;
    private Commune finance;
    private Commune commune;
    private Commune ward;

    @Before
    public void everybodyIsConnected() throws IOException {
        etc.write("group~" + Agencies.GROUP, Agencies.GROUP_FILE);
        etc.link("ioffice", "tinh", Agencies.documentSystem(PROVINCE, "aliases = UBND tỉnh; Ủy ban nhân dân tỉnh\nkind = province\n"));
        etc.link("ioffice", "so-khcn", Agencies.documentSystem(SCIENCE, "parent = H90\nkind = department\n"));
        finance = folder(FINANCE, "so-tc", "kind = department\n");
        commune = folder(COMMUNE, "xa-an-thu", "kind = commune\ngroups = ubnd-xa-phuong\naliases = UBND xã An Thử\n");
        ward = folder(WARD, "phuong-ben-thu", "kind = commune\ngroups = ubnd-xa-phuong\naliases = UBND phường Bến Thử\n");
        province = Agencies.system(PROVINCE);
        science = Agencies.system(SCIENCE);
        Waiting.until("the group has its members", () -> operator.rows("lt:agencies UBND các xã, phường").size() == 2);
    }

    @Test
    public void aDirectiveGoesOutItsReportComesBackAndTheCircleCloses() throws IOException {
        Letter directive = Letters.directive(Letters.nextNumber());
        byte[] pdf = LetterPdf.of(directive);
        String id = province.send(Letters.packet(directive).to(SCIENCE, FINANCE).directive(Letters.reportDay()).file("cong-van.pdf", "Công văn", pdf).bytes());

        reachesEverybodyByTheirOwnWay(directive, id, pdf);
        theSenderIsTold(directive);
        String code = theTaskIsProposedAndConfirmed(id);
        String report = theDepartmentReports(directive, code);

        operator.sees("lt:close " + code + " 'Đã nhận báo cáo'");
        JsonNode trace = operator.asks("lt:trace " + id).path(0);
        JsonNode owed = Operator.list(trace.path("obligations")).stream().filter(o -> o.path("code").asText().equals(code)).findFirst().orElseThrow();
        assertEquals("DONE", owed.path("state").asText());
        assertEquals(report, owed.path("evidence").path(0).path("documentId").asText());
        String told = operator.sees("lt:trace " + id);
        Stream.of(directive.code(), code, SCIENCE.organName(), FINANCE.organName(), COMMUNE.organName(), WARD.organName(), "03 Đã tiếp nhận", "hoàn thành")
                .forEach(word -> assertTrue(word + " stands in " + told, told.contains(word)));
    }

    private void reachesEverybodyByTheirOwnWay(Letter directive, String id, byte[] pdf) throws IOException {
        Waiting.until("the department's system has fetched it", () -> received(directive).isPresent());
        Edoc received = received(directive).orElseThrow();
        assertEquals("cong-van.pdf", received.attachments().get(0).name());
        assertEquals(pdf.length, science.content(received.attachments().get(0).blob()).length);
        for (Commune folder : List.of(finance, commune, ward)) {
            Waiting.until("it lies in the folder of " + folder.name(), () -> arrived(folder).size() == 1);
            List<String> files = Commune.files(arrived(folder).get(0));
            assertTrue(files.toString(), files.contains("cong-van.pdf"));
        }
        List<String> recipients = Operator.list(operator.asks("lt:trace " + id).path(0).path("deliveries")).stream()
                .filter(d -> d.path("cargo").asText().equals("DOCUMENT")).map(d -> d.path("recipientId").asText()).sorted().toList();
        assertEquals(List.of(SCIENCE.organId(), FINANCE.organId(), COMMUNE.organId(), WARD.organId()), recipients);
    }

    private void theSenderIsTold(Letter directive) throws IOException {
        commune.takeOver();
        science.report(received(directive).orElseThrow(), "03", "Đã tiếp nhận", Letters.now());
        for (Organ from : List.of(FINANCE, COMMUNE, WARD)) {
            Waiting.until("01 of " + from.organName() + " is back", () -> told("01", from, directive));
        }
        Waiting.until("03 of the commune that took it over is back", () -> told("03", COMMUNE, directive));
        Waiting.until("03 of the department is back", () -> told("03", SCIENCE, directive));
    }

    private String theTaskIsProposedAndConfirmed(String id) {
        Waiting.until("the tasks that were read are proposed", () -> !operator.rows("lt:obligations --document " + id).isEmpty());
        List<JsonNode> proposed = operator.rows("lt:obligations --document " + id);
        JsonNode task = proposed.stream().filter(o -> o.path("assigneeId").asText().equals(SCIENCE.organId())).findFirst()
                .orElseThrow(() -> new AssertionError(proposed.toString()));
        assertEquals("PROPOSED", task.path("state").asText());
        assertEquals(Letters.reportDay().atTime(11, 0).atZone(Letters.LEGAL).toInstant().toString(), task.path("due").asText());
        assertTrue(proposed.toString(), proposed.stream().anyMatch(o -> o.path("assigneeId").asText().equals(FINANCE.organId())));
        String code = task.path("code").asText();
        operator.sees("lt:confirm " + code);
        assertEquals("OPEN", state(id, code));
        return code;
    }

    private String theDepartmentReports(Letter directive, String code) throws IOException {
        Letter letter = Letters.report(SCIENCE, Letters.nextNumber(), directive);
        String report = science.send(Letters.packet(letter).to(PROVINCE).reportOn(directive).file("bao-cao.pdf", "Báo cáo", LetterPdf.of(letter)).bytes());
        Waiting.until("the report counts for the task", () -> operator.rows("lt:obligations --state REPORTED").stream()
                .anyMatch(o -> o.path("code").asText().equals(code)));
        Waiting.until("the province's system has fetched the report", () -> polled(province).documents().stream()
                .anyMatch(d -> d.notation().equals(letter.code())));
        return report;
    }

    private String state(String id, String code) {
        return operator.rows("lt:obligations --document " + id).stream().filter(o -> o.path("code").asText().equals(code)).findFirst().orElseThrow()
                .path("state").asText();
    }

    private boolean told(String code, Organ from, Letter about) {
        return polled(province).statuses().stream().anyMatch(s -> s.code().equals(code) && s.from().organId().equals(from.organId())
                && s.responseFor() != null && about.documentId().equals(s.responseFor().documentId()));
    }

    private Optional<Edoc> received(Letter letter) {
        return polled(science).documents().stream().filter(d -> d.notation().equals(letter.code())).findFirst();
    }

    private Commune folder(Organ agency, String partner, String more) throws IOException {
        Path folder = outside.newFolder(partner).toPath();
        etc.link("dropfolder", partner, Agencies.folder(agency, folder, "name = " + agency.organName() + "\nparent = H90\n" + more));
        return new Commune(agency.organName(), folder);
    }

    private static DocumentSystem polled(DocumentSystem system) {
        try {
            system.poll();
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> arrived(Commune folder) {
        try {
            return folder.arrived();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
