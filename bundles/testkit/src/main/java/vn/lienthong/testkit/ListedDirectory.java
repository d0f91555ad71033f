package vn.lienthong.testkit;

import java.util.List;
import java.util.Optional;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.directory.Group;
import vn.lienthong.api.directory.Resolution;
import vn.lienthong.api.exchange.Cargo;

/** A directory of given agencies, for tests that only look up. It resolves exact names. */
public record ListedDirectory(List<Agency> agencies) implements Directory {

    public ListedDirectory {
        agencies = List.copyOf(agencies);
    }

    @Override
    public Optional<Agency> byId(String organId) {
        return agencies.stream().filter(a -> a.id().equals(organId) || a.oldIds().contains(organId)).findFirst();
    }

    @Override
    public Resolution resolve(String name, String senderId) {
        List<Agency> found = agencies.stream().filter(a -> a.name().equals(name) || a.aliases().contains(name)).toList();
        return new Resolution(name, found, found.isEmpty() ? Resolution.Outcome.UNKNOWN : Resolution.Outcome.AGENCY);
    }

    @Override
    public List<Group> groups() {
        return List.of();
    }

    @Override
    public List<ChannelRef> channels(String organId, Cargo cargo) {
        return byId(organId).map(Agency::channels).orElse(List.of());
    }

    @Override
    public List<Rejected> rejected() {
        return List.of();
    }
}
