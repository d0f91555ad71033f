package vn.lienthong.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Group;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.directory.Resolution.Outcome;

/** Understands one line for one sender. Used by one thread for one question. */
final class Resolver {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;/]\\s*|\\s+và\\s+");
    private static final Pattern WORD = Pattern.compile("(?<=[\\s,–-])\\S");
    private static final int LONGEST_NAME_IN_PIECES = 6;

    private final Snapshot directory;
    private final Agency sender;

    Resolver(Snapshot directory, Agency sender) {
        this.directory = directory;
        this.sender = sender;
    }

    Resolution resolve(String name) {
        String line = Lines.clean(name);
        String bare = Lines.bare(line);
        if (line.isEmpty()) {
            return new Resolution(name, List.of(), Outcome.UNKNOWN);
        }
        Found whole = exact(line).or(() -> exact(bare)).orElse(null);
        if (whole != null) {
            return new Found(whole.agencies(), whole.outcome(), Lines.titled(line)).as(name, this);
        }
        if (Lines.internal(line) || Lines.internal(bare)) {
            return new Resolution(name, List.of(), Outcome.INTERNAL);
        }
        Lines.Headed headed = Lines.headed(bare);
        if (headed == null && Lines.titled(bare)) {
            Found office = behindTitle(bare).orElse(null);
            if (office != null) {
                return office.as(name, this);
            }
        }
        return listed(name, headed != null ? headed : new Lines.Headed(List.of(), bare)).orElseGet(() -> unnamed(name, bare));
    }

    private static Resolution unnamed(String name, String bare) {
        if (Lines.open(bare)) {
            return new Resolution(name, List.of(), Outcome.OPEN);
        }
        return new Resolution(name, List.of(), Lines.titleOnly(bare) ? Outcome.INTERNAL : Outcome.UNKNOWN);
    }

    /** The agency or group that bears exactly this name; empty if none does. */
    private Optional<Found> exact(String text) {
        String key = NameKey.of(text);
        List<Agency> agencies = directory.named(key, sender);
        if (agencies.size() == 1) {
            return Optional.of(new Found(agencies, Outcome.AGENCY, false));
        }
        if (agencies.size() > 1) {
            return Optional.of(new Found(List.of(), Outcome.AMBIGUOUS, false));
        }
        Optional<Group> group = directory.group(key, sender);
        return group.map(g -> new Found(directory.members(g), Outcome.GROUP, false));
    }

    /** "Đồng chí A, Phó Chủ tịch UBND tỉnh": the longest end of the line that is a name, if only titles stand before it. */
    private Optional<Found> behindTitle(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String before = line.substring(0, word.start());
            boolean titles = Stream.of(before.split("[,;]")).map(String::strip).filter(p -> !p.isEmpty())
                    .allMatch(p -> Lines.titleOnly(p) || p.indexOf(' ') > 0 && Lines.titled(p) && before.indexOf(',') < 0);
            Optional<Found> office = titles ? exact(line.substring(word.start())) : Optional.empty();
            if (office.isPresent()) {
                return office.map(f -> new Found(f.agencies(), f.outcome(), true));
            }
        }
        String above = Lines.above(line);
        return above == null ? Optional.empty() : exact(above).map(f -> new Found(f.agencies(), f.outcome(), true));
    }

    /** Names one after the other; names contain commas and "và" themselves, so the longest that fits is taken. */
    private Optional<Resolution> listed(String name, Lines.Headed headed) {
        List<int[]> pieces = pieces(headed.list());
        Map<String, Agency> found = new LinkedHashMap<>();
        List<String> unresolved = new ArrayList<>();
        boolean any = false;
        int at = 0;
        while (at < pieces.size()) {
            int next = at;
            for (int end = Math.min(pieces.size(), at + LONGEST_NAME_IN_PIECES); end > at && next == at; end--) {
                String text = headed.list().substring(pieces.get(at)[0], pieces.get(end - 1)[1]);
                Optional<Found> hit = headed.spellings(text).flatMap(s -> member(s).stream()).findFirst();
                if (hit.isPresent()) {
                    hit.get().agencies().stream().filter(a -> !inHouse(a, hit.get().person())).forEach(a -> found.put(a.id(), a));
                    any = true;
                    next = end;
                }
            }
            if (next == at) {
                String piece = headed.list().substring(pieces.get(at)[0], pieces.get(at)[1]);
                boolean role = Lines.titleOnly(piece) || Lines.person(headed.list()) && Lines.titled(piece);
                if (!Lines.internal(piece) && !role) {
                    unresolved.add(piece);
                }
                next = at + 1;
            }
            at = next;
        }
        if (!any) {
            return Optional.empty();
        }
        Outcome outcome = found.isEmpty() && unresolved.isEmpty() ? Outcome.INTERNAL
                : found.size() == 1 && unresolved.isEmpty() ? Outcome.AGENCY : Outcome.GROUP;
        return Optional.of(new Resolution(name, List.copyOf(found.values()), outcome, unresolved));
    }

    private Optional<Found> member(String text) {
        Optional<Found> found = exact(text).filter(f -> f.outcome() != Outcome.AMBIGUOUS);
        return found.isPresent() || !Lines.titled(text) ? found : behindTitle(text).filter(f -> f.outcome() != Outcome.AMBIGUOUS);
    }

    private static List<int[]> pieces(String list) {
        List<int[]> pieces = new ArrayList<>();
        Matcher m = SEPARATOR.matcher(list);
        int start = 0;
        while (m.find()) {
            if (m.start() > start) {
                pieces.add(new int[] {start, m.start()});
            }
            start = m.end();
        }
        if (start < list.length()) {
            pieces.add(new int[] {start, list.length()});
        }
        return pieces;
    }

    /** The sender itself; for an office's lines about persons also the leaders that it serves. */
    private boolean inHouse(Agency agency, boolean person) {
        return sender != null && (agency.id().equals(sender.id())
                || person && "office".equals(sender.kind()) && agency.id().equals(sender.parentId()));
    }

    /** A name understood; {@code person} if it is somebody of that agency who is addressed. */
    private record Found(List<Agency> agencies, Outcome outcome, boolean person) {
        Resolution as(String name, Resolver resolver) {
            if (outcome == Outcome.AGENCY && resolver.inHouse(agencies.get(0), person)) {
                return new Resolution(name, List.of(), Outcome.INTERNAL);
            }
            return new Resolution(name, agencies, outcome);
        }
    }
}
