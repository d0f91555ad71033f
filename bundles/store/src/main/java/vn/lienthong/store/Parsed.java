package vn.lienthong.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was written to or read from JSON columns lately, so that the same text is not parsed again; the values are immutable.
 * Safe for several threads.
 */
final class Parsed<T> {
    /** Characters of all texts that are held. */
    private static final int MOST = 1 << 20;
    /** Longer ones are rare and would push out all others. */
    private static final int LONGEST = 32 << 10;

    private final Class<T> type;
    private final Map<String, T> lately = new LinkedHashMap<>(1024, 0.75f, true);
    private int held;

    Parsed(Class<T> type) {
        this.type = type;
    }

    T read(String json) {
        synchronized (lately) {
            T known = lately.get(json);
            if (known != null) {
                return known;
            }
        }
        T value = Json.read(json, type);
        remember(json, value);
        return value;
    }

    String write(T value) {
        String json = Json.write(value);
        remember(json, value);
        return json;
    }

    private void remember(String json, T value) {
        if (json.length() > LONGEST) {
            return;
        }
        synchronized (lately) {
            held += lately.put(json, value) == null ? json.length() : 0;
            for (Iterator<String> eldest = lately.keySet().iterator(); held > MOST; eldest.remove()) {
                held -= eldest.next().length();
            }
        }
    }
}
