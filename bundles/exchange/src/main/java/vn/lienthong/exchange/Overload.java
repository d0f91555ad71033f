package vn.lienthong.exchange;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.store.Store;

/** Tells an operator, once each time, that senders are asked to try later; and that it is over. */
final class Overload {

    private static final Logger LOG = LoggerFactory.getLogger(Overload.class);
    private static final String KIND = "intake-full";

    private final Store store;
    private final AtomicBoolean told = new AtomicBoolean();

    Overload(Store store) {
        this.store = store;
    }

    void tell(Admission.Refused full) {
        if (told.compareAndSet(false, true)) {
            LOG.warn("Senders are told to try later. {}", full.messageEn());
            store.write(session -> {
                session.alerts().raise(KIND, null, "Cửa vào tạm từ chối nhận thêm. " + full.message(),
                        "The intake turns new documents away for now. " + full.messageEn());
                return null;
            });
        }
    }

    void over() {
        if (told.compareAndSet(true, false)) {
            store.write(session -> session.alerts().closeAbout(KIND, null, "platform"));
        }
    }
}
