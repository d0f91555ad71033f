package vn.lienthong.reader.text;

import java.util.BitSet;

/** What a class of a pattern ("[a-eđ1-9]", "\\d", "\\p{L}") can stand for in a text without marks; any letter where that is not plain. */
final class Letters {

    private Letters() {
    }

    /** The letters of what stands between the brackets. */
    static Heads in(String inside) {
        var set = new BitSet();
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c == '^' && i == 0 || c == '[' || c == '&') {
                return Heads.one();
            }
            if (c == '\\') {
                char kind = inside.charAt(++i);
                if (kind == 'p' && inside.startsWith("{L", i + 1)) {
                    range(set, 'a', 'z');
                    i = inside.indexOf('}', i);
                } else if (kind == 'd') {
                    range(set, '0', '9');
                } else if (kind == 's') {
                    set.set(' ');
                    range(set, '\t', '\r');
                } else if (kind == 'w') {
                    range(set, 'a', 'z');
                    range(set, '0', '9');
                    set.set('_');
                } else if (Character.isLetterOrDigit(kind)) {
                    return Heads.one();
                } else {
                    bare(set, kind);
                }
            } else if (i + 2 < inside.length() && inside.charAt(i + 1) == '-') {
                for (char each = c; each <= inside.charAt(i + 2); each++) {
                    bare(set, each);
                }
                i += 2;
            } else {
                bare(set, c);
            }
        }
        return Heads.of(set);
    }

    private static void bare(BitSet set, char c) {
        set.set(Fold.bare(String.valueOf(c)).charAt(0));
    }

    private static void range(BitSet set, char from, char to) {
        set.set(from, to + 1);
    }
}
