package vn.lienthong.api.store;

import java.util.List;
import java.util.Optional;

/** Seals under the journal. */
public interface Seals {

    /**
     * Adds the next seal.
     *
     * @throws IllegalArgumentException if its number does not follow the last one's
     */
    void add(Seal seal);

    Optional<Seal> last();

    /** All, the first one first. */
    List<Seal> all();
}
