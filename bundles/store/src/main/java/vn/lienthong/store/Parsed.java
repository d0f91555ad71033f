package vn.lienthong.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was read from JSON columns lately, so that the same text is not parsed again; the values are immutable. Safe for several threads. */
final class Parsed<T> {
    private static final int TEXTS = 128;
    /** Longer ones are rare and not worth the memory. */
    private static final int LONGEST = 32 * 1024;

    private final Class<T> type;
    private final Map<String, T> lately = new LinkedHashMap<>(TEXTS * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > TEXTS;
        }
    };

    Parsed(Class<T> type) {
        this.type = type;
    }

    T read(String json) {
        if (json.length() > LONGEST) {
            return Json.read(json, type);
        }
        synchronized (lately) {
            T known = lately.get(json);
            if (known != null) {
                return known;
            }
        }
        T value = Json.read(json, type);
        synchronized (lately) {
            lately.put(json, value);
        }
        return value;
    }
}
