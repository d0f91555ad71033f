package vn.lienthong.exchange;

import java.util.List;
import vn.lienthong.api.store.Alerts;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/**
 * Addressees that the directory did not know when their document went out. An open alert names the document; when the
 * directory changes, such documents are addressed again, and who is known by then gets them.
 */
final class LateAddressees {

    private static final int AT_MOST = 1000;
    private static final String NOBODY = "no-recipient";
    private static final String SOME = "unresolved-recipient";
    private static final String PLATFORM = "platform";

    /** Tells the operator of a document that goes to nobody, or not to all whom it addresses. */
    void remember(Session session, StoredDocument document, boolean nobody, List<String> missed) {
        String notation = document.edoc().notation();
        if (nobody) {
            session.alerts().raise(NOBODY, document.id(), "Văn bản " + notation + " không có nơi nhận nào xác định được",
                    "Document " + notation + " has no recipient that could be told");
        } else if (!missed.isEmpty()) {
            String names = String.join("; ", missed);
            session.alerts().raise(SOME, document.id(), "Văn bản " + notation + " chưa tới được: " + names
                    + ". Thêm cơ quan vào danh bạ thì văn bản tự đi, hoặc chuyển bằng lt:send",
                    "Document " + notation + " has not reached: " + names
                    + ". Add the agency to the directory and it goes by itself, or send it with lt:send");
        }
    }

    /** Closes what is said of a document, and says what is still missing. */
    void settle(Session session, StoredDocument document, boolean nobody, List<String> missed) {
        open(session).stream().filter(a -> a.subjectId().equals(document.id())).forEach(a -> session.alerts().close(a.id(), PLATFORM));
        remember(session, document, nobody, missed);
    }

    /** Documents that wait for an addressee to become known. */
    List<String> documents(Session session) {
        return open(session).stream().map(Alerts.Alert::subjectId).distinct().toList();
    }

    private static List<Alerts.Alert> open(Session session) {
        return session.alerts().open(AT_MOST).stream().filter(a -> a.kind().equals(NOBODY) || a.kind().equals(SOME)).toList();
    }
}
