package vn.lienthong.simulators;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import vn.lienthong.simulators.platform.Await;
import vn.lienthong.simulators.story.Correspondence;
import vn.lienthong.simulators.story.Directives;
import vn.lienthong.simulators.story.Narrator;
import vn.lienthong.simulators.story.PlatformView;
import vn.lienthong.simulators.story.Tale;
import vn.lienthong.simulators.story.TraceReport;
import vn.lienthong.simulators.story.World;

/**
 * The demonstration: starts a platform of its own and the systems around it, tells a story over real protocols, shows
 * what the platform's store says of it. Ends with 0 if every expectation held, with 1 if one did not, with 2 for a wrong
 * command line.
 */
public final class Demo {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DemoOptions options;
    private final PrintStream out;
    private final ObjectNode record = JSON.createObjectNode();

    private Demo(DemoOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Entry point; see {@code ./dev demo}. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(new Demo(DemoOptions.of(args), out).run() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        try (World world = new World(options.home(), options.reporting())) {
            Thread end = new Thread(world::close, "demo-end");
            Runtime.getRuntime().addShutdownHook(end);
            boolean held = boot(world) && story(world);
            if (options.once()) {
                Runtime.getRuntime().removeShutdownHook(end);
            } else {
                // Ends by Ctrl-C, which the hook answers.
                stay(world);
            }
            return held;
        }
    }

    private boolean boot(World world) throws IOException, InterruptedException {
        Narrator tell = new Narrator(out);
        tell.chapter("Khởi động nền tảng", "Starting the platform");
        int partners = world.partners();
        world.platform().start();
        try {
            tell.expect("Nền tảng hoạt động, " + partners + " liên kết sẵn sàng · the platform is up with all links", () -> {
                if (!world.platform().alive()) {
                    throw new IOException("The platform ended: " + world.platform().logTail(20));
                }
                return world.consoleOpen() && world.view().allLinksUp(partners);
            }, up -> up);
            record.put("bootSeconds", tell.seconds());
            tell.say("Console: " + world.invitation());
            return true;
        } catch (Await.Expectation e) {
            out.println(world.platform().logTail(40));
            record.put("held", false).set("expectations", JSON.valueToTree(tell.expectations()));
            save();
            return false;
        }
    }

    private boolean story(World world) throws IOException {
        Narrator tell = new Narrator(out);
        Tale tale = options.documents() == null ? new Directives(world, tell) : new Correspondence(world, tell, options.documents());
        List<String> told = new ArrayList<>();
        try {
            told.addAll(tale.tell());
        } catch (Await.Expectation e) {
            // Told already, with what was seen instead.
        } catch (Exception e) {
            tell.broken(e);
        }
        double seconds = tell.seconds();
        try {
            trace(world, told);
        } catch (IOException e) {
            tell.broken(e);
        }
        record.put("storySeconds", seconds).put("held", tell.allHeld()).set("expectations", JSON.valueToTree(tell.expectations()));
        save();
        out.println();
        out.printf("%s  %d/%d kỳ vọng đạt · expectations held; %.1f s%n", tell.allHeld() ? "✔" : "✘",
            tell.expectations().stream().filter(Narrator.Expected::held).count(), tell.expectations().size(), seconds);
        return tell.allHeld();
    }

    /** What the platform's store says, of the documents told about, or of all if the story broke off. */
    private void trace(World world, List<String> told) throws IOException {
        PlatformView view = world.view();
        out.println();
        out.println("── Dấu vết từ kho của nền tảng · The trace, from the platform's own store");
        TraceReport report = new TraceReport(out);
        ArrayNode traces = record.putArray("documents");
        LinkedHashSet<String> ids = new LinkedHashSet<>(told);
        if (ids.isEmpty()) {
            view.documents().forEach(d -> ids.add(d.path("id").asText()));
        }
        for (String id : ids) {
            var trace = view.trace(id);
            traces.add(trace);
            report.document(trace);
        }
        var obligations = view.obligations();
        report.owed(obligations);
        record.set("obligations", JSON.valueToTree(obligations));
        record.set("status", view.status());
    }

    private void save() throws IOException {
        Path file = options.json();
        if (file != null) {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), record);
        }
    }

    private void stay(World world) throws InterruptedException {
        out.println();
        out.println("Nền tảng vẫn chạy; kết thúc bằng Ctrl-C · the platform stays up, Ctrl-C ends it");
        out.println("   " + world.invitation());
        world.platform().await();
    }
}
