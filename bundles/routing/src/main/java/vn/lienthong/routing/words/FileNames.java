package vn.lienthong.routing.words;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * File names that came from outside, made safe to write and to show. Vietnamese letters stay. A name never has a path
 * in it, never is hidden, never is one that Windows keeps for devices, and is at most {@value #MAX_BYTES} bytes of UTF-8.
 */
public final class FileNames {
    private static final int MAX_BYTES = 180;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}<>:\"/\\\\|?*]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileNames() {
    }

    /** The name as it may be written; {@code tep} where nothing is left of it. */
    public static String safe(String name) {
        String text = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        text = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        text = FORBIDDEN.matcher(text).replaceAll("_").strip();
        while (text.startsWith(".")) {
            text = text.substring(1);
        }
        while (text.endsWith(".") || text.endsWith(" ")) {
            text = text.substring(0, text.length() - 1);
        }
        if (text.isEmpty()) {
            return "tep";
        }
        return shorten(DEVICE.matcher(text).matches() ? "_" + text : text);
    }

    /** A folder name from a notation: {@code 708/BKHCN-KHTC} becomes {@code 708-BKHCN-KHTC}; ASCII only. */
    public static String ofNotation(String notation) {
        String text = ascii(notation == null ? "" : notation).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return text.isEmpty() ? "van-ban" : text.substring(0, Math.min(text.length(), 60));
    }

    /** Vietnamese letters without their marks. */
    public static String ascii(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.replace('đ', 'd').replace('Đ', 'D');
    }

    /**
     * Safe names for files that lie side by side: where two are the same (capitals do not count, as on Windows), the
     * later ones get " (2)", " (3)" before the extension.
     *
     * @return as many names as came, in their order
     */
    public static List<String> distinct(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> result = new ArrayList<>();
        for (String name : names) {
            String safe = safe(name);
            String candidate = safe;
            for (int n = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); n++) {
                candidate = numbered(safe, n);
            }
            result.add(candidate);
        }
        return result;
    }

    /** The name with a number before its extension. */
    public static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name + " (" + number + ")" : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    /** Extension in lower case, without the dot; empty if there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Cuts the stem, never the extension, and never inside a letter. */
    private static String shorten(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - end.length());
        while (bytes(stem) + bytes(end) > MAX_BYTES) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.strip() + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
