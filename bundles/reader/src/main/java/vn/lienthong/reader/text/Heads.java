package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * How the matches of a pattern may begin: the letters, without their marks, that may stand in the first few places, way by way.
 *
 * @param ways     the ways to begin; one without places may match nothing at all
 * @param word     whether no small Latin letter may stand before it
 * @param boundary whether it begins where a word does or ends
 */
record Heads(List<Way> ways, boolean word, boolean boundary) {

    /** Places that are looked at. */
    static final int DEPTH = 12;
    private static final int WAYS_AT_MOST = 600;
    private static final int LETTERS = 128;

    /**
     * One way to begin.
     *
     * @param places what may stand in each of the first places
     * @param open   whether nothing is known of what follows
     */
    record Way(List<BitSet> places, boolean open) {
        static final Way EMPTY = new Way(List.of(), false);

        private Way then(Way next) {
            if (open || places.size() == DEPTH) {
                return this;
            }
            var all = new ArrayList<>(places);
            next.places.stream().limit(DEPTH - all.size()).forEach(all::add);
            return new Way(all, next.open);
        }
    }

    /** Nothing is known. */
    static final Heads ANY = new Heads(List.of(new Way(List.of(), true)), false, false);
    /** Matches without a letter of its own. */
    static final Heads NONE = new Heads(List.of(Way.EMPTY), false, false);
    /** The place before a word. */
    static final Heads WORD = new Heads(List.of(Way.EMPTY), true, false);
    /** The place before or behind a word. */
    static final Heads BOUNDARY = new Heads(List.of(Way.EMPTY), false, true);

    /** One of these letters. */
    static Heads of(BitSet letters) {
        return new Heads(List.of(new Way(List.of(letters), false)), false, false);
    }

    /** One of these letters. */
    static Heads of(String letters) {
        var set = new BitSet();
        letters.chars().forEach(set::set);
        return of(set);
    }

    /** Any one letter or sign. */
    static Heads one() {
        var all = new BitSet();
        all.set(0, LETTERS);
        return of(all);
    }

    Heads maybe() {
        var all = new ArrayList<>(ways);
        all.add(Way.EMPTY);
        return new Heads(all, false, false);
    }

    /** This, and then perhaps more of it. */
    Heads again() {
        return new Heads(ways.stream().map(w -> new Way(w.places, true)).toList(), word, boundary);
    }

    /** This one or the other. */
    Heads or(Heads other) {
        var all = new ArrayList<>(ways);
        all.addAll(other.ways);
        return new Heads(all, words() && other.words(), false);
    }

    /** This one and then the other. */
    Heads then(Heads next) {
        boolean still = ways.size() == 1 && ways.get(0).equals(Way.EMPTY);
        boolean before = word || still && next.word;
        boolean edge = boundary || still && next.boundary;
        if (ways.size() * next.ways.size() > WAYS_AT_MOST) {
            return new Heads(again().ways, before, edge);
        }
        var all = new LinkedHashSet<Way>();
        for (Way way : ways) {
            for (Way behind : next.ways) {
                all.add(way.then(behind));
            }
        }
        return new Heads(List.copyOf(all), before, edge);
    }

    /** Whether every match has a known letter in its first place. */
    boolean tells() {
        return ways.stream().noneMatch(w -> w.places.isEmpty());
    }

    /** Whether no small Latin letter may stand before a match. */
    boolean words() {
        return word || boundary && ways.stream().allMatch(w -> !w.places.isEmpty() && w.places.get(0).stream().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9'));
    }
}
