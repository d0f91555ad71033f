package vn.lienthong.reader.text;

import java.util.BitSet;

/**
 * How the matches of a pattern may begin.
 *
 * @param letters what the first letter, without its mark, may be; null for any
 * @param empty   whether nothing at all may be matched, so that what follows counts
 * @param word    whether no small Latin letter may stand before it
 */
record First(BitSet letters, boolean empty, boolean word) {

    static final First ANY = new First(null, true, false);
    static final First NONE = new First(new BitSet(), true, false);
    static final First WORD = new First(new BitSet(), true, true);

    /** One of these letters. */
    static First of(String letters) {
        var set = new BitSet();
        letters.chars().forEach(set::set);
        return new First(set, false, false);
    }

    First maybe() {
        return new First(letters, true, false);
    }

    /** This one or the other. */
    First or(First other) {
        return new First(union(letters, other.letters), empty || other.empty, word && other.word);
    }

    /** This one and then the other. */
    First then(First next) {
        boolean bound = word || empty && letters != null && letters.isEmpty() && next.word;
        return empty ? new First(union(letters, next.letters), next.empty, bound) : new First(letters, false, word);
    }

    /** Whether it tells enough to be asked for at every letter of a text. */
    boolean tells() {
        return letters != null && !empty && !letters.get(' ');
    }

    private static BitSet union(BitSet a, BitSet b) {
        if (a == null || b == null) {
            return null;
        }
        var all = (BitSet) a.clone();
        all.or(b);
        return all;
    }
}
