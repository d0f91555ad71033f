package vn.lienthong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.bench.engine.Big;
import vn.lienthong.bench.engine.Boot;
import vn.lienthong.bench.engine.EngineBench;
import vn.lienthong.bench.engine.Gap;
import vn.lienthong.bench.engine.Result;
import vn.lienthong.bench.scale.ScaleBench;

/** The benchmarks by their names; see {@code ./dev bench}. Without a name all that belong to the engine. */
public final class Bench {
    private static final List<String> ALL = List.of("engine", "boot", "gap", "big", "scale");

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        Table table = new Table(work().resolve("table.md"));
        List<String> names = args.length == 0 ? ALL : List.of(args[0]);
        Optional<Result> ours = Optional.empty();
        for (String name : names) {
            List<String> rest = args.length == 0 ? List.of() : List.of(args).subList(1, args.length);
            try {
                ours = run(name, rest, ours, table);
            } catch (IOException | IllegalStateException e) {
                // The others' figures stand all the same.
                System.err.println(name + " did not come to its end: " + e + (e.getCause() == null ? "" : ", because of " + e.getCause()));
                table.add(name + " did not come to its end: " + e.getMessage());
            }
        }
        table.print();
        // Threads of a contestant that did not come to its end must not keep the process.
        System.exit(0);
    }

    /** Returns what ours did in the engine's benchmark, as far as it is known. */
    private static Optional<Result> run(String name, List<String> rest, Optional<Result> ours, Table table) throws Exception {
        switch (name) {
            case "engine" -> {
                return EngineBench.run(rest, table);
            }
            case "scale" -> ScaleBench.run(rest, ours, table);
            case "boot" -> Boot.run(table);
            case "gap" -> Gap.run(table);
            case "big" -> Big.run(rest, table);
            case "store" -> StoreBench.main(rest.toArray(String[]::new));
            case "reader" -> ReaderBench.main(rest.toArray(String[]::new));
            default -> throw new IllegalArgumentException("No benchmark " + name + "; there are engine, boot, gap, big, scale, store, reader");
        }
        return ours;
    }

    /** The folder in which everything is kept. */
    public static Path work() {
        return Path.of(System.getProperty("bench.work", "target/bench")).toAbsolutePath();
    }

    /** The packed distribution. */
    public static Path assembly() {
        return Path.of(System.getProperty("bench.assembly"));
    }

    /** A folder in the working folder, empty. */
    public static Path fresh(String name) throws IOException {
        Path folder = work().resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
