package vn.lienthong.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process of Linux has used so far: CPU, bytes handed to the disk, heap by its garbage collector's log. */
record Server(long pid, Path gcLog) {
    private static final double TICKS = 100.0;
    private static final Pattern BEFORE = Pattern.compile("(\\d+)([KMG])->");

    /** A reading of the meters. */
    record Reading(double cpuSeconds, long written, int logLines) {
    }

    Reading read() throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        double cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
        long written = Files.readAllLines(Path.of("/proc/" + pid + "/io")).stream().filter(l -> l.startsWith("write_bytes"))
            .mapToLong(l -> Long.parseLong(l.split(" ")[1])).findFirst().orElse(0);
        return new Reading(cpu, written, log().size());
    }

    /** CPU milliseconds by kind of thread: names as the kernel has them, their numbers left out. */
    Map<String, Long> threads() throws IOException {
        Map<String, Long> millis = new TreeMap<>();
        try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (Path task : tasks.toList()) {
                try {
                    String stat = Files.readString(task.resolve("stat"));
                    String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')')).replaceAll("\\d+", "#");
                    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
                    millis.merge(name, (long) ((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS), Long::sum);
                } catch (IOException ended) {
                    millis.merge("(ended)", 0L, Long::sum);
                }
            }
        }
        return millis;
    }

    /** CPU milliseconds of the compilers' threads. */
    double compilerMillis() throws IOException {
        return threads().entrySet().stream().filter(t -> t.getKey().contains("Compiler")).mapToLong(Map.Entry::getValue).sum();
    }

    /** The fullest heap right before a collection since a reading, in megabytes; 0 if there was none. */
    double peakHeap(Reading since) throws IOException {
        List<String> lines = log();
        double peak = 0;
        for (String line : lines.subList(Math.min(since.logLines(), lines.size()), lines.size())) {
            Matcher before = BEFORE.matcher(line);
            if (before.find()) {
                double unit = switch (before.group(2)) {
                    case "K" -> 1.0 / 1024;
                    case "G" -> 1024;
                    default -> 1;
                };
                peak = Math.max(peak, Double.parseDouble(before.group(1)) * unit);
            }
        }
        return peak;
    }

    private List<String> log() throws IOException {
        return Files.exists(gcLog) ? Files.readAllLines(gcLog) : List.of();
    }
}
