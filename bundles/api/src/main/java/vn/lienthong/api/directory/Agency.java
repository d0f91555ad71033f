package vn.lienthong.api.directory;

import java.util.List;

/**
 * An agency that the platform knows. Lists are never null.
 *
 * @param id       OrganId in its present form ("H37.12"), at most 35 characters
 * @param oldIds   other codes that mean the same agency ("000.00.12.H37")
 * @param name     official name ("Sở Khoa học và Công nghệ tỉnh Lạng Sơn")
 * @param aliases  other names and short forms ("Sở KH&CN")
 * @param parentId OrganId of the agency above it, or null
 * @param kind     e.g. ministry, province, office, department, commune, party; an open set
 * @param groups   groups it belongs to, by key ("ubnd-xa-phuong")
 * @param email    address for notices, or null
 * @param channels channels that reach it, the preferred first; live links of the agency are appended
 */
public record Agency(String id, List<String> oldIds, String name, List<String> aliases, String parentId, String kind,
                     List<String> groups, String email, List<ChannelRef> channels) {

    public Agency {
        oldIds = List.copyOf(oldIds);
        aliases = List.copyOf(aliases);
        groups = List.copyOf(groups);
        channels = List.copyOf(channels);
    }
}
