package vn.lienthong.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static vn.lienthong.itests.Agencies.PROVINCE;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.Test;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.LetterPdf;
import vn.lienthong.simulators.documents.Packets;
import vn.lienthong.simulators.folder.Commune;

/** A document on its way to fifty communes is recalled while some have it, some get it now and some cannot be reached. */
public class RecallIT extends Story {

    private static final int COMMUNES = 50;
    private static final int AWAY = 10;

    @Test
    public void noCommuneKeepsAnUnrecalledCopyThatIsNotShownAsSuch() throws IOException {
        List<Organ> communes = IntStream.range(0, COMMUNES).mapToObj(i -> Organ.of("H90.77." + (10 + i), "Ủy ban nhân dân xã Thử số " + i)).toList();
        etc.link("ioffice", "tinh", Agencies.documentSystem(PROVINCE, "kind = province\n"));
        Map<String, Commune> folders = new HashMap<>();
        for (Organ commune : communes) {
            Path folder = outside.newFolder(commune.organId()).toPath();
            folders.put(commune.organId(), new Commune(commune.organName(), folder));
            etc.write("dropfolder~" + partner(commune), Agencies.folder(commune, folder, "name = " + commune.organName() + "\nkind = commune\n"));
        }
        Waiting.until("all communes are reached", () -> operator.rows("lt:links").stream().filter(l -> l.path("state").asText().equals("up")).count()
                == COMMUNES + 1);
        communes.subList(0, AWAY).forEach(c -> operator.sees("lt:route-stop dropfolder." + partner(c) + ".out"));

        Letter letter = Letters.plain(PROVINCE, communes.get(0));
        String id = Agencies.system(PROVINCE).send(addressed(Letters.packet(letter), communes, letter));
        Waiting.until("the first communes have it", () -> folders.values().stream().anyMatch(c -> !arrived(c).isEmpty()));
        String recall = Agencies.system(PROVINCE).send(addressed(Packets.recall(letter, "Ban hành nhầm", Letters.now()), communes, letter));

        Waiting.until("the document is recalled", () -> operator.asks("lt:show " + id).findValuesAsText("state").contains("RECALLED"));
        communes.subList(0, AWAY).forEach(c -> operator.sees("lt:route-start dropfolder." + partner(c) + ".out"));
        Waiting.until("everything has come to its end", () -> over(id) && over(recall));

        for (Organ commune : communes) {
            List<Path> papers = arrived(folders.get(commune.organId()));
            String state = states(id).get(commune.organId());
            assertEquals(commune + ": " + state, papers.isEmpty() ? "CANCELLED" : "DELIVERED", state);
            assertTrue(commune + " has an unrecalled copy: " + papers, papers.isEmpty() || papers.stream().anyMatch(RecallIT::recalls));
        }
        communes.subList(0, AWAY).forEach(c -> assertEquals(List.of(), arrived(folders.get(c.organId()))));
    }

    private static String partner(Organ commune) {
        return "xa-" + commune.organId().substring(commune.organId().lastIndexOf('.') + 1);
    }

    private static byte[] addressed(Packets packet, List<Organ> communes, Letter letter) throws IOException {
        return packet.to(communes.toArray(new Organ[0])).file(letter.fileName() + ".pdf", "Văn bản", LetterPdf.of(letter)).bytes();
    }

    private Map<String, String> states(String documentId) {
        Map<String, String> states = new HashMap<>();
        for (JsonNode d : operator.asks("lt:trace " + documentId).path(0).path("deliveries")) {
            if (d.path("cargo").asText().equals("DOCUMENT")) {
                states.put(d.path("recipientId").asText(), d.path("state").asText());
            }
        }
        return states;
    }

    private boolean over(String documentId) {
        return states(documentId).values().stream().allMatch(s -> s.equals("DELIVERED") || s.equals("CANCELLED"));
    }

    private static List<Path> arrived(Commune commune) {
        try {
            return commune.arrived();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the packet that lies in a folder recalls something. */
    private static boolean recalls(Path paper) {
        try {
            return Files.readString(paper.resolve("goi-tin.edxml")).replaceAll("\\s", "").contains("DocType>1<");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
