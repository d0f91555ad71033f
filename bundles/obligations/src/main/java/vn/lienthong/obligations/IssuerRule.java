package vn.lienthong.obligations;

import java.util.Set;
import vn.lienthong.api.obligation.Obligation;

/**
 * Whose obligations open without a person: the issuers named, where the reading is sure enough and nothing is in doubt.
 *
 * @param issuers           OrganIds
 * @param minimumConfidence 0 to 1
 */
record IssuerRule(Set<String> issuers, double minimumConfidence) {

    boolean opens(Obligation o) {
        return issuers.contains(o.issuerId()) && o.doubt() == null && o.confidence() >= minimumConfidence;
    }
}
