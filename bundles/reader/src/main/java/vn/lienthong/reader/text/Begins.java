package vn.lienthong.reader.text;

import java.util.Set;

/**
 * With which four letters the words of a text begin, roughly: what it denies is surely not there. One look at it passes over most
 * patterns, which is much cheaper than looking for the places where each could begin.
 */
final class Begins {

    /** Letters that are looked at; a word that is shorter goes on with the space and the word behind it. */
    static final int LENGTH = 4;
    private static final int BITS = 12;
    private static final int ASCII = 128;

    private final long[] seen = new long[1 << BITS - 6];
    private boolean foreign;

    Begins(char[] bare, long[] words) {
        for (int block = 0; block < words.length; block++) {
            for (long left = words[block]; left != 0; left &= left - 1) {
                int from = (block << 6) + Long.numberOfTrailingZeros(left);
                int begin = 0;
                for (int i = from; i < from + LENGTH; i++) {
                    char c = i < bare.length ? bare[i] : 0;
                    foreign |= c >= ASCII;
                    begin = next(begin, c);
                }
                int bit = bit(begin);
                seen[bit >> 6] |= 1L << bit;
            }
        }
    }

    /** What stands for so many letters and one more. */
    static int next(int begin, char c) {
        return begin << 7 | c & 0x7f;
    }

    /** The bits of these beginnings. */
    static int[] of(Set<Integer> begins) {
        return begins.stream().mapToInt(Begins::bit).distinct().toArray();
    }

    /** Whether a word may begin so. */
    boolean haveAny(int[] bits) {
        if (foreign) {
            return true;
        }
        for (int bit : bits) {
            if ((seen[bit >> 6] & 1L << bit) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int bit(int begin) {
        return begin * 0x9E3779B1 >>> 32 - BITS;
    }
}
