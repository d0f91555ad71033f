package vn.lienthong.bench.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The same documents, carried by each contestant alone: {@code engine [--long] [NAME...]}. Every contestant is a process of
 * its own with the same options of the virtual machine, its data on the same disk; the senders and the recipients are this
 * process, whose CPU is not counted.
 */
public final class EngineBench {
    private static final Race SHORT = new Race(800, 3, 400, 120, 10);
    private static final Race LONG = new Race(3000, 5, 1000, 600, 20);
    private static final List<String> ALL = List.of("floor", "ours", "camel");

    private EngineBench() {
    }

    /** See {@code ./dev bench}. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path work = Path.of(System.getProperty("bench.work", "target/bench")).toAbsolutePath();
        Path assembly = Path.of(System.getProperty("bench.assembly"));
        Race race = race(List.of(args));
        List<String> names = Stream.of(args).filter(a -> !a.startsWith("--")).toList();
        Load load = Load.of(work, race.documents());
        List<Result> results = new ArrayList<>();
        for (String name : names.isEmpty() ? ALL : names) {
            Path folder = work.resolve(name);
            remove(folder);
            try {
                results.add(race.run(contestant(name, folder, work, assembly), load));
            } catch (java.util.concurrent.ExecutionException | IllegalStateException e) {
                // The others' figures stand all the same.
                System.err.println(name + " did not come to its end: " + e);
            }
        }
        out.println(Result.head());
        results.forEach(r -> out.println(r.line()));
        System.exit(0);
    }

    private static Race race(List<String> args) {
        String own = System.getProperty("bench.race");
        if (own != null) {
            int[] n = Stream.of(own.split(",")).mapToInt(Integer::parseInt).toArray();
            return new Race(n[0], n[1], n[2], n[3], n[4]);
        }
        return args.contains("--long") ? LONG : SHORT;
    }

    private static Contestant contestant(String name, Path folder, Path work, Path assembly) throws IOException, InterruptedException {
        return switch (name) {
            case "ours" -> new Ours(assembly, folder, System.getProperty("bench.options", ""));
            case "floor" -> new Floor(folder, work);
            case "camel" -> new PlainCamel(folder);
            default -> throw new IllegalArgumentException("No contestant " + name + "; there are " + ALL);
        };
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
