package vn.lienthong.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.directory.Agency;

/** Which province an agency belongs to: two provinces have the same departments, so a name is first sought at home. */
final class Circles {

    private static final int DEEPEST = 10;
    private static final Pattern PROVINCE = Pattern.compile("(?iu)^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân)\\s+((?:tỉnh|thành phố|tp\\.?)\\s+(.+))$");

    private final Map<String, Agency> byId = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> roots = new HashMap<>();

    Circles(List<Agency> agencies) {
        agencies.forEach(a -> byId.put(a.id(), a));
        agencies.forEach(a -> Optional.of(PROVINCE.matcher(a.name().strip())).filter(Matcher::matches).filter(m -> isProvince(a))
                .ifPresent(m -> places.put(a.id(), new Place(m.group(1), m.group(2)))));
        agencies.forEach(a -> roots.put(a.id(), findRoot(a)));
    }

    private static boolean isProvince(Agency agency) {
        return agency.kind() == null || agency.kind().equals("province");
    }

    /** The province of an agency, else the topmost agency above it (itself, if there is none). */
    String root(Agency agency) {
        return roots.getOrDefault(agency.id(), agency.id());
    }

    /** Name of the place of its circle; empty for the central level. */
    Optional<Place> place(Agency agency) {
        return Optional.ofNullable(places.get(root(agency)));
    }

    /** 0 itself, 1 its parent, children and siblings, 2 the rest of its circle. */
    int distance(Agency from, Agency to) {
        if (from.id().equals(to.id())) {
            return 0;
        }
        boolean near = from.id().equals(to.parentId()) || to.id().equals(from.parentId())
                || from.parentId() != null && from.parentId().equals(to.parentId());
        return near ? 1 : 2;
    }

    private String findRoot(Agency agency) {
        Agency top = agency;
        for (int i = 0; i < DEEPEST && top != null; i++) {
            if (places.containsKey(top.id())) {
                return top.id();
            }
            Agency above = top.parentId() == null ? null : byId.get(top.parentId());
            if (above == null) {
                break;
            }
            top = above;
        }
        // Party organs and the like have no parent here, but bear the place in their name.
        String key = NameKey.of(agency.name());
        String last = top == null ? agency.id() : top.id();
        return places.entrySet().stream().filter(p -> key.endsWith(NameKey.of(p.getValue().proper()))).map(Map.Entry::getKey)
                .sorted().findFirst().orElse(last);
    }

    /**
     * A province.
     *
     * @param full   "tỉnh Lạng Sơn"
     * @param proper "Lạng Sơn"
     */
    record Place(String full, String proper) {
        /** "tỉnh" or "thành phố". */
        String level() {
            return full.substring(0, full.length() - proper.length()).strip();
        }
    }
}
