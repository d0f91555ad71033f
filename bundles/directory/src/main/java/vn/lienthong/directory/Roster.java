package vn.lienthong.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.directory.Group;
import vn.lienthong.api.exchange.Link;

/**
 * Checks what files and links say of agencies and groups: what is right is in, what is wrong is refused with the
 * reason. Files go before links, and among files the first by name stays.
 */
final class Roster {

    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Set<String>> namesake = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final List<Directory.Rejected> rejected = new ArrayList<>();

    Roster(Collection<AgencyFile> agencyFiles, Collection<GroupFile> groupFiles, Collection<Link> links) {
        agencyFiles.stream().sorted(Comparator.comparing(AgencyFile::source))
                .forEach(f -> attempt(f.source(), () -> add(read(f.config()))));
        links.stream().sorted(Comparator.comparing(Link::channel).thenComparing(Link::partner)).forEach(this::addLink);
        groupFiles.stream().sorted(Comparator.comparing(GroupFile::source)).forEach(f -> attempt(f.source(), () -> addGroup(f.config())));
    }

    List<Agency> agencies() {
        return agencies.values().stream().sorted(Comparator.comparing(Agency::id)).toList();
    }

    List<Group> groups() {
        return groups.values().stream().sorted(Comparator.comparing(Group::key)).toList();
    }

    List<Directory.Rejected> rejected() {
        return List.copyOf(rejected);
    }

    private void attempt(String source, Runnable entry) {
        try {
            entry.run();
        } catch (Refusal e) {
            rejected.add(new Directory.Rejected(source, e.getMessage()));
        }
    }

    private void addLink(Link link) {
        // A directory file for the same agency goes before; the link is then only one more way to it.
        link.agency().filter(a -> !owners.containsKey(a.id()))
                .ifPresent(a -> attempt(link.channel() + ":" + link.partner(), () -> add(a)));
    }

    private static Agency read(AgencyFile.Config c) {
        List<ChannelRef> channels = new ArrayList<>();
        for (String text : Lists.split(c.channels())) {
            try {
                channels.add(ChannelRef.parse(text));
            } catch (IllegalArgumentException e) {
                throw new Refusal("kênh '" + text + "' không có dạng kênh:đối tác, ví dụ mailbox:skhcn",
                        "channel '" + text + "' is not channel:partner, for example mailbox:skhcn");
            }
        }
        return new Agency(c.id().strip(), Lists.split(c.oldIds()), c.name().strip(), Lists.split(c.aliases()), Lists.orNull(c.parent()),
                Lists.orNull(c.kind()), Lists.split(c.groups()), Lists.orNull(c.email()), channels);
    }

    private void add(Agency agency) {
        if (!OrganForm.valid(agency.id())) {
            throw new Refusal("mã định danh '" + agency.id() + "' sai dạng; dạng đúng ví dụ H37.12 (QĐ 20/2020) hoặc 000.00.12.H37",
                    "OrganId '" + agency.id() + "' has a wrong form; right is for example H37.12 (QĐ 20/2020) or 000.00.12.H37");
        }
        if (agency.name() == null || agency.name().isBlank()) {
            throw new Refusal("thiếu tên cơ quan (name)", "the agency's name is missing (name)");
        }
        if (agency.id().equals(agency.parentId())) {
            throw new Refusal("cơ quan không thể là cấp trên của chính mình (parent)", "an agency cannot be its own parent (parent)");
        }
        Set<String> codes = codes(agency);
        Set<String> names = names(agency);
        for (String code : codes) {
            if (owners.containsKey(code)) {
                throw new Refusal("mã '" + code + "' đã thuộc về " + owners.get(code), "code '" + code + "' belongs to " + owners.get(code)
                        + " already");
            }
        }
        Set<String> taken = namesake.computeIfAbsent(String.valueOf(agency.parentId()), k -> new HashSet<>());
        for (String name : names) {
            if (taken.contains(name)) {
                throw new Refusal("một cơ quan khác cùng cấp trên đã mang tên hoặc tên khác này: " + name,
                        "another agency under the same parent bears this name or alias already: " + name);
            }
        }
        taken.addAll(names);
        codes.forEach(code -> owners.put(code, agency.id()));
        agencies.put(agency.id(), agency);
    }

    private static Set<String> codes(Agency agency) {
        Set<String> codes = new HashSet<>(List.of(agency.id()));
        for (String old : agency.oldIds()) {
            if (!OrganForm.validAlias(old)) {
                throw new Refusal("mã cũ '" + old + "' sai dạng", "old code '" + old + "' has a wrong form");
            }
            codes.add(old);
        }
        return codes;
    }

    private static Set<String> names(Agency agency) {
        Set<String> names = new HashSet<>(List.of(NameKey.of(agency.name())));
        agency.aliases().forEach(a -> names.add(NameKey.of(a)));
        return names;
    }

    private void addGroup(GroupFile.Config c) {
        String key = c.key().strip();
        List<String> names = Lists.split(c.names());
        if (key.isEmpty() || names.isEmpty()) {
            throw new Refusal("nhóm cần cả khóa (key) và tên (names)", "a group needs both key and names");
        }
        if (groups.containsKey(key)) {
            throw new Refusal("nhóm '" + key + "' đã có", "group '" + key + "' is there already");
        }
        String owner = Lists.orNull(c.owner());
        if (owner != null && !OrganForm.valid(owner)) {
            throw new Refusal("mã của cơ quan chủ nhóm '" + owner + "' sai dạng", "the owner's OrganId '" + owner + "' has a wrong form");
        }
        List<String> members = agencies.values().stream().filter(a -> a.groups().contains(key)).map(Agency::id).sorted().toList();
        groups.put(key, new Group(key, names, owner, members));
    }

    /** Why an entry is not taken, in both languages. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refusal(String vietnamese, String english) {
            super(vietnamese + " / " + english, null, false, false);
        }
    }
}
