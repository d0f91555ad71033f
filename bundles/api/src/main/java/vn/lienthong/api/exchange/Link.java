package vn.lienthong.api.exchange;

import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.Agency;

/**
 * A live link to one partner. Registered as a service while the partner's configuration exists; its properties repeat
 * channel, partner and organ under the names below.
 */
public interface Link {

    /** Service property: kind of link. */
    String CHANNEL = "lienthong.channel";
    /** Service property: partner. */
    String PARTNER = "lienthong.partner";
    /** Service property: OrganId. */
    String ORGAN = "lienthong.organ";

    /** Kind of link ("mailbox"). */
    String channel();

    /** Name of the partner's configuration ("skhcn"). */
    String partner();

    /** OrganId of the agency that it reaches. */
    String organId();

    /** What it may be asked to carry outwards; empty for a link that only brings in. */
    Set<Cargo> carries();

    /** Whether the partner fetches for itself: what is for it is not sent but laid ready, at once and without an attempt. */
    default boolean fetched() {
        return false;
    }

    /** The agency itself, where the partner's file describes it; a directory file for the same id goes before. */
    Optional<Agency> agency();

    /** How it stands: {@code up}, {@code down} or {@code stopped}. */
    String state();

    /** Last trouble with the partner, or null. */
    String trouble();
}
