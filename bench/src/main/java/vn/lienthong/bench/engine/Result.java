package vn.lienthong.bench.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What one contestant did.
 *
 * @param name    who
 * @param warmUp  how its warm-up ended
 * @param rounds  rounds at full speed
 * @param p50     milliseconds from accept to delivered at a pace that all can keep, 50th percentile
 * @param p99     99th percentile
 * @param doubles deliveries that came twice
 */
public record Result(String name, WarmUp.End warmUp, List<Round> rounds, double p50, double p99, int doubles) {

    /** One round at full speed. */
    public record Round(double documentsASecond, double cpuMillisPerDelivery, double peakHeap, double kilobytesPerDocument) {
    }

    double median(ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    double timesTheCpuOf(Result other) {
        return median(Round::cpuMillisPerDelivery) / other.median(Round::cpuMillisPerDelivery);
    }

    Result named(String other) {
        return new Result(other, warmUp, rounds, p50, p99, doubles);
    }

    static String head() {
        return "| | documents/s | CPU ms a delivery | p50 | p99 | peak heap | KB written a document | warm-up |\n|---|---|---|---|---|---|---|---|";
    }

    /** A row of the table: medians of the rounds. */
    String line() {
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f (%s) | %s | %s | %.0f MB | %.0f | %s |", name, median(Round::documentsASecond),
            median(Round::cpuMillisPerDelivery), rounds.stream().map(r -> String.format(Locale.ROOT, "%.1f", r.cpuMillisPerDelivery())).collect(Collectors.joining(", ")),
            millis(p50), millis(p99), rounds.stream().mapToDouble(Round::peakHeap).max().orElse(0), median(Round::kilobytesPerDocument),
            warmUp + (doubles > 0 ? "; " + doubles + " doubles" : ""));
    }

    /** Where a delivery is there with the answer there is nothing to measure. */
    private static String millis(double time) {
        return time < 1 ? "–" : String.format(Locale.ROOT, "%.0f ms", time);
    }
}
