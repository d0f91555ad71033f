package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words of which a text must have one for a pattern to match, found from the pattern itself: whoever writes a rule need not
 * care how it is passed over quickly. Understands the syntax that the rules use; what it does not understand it expects nothing of.
 */
final class Required {

    private static final int STRINGS_AT_MOST = 40;
    private static final int USEFUL = 3;
    private static final int SETS_AT_MOST = 3;
    /** Repetitions that are told place by place. */
    private static final int FEW = 4;

    private final String regex;
    private int at;

    private Required(String regex) {
        this.regex = regex;
    }

    /**
     * What a part of a pattern says.
     *
     * @param exact all that it can match, or null where that is open
     * @param must  of each of these sets one is in all that it matches
     * @param heads how it may begin
     */
    private record Part(Set<String> exact, List<Set<String>> must, Heads heads) {
        static final Part OPEN = one(Heads.ANY);
        static final Part NOTHING = nothing(Heads.NONE);

        static Part nothing(Heads where) {
            return exact(Set.of(""), where);
        }

        static Part one(Heads letter) {
            return new Part(null, List.of(), letter);
        }

        static Part exact(Set<String> words, Heads heads) {
            return new Part(words, List.of(), heads);
        }

        List<Set<String>> known() {
            return exact == null ? must : useful(exact) ? List.of(exact) : List.of();
        }
    }

    /** Of each set one word is in every match, without tone marks. And how a match may begin. */
    static Required.Found of(String regex) {
        Part all = new Required(regex).alternatives();
        return new Found(all.known().stream().sorted(Comparator.comparingDouble(Required::worth).reversed()).limit(SETS_AT_MOST).toList(), all.heads);
    }

    /** What was found of a pattern. */
    record Found(List<Set<String>> words, Heads heads) {
    }

    private Part alternatives() {
        Part all = sequence();
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            Part next = sequence();
            boolean few = all.exact != null && next.exact != null && all.exact.size() + next.exact.size() <= STRINGS_AT_MOST;
            Heads heads = all.heads.or(next.heads);
            all = few ? Part.exact(union(all.exact, next.exact), heads) : new Part(null, either(all.known(), next.known()), heads);
        }
        return all;
    }

    private Part sequence() {
        Set<String> run = Set.of("");
        var all = new ArrayList<Set<String>>();
        boolean exact = true;
        Heads heads = Heads.NONE;
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            Part part = repeated(one());
            heads = heads.then(part.heads);
            if (part.exact != null && run.size() * part.exact.size() <= STRINGS_AT_MOST) {
                run = product(run, part.exact);
            } else {
                all.addAll(Part.exact(run, Heads.ANY).known());
                all.addAll(part.known());
                run = Set.of("");
                exact = false;
            }
        }
        all.addAll(Part.exact(run, Heads.ANY).known());
        return exact ? Part.exact(run, heads) : new Part(null, all, heads);
    }

    /** What stands here, without what says how often. */
    private Part one() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> oneOf();
            case '\\' -> escaped();
            case '.' -> Part.one(Heads.one());
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
        return !around ? inner : word ? Part.nothing(Heads.WORD) : Part.NOTHING;
    }

    /** A class of few plain letters is each of them; of any other only the letters are known, or nothing. */
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
        return plain ? Part.exact(each, Heads.of(String.join("", each))) : Part.one(Letters.in(inside));
    }

    private Part escaped() {
        char c = regex.charAt(at++);
        if (c == 'b') {
            return Part.nothing(Heads.BOUNDARY);
        }
        if (c == 'B' || c == 'G') {
            return Part.NOTHING;
        }
        if (c == 'd' || c == 's' || c == 'w') {
            return Part.one(Letters.in("\\" + c));
        }
        at += c == 'u' ? 4 : 0;
        if ((c == 'p' || c == 'P') && regex.charAt(at) == '{') {
            int end = regex.indexOf('}', at) + 1;
            String name = regex.substring(at - 2, end);
            at = end;
            return Part.one(Letters.in(name));
        }
        return c == 'W' || c == 'D' || c == 'S' ? Part.one(Heads.one()) : Character.isLetterOrDigit(c) ? Part.OPEN : letter(c);
    }

    private static Part letter(char c) {
        String bare = Fold.bare(String.valueOf(c));
        return Part.exact(Set.of(bare), Heads.of(bare));
    }

    private Part repeated(Part part) {
        if (at == regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
            return part;
        }
        char c = regex.charAt(at++);
        boolean optional = c != '+';
        Heads counted = null;
        if (c == '{') {
            optional = regex.charAt(at) == '0';
            int end = regex.indexOf('}', at);
            counted = counted(part.heads, regex.substring(at, end));
            at = end + 1;
        }
        at += at < regex.length() && (regex.charAt(at) == '+' || regex.charAt(at) == '?') ? 1 : 0;
        if (c == '?' && part.exact != null && part.exact.size() < STRINGS_AT_MOST) {
            return Part.exact(union(part.exact, Set.of("")), part.heads.maybe());
        }
        Heads heads = c == '?' ? part.heads : counted != null ? counted : part.heads.again();
        return optional ? Part.one(counted != null ? counted : heads.maybe()) : new Part(null, part.known(), heads);
    }

    /** How "{2}" or "{1,3}" times the same may begin, or null where it is too often to be told place by place. */
    private static Heads counted(Heads one, String times) {
        String[] bounds = times.split(",", -1);
        int most = bounds[bounds.length - 1].isEmpty() ? FEW + 1 : Integer.parseInt(bounds[bounds.length - 1]);
        if (most > FEW || one.ways().size() > FEW) {
            return null;
        }
        int least = Integer.parseInt(bounds[0]);
        Heads all = Heads.NONE;
        for (int i = most; i > 0; i--) {
            all = one.then(all);
            all = i > least ? all.maybe() : all;
        }
        return all;
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

    private static boolean useful(Set<String> words) {
        return words.size() <= 4 * STRINGS_AT_MOST && shortest(words) >= USEFUL;
    }

    /** What one alternative or the other must have: of each the set that tells most. */
    private static List<Set<String>> either(List<Set<String>> first, List<Set<String>> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        Set<String> both = union(Collections.max(first, Comparator.comparingDouble(Required::worth)), Collections.max(second, Comparator.comparingDouble(Required::worth)));
        return useful(both) ? List.of(both) : List.of();
    }

    private static double worth(Set<String> words) {
        return Math.min(8, shortest(words)) * 2 - Math.log(words.size());
    }

    private static int shortest(Set<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }
}
