package vn.lienthong.exchange;

import java.util.List;
import vn.lienthong.api.store.Journal;
import vn.lienthong.api.store.Session;

/** Which deliveries a letter answers by its mail thread: noted when it comes in, needed when it is dispatched. */
final class Threads {

    private static final String KIND = "document.answers-thread";

    private Threads() {
    }

    static void note(Session session, String documentId, String actor, List<String> deliveryIds) {
        if (!deliveryIds.isEmpty()) {
            session.journal().append(KIND, documentId, documentId, actor, String.join(" ", deliveryIds));
        }
    }

    static List<String> of(Session session, String documentId) {
        return session.journal().ofDocument(documentId).stream().filter(e -> e.kind().equals(KIND) && e.subjectId().equals(documentId))
                .map(Journal.Entry::detail).flatMap(detail -> List.of(detail.split(" ")).stream()).distinct().toList();
    }
}
