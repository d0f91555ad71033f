package vn.lienthong.reader.text;

/** Which runs of three letters a text has, roughly: what it denies is surely not there. Made in one pass over the text without marks. */
final class Grams {

    private static final int BITS = 11;
    private static final int SPREAD = 0x9E3779B1;
    private static final byte[] CODE = codes();

    private static final int DIGIT = 27;

    private final long[] seen = new long[1 << BITS - 6];

    private boolean digits;

    Grams(char[] bare) {
        int gram = 0;
        for (int i = 0; i < bare.length; i++) {
            int code = code(bare[i]);
            digits |= code == DIGIT;
            gram = (gram << 5 | code) & 0x7fff;
            if (i > 1) {
                int bit = spread(gram);
                seen[bit >> 6] |= 1L << bit;
            }
        }
    }

    /** The runs of a word without marks, which has three letters at least. */
    static int[] of(String word) {
        var grams = new int[word.length() - 2];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = spread(code(word.charAt(i)) << 10 | code(word.charAt(i + 1)) << 5 | code(word.charAt(i + 2)));
        }
        return grams;
    }

    boolean digits() {
        return digits;
    }

    /** Whether one of these words may be there. */
    boolean haveAny(int[][] words) {
        for (int[] word : words) {
            if (have(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of these may be there. */
    boolean have(int[] grams) {
        for (int bit : grams) {
            if ((seen[bit >> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int spread(int gram) {
        return gram * SPREAD >>> 32 - BITS;
    }

    private static int code(char c) {
        return c < CODE.length ? CODE[c] : 31;
    }

    private static byte[] codes() {
        var codes = new byte[128];
        for (int c = 0; c < codes.length; c++) {
            codes[c] = (byte) (c >= 'a' && c <= 'z' ? c - 'a' + 1 : c >= '0' && c <= '9' ? DIGIT : c == ' ' ? 28 : c == '/' ? 29 : c == '-' ? 30 : 31);
        }
        return codes;
    }
}
