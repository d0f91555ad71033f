package vn.lienthong.exchange;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** A document by the identifier that its issuer gave it: nothing keeps another agency from using the same. */
final class Issued {

    private Issued() {
    }

    /** The document itself, new or replacing, the newest if there are both; empty if this issuer has none. */
    static Optional<StoredDocument> by(Session session, String issuerId, String documentId) {
        return Stream.of(BusinessType.NEW, BusinessType.REPLACE)
                .flatMap(type -> session.documents().findByKey(issuerId, documentId, type.number()).stream())
                .max(Comparator.comparing(StoredDocument::receivedAt));
    }
}
