package vn.lienthong.reader.text;

/**
 * Two ways to write one word, made one for the shadows: "qui định", "định kì", "xử lí", "kĩ thuật", "tỉ lệ" (schools write so) and the
 * southern "gởi". Every replacement is as long as what it replaces.
 */
final class Variants {

    private static final String PLAIN = "iìíỉĩịIÌÍỈĨỊ";
    private static final boolean[] LOOKED_AT = new boolean[0x2000];
    private static final String LONG = "yỳýỷỹỵYỲÝỶỸỴ";

    static {
        (PLAIN + "ởỞ").chars().forEach(c -> LOOKED_AT[c] = true);
    }

    private Variants() {
    }

    /** The text with one spelling for each of these words; the same object where there is none of them. */
    static String one(String text) {
        char[] out = null;
        char[] in = text.toCharArray();
        for (int i = 1; i < in.length; i++) {
            char c = in[i];
            if (c >= LOOKED_AT.length || !LOOKED_AT[c] || c == 'i' && in[i - 1] != 'u' && in[i - 1] != 'U') {
                continue;
            }
            boolean end = i + 1 == text.length() || !Character.isLetter(text.charAt(i + 1));
            int vowel = end ? PLAIN.indexOf(c) : -1;
            if (vowel > 0 && vowel != 6 && before(text, i) || vowel == 0 && qu(text, i)) {
                out = out == null ? text.toCharArray() : out;
                out[i] = LONG.charAt(vowel);
            } else if ((c == 'ở' || c == 'Ở') && i + 1 < text.length() && Character.toLowerCase(text.charAt(i + 1)) == 'i' && Character.toLowerCase(text.charAt(i - 1)) == 'g' && start(text, i - 1)
                    && (i + 2 == text.length() || !Character.isLetter(text.charAt(i + 2)))) {
                out = out == null ? text.toCharArray() : out;
                out[i] = c == 'ở' ? 'ử' : 'Ử';
            }
        }
        return out == null ? text : new String(out);
    }

    /** kì, lí, mĩ, tỉ, quí: one consonant and a marked i. */
    private static boolean before(String text, int i) {
        char c = Character.toLowerCase(text.charAt(i - 1));
        return (c == 'k' || c == 'l' || c == 'm' || c == 't') && start(text, i - 1) || qu(text, i);
    }

    private static boolean qu(String text, int i) {
        return i > 1 && Character.toLowerCase(text.charAt(i - 1)) == 'u' && Character.toLowerCase(text.charAt(i - 2)) == 'q' && start(text, i - 2);
    }

    private static boolean start(String text, int i) {
        return i == 0 || !Character.isLetter(text.charAt(i - 1));
    }
}
