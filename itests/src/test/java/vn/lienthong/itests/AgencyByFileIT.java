package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static vn.lienthong.itests.Agencies.COMMUNE;
import static vn.lienthong.itests.Agencies.PROVINCE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.Before;
import org.junit.Test;
import vn.lienthong.simulators.documents.LetterPdf;
import vn.lienthong.simulators.folder.Commune;

/** One file makes an agency live, its removal ends it, and nobody restarts anything. */
public class AgencyByFileIT extends Story {

    /** As file names of partners are: with hyphens. */
    private static final String PARTNER = "xa-an-thu";
    private static final String FILE = "dropfolder~" + PARTNER;

    private Path folder;
    private Commune commune;

    @Before
    public void provinceIsThere() throws IOException {
        folder = outside.newFolder("xa").toPath();
        commune = new Commune(COMMUNE.organName(), folder);
        etc.link("ioffice", "tinh", Agencies.documentSystem(PROVINCE, "kind = province\n"));
    }

    @Test
    public void addedWithOneFileItGetsTheNextDocument() throws IOException {
        etc.link("dropfolder", PARTNER, described());
        assertTrue(routes().toString(), routes().containsAll(List.of("dropfolder.xa-an-thu.in", "dropfolder.xa-an-thu.out")));
        assertTrue(operator.sees("lt:agencies").contains(COMMUNE.organName()));

        send();

        Waiting.until("the document lies in the commune's folder", () -> arrived().size() == 1);
        List<String> files = Commune.files(arrived().get(0));
        assertTrue(files.toString(), files.stream().anyMatch(name -> name.endsWith(".pdf")));
    }

    @Test
    public void withoutItsFileItsDocumentsWaitAndWithItTheyArrive() throws IOException {
        etc.agency("an-thu", COMMUNE.organId(), "name = " + COMMUNE.organName() + "\nkind = commune\nchannels = dropfolder:" + PARTNER + "\n");
        etc.link("dropfolder", PARTNER, Agencies.folder(COMMUNE, folder, ""));

        etc.remove(FILE);
        Waiting.until("its routes are gone", () -> routes().isEmpty());

        String id = send();
        Waiting.until("its delivery waits", () -> operator.asks("lt:trace " + id).path(0).path("deliveries").findValuesAsText("recipientId")
                .contains(COMMUNE.organId()));
        assertEquals(List.of(), arrived());

        etc.link("dropfolder", PARTNER, Agencies.folder(COMMUNE, folder, ""));
        Waiting.until("what waited lies in the commune's folder", () -> arrived().size() == 1);
        Waiting.until("the trace says so", () -> operator.asks("lt:trace " + id).path(0).path("deliveries").findValuesAsText("state")
                .contains("DELIVERED"));
    }

    @Test
    public void whatWasOnItsWayWhenItsFileWentArrivesWhenItIsBack() throws IOException {
        etc.link("dropfolder", PARTNER, described());
        operator.sees("lt:route-stop dropfolder.xa-an-thu.out");
        send();
        etc.remove(FILE);
        Waiting.until("its routes are gone", () -> routes().isEmpty());
        assertEquals(List.of(), arrived());

        etc.link("dropfolder", PARTNER, described());
        Waiting.until("the document lies in the commune's folder", () -> arrived().size() == 1);
    }

    @Test
    public void aWrongFileIsRefusedWithItsReasonAndTheRestStays() {
        etc.write("agency~nham", "id = H90.99\nkind = commune\n");
        etc.write("dropfolder~thieu", "organId = H90.98\n");
        Waiting.until("the console names both files and what they lack", () -> {
            String status = operator.sees("lt:status --lang en");
            return status.contains("agency~nham") && status.contains("name") && status.contains("dropfolder~thieu") && status.contains("folder");
        });
        assertTrue("the province is still there", etc.isUp("ioffice", "tinh"));
        assertEquals(List.of(), routes("dropfolder.thieu."));

        etc.write("agency~nham", "id = H90.99\nname = Ủy ban nhân dân xã Sửa Rồi\nkind = commune\n");
        Waiting.until("the mended file counts", () -> operator.sees("lt:agencies").contains("xã Sửa Rồi"));
    }

    private String described() {
        return Agencies.folder(COMMUNE, folder, "name = " + COMMUNE.organName() + "\nkind = commune\nparent = " + PROVINCE.organId() + "\n");
    }

    private String send() throws IOException {
        var letter = Letters.plain(PROVINCE, COMMUNE);
        return Agencies.system(PROVINCE).send(Letters.packet(letter).to(COMMUNE).file(letter.fileName() + ".pdf", "Văn bản", LetterPdf.of(letter)).bytes());
    }

    private List<String> routes() {
        return routes("dropfolder.xa-an-thu.");
    }

    private List<String> routes(String prefix) {
        return operator.rows("lt:routes").stream().map(r -> r.path("id").asText()).filter(id -> id.startsWith(prefix)).sorted().toList();
    }

    private List<Path> arrived() {
        try {
            return commune.arrived();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
