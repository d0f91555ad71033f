package vn.lienthong.api.store;

import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.StatusRecord;

/** Statuses of documents, received and issued. */
public interface Statuses {

    /** Adds a status; false if the same one (document, from, to, code, time) is there. */
    boolean add(StatusRecord status);

    Optional<StatusRecord> find(String id);

    /** Oldest first. */
    List<StatusRecord> ofDocument(String documentId);
}
