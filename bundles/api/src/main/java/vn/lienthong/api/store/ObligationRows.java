package vn.lienthong.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.obligation.Obligation;

/** Obligations and their evidence. */
public interface ObligationRows {

    void add(Obligation obligation);

    void update(Obligation obligation);

    Optional<Obligation> find(String code);

    List<Obligation> ofDocument(String documentId);

    /** Owed ones with an instant before the given one, the earliest first. */
    List<Obligation> owedBefore(Instant due, int limit);

    /** How many are in a state, counted one by one: for states in which few are. */
    long count(Obligation.State state);

    /** How many owed ones have an instant before the given one. */
    long countOwedBefore(Instant due);

    /** The earliest instant first, those without at the end; nulls mean any. */
    List<Obligation> search(Obligation.State state, String assigneeId, int offset, int limit);

    void addEvidence(Obligation.Evidence evidence);

    List<Obligation.Evidence> evidence(String code);

    /** Obligations that a report is evidence for. */
    List<Obligation.Evidence> evidenceOf(String reportDocumentId);
}
