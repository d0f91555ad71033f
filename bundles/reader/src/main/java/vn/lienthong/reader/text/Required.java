package vn.lienthong.reader.text;

import java.util.HashSet;
import java.util.Set;

/**
 * Words of which a text must have one for a pattern to match, found from the pattern itself: whoever writes a rule need not
 * care how it is passed over quickly. Understands the syntax that the rules use; what it does not understand it expects nothing of.
 */
final class Required {

    private static final int STRINGS_AT_MOST = 40;
    private static final int USEFUL = 3;

    private final String regex;
    private int at;

    private Required(String regex) {
        this.regex = regex;
    }

    /**
     * What a part of a pattern says.
     *
     * @param exact all that it can match, or null where that is open
     * @param must  one of these is in all that it matches, or null where nothing is known
     * @param first how it may begin
     */
    private record Part(Set<String> exact, Set<String> must, First first) {
        static final Part OPEN = new Part(null, null, First.ANY);
        static final Part NOTHING = new Part(Set.of(""), null, First.NONE);

        Set<String> known() {
            return exact == null ? must : exact;
        }
    }

    /** One of the words is in every match, without tone marks; none where nothing can be said. And how a match may begin. */
    static Required.Found of(String regex) {
        Part all = new Required(regex).alternatives();
        Set<String> known = better(null, all.known());
        return new Found(known == null ? Set.of() : known, all.first);
    }

    /** What was found of a pattern. */
    record Found(Set<String> words, First first) {
    }

    private Part alternatives() {
        Part all = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            Part next = sequence();
            boolean few = all.exact != null && next.exact != null && all.exact.size() + next.exact.size() <= STRINGS_AT_MOST;
            Set<String> first = useful(all.known());
            Set<String> second = useful(next.known());
            all = few ? new Part(union(all.exact, next.exact), null, all.first.or(next.first)) : new Part(null, first == null || second == null ? null : union(first, second), all.first.or(next.first));
        }
        return all;
    }

    private Part sequence() {
        Set<String> run = Set.of("");
        Set<String> best = null;
        boolean exact = true;
        First first = First.NONE;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Part part = repeated(one());
            first = first.then(part.first);
            if (part.exact != null && run.size() * part.exact.size() <= STRINGS_AT_MOST) {
                run = product(run, part.exact);
            } else {
                best = better(better(best, run), part.known());
                run = Set.of("");
                exact = false;
            }
        }
        return exact ? new Part(run, null, first) : new Part(null, better(best, run), first);
    }

    /** What stands here, without what says how often. */
    private Part one() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> oneOf();
            case '\\' -> escaped();
            case '.' -> Part.OPEN;
            case '^', '$' -> Part.NOTHING;
            default -> letter(c);
        };
    }

    private Part group() {
        boolean around = false;
        boolean word = regex.startsWith("?<![a-z", at) || regex.startsWith("?<![\\p{L}", at);
        if (regex.startsWith("?", at)) {
            around = regex.startsWith("?=", at) || regex.startsWith("?!", at) || regex.startsWith("?<", at);
            at += regex.startsWith("?<", at) ? 3 : 2;
            if (regex.charAt(at - 1) != ':' && !around) {
                // (?i: …) goes on behind its colon, (?m) ends at once
                while (regex.charAt(at) != ':' && regex.charAt(at) != ')') {
                    at++;
                }
                at += regex.charAt(at) == ':' ? 1 : 0;
            }
        }
        Part inner = alternatives();
        at++;
        return !around ? inner : word ? new Part(Set.of(""), null, First.WORD) : Part.NOTHING;
    }

    /** A class of few plain letters is each of them; any other is open. */
    private Part oneOf() {
        int from = at;
        int depth = 1;
        while (depth > 0) {
            char c = regex.charAt(at++);
            at += c == '\\' ? 1 : 0;
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
        }
        String inside = regex.substring(from, at - 1);
        boolean plain = inside.length() < 8 && inside.chars().noneMatch(c -> "^-\\[&".indexOf(c) >= 0);
        var each = new HashSet<String>();
        for (int i = 0; plain && i < inside.length(); i++) {
            each.add(Fold.bare(inside.substring(i, i + 1)));
        }
        return plain ? new Part(each, null, First.of(String.join("", each))) : Part.OPEN;
    }

    private Part escaped() {
        char c = regex.charAt(at++);
        if (c == 'd') {
            return new Part(null, null, First.of("0123456789"));
        }
        if (c == 'b' || c == 'B' || c == 'G') {
            return Part.NOTHING;
        }
        at += c == 'u' ? 4 : 0;
        if ((c == 'p' || c == 'P') && regex.charAt(at) == '{') {
            at = regex.indexOf('}', at) + 1;
        }
        return Character.isLetterOrDigit(c) ? Part.OPEN : letter(c);
    }

    private static Part letter(char c) {
        String bare = Fold.bare(String.valueOf(c));
        return new Part(Set.of(bare), null, First.of(bare));
    }

    private Part repeated(Part part) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return part;
        }
        char c = regex.charAt(at++);
        boolean optional = c != '+';
        if (c == '{') {
            optional = regex.charAt(at) == '0';
            at = regex.indexOf('}', at) + 1;
        }
        at += at < regex.length() && (regex.charAt(at) == '+' || regex.charAt(at) == '?') ? 1 : 0;
        if (c == '?' && part.exact != null && part.exact.size() < STRINGS_AT_MOST) {
            return new Part(union(part.exact, Set.of("")), null, part.first.maybe());
        }
        return optional ? new Part(null, null, part.first.maybe()) : new Part(null, part.known(), part.first);
    }

    private static Set<String> product(Set<String> first, Set<String> second) {
        var out = new HashSet<String>();
        first.forEach(a -> second.forEach(b -> out.add(a + b)));
        return out;
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        var out = new HashSet<>(first);
        out.addAll(second);
        return out;
    }

    private static Set<String> useful(Set<String> words) {
        return words != null && words.size() <= 4 * STRINGS_AT_MOST && shortest(words) >= USEFUL ? words : null;
    }

    /** The one that tells more: long words, and few of them. */
    private static Set<String> better(Set<String> first, Set<String> second) {
        Set<String> a = useful(first);
        Set<String> b = useful(second);
        return a == null || b != null && worth(b) > worth(a) ? b : a;
    }

    private static double worth(Set<String> words) {
        return Math.min(8, shortest(words)) * 2 - Math.log(words.size());
    }

    private static int shortest(Set<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }
}
