package vn.lienthong.api.directory;

import java.util.List;

/**
 * What a name in a document stands for.
 *
 * @param name       the name as written
 * @param agencies   whom it reaches: one for an agency, the members for a group or a list, none if unknown
 * @param outcome    how it was understood
 * @param unresolved parts of a list ("các sở, ngành: Tài chính, …") that nobody bears; empty where all were understood
 */
public record Resolution(String name, List<Agency> agencies, Outcome outcome, List<String> unresolved) {

    public Resolution {
        agencies = List.copyOf(agencies);
        unresolved = List.copyOf(unresolved);
    }

    /** One that leaves no part open. */
    public Resolution(String name, List<Agency> agencies, Outcome outcome) {
        this(name, agencies, outcome, List.of());
    }

    /** How a name was understood. */
    public enum Outcome {
        /** One agency. */
        AGENCY,
        /** A closed group, or a list of names, expanded. */
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
