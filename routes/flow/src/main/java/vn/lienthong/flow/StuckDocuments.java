package vn.lienthong.flow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.store.Store;

/**
 * Makes a document that cannot be dispatched visible to operators. Failures are counted here and not by the broker: each
 * sweep's new nudge would start the broker's count at one again. A restart starts the count again too, which delays the
 * alert and loses nothing.
 */
final class StuckDocuments implements Processor {
    /** Exchange property: the document under way. */
    static final String DOCUMENT = "lienthong.document";
    private static final String KIND = "dispatch-failed";
    private static final int OPEN_ALERTS = 1000;
    private static final Logger LOG = LoggerFactory.getLogger(StuckDocuments.class);

    private final Store store;
    private final int alertAfter;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    StuckDocuments(Store store, int alertAfter) {
        this.store = store;
        this.alertAfter = alertAfter;
    }

    /** Called for each failure; the exchange stays failed, so the nudge is rolled back. */
    @Override
    public void process(Exchange failed) {
        String documentId = failed.getProperty(DOCUMENT, "?", String.class);
        Throwable cause = failed.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        String reason = cause == null ? "?" : cause.getClass().getSimpleName();
        int count = failures.merge(documentId, 1, Integer::sum);
        LOG.warn("Document {} could not be dispatched ({}. failure).", documentId, count, cause);
        if (count < alertAfter) {
            return;
        }
        try {
            store.write(session -> {
                session.alerts().raise(KIND, documentId,
                    "Văn bản đã lưu nhưng chưa phân phối được sau " + count + " lần (" + reason + "); hệ thống tiếp tục thử lại. Hãy xem nhật ký.",
                    "The document is stored but could not be dispatched after " + count + " attempts (" + reason + "); it is tried again. See the log.");
                return null;
            });
        } catch (Store.StoreFailure e) {
            LOG.error("The alert about document {} could not be stored; it will be raised at the next failure.", documentId, e);
        }
    }

    /** It went well after all: an alert about it is closed. */
    void forget(String documentId) {
        Integer count = failures.remove(documentId);
        if (count != null && count >= alertAfter) {
            store.write(session -> {
                session.alerts().open(OPEN_ALERTS).stream().filter(a -> KIND.equals(a.kind()) && documentId.equals(a.subjectId()))
                    .forEach(a -> session.alerts().close(a.id(), "platform"));
                return null;
            });
        }
    }
}
