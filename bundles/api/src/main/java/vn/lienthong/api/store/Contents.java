package vn.lienthong.api.store;

import java.time.Instant;
import java.util.List;
import vn.lienthong.api.packet.Blob;

/**
 * Which documents need which contents. The list is made up by {@link #note} behind the intake, so that taking a document
 * in costs nothing for it.
 */
public interface Contents {

    /**
     * Notes the contents of documents that came since.
     *
     * @return how many documents were noted; less than the limit means all are
     */
    int note(int limit);

    /** Whether a noted document needs it. Note everything first, in the same unit of work. */
    boolean needed(String sha256);

    /** Contents of noted documents in the order of arrival, after a row. */
    List<Need> after(long row, int limit);

    /** Noted documents that still need contents, in this state, last changed before an instant, after a row. */
    List<Need> of(StoredDocument.State state, Instant changedBefore, long row, int limit);

    /** The document needs its contents no longer. */
    void release(String documentId);

    /**
     * A need.
     *
     * @param row        grows with the arrival of the document
     * @param documentId the document
     * @param blob       a content; null where only documents were asked for
     */
    record Need(long row, String documentId, Blob blob) {
    }
}
