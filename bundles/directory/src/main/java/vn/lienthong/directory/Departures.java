package vn.lienthong.directory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Codes of agencies whose file or link went, and when, by the machine's running time. Safe for several threads. */
final class Departures {
    /** An update of a link's bundle takes seconds, on a busy machine a minute. */
    private static final long LATELY = Duration.ofMinutes(2).toNanos();

    private final Map<String, Long> left = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Departures(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** One code, or several with ; between them. */
    void left(String codes) {
        long now = nanos.getAsLong();
        left.values().removeIf(at -> now - at > LATELY);
        for (String code : codes.split(";")) {
            left.put(code.strip(), now);
        }
    }

    void back(String codes) {
        for (String code : codes.split(";")) {
            left.remove(code.strip());
        }
    }

    boolean lately(String code) {
        Long at = code == null ? null : left.get(code.strip());
        return at != null && nanos.getAsLong() - at <= LATELY;
    }
}
