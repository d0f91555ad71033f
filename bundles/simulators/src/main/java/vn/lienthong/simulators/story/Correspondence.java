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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.simulators.folder.Commune;
import vn.lienthong.simulators.vxp.DocumentSystem;

/**
 * Carries a folder of documents: a clerk drops each into the folder of the agency that issues it; drafts are held until
 * the clerk gives number and day, then go out to everybody whom the directory knows.
 */
public final class Correspondence implements Tale {
    private static final Pattern KINDS = Pattern.compile("(?i).*\\.(txt|pdf|docx|doc|odt|rtf|html|eml|edxml)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final int FIRST_NUMBER = 901;
    private static final String REFUSED = "refused: ";

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
        Map<Path, String> folders = new LinkedHashMap<>();
        for (Path file : files) {
            folders.put(file, drop(file));
        }
        List<String> ids = new ArrayList<>();
        int number = FIRST_NUMBER;
        for (Map.Entry<Path, String> entry : folders.entrySet()) {
            String id = taken(entry.getKey(), world.folder(entry.getValue()));
            if (id != null) {
                ids.add(id);
                carry(id, number++);
            }
        }
        return List.copyOf(ids);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> KINDS.matcher(f.getFileName().toString()).matches()).sorted().toList();
        }
    }

    private String drop(Path file) throws IOException {
        String partner = clerk.folderOf(file);
        world.folder(partner).send(file.getFileName().toString(), Files.readAllBytes(file));
        tell.held(file.getFileName() + " → " + partner + "/di");
        return partner;
    }

    /** Id of the document, or null if the platform refused the file; the reason then lies beside it. */
    private String taken(Path file, Commune folder) throws InterruptedException, IOException {
        String name = file.getFileName().toString();
        String answer = tell.expect(name + ": được nhận, hoặc bị từ chối có lý do · taken in, or refused with a reason", () -> {
            Optional<String> reason = folder.reason(name);
            return reason.isPresent() ? REFUSED + reason.get() : view.documents().stream()
                .filter(d -> d.path("externalId").asText().startsWith(name + "#")).map(d -> d.path("id").asText()).findFirst().orElse(null);
        }, found -> found != null);
        if (answer.startsWith(REFUSED)) {
            tell.say("Từ chối · refused: " + answer.substring(REFUSED.length()));
            return null;
        }
        return answer;
    }

    private void carry(String id, int number) throws Exception {
        JsonNode trace = view.trace(id);
        if (trace.path("state").asText().equals("HELD") && !registered(trace, id, number)) {
            return;
        }
        JsonNode sent = tell.expect("Văn bản được phát hành · it goes out", () -> view.trace(id), t -> t.path("state").asText().equals("DISPATCHED"));
        JsonNode done = tell.expect("Mọi nơi nhận có trong danh bạ đều nhận được · every addressee that the directory knows gets it",
            () -> fetchedBySystems(id), t -> documents(t).stream().allMatch(d -> d.path("state").asText().equals("DELIVERED")));
        tell.say((documents(done).isEmpty() ? "Danh bạ không có nơi nhận nào · nobody of the directory is addressed; "
            : documents(done).size() + " nơi nhận, ") + sent.path("obligations").size() + " nhiệm vụ, phát hiện: " + findings(done));
        contradictions(done);
    }

    /** The clerk gives number and day, where the draft leaves them blank; false if even the notation is missing. */
    private boolean registered(JsonNode trace, String id, int next) throws IOException {
        tell.expect("Dự thảo chưa có số hoặc ngày, được giữ lại (blank-number) · held with the finding",
            findings(trace).contains("blank-number") || findings(trace).contains("blank-date"), findings(trace));
        Matcher given = NUMBER.matcher(trace.path("notation").asText(""));
        String number = given.lookingAt() ? given.group() : String.valueOf(next);
        LocalDate day = day(trace);
        try {
            view.console().run("lt:register --number " + number + " --date " + day + " " + id);
            tell.say("Văn thư cấp số " + number + ", ngày " + day + " cho: " + trace.path("subject").asText());
            return true;
        } catch (IOException e) {
            tell.say("Vẫn được giữ lại · still held: " + e.getMessage());
            return false;
        }
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
        for (JsonNode finding : trace.path("findings")) {
            String quote = finding.path("quote").asText("");
            List<JsonNode> meant = finding.path("kind").asText().equals("weekday-mismatch") && !quote.isEmpty()
                ? PlatformView.list(trace.path("obligations")).stream().filter(o -> o.path("deadline").asText("").contains(quote)).toList() : List.of();
            if (!meant.isEmpty()) {
                tell.expect("Ngày mâu thuẫn chờ người quyết định · the contradictory date waits for a person", meant.stream().allMatch(o ->
                    o.path("due").isNull() && !o.path("doubt").isNull() && o.path("state").asText().equals("PROPOSED")), meant);
            }
        }
    }

    /** The day that the clerk gives: the draft's own, or one in the month that it names, else the day on which this is told. */
    private LocalDate day(JsonNode trace) throws IOException {
        String read = view.console().json("lt:show " + trace.path("id").asText()).at("/reading/date").asText("");
        if (DAY.matcher(read).matches()) {
            return LocalDate.parse(read);
        }
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
