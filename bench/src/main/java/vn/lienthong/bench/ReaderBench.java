package vn.lienthong.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.lienthong.reader.Understanding;
import vn.lienthong.reader.Watch;

/**
 * How fast texts are read, on one core: {@code ReaderBench FILE...} prints documents a second and the 50th and 99th percentile,
 * by the time that the thread was on a processor, and the memory that stays.
 */
public final class ReaderBench {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 60;
    private static final long LIMIT_SECONDS = 30;

    private ReaderBench() {
    }

    public static void main(String[] args) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : args) {
            texts.add(Files.readString(Path.of(file)));
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("usage: ReaderBench FILE...");
        }
        round(texts, WARM_UP);
        long before = used();
        long[] times = round(texts, ROUNDS);
        Arrays.sort(times);
        double seconds = Arrays.stream(times).sum() / 1e9;
        System.out.printf("%d documents, %.0f a second, 50th percentile %.2f ms, 99th %.2f ms, memory grew by %d KB%n", times.length,
                times.length / seconds, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6, (used() - before) / 1024);
    }

    private static long[] round(List<String> texts, int rounds) {
        var times = new long[texts.size() * rounds];
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < times.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            Understanding.read(texts.get(i % texts.size()), Watch.seconds(LIMIT_SECONDS));
            times[i] = threads.getCurrentThreadCpuTime() - start;
        }
        return times;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
