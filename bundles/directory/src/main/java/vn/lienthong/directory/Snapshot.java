package vn.lienthong.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.directory.Group;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.exchange.Link;

/**
 * The directory at one moment, with its indexes; swapped as a whole when configuration changes. It remembers answers that it
 * gave: the same few names stand in most documents.
 */
final class Snapshot {
    private static final int REMEMBERED = 2000;

    private final List<Agency> agencies;
    private final List<Group> groups;
    private final List<Directory.Rejected> rejected;
    private final Circles circles;
    private final Map<String, Agency> byCode = new HashMap<>();
    private final Map<String, List<Agency>> local = new HashMap<>();
    private final Map<String, List<Agency>> global = new HashMap<>();
    private final Map<String, List<Group>> groupsByName = new HashMap<>();
    private final Map<String, Agency> linked = new ConcurrentHashMap<>();
    private final Map<String, Resolution> resolved = new ConcurrentHashMap<>();

    Snapshot(Collection<AgencyFile> agencyFiles, Collection<GroupFile> groupFiles, Collection<Link> links) {
        Roster roster = new Roster(agencyFiles, groupFiles, links);
        agencies = roster.agencies();
        groups = roster.groups();
        rejected = roster.rejected();
        circles = new Circles(agencies);
        agencies.forEach(this::index);
        groups.forEach(g -> g.names().forEach(n -> groupsByName.computeIfAbsent(NameKey.of(n), k -> new ArrayList<>()).add(g)));
    }

    private void index(Agency agency) {
        byCode.put(agency.id(), agency);
        agency.oldIds().forEach(old -> byCode.put(old, agency));
        OrganForm.otherForm(agency.id()).ifPresent(other -> byCode.putIfAbsent(other, agency));
        Spellings spellings = Spellings.of(agency, circles.place(agency));
        spellings.local().forEach(key -> local.computeIfAbsent(key, k -> new ArrayList<>()).add(agency));
        spellings.global().forEach(key -> global.computeIfAbsent(key, k -> new ArrayList<>()).add(agency));
    }

    List<Agency> agencies() {
        return agencies;
    }

    List<Group> groups() {
        return groups;
    }

    List<Directory.Rejected> rejected() {
        return rejected;
    }

    Optional<Agency> byId(String organId) {
        return organId == null ? Optional.empty() : Optional.ofNullable(byCode.get(organId.strip()));
    }

    /** An agency as it is with its links, worked out once. */
    Agency linked(Agency agency, UnaryOperator<Agency> links) {
        return linked.computeIfAbsent(agency.id(), id -> links.apply(agency));
    }

    /** What a name means to a sender, worked out once, as long as it is among the usual ones. */
    Resolution resolved(String name, String senderId, Function<String, Resolution> work) {
        if (resolved.size() >= REMEMBERED) {
            resolved.clear();
        }
        return resolved.computeIfAbsent(senderId + '\n' + name, both -> work.apply(name));
    }

    /** Agencies that a key may mean to this sender, the nearest circle first; several if it stays undecided. */
    List<Agency> named(String key, Agency sender) {
        if (key.isEmpty()) {
            return List.of();
        }
        Map<String, Agency> all = new LinkedHashMap<>();
        global.getOrDefault(key, List.of()).forEach(a -> all.put(a.id(), a));
        List<Agency> home = new ArrayList<>();
        if (sender != null) {
            String root = circles.root(sender);
            Map<String, Agency> here = new LinkedHashMap<>(all);
            local.getOrDefault(key, List.of()).forEach(a -> here.put(a.id(), a));
            here.values().stream().filter(a -> circles.root(a).equals(root)).forEach(home::add);
        }
        if (!home.isEmpty()) {
            int nearest = home.stream().mapToInt(a -> circles.distance(sender, a)).min().getAsInt();
            return home.stream().filter(a -> circles.distance(sender, a) == nearest).toList();
        }
        if (all.isEmpty() && (sender == null || circles.place(sender).isEmpty())) {
            // A Ministry may say "UBND tỉnh"; a department of one province never means that of another.
            local.getOrDefault(key, List.of()).forEach(a -> all.put(a.id(), a));
        }
        return List.copyOf(all.values());
    }

    /** The group of that name which this sender may use: its own circle's before everybody's. */
    Optional<Group> group(String key, Agency sender) {
        return groupsByName.getOrDefault(key, List.of()).stream().filter(g -> mayUse(g, sender))
                .min(Comparator.comparing((Group g) -> g.ownerId() == null).thenComparing(Group::key));
    }

    private boolean mayUse(Group group, Agency sender) {
        if (group.ownerId() == null || sender == null) {
            return true;
        }
        return byId(group.ownerId()).map(owner -> circles.root(owner).equals(circles.root(sender))).orElse(false);
    }

    List<Agency> members(Group group) {
        return group.memberIds().stream().map(byCode::get).toList();
    }
}
