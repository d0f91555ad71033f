package vn.lienthong.routing.words;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import vn.lienthong.api.store.Store;

/** Makes a partner's file that cannot be used visible to operators, not only in the log. */
public final class PartnerStart {
    private static final String KIND = "configuration";
    private static final int OPEN_ALERTS = 1000;

    private PartnerStart() {
    }

    /**
     * Starts a partner. Where that fails an alert names the file and the reason; it is closed when the mended file starts.
     *
     * @param properties properties of the component
     * @param opening    what starts it
     * @throws RuntimeException what {@code opening} throws
     */
    public static <T> T of(Store store, Map<String, ?> properties, Supplier<T> opening) {
        String pid = String.valueOf(properties.get("service.pid"));
        try {
            T started = opening.get();
            close(store, pid);
            return started;
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            String reason = String.valueOf(e.getMessage());
            store.write(session -> {
                session.alerts().raise(KIND, pid, "Tệp cấu hình " + pid + " không dùng được: " + reason + ". Sửa tệp rồi lưu lại.",
                    "Configuration " + pid + " cannot be used: " + reason + ". Mend the file and save it.");
                return null;
            });
            throw e;
        }
    }

    private static void close(Store store, String pid) {
        boolean open = store.read(session -> session.alerts().open(OPEN_ALERTS).stream().anyMatch(a -> about(a.kind(), a.subjectId(), pid)));
        if (open) {
            store.write(session -> {
                session.alerts().open(OPEN_ALERTS).stream().filter(a -> about(a.kind(), a.subjectId(), pid))
                    .forEach(a -> session.alerts().close(a.id(), "platform"));
                return null;
            });
        }
    }

    private static boolean about(String kind, String subjectId, String pid) {
        return KIND.equals(kind) && pid.equals(subjectId);
    }
}
