package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where in a text a match of a pattern can begin: an automaton that reads the letters from there on and says no as soon as none of the
 * ways to begin has them.
 */
final class Start {

    private static final int LETTERS = 128;
    private static final short NO = -1;
    private static final short MAY = -2;
    private static final int STATES_AT_MOST = 4000;
    private static final int BEGINS_AT_MOST = 200;

    /** The ways that are left at a place. */
    private record State(int place, BitSet ways) {
    }

    private final byte[] kinds = new byte[LETTERS];
    private final int kindsUsed;
    private final short[] next;
    private final boolean word;
    /** The letters that a match can begin with, a bit for each: those below 64, and the others. */
    private final long low;
    private final long high;

    Start(Heads heads) {
        word = heads.words();
        List<Heads.Way> ways = heads.ways();
        int[] letters = kinds(ways);
        kindsUsed = letters.length;
        next = table(ways, letters);
        low = begins(0);
        high = begins(64);
    }

    private long begins(int from) {
        long bits = 0;
        for (int i = 0; i < 64; i++) {
            bits |= next[kinds[from + i]] == NO ? 0 : 1L << i;
        }
        return bits;
    }

    /** Letters that no way tells apart are of one kind; one letter of each kind. */
    private int[] kinds(List<Heads.Way> ways) {
        var found = new HashMap<BitSet, Integer>();
        var letters = new ArrayList<Integer>();
        for (int c = 0; c < LETTERS; c++) {
            var places = new BitSet();
            int n = 0;
            for (Heads.Way way : ways) {
                for (BitSet place : way.places()) {
                    places.set(n++, place.get(c));
                }
            }
            Integer kind = found.putIfAbsent(places, letters.size());
            kinds[c] = (byte) (kind == null ? letters.size() : kind);
            if (kind == null) {
                letters.add(c);
            }
        }
        return letters.stream().mapToInt(Integer::intValue).toArray();
    }

    private static short[] table(List<Heads.Way> ways, int[] letters) {
        var numbers = new HashMap<State, Integer>();
        var states = new ArrayList<State>();
        var all = new BitSet();
        all.set(0, ways.size());
        number(new State(0, all), numbers, states);
        short[] next = new short[letters.length];
        for (int s = 0; s < states.size(); s++) {
            next = Arrays.copyOf(next, (s + 1) * letters.length);
            for (int kind = 0; kind < letters.length; kind++) {
                next[s * letters.length + kind] = after(states.get(s), letters[kind], ways, numbers, states);
            }
        }
        return next;
    }

    private static short after(State state, int letter, List<Heads.Way> ways, Map<State, Integer> numbers, List<State> states) {
        var left = new BitSet();
        boolean done = state.place + 1 == Heads.DEPTH;
        for (int way = state.ways.nextSetBit(0); way >= 0; way = state.ways.nextSetBit(way + 1)) {
            List<BitSet> places = ways.get(way).places();
            if (places.get(state.place).get(letter)) {
                left.set(way);
                done |= places.size() == state.place + 1;
            }
        }
        if (left.isEmpty()) {
            return NO;
        }
        return done || states.size() >= STATES_AT_MOST ? MAY : (short) number(new State(state.place + 1, left), numbers, states);
    }

    private static int number(State state, Map<State, Integer> numbers, List<State> states) {
        return numbers.computeIfAbsent(state, s -> {
            states.add(s);
            return states.size() - 1;
        });
    }

    /** The bits in {@link Begins} of all beginnings of a match, or null where these are too many or not of whole words. */
    int[] begins() {
        var found = new HashSet<Integer>();
        return word && collect(0, 0, 0, found) ? Begins.of(found) : null;
    }

    private boolean collect(int state, int place, int begin, Set<Integer> found) {
        if (place == Begins.LENGTH) {
            found.add(begin);
            return found.size() <= BEGINS_AT_MOST;
        }
        for (char c = 0; c < LETTERS; c++) {
            short after = next[state * kindsUsed + kinds[c]];
            boolean told = after == NO || (after != MAY || place + 1 == Begins.LENGTH) && collect(after, place + 1, Begins.next(begin, c), found);
            if (!told) {
                return false;
            }
        }
        return true;
    }

    /** Whether a match may begin at this index of a text without marks. */
    boolean at(char[] bare, int i) {
        return !(word && i > 0 && small(bare[i - 1])) && opens(bare, i);
    }

    /** The first index of a stretch where a match may begin, or its end. */
    int next(char[] bare, long[] words, int from, int to) {
        if (word) {
            return nextWord(bare, words, from, to);
        }
        for (int i = from; i < to; i++) {
            if (opens(bare, i)) {
                return i;
            }
        }
        return to;
    }

    private int nextWord(char[] bare, long[] words, int from, int to) {
        for (int block = from >> 6; block << 6 < to; block++) {
            long left = words[block] & (block == from >> 6 ? -1L << from : -1L);
            for (; left != 0; left &= left - 1) {
                int i = (block << 6) + Long.numberOfTrailingZeros(left);
                if (i >= to) {
                    return to;
                }
                if (opens(bare, i)) {
                    return i;
                }
            }
        }
        return to;
    }

    /** A bit for each index of a text before which no small Latin letter stands. */
    static long[] words(char[] bare) {
        var bits = new long[(bare.length >> 6) + 1];
        long block = 1;
        for (int i = 1; i < bare.length; i++) {
            if ((i & 63) == 0) {
                bits[(i >> 6) - 1] = block;
                block = 0;
            }
            block |= small(bare[i - 1]) ? 0 : 1L << i;
        }
        bits[Math.max(0, bare.length - 1) >> 6] = block;
        return bits;
    }

    /** Whether a match may begin at this index if nothing stands before it. */
    boolean opens(char[] bare, int from) {
        if (from >= bare.length) {
            return false;
        }
        char first = bare[from];
        return first >= LETTERS || ((first < 64 ? low : high) >>> first & 1) != 0 && goesOn(bare, from);
    }

    private boolean goesOn(char[] bare, int from) {
        int state = 0;
        for (int i = from; state >= 0; i++) {
            char c = i < bare.length ? bare[i] : 0;
            if (c >= LETTERS) {
                return true;
            }
            state = next[state * kindsUsed + kinds[c]];
        }
        return state == MAY;
    }

    private static boolean small(char c) {
        return c >= 'a' && c <= 'z';
    }
}
