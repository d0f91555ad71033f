package vn.lienthong.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.lienthong.bench.engine.WarmUp;
import vn.lienthong.reader.Understanding;
import vn.lienthong.reader.Watch;

/**
 * How fast texts are read by one thread, and what of the heap stays: {@code ReaderBench [FILE...]}. Without files it reads documents
 * of two pages and of 300 pages that it writes itself. Times are those that the thread was on a processor, so that a busy machine
 * does not show; the wall clock's are printed beside them.
 */
public final class ReaderBench {

    private static final int DOCUMENTS = 200;
    private static final WarmUp WARM_UP = new WarmUp(1000, 40, 120, 2);
    private static final int MEASURED = 2000;
    private static final int LONG = 300;
    private static final long LIMIT_SECONDS = 30;

    private ReaderBench() {
    }

    public static void main(String[] args) throws Exception {
        List<String> texts = new ArrayList<>();
        for (String file : args) {
            texts.add(Files.readString(Path.of(file)));
        }
        var papers = new Papers(1);
        while (args.length == 0 && texts.size() < DOCUMENTS) {
            texts.add(papers.directive(2));
        }
        say("warm-up, milliseconds a document: %s", WARM_UP.run(() -> block(texts)));
        long before = used();
        long wall = System.nanoTime();
        long[] times = round(texts, MEASURED);
        wall = System.nanoTime() - wall;
        long grown = used() - before;
        Arrays.sort(times);
        say("%d documents of %d characters on average: %.0f a second by processor time (%.0f by the clock), 50th percentile %.2f ms, 99th %.2f ms, longest %.2f ms",
                times.length, (int) texts.stream().mapToInt(String::length).average().orElse(0), times.length * 1e9 / Arrays.stream(times).sum(), times.length * 1e9 / wall,
                times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6, times[times.length - 1] / 1e6);
        say("heap after warm-up %d KB, grown by %d KB over %d documents", before / 1024, grown / 1024, times.length);
        if (args.length == 0) {
            once("work programme", papers.programme(LONG));
            once("directive", papers.directive(LONG));
        }
    }

    private static WarmUp.Block block(List<String> texts) {
        var compiler = ManagementFactory.getCompilationMXBean();
        long compiled = compiler.getTotalCompilationTime();
        double millis = Arrays.stream(round(texts, WARM_UP.block())).sum() / 1e6;
        return new WarmUp.Block(millis / WARM_UP.block(), (double) (compiler.getTotalCompilationTime() - compiled) / WARM_UP.block());
    }

    private static long[] round(List<String> texts, int documents) {
        var times = new long[documents];
        for (int i = 0; i < documents; i++) {
            times[i] = time(texts.get(i % texts.size()));
        }
        return times;
    }

    /** Nanoseconds of processor time for one document. */
    private static long time(String text) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Understanding.read(text, Watch.seconds(LIMIT_SECONDS));
        return threads.getCurrentThreadCpuTime() - start;
    }

    private static void once(String what, String text) {
        say("%s of %d pages (%d characters): %.2f s, again %.2f s", what, LONG, text.length(), time(text) / 1e9, time(text) / 1e9);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
