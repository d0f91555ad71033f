package vn.lienthong.api.directory;

import java.util.List;

/**
 * A closed set of agencies that documents address by one name ("UBND các xã, phường").
 *
 * @param key       key used in an agency's {@code groups}
 * @param names     names by which documents address it, the official one first
 * @param ownerId   OrganId of the agency whose documents may use the name (its circle), or null for everybody
 * @param memberIds OrganIds of its members
 */
public record Group(String key, List<String> names, String ownerId, List<String> memberIds) {

    public Group {
        names = List.copyOf(names);
        memberIds = List.copyOf(memberIds);
    }
}
