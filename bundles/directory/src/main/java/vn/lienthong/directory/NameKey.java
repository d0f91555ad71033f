package vn.lienthong.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form of a name under which it is looked up: NFC or NFD, case, the place of the tone mark (hòa, hoà), "và", "&amp;",
 * punctuation and spaces make no difference, and the abbreviations that everybody uses are written out.
 */
final class NameKey {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String AND = canonical("và");
    private static final Map<String, List<String>> SHORT = Map.of(
            canonical("ubnd"), expanded("ủy ban nhân dân"),
            canonical("hđnd"), expanded("hội đồng nhân dân"),
            canonical("vp"), expanded("văn phòng"),
            canonical("bql"), expanded("ban quản lý"),
            canonical("ttpvhcc"), expanded("trung tâm phục vụ hành chính công"),
            canonical("tp"), expanded("thành phố"),
            canonical("mttq"), expanded("mặt trận tổ quốc"));

    private NameKey() {
    }

    /** The key of a name. */
    static String of(String name) {
        return String.join("", words(name));
    }

    /** The words that count, in canonical spelling. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            String canonical = canonical(word);
            if (!canonical.isEmpty() && !canonical.equals(AND)) {
                words.addAll(SHORT.getOrDefault(canonical, List.of(canonical)));
            }
        }
        return words;
    }

    /** First letters of words without their marks: "khoa học công nghệ" gives "khcn". */
    static String initials(List<String> words) {
        StringBuilder letters = new StringBuilder();
        words.forEach(w -> letters.append(w.charAt(0)));
        return letters.toString();
    }

    /** Lower case, decomposed, the tone mark behind the syllable. */
    private static String canonical(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        decomposed.chars().forEach(c -> (TONES.indexOf(c) >= 0 ? tones : letters).append((char) c));
        return letters.append(tones).toString();
    }

    private static List<String> expanded(String phrase) {
        return List.of(phrase.split(" ")).stream().map(NameKey::canonical).toList();
    }
}
