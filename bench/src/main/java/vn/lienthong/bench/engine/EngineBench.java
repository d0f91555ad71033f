package vn.lienthong.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import vn.lienthong.bench.Bench;
import vn.lienthong.bench.Table;

/**
 * The same documents, carried by each contestant alone: {@code engine [--long | --quick] [NAME...]}. Every contestant is a process of
 * its own with the same options of the virtual machine, its data on the same disk; the senders and the recipients are this
 * process, whose CPU is not counted.
 */
public final class EngineBench {
    private static final Race QUICK = new Race(new WarmUp(40, 2, 60, 5), 1, 80, 20, 10);
    private static final Race SHORT = new Race(new WarmUp(200, 60, 480, 4), 3, 400, 120, 10);
    private static final Race LONG = new Race(new WarmUp(500, 30, 900, 3), 5, 1000, 600, 20);
    private static final List<String> ALL = List.of("floor", "ours", "camel", "phase4");

    private EngineBench() {
    }

    /** See {@code ./dev bench}; returns what ours did, if it took part. */
    public static Optional<Result> run(List<String> args, Table table) throws Exception {
        Race race = race(args);
        List<String> names = args.stream().filter(a -> !a.startsWith("--")).toList();
        Load load = Load.of(Bench.work(), race.documents());
        List<Result> results = new ArrayList<>();
        for (String name : names.isEmpty() ? ALL : names) {
            Path folder = Bench.fresh(name);
            try {
                results.add(race.run(contestant(name, folder), load));
            } catch (ExecutionException | IllegalStateException | IOException e) {
                // The others' figures stand all the same.
                System.err.println(name + " did not come to its end: " + e);
                table.add("| " + name + " | did not come to its end: " + e.getMessage() + " |");
            }
            table.set("engine", Stream.concat(Stream.of(Result.head()), results.stream().map(Result::line)).toList());
        }
        Optional<Result> ours = results.stream().filter(r -> r.name().equals(Ours.NAME)).findFirst();
        ours.flatMap(o -> ratios(o, results)).ifPresent(table::add);
        return ours;
    }

    /** Ours in a home that has a past, as a row of its own and beside ours without. */
    public static void among(String past, Path home, Optional<Result> few, boolean quick, Table table) throws Exception {
        Race race = race(quick ? List.of("--quick") : List.of());
        Result result = race.run(new Ours(Bench.assembly(), home, System.getProperty("bench.options", "")), Load.of(Bench.work(), race.documents()));
        table.set("scale", List.of(Result.head(), result.named(Ours.NAME + " among " + past).line()));
        few.ifPresent(f -> table.add(String.format(Locale.ROOT, "A document among %s costs %.2f times the CPU of one among its like", past, result.timesTheCpuOf(f))));
    }

    private static Race race(List<String> args) {
        return args.contains("--long") ? LONG : args.contains("--quick") ? QUICK : SHORT;
    }

    private static Optional<String> ratios(Result ours, List<Result> all) {
        List<String> beside = all.stream().filter(r -> r != ours).map(r -> String.format(Locale.ROOT, "%.2f times the CPU of %s and %.2f times its documents/s",
            ours.timesTheCpuOf(r), r.name(), ours.median(Result.Round::documentsASecond) / r.median(Result.Round::documentsASecond))).toList();
        return beside.isEmpty() ? Optional.empty() : Optional.of(ours.name() + ": " + String.join("; ", beside));
    }

    private static Contestant contestant(String name, Path folder) throws IOException, InterruptedException {
        return switch (name) {
            case "ours" -> new Ours(Bench.assembly(), folder, System.getProperty("bench.options", ""));
            case "floor" -> new Floor(folder, Bench.work());
            case "camel" -> new PlainCamel(folder);
            case "phase4" -> new Phase4(folder, Bench.work());
            default -> throw new IllegalArgumentException("No contestant " + name + "; there are " + ALL);
        };
    }
}
