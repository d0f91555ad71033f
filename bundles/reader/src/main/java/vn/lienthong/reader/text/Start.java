package vn.lienthong.reader.text;

import java.util.BitSet;
import java.util.List;

/**
 * Where in a text a match of a pattern can begin. For each of the first places and each letter it keeps the ways to begin that have the
 * letter there, one bit a way; where the ways that fit all places run out, the pattern need not be tried.
 */
final class Start {

    private static final int LETTERS = 128;
    private static final int WAYS = 64;

    private final long[] fits = new long[Heads.DEPTH * LETTERS];
    private final boolean word;

    Start(Heads heads) {
        word = heads.words();
        List<Heads.Way> ways = heads.ways();
        for (int i = 0; i < ways.size(); i++) {
            long bit = 1L << (ways.size() <= WAYS ? i : i * WAYS / ways.size());
            for (int place = 0; place < Heads.DEPTH; place++) {
                BitSet letters = place < ways.get(i).places().size() ? ways.get(i).places().get(place) : null;
                for (int c = 0; c < LETTERS; c++) {
                    fits[place * LETTERS + c] |= letters == null || letters.get(c) ? bit : 0;
                }
            }
        }
    }

    /** Whether a match may begin at this index of a text without marks. */
    boolean at(char[] bare, int i) {
        return opens(bare, i) && !(word && i > 0 && small(bare[i - 1]));
    }

    /** The first index of a stretch where a match may begin, or its end. */
    int next(char[] bare, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = bare[i];
            if ((c >= LETTERS || fits[c] != 0 && goesOn(fits[c], bare, i)) && !(word && i > 0 && small(bare[i - 1]))) {
                return i;
            }
        }
        return to;
    }

    /** Whether a match may begin at this index if nothing stands before it. */
    boolean opens(char[] bare, int i) {
        return i < bare.length && (bare[i] >= LETTERS || goesOn(fits[bare[i]], bare, i));
    }

    private boolean goesOn(long ways, char[] bare, int from) {
        long left = ways;
        for (int place = 1; place < Heads.DEPTH; place++) {
            int i = from + place;
            char c = i < bare.length ? bare[i] : 0;
            left &= c < LETTERS ? fits[place * LETTERS + c] : -1;
            if (left == 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean small(char c) {
        return c >= 'a' && c <= 'z';
    }
}
