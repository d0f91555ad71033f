package vn.lienthong.store;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of a text by which it is stored and found. */
final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=\\d)");

    private Text() {
    }

    /** Lower case without tone marks, đ as d, single spaces: "Đề án số 06" is "de an so 06". */
    static String folded(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(plain.toLowerCase(Locale.ROOT).replace('đ', 'd')).replaceAll(" ").strip();
    }

    /** LIKE patterns (escape character {@code !}), one for each folded word. */
    static List<String> patterns(String words) {
        var patterns = new ArrayList<String>();
        for (String word : folded(words).split(" ")) {
            if (!word.isEmpty()) {
                patterns.add("%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
            }
        }
        return patterns;
    }

    /** What counts of number and notation: no spaces, upper case, one kind of dash, no leading zeros; null for nothing. */
    static String notationKey(String notation) {
        if (notation == null || notation.isBlank()) {
            return null;
        }
        String joined = SPACES.matcher(Normalizer.normalize(notation, Normalizer.Form.NFC)).replaceAll("");
        String dashed = DASHES.matcher(joined).replaceAll("-").toUpperCase(Locale.ROOT);
        return LEADING_ZEROS.matcher(dashed).replaceFirst("");
    }

    /** The text as it comes back from any of the databases: no NUL (PostgreSQL refuses it), no half characters. */
    static String storable(String text) {
        if (text == null) {
            return null;
        }
        String whole = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        return surrogates(whole) ? new String(whole.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8) : whole;
    }

    /** By a loop, because every text that is stored is looked through. */
    private static boolean surrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
