package vn.lienthong.bench.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one contestant did.
 *
 * @param name   who
 * @param rounds rounds at full speed
 * @param p50    milliseconds from accept to delivered at a pace that all can keep, 50th percentile
 * @param p99    99th percentile
 * @param doubles deliveries that came twice
 */
record Result(String name, List<Round> rounds, double p50, double p99, int doubles) {

    /** One round at full speed. */
    record Round(double documentsASecond, double cpuMillisPerDelivery, double peakHeap, double kilobytesPerDocument) {
    }

    double median(ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static String head() {
        return String.format("%-34s %8s %12s %9s %9s %9s %11s", "", "docs/s", "CPU ms per", "p50 ms", "p99 ms", "peak heap", "KB written") + "\n"
            + String.format("%-34s %8s %12s %9s %9s %9s %11s", "", "", "delivery", "", "", "MB", "a document");
    }

    String line() {
        return String.format(Locale.ROOT, "%-34s %8.1f %12.2f %9.1f %9.1f %9.0f %11.0f", name, median(Round::documentsASecond),
            median(Round::cpuMillisPerDelivery), p50, p99, rounds.stream().mapToDouble(Round::peakHeap).max().orElse(0),
            median(Round::kilobytesPerDocument)) + (doubles > 0 ? "  " + doubles + " doubles" : "");
    }
}
