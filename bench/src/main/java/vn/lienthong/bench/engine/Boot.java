package vn.lienthong.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.lienthong.bench.Bench;
import vn.lienthong.bench.Table;
import vn.lienthong.simulators.platform.Await;

/** How long it takes from the start of the process until a document is accepted, and until its recipients have it. */
public final class Boot {
    private static final Duration LONG = Duration.ofMinutes(3);

    private Boot() {
    }

    /** See {@code ./dev bench}: the first start of a new home, then one more. */
    public static void run(Table table) throws Exception {
        Path home = Bench.fresh("boot");
        Load load = Load.of(Bench.work(), 2);
        table.set("boot", List.of("| seconds from the start of the process | first accepted | first delivered | all three delivered |", "|---|---|---|---|",
            line("first start", home, load, 0), line("started again", home, load, 1)));
    }

    private static String line(String name, Path home, Load load, int document) throws Exception {
        Track track = new Track(document + 1, Load.RECIPIENTS.size());
        try (Ours ours = new Ours(Bench.assembly(), home, "")) {
            long start = System.nanoTime();
            ours.launch(track);
            ours.partners().patient();
            ours.partners().meet(ours.endpoint());
            Await.until("a document is accepted", LONG, () -> accepted(ours, document, load), yes -> yes);
            long accepted = System.nanoTime();
            track.await(Load.RECIPIENTS.size(), 0);
            long first = Math.min(track.when(document, 0), Math.min(track.when(document, 1), track.when(document, 2)));
            return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |", name, (accepted - start) / 1e9, (first - start) / 1e9, (track.last(document, document + 1) - start) / 1e9);
        }
    }

    private static boolean accepted(Ours ours, int document, Load load) {
        try {
            ours.send(document, load.packet(document));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
