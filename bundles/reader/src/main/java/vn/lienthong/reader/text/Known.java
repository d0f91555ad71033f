package vn.lienthong.reader.text;

import java.util.Collection;

/** Which words a list may have, by their hashes: what it denies is not on the list, and most words of a text are not. */
public final class Known {

    private static final int BITS = 14;

    private final long[] seen = new long[1 << BITS - 6];

    private Known() {
    }

    /** Of these words. */
    public static Known of(Collection<String> words) {
        var known = new Known();
        words.forEach(word -> known.add(hash(word)));
        return known;
    }

    /** Of the words that have these hashes. */
    static Known ofHashes(Collection<Integer> hashes) {
        var known = new Known();
        hashes.forEach(known::add);
        return known;
    }

    private void add(int hash) {
        seen[bit(hash) >> 6] |= 1L << bit(hash);
    }

    /** The hash of a word. */
    static int hash(String word) {
        int hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash(hash, word.charAt(i));
        }
        return hash;
    }

    /** The hash of a word that is one letter longer than the one of this hash; that of no letters is 0. */
    public static int hash(int before, char c) {
        return 31 * before + c;
    }

    /** Whether the word of this hash may be on the list. */
    public boolean may(int hash) {
        return (seen[bit(hash) >> 6] & 1L << bit(hash)) != 0;
    }

    private static int bit(int hash) {
        return hash * 0x9E3779B1 >>> 32 - BITS;
    }
}
