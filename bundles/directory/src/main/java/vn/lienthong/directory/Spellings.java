package vn.lienthong.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.api.directory.Agency;

/**
 * All keys by which an agency may be called: by its name and aliases, with and without the place, with the initials
 * that people use ("Sở KH&amp;CN").
 *
 * @param local  valid inside its own province only ("Sở Nội vụ", "UBND tỉnh")
 * @param global valid anywhere ("Sở Nội vụ tỉnh Lạng Sơn", "Bộ KH&amp;CN")
 */
record Spellings(Set<String> local, Set<String> global) {

    private static final Set<String> WITH_INITIALS = Set.of("sở", "bộ").stream().map(NameKey::of)
            .collect(Collectors.toSet());
    private static final Set<String> TOO_SHORT = Set.of(NameKey.of("ubnd"), NameKey.of("hđnd"), NameKey.of("văn phòng"), "");

    static Spellings of(Agency agency, Optional<Circles.Place> place) {
        Spellings all = new Spellings(new HashSet<>(), new HashSet<>());
        all.add(agency.name(), place);
        agency.aliases().forEach(alias -> all.add(alias, place));
        return all;
    }

    private void add(String name, Optional<Circles.Place> place) {
        if (place.isEmpty()) {
            global.add(NameKey.of(name));
            initials(NameKey.words(name)).ifPresent(global::add);
            return;
        }
        String level = NameKey.of(place.get().level());
        String proper = NameKey.of(place.get().proper());
        String key = NameKey.of(name);
        boolean complete = key.endsWith(proper) && key.length() > proper.length();
        (complete ? global : local).add(key);
        String base = without(without(key, proper), level);
        spell(base, level, proper);
        initials(baseWords(name, place.get())).ifPresent(short_ -> spell(short_, level, proper));
    }

    private void spell(String base, String level, String proper) {
        if (!TOO_SHORT.contains(base)) {
            local.add(base);
            global.add(base + proper);
        }
        local.add(base + level);
        global.add(base + level + proper);
    }

    private static List<String> baseWords(String name, Circles.Place place) {
        List<String> words = NameKey.words(name);
        for (String tail : List.of(place.proper(), place.level())) {
            List<String> end = NameKey.words(tail);
            if (words.size() > end.size() && words.subList(words.size() - end.size(), words.size()).equals(end)) {
                words = words.subList(0, words.size() - end.size());
            }
        }
        return words;
    }

    private static Optional<String> initials(List<String> words) {
        return words.size() > 2 && WITH_INITIALS.contains(words.get(0))
                ? Optional.of(words.get(0) + NameKey.initials(words.subList(1, words.size()))) : Optional.empty();
    }

    private static String without(String key, String tail) {
        return key.endsWith(tail) && key.length() > tail.length() ? key.substring(0, key.length() - tail.length()) : key;
    }
}
