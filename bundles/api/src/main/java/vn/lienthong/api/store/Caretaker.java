package vn.lienthong.api.store;

import java.util.List;
import vn.lienthong.api.packet.Blob;

/** Care of the stored contents: removes what nobody needs, and tells what is damaged. Safe for several threads. */
public interface Caretaker {

    /**
     * Applies the rules of retention, then removes contents that no document needs and that are older than the period of
     * grace. Called on a schedule; may be interrupted at any point and called again.
     */
    Collected collect();

    /** Reads every content that a document needs and compares it with its digest; constant memory. */
    Inventory verify();

    /**
     * What was removed.
     *
     * @param documents documents whose contents went by a rule
     * @param contents  contents removed
     * @param bytes     their size
     */
    record Collected(long documents, long contents, long bytes) {
    }

    /**
     * What is there.
     *
     * @param contents needs that were looked at
     * @param bytes    their size
     * @param damaged  the first ones that are missing or damaged, at most 100
     */
    record Inventory(long contents, long bytes, List<Damage> damaged) {
    }

    /**
     * A content that is not what it must be.
     *
     * @param documentId document that needs it
     * @param blob       what it must be
     * @param missing    whether it is not there at all
     */
    record Damage(String documentId, Blob blob, boolean missing) {
    }
}
