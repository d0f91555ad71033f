package vn.lienthong.api.directory;

import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Cargo;

/** Agencies and groups, from configuration that is picked up live. Safe for several threads; never blocks. */
public interface Directory {

    /** The agency with this code, in any of its forms; empty if unknown. */
    Optional<Agency> byId(String organId);

    /**
     * Whether an agency's file or link went minutes ago and is not back: its file is being edited, or its link's bundle
     * updated. That it does not exist, or that no channel reaches it, would be too much to say.
     */
    default boolean leftLately(String organId) {
        return false;
    }

    /**
     * What a name in a document stands for. Aliases, case, tone-mark spelling and "Như trên" are understood; the
     * sender's circle (its parent, siblings, children) goes before the rest of the country.
     *
     * @param name     name as written
     * @param senderId OrganId of the document's issuer, or null
     */
    Resolution resolve(String name, String senderId);

    /** All agencies, by id. */
    List<Agency> agencies();

    /** All groups, by key. */
    List<Group> groups();

    /**
     * Ways to an agency that carry this cargo, the preferred first: the configured ones, then live links that name it.
     * A configured way is listed even while its link is not live, so that documents wait for it.
     */
    List<ChannelRef> channels(String organId, Cargo cargo);

    /** Whether the partner at the end of this way fetches for itself; false while its link is not live. */
    default boolean fetched(ChannelRef way) {
        return false;
    }

    /** Configuration that was refused, with the reason; the rest stays in force. */
    List<Rejected> rejected();

    /**
     * A configuration file that was refused.
     *
     * @param source file or PID
     * @param reason in Vietnamese and English
     */
    record Rejected(String source, String reason) {
    }
}
