package vn.lienthong.reader.text;

import java.text.Normalizer;

/** Shadows of Vietnamese text, index for index the same length as the text: what rules match against. */
public final class Fold {

    private static final char[] BASE = table();

    private static final char[] SMALL = small();
    private static final boolean[] WORD = words();

    private Fold() {
    }

    /** Lower case without tone marks and accents, đ as d: "Chậm nhất" becomes "cham nhat". */
    public static String bare(CharSequence text) {
        return new String(letters(text.toString()));
    }

    /** The letters of {@link #bare}. */
    static char[] letters(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            out[i] = c < BASE.length ? BASE[c] : c == '–' || c == '—' ? '-' : c;
        }
        return out;
    }

    /** Lower case with one way to place the tone mark: "Hoà", "HÒA" become "hòa"; "thuý" becomes "thúy", "quý" stays. */
    public static String lower(CharSequence text) {
        char[] out = text.toString().toCharArray();
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            out[i] = c < SMALL.length ? SMALL[c] : Character.toLowerCase(c);
        }
        for (int i = 1; i < out.length; i++) {
            if (out[i] < 0x80 || out[i - 1] != 'o' && out[i - 1] != 'u') {
                continue;
            }
            boolean open = i + 1 == out.length || !Character.isLetter(out[i + 1]);
            if (open && out[i - 1] == 'o') {
                shift(out, i, "àáảãạ", "òóỏõọ", 'a');
                shift(out, i, "èéẻẽẹ", "òóỏõọ", 'e');
            } else if (open && out[i - 1] == 'u' && (i < 2 || out[i - 2] != 'q')) {
                shift(out, i, "ỳýỷỹỵ", "ùúủũụ", 'y');
            }
        }
        return new String(out);
    }

    private static void shift(char[] out, int at, String marked, String moved, char plain) {
        int tone = marked.indexOf(out[at]);
        if (tone >= 0) {
            out[at - 1] = moved.charAt(tone);
            out[at] = plain;
        }
    }

    /** The small letter without marks. */
    static char base(char c) {
        return c < BASE.length ? BASE[c] : c;
    }

    /** Whether this is a letter or a digit. */
    public static boolean word(char c) {
        return c < WORD.length ? WORD[c] : Character.isLetterOrDigit(c);
    }

    private static boolean[] words() {
        var words = new boolean[BASE.length];
        for (char c = 0; c < words.length; c++) {
            words[c] = Character.isLetterOrDigit(c);
        }
        return words;
    }

    private static char[] small() {
        var small = new char[BASE.length];
        for (char c = 0; c < small.length; c++) {
            small[c] = Character.toLowerCase(c);
        }
        return small;
    }

    private static char[] table() {
        var table = new char[0x2000];
        for (char c = 0; c < table.length; c++) {
            char base = c < 0x80 || !Character.isLetter(c) ? c : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
            table[c] = switch (base) {
                case 'đ', 'Đ', 'Ð', 'ð' -> 'd';
                case '\u00a0', '\t', '\n' -> ' ';
                default -> Character.toLowerCase(base);
            };
        }
        return table;
    }
}
