package vn.lienthong.directory;

import java.util.Arrays;
import java.util.List;

/** Lists in configuration are separated by semicolons, because names contain commas. */
final class Lists {

    private Lists() {
    }

    /** The parts, stripped, without empty ones. */
    static List<String> split(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** The text stripped, or null if nothing is left. */
    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
