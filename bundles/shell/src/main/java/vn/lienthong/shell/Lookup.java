package vn.lienthong.shell;

import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.store.Documents;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** Finds what an operator means: an id, the beginning of one, or a number and notation. */
final class Lookup {
    private static final int RECENT = 500;
    private static final int SHORTEST = 4;

    private Lookup() {
    }

    /**
     * The document meant.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    static StoredDocument document(Session session, String text) {
        Optional<StoredDocument> exact = session.documents().find(text);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<StoredDocument> byNotation = session.documents().findByNotation(null, text);
        if (!byNotation.isEmpty()) {
            return only(byNotation, text);
        }
        List<StoredDocument> byStart = text.length() < SHORTEST ? List.of()
                : session.documents().search(new Documents.Query(null, null, null, 0, RECENT)).stream()
                        .filter(d -> d.id().startsWith(text)).toList();
        return only(byStart, text);
    }

    /**
     * The delivery meant.
     *
     * @throws IllegalArgumentException if there is none, or more than one
     */
    static Delivery delivery(Session session, String text) {
        return session.deliveries().find(text).orElseGet(() -> only(text.length() < SHORTEST ? List.of()
                : session.deliveries().search(null, null, null, 0, RECENT).stream()
                        .filter(d -> d.id().startsWith(text)).toList(), text));
    }

    private static <T> T only(List<T> found, String text) {
        if (found.isEmpty()) {
            throw new IllegalArgumentException("Không tìm thấy '" + text + "' | Nothing found for '" + text
                    + "': dùng lt:documents | see lt:documents");
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("Có " + found.size() + " kết quả cho '" + text + "', hãy dùng mã đầy đủ | "
                    + found.size() + " match '" + text + "': use the full id");
        }
        return found.get(0);
    }
}
