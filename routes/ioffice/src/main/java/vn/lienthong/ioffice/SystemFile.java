package vn.lienthong.ioffice;

import java.util.Map;
import java.util.Optional;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.routing.LinkSpec;
import vn.lienthong.routing.words.PartnerFile;

/** What a document system's file says, checked. */
final class SystemFile {
    private static final int SHORTEST_SECRET = 12;

    private SystemFile() {
    }

    /**
     * The partner.
     *
     * @throws IllegalArgumentException if something is missing or wrong; the message names key and cure, no secret
     */
    static Partner partner(PartnerLink.Config config, Map<String, ?> properties) {
        String name = PartnerFile.partner(properties);
        String secret = PartnerFile.required("secret", config.secret());
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("secret ngắn hơn / is shorter than " + SHORTEST_SECRET);
        }
        if (config.maxPacketMegabytes() < 1) {
            throw new IllegalArgumentException("maxPacketMegabytes ít nhất là / must be at least 1");
        }
        return new Partner(name, PartnerFile.required("organId", config.organId()), PartnerFile.required("systemId", config.systemId()), secret,
                (long) config.maxPacketMegabytes() << 20);
    }

    /** The link, with the agency where the file describes it. */
    static LinkSpec spec(PartnerLink.Config config, Partner partner) {
        PartnerFile.Description description = new PartnerFile.Description(config.name(), config.aliases(), config.parent(), config.kind(),
                config.groups(), config.email());
        Optional<Agency> agency = PartnerFile.agency(partner.organId(), description, new ChannelRef(PartnerLink.CHANNEL, partner.name()))
                .map(a -> new Agency(a.id(), PartnerFile.list(config.oldIds()), a.name(), a.aliases(), a.parentId(), a.kind(), a.groups(),
                        a.email(), a.channels()));
        return new LinkSpec(PartnerLink.CHANNEL, partner.name(), partner.organId(), PartnerFile.carries(config.carries()), agency).laidReady();
    }
}
