package vn.lienthong.bench.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.lienthong.bench.Bench;
import vn.lienthong.bench.Table;
import vn.lienthong.bench.engine.EngineBench;
import vn.lienthong.bench.engine.Result;

/**
 * What a document costs among many: {@code scale [DOCUMENTS]}. The platform carries documents through all its links, first
 * with nothing but them in its store, then among a past of a million ({@link Past}); what the database does for each statement
 * of the store there is written to {@code target/bench/plans.txt}.
 */
public final class ScaleBench {

    private ScaleBench() {
    }

    /** See {@code ./dev bench}; where the engine was measured right before, its store has the few. */
    public static void run(List<String> args, Optional<Result> measured, Table table) throws Exception {
        long many = args.stream().filter(a -> !a.startsWith("--")).findFirst().map(Long::parseLong).orElse(1_000_000L);
        boolean quick = args.contains("--quick");
        Optional<Result> alone = measured.isPresent() ? measured : EngineBench.run(quick ? List.of("--quick", "ours") : List.of("ours"), table);
        Path few = Bench.work().resolve("ours/data/lienthong");
        Path home = Bench.fresh("million");
        Path lots = home.resolve("data/lienthong");
        try {
            long start = System.nanoTime();
            long made = Past.make(few, Files.createDirectories(lots), many);
            Files.move(few.resolve("blobs"), lots.resolve("blobs"));
            table.add(String.format(Locale.ROOT, "A past of %,d documents: %.1f GB, made in %.0f s", made, Files.size(lots.resolve("lienthong.db")) / 1e9, (System.nanoTime() - start) / 1e9));
            plans(lots.resolve("lienthong.db"), table);
            EngineBench.among(String.format(Locale.ROOT, "%,d", made), home, alone, quick, table);
        } finally {
            Bench.fresh("million");
        }
    }

    private static void plans(Path database, Table table) throws IOException, SQLException {
        Map<String, List<String>> plans = Plans.of(database);
        Files.writeString(Bench.work().resolve("plans.txt"), plans.entrySet().stream().map(p -> p.getKey() + "\n    " + String.join("\n    ", p.getValue()))
            .collect(Collectors.joining("\n\n", "", "\n")));
        List<String> costly = plans.entrySet().stream().filter(p -> Plans.costly(p.getValue())).map(p -> p.getKey() + "\n    " + String.join("\n    ", p.getValue())).toList();
        costly.forEach(System.err::println);
        table.add(plans.size() + " statements of the store explained, " + costly.size() + " of them pass over a table or an index, or sort (target/bench/plans.txt)");
    }
}
