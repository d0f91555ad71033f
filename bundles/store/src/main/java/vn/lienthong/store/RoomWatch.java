package vn.lienthong.store;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.store.Alerts;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.Store.StoreFailure;

/** Tells the operator when the disk has less room than the reserve, once, and takes it back when it has. */
@Component(service = RoomWatch.class, immediate = true)
public final class RoomWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoomWatch.class);
    private static final String KIND = "disk-full";
    private static final long MEGABYTE = 1024 * 1024;
    private static final int OPEN = 1000;

    private final FileBlobs blobs;
    private final Store store;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "lienthong-room");
        thread.setDaemon(true);
        return thread;
    });
    private Boolean full;

    /** Called by Declarative Services. */
    @Activate
    public RoomWatch(@Reference FileBlobs blobs, @Reference Store store) {
        this.blobs = blobs;
        this.store = store;
        schedule.scheduleWithFixedDelay(this::look, 0, 5, TimeUnit.SECONDS);
    }

    /** Looks once. What cannot be told now is told the next time. */
    synchronized void look() {
        try {
            long free = blobs.free();
            boolean now = free < blobs.minimumFree();
            if (full == null || full != now) {
                store.write(s -> {
                    if (now) {
                        raise(s.alerts(), free);
                    } else {
                        s.alerts().open(OPEN).stream().filter(a -> KIND.equals(a.kind())).forEach(a -> s.alerts().close(a.id(), "platform"));
                    }
                    return null;
                });
                LOG.info("The disk has {} MB free, {} MB are its reserve: new files are {}", free / MEGABYTE,
                        blobs.minimumFree() / MEGABYTE, now ? "refused" : "taken");
                full = now;
            }
        } catch (IOException | StoreFailure e) {
            LOG.error("It cannot be told how much room the disk has; the next look tries again", e);
        }
    }

    @Override
    @Deactivate
    public void close() {
        schedule.shutdownNow();
    }

    private void raise(Alerts alerts, long free) {
        alerts.raise(KIND, null, "Đĩa còn " + free / MEGABYTE + " MB, dưới mức dự trữ " + blobs.minimumFree() / MEGABYTE
                + " MB: tạm thời không nhận văn bản mới, việc khác vẫn chạy. Hãy dọn hoặc thêm đĩa; hệ thống tự nhận lại",
                "The disk has " + free / MEGABYTE + " MB left, its reserve is " + blobs.minimumFree() / MEGABYTE
                + " MB: no new documents are taken, all else goes on. Make room; intake resumes by itself");
    }
}
