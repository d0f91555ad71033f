package vn.lienthong.routing.words;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;

/** Reads the keys that the configuration files of all kinds of partner share. */
public final class PartnerFile {
    private PartnerFile() {
    }

    /**
     * The partner's name: what follows {@code ~} in the name of its file, {@code skhcn} in
     * {@code vn.lienthong.mailbox~skhcn.cfg}.
     *
     * @param properties properties of the component
     * @throws IllegalArgumentException if the configuration has no name
     */
    public static String partner(Map<String, ?> properties) {
        String pid = String.valueOf(properties.get("service.pid"));
        int tilde = pid.lastIndexOf('~');
        if (tilde < 0 || tilde == pid.length() - 1) {
            throw new IllegalArgumentException("tên tệp không có tên đối tác, cần dạng PID~TÊN.cfg / " + pid + " has no partner name, name its file PID~NAME.cfg");
        }
        return pid.substring(tilde + 1);
    }

    /**
     * The value of a key that must be there.
     *
     * @throws IllegalArgumentException if it is missing or empty
     */
    public static String required(String key, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("thiếu khóa '" + key + "' / the key '" + key + "' is missing");
        }
        return value.strip();
    }

    /** The items of a list written {@code one; two; three}; empty ones are left out. */
    public static List<String> list(String text) {
        return text == null ? List.of() : Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /**
     * What a link carries, written {@code document; status}; everything if nothing is written, nothing for {@code none}.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static Set<Cargo> carries(String text) {
        List<String> words = list(text.replace(',', ';'));
        if (words.isEmpty()) {
            return EnumSet.allOf(Cargo.class);
        }
        EnumSet<Cargo> result = EnumSet.noneOf(Cargo.class);
        for (String word : words) {
            if (!word.equalsIgnoreCase("none")) {
                result.add(cargo(word));
            }
        }
        return result;
    }

    /** The agency that the file describes; empty unless it gives a name. */
    public static Optional<Agency> agency(String organId, Description d, ChannelRef channel) {
        if (d.name().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Agency(organId, List.of(), d.name().strip(), list(d.aliases()), blankToNull(d.parent()),
            d.kind().strip(), list(d.groups()), blankToNull(d.email()), List.of(channel)));
    }

    /**
     * The description keys as written; empty where a key is absent.
     *
     * @param name    official name
     * @param aliases other names, {@code ;} between them
     * @param parent  OrganId of the agency above it
     * @param kind    department, commune, …
     * @param groups  keys of groups, {@code ;} between them
     * @param email   address for notices
     */
    public record Description(String name, String aliases, String parent, String kind, String groups, String email) {
    }

    private static Cargo cargo(String word) {
        try {
            return Cargo.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("carries: '" + word + "' không thuộc / is none of document, report, status, reminder", e);
        }
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
