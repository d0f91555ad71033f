package vn.lienthong.testkit;

import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Link;

/**
 * A link that is up and has no trouble.
 *
 * @param agency  the agency that the partner's file describes
 * @param fetched whether the partner fetches for itself
 */
public record StandingLink(String channel, String partner, String organId, Optional<Agency> agency, Set<Cargo> carries, boolean fetched)
    implements Link {

    /** Of a partner whose file describes no agency, and that is sent to. */
    public static StandingLink of(String channel, String partner, String organId, Cargo... carries) {
        return new StandingLink(channel, partner, organId, Optional.empty(), Set.of(carries), false);
    }

    /** The same with the description of its agency. */
    public StandingLink describing(Agency described) {
        return new StandingLink(channel, partner, organId, Optional.of(described), carries, fetched);
    }

    @Override
    public String state() {
        return "up";
    }

    @Override
    public String trouble() {
        return null;
    }

    @Override
    public String toString() {
        return new ChannelRef(channel, partner).toString();
    }
}
