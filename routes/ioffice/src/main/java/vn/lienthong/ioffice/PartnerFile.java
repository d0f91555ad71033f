package vn.lienthong.ioffice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.routing.LinkSpec;

/** What a partner's file says, checked. */
final class PartnerFile {
    private static final int SHORTEST_SECRET = 12;

    private PartnerFile() {
    }

    /**
     * The partner.
     *
     * @throws IllegalArgumentException if something is missing or wrong; the message names key and cure, no secret
     */
    static Partner partner(PartnerLink.Config config, String pid) {
        String name = pid.substring(pid.indexOf('~') + 1);
        require(name, "organId", config.organId());
        require(name, "systemId", config.systemId());
        require(name, "secret", config.secret());
        if (config.secret().length() < SHORTEST_SECRET) {
            throw wrong(name, "secret", "is shorter than " + SHORTEST_SECRET + " characters");
        }
        if (config.maxPacketMegabytes() < 1) {
            throw wrong(name, "maxPacketMegabytes", "must be at least 1");
        }
        return new Partner(name, config.organId().strip(), config.systemId().strip(), config.secret(),
                (long) config.maxPacketMegabytes() << 20);
    }

    /** The link, with the agency where the file describes it. */
    static LinkSpec spec(PartnerLink.Config config, Partner partner) {
        Set<Cargo> carries = list(config.carries()).stream().map(word -> cargo(partner.name(), word)).collect(Collectors.toSet());
        Optional<Agency> agency = config.name() == null || config.name().isBlank() ? Optional.empty()
                : Optional.of(new Agency(partner.organId(), list(config.oldIds()), config.name().strip(), list(config.aliases()),
                        orNull(config.parent()), orNull(config.kind()), list(config.groups()), orNull(config.email()),
                        List.of(new ChannelRef(PartnerLink.CHANNEL, partner.name()))));
        return new LinkSpec(PartnerLink.CHANNEL, partner.name(), partner.organId(), carries, agency);
    }

    private static Cargo cargo(String name, String word) {
        try {
            return Cargo.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(name, "carries", "has '" + word + "', which is none of " + Arrays.toString(Cargo.values()));
        }
    }

    /** Words separated by ; or by , without blanks around. */
    private static List<String> list(String text) {
        return text == null ? List.of() : Arrays.stream(text.split("[;,]")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static void require(String name, String key, String value) {
        if (value == null || value.isBlank()) {
            throw wrong(name, key, "is missing");
        }
    }

    private static IllegalArgumentException wrong(String name, String key, String what) {
        return new IllegalArgumentException("etc/vn.lienthong.ioffice~" + name + ".cfg: " + key + " " + what);
    }
}
