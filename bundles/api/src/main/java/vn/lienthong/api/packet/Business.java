package vn.lienthong.api.packet;

import java.util.List;

/**
 * What a packet does with a document (element {@code Bussiness}, in the standard's spelling).
 *
 * @param type         kind of act, or null (then new)
 * @param documentId   the document updated or recalled, or null
 * @param reason       why, or null
 * @param paper        1 if a paper copy follows, or null
 * @param info         what an update changes, or null
 * @param replacements what a replacement replaces; never null
 * @param staff        who acted, or null
 */
public record Business(BusinessType type, String documentId, String reason, Integer paper, Info info,
                       List<Replacement> replacements, Staff staff) {

    public Business {
        replacements = List.copyOf(replacements);
    }

    /** Which parts an update changes: header or files, and the list of receivers. */
    public record Info(Boolean document, Boolean receivers, List<Receiver> receiverList) {
        public Info {
            receiverList = List.copyOf(receiverList);
        }
    }

    /** A receiver taken off (0) or put on (1) the list. */
    public record Receiver(String organId, Integer receiverType) {
    }

    /** A document that is replaced, for the agencies named. */
    public record Replacement(String documentId, List<String> organIds) {
        public Replacement {
            organIds = List.copyOf(organIds);
        }
    }

    /** The person who acted; every component may be null. */
    public record Staff(String department, String departmentId, String staff, String staffId, String email, String mobile) {
    }
}
