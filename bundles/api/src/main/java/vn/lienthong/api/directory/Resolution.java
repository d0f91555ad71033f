package vn.lienthong.api.directory;

import java.util.List;

/**
 * What a name in a document stands for.
 *
 * @param name     the name as written
 * @param agencies whom it reaches: one for an agency, the members for a group, none if unknown
 * @param outcome  how it was understood
 */
public record Resolution(String name, List<Agency> agencies, Outcome outcome) {

    public Resolution {
        agencies = List.copyOf(agencies);
    }

    /** How a name was understood. */
    public enum Outcome {
        /** One agency. */
        AGENCY,
        /** A closed group, expanded. */
        GROUP,
        /** Inside the sender's own house ("Như trên", "Lưu: VT", its own offices and persons): nothing to deliver. */
        INTERNAL,
        /** Not a closed set ("các cơ quan liên quan"). */
        OPEN,
        /** Several agencies could be meant; none is chosen. */
        AMBIGUOUS,
        /** Nobody by that name. */
        UNKNOWN
    }
}
