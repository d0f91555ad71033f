package vn.lienthong.routing;

import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Nudges;

/**
 * What a link bundle says of one configured partner, and the names that follow from it.
 *
 * @param channel kind of link ("mailbox"); letters, digits and hyphens
 * @param partner name of the partner's configuration ("skhcn"); letters, digits, hyphens and underscores
 * @param organId OrganId of the agency that it reaches
 * @param carries what it may be asked to carry outwards; empty if it only brings in
 * @param agency  the agency, where the partner's file describes it
 * @param fetched whether the partner fetches what is for it
 */
public record LinkSpec(String channel, String partner, String organId, Set<Cargo> carries, Optional<Agency> agency, boolean fetched) {

    /** A link that sends. */
    public LinkSpec(String channel, String partner, String organId, Set<Cargo> carries, Optional<Agency> agency) {
        this(channel, partner, organId, carries, agency, false);
    }

    public LinkSpec {
        if (!channel.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("channel '" + channel + "': small letters, digits and hyphens only");
        }
        if (!partner.matches("[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("partner '" + partner + "': letters, digits, '-' and '_' only");
        }
        if (organId == null || organId.isBlank()) {
            throw new IllegalArgumentException(channel + "." + partner + ": organId is missing");
        }
        carries = Set.copyOf(carries);
    }

    /** A link whose agency stands in the directory. */
    public static LinkSpec of(String channel, String partner, String organId, Cargo... carries) {
        return new LinkSpec(channel, partner, organId, Set.of(carries), Optional.empty());
    }

    /** The same link with the agency that its file describes. */
    public LinkSpec describing(Agency described) {
        return new LinkSpec(channel, partner, organId, carries, Optional.of(described), fetched);
    }

    /** The same link to a partner that fetches for itself. */
    public LinkSpec laidReady() {
        return new LinkSpec(channel, partner, organId, carries, agency, true);
    }

    /** {@code channel.partner}: name of its Camel context, in JMX and on the console. */
    public String name() {
        return channel + "." + partner;
    }

    /** Id of one of its routes: {@code channel.partner.step}, with steps like {@code in} and {@code out}. */
    public String routeId(String step) {
        return name() + "." + step;
    }

    /** Queue of nudges for deliveries to this partner. */
    public String queue() {
        return Nudges.deliver(channel, partner);
    }
}
