package vn.lienthong.simulators.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.simulators.vxp.DocumentSystem;

/**
 * Carries a folder of documents: a clerk drops each into the folder of the agency that issues it; drafts are held until
 * the clerk gives number and day, then go out to everybody whom the directory knows.
 */
public final class Correspondence implements Tale {
    private static final Pattern KINDS = Pattern.compile("(?i).*\\.(txt|pdf|docx|doc|odt|rtf|html|eml|edxml)$");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2}).*");
    private static final int FIRST_NUMBER = 901;

    private final World world;
    private final Narrator tell;
    private final PlatformView view;
    private final Path folder;
    private final Clerk clerk;
    private final List<DocumentSystem> systems;

    /** The documents of this folder. */
    public Correspondence(World world, Narrator tell, Path folder) {
        this.world = world;
        this.tell = tell;
        this.view = world.view();
        this.folder = folder;
        this.clerk = new Clerk(view);
        this.systems = List.of(world.ministry(), world.province(), world.finance());
    }

    @Override
    public List<String> tell() throws Exception {
        tell.chapter("Văn bản trong " + folder.getFileName(), "The documents of the folder");
        List<Path> files = files();
        tell.expect("Có văn bản để chuyển · there are documents", !files.isEmpty(), folder);
        Map<Path, String> ids = new LinkedHashMap<>();
        for (Path file : files) {
            drop(file);
        }
        for (Path file : files) {
            ids.put(file, taken(file));
        }
        int number = FIRST_NUMBER;
        for (Map.Entry<Path, String> entry : ids.entrySet()) {
            carry(entry.getKey(), entry.getValue(), number++);
        }
        return List.copyOf(ids.values());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> KINDS.matcher(f.getFileName().toString()).matches()).sorted().toList();
        }
    }

    private void drop(Path file) throws IOException {
        String partner = clerk.folderOf(file);
        world.folder(partner).send(file.getFileName().toString(), Files.readAllBytes(file));
        tell.held(file.getFileName() + " → " + partner + "/di");
    }

    private String taken(Path file) throws InterruptedException {
        String name = file.getFileName().toString();
        return tell.expect(name + ": được nhận · taken in", () -> view.documents().stream()
            .filter(d -> d.path("externalId").asText().startsWith(name + "#")).map(d -> d.path("id").asText()).findFirst().orElse(null), id -> id != null);
    }

    private void carry(Path file, String id, int number) throws Exception {
        JsonNode trace = view.trace(id);
        if (trace.path("state").asText().equals("HELD")) {
            tell.expect("Dự thảo chưa có số, được giữ lại (blank-number) · held with the finding",
                findings(trace).contains("blank-number"), findings(trace));
            LocalDate day = day(trace);
            view.console().run("lt:register --number " + number + " --date " + day + " " + id);
            tell.say("Văn thư cấp số " + number + ", ngày " + day + " cho: " + trace.path("subject").asText());
        }
        JsonNode sent = tell.expect("Văn bản được phát hành · it goes out", () -> view.trace(id), t -> t.path("state").asText().equals("DISPATCHED"));
        JsonNode done = tell.expect("Mọi nơi nhận có trong danh bạ đều nhận được · every addressee that the directory knows gets it",
            () -> fetchedBySystems(id), t -> !documents(t).isEmpty()
                && documents(t).stream().allMatch(d -> d.path("state").asText().equals("DELIVERED")));
        tell.say(documents(done).size() + " nơi nhận, " + sent.path("obligations").size() + " nhiệm vụ, phát hiện: " + findings(done));
        contradictions(done);
    }

    /** Document systems fetch what lies ready for them, as they always do; then what the store says. */
    private JsonNode fetchedBySystems(String id) throws IOException {
        for (DocumentSystem system : systems) {
            system.poll();
        }
        return view.trace(id);
    }

    /** A deadline that contradicts itself waits for a person: no instant, and a doubt that says why. */
    private void contradictions(JsonNode trace) {
        if (findings(trace).contains("weekday-mismatch")) {
            List<JsonNode> waiting = PlatformView.list(trace.path("obligations")).stream()
                .filter(o -> o.path("due").isNull() && !o.path("doubt").isNull() && o.path("state").asText().equals("PROPOSED")).toList();
            tell.expect("Ngày mâu thuẫn chờ người quyết định · the contradictory date waits for a person", !waiting.isEmpty(), trace.path("obligations"));
        }
    }

    /** The day that the clerk gives: in the month that the draft names, else the day on which this is told. */
    private LocalDate day(JsonNode trace) throws IOException {
        String read = view.console().json("lt:show " + trace.path("id").asText()).at("/reading/date").asText("");
        Matcher month = MONTH.matcher(read);
        return month.matches() ? LocalDate.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), 2) : world.now().toLocalDate();
    }

    private static List<JsonNode> documents(JsonNode trace) {
        return PlatformView.list(trace.path("deliveries")).stream().filter(d -> d.path("cargo").asText().equals("DOCUMENT")).toList();
    }

    private static List<String> findings(JsonNode trace) {
        List<String> kinds = new ArrayList<>();
        trace.path("findings").forEach(f -> kinds.add(f.path("kind").asText()));
        return kinds;
    }
}
