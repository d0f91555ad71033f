package vn.lienthong.store.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Notary;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.store.Folders;
import vn.lienthong.store.StoreConfig;

/** The notary of the store's journal: seals at start and every minute what is due, and writes down the journal's end. */
@Component(service = Notary.class, immediate = true, configurationPid = StoreConfig.PID)
public final class JournalNotary implements Notary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalNotary.class);

    private final Store store;
    private final Blobs blobs;
    private final Clock clock;
    private final KeyFolder keys;
    private final SealFolder copies;
    private final Sealing sealing;
    private LocalDate tended;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "lienthong-notary");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public JournalNotary(StoreConfig config, BundleContext context, @Reference Store store, @Reference Blobs blobs, @Reference Clock clock)
            throws IOException, GeneralSecurityException {
        this(Folders.of(config, context), config.sealFolder().isBlank() ? null : Path.of(config.sealFolder()),
                config.sealKeyStore().isBlank() ? null : new KeyFolder.House(Path.of(config.sealKeyStore()),
                        config.sealKeyStorePassword(), config.sealKeyAlias()), store, blobs, clock);
        schedule.scheduleWithFixedDelay(this::tend, 0, 60, TimeUnit.SECONDS);
    }

    /**
     * @param folder of the store
     * @param seals  folder of the seals' copies, or null: in that folder
     * @param house  the house's own key, or null
     */
    JournalNotary(Path folder, Path seals, KeyFolder.House house, Store store, Blobs blobs, Clock clock)
            throws IOException, GeneralSecurityException {
        this.store = store;
        this.blobs = blobs;
        this.clock = clock;
        String announced = store.read(s -> s.seals().last().map(Statement::of).map(Statement::nextKey).orElse(null));
        this.keys = new KeyFolder(folder.resolve("keys"), house, announced);
        this.copies = new SealFolder(seals == null ? folder.resolve("seals") : seals);
        this.sealing = new Sealing(store, keys, copies, clock);
        this.tended = Sealing.day(clock.instant());
    }

    /** With a key of its own in a folder; nothing is done by schedule. */
    public static JournalNotary in(Path folder, Store store, Blobs blobs, Clock clock) {
        try {
            return new JournalNotary(folder, null, null, store, blobs, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key in " + folder + " cannot be used", e);
        }
    }

    /** Seals the days that passed, and writes down the end; what does not fit becomes an alert. */
    public synchronized void tend() {
        tended = Sealing.day(clock.instant());
        try {
            sealDays();
            sealing.writeHead();
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.error("The journal does not fit what was sealed before: {}", e.getMessage());
            alert("journal-broken", "Nhật ký không khớp với niêm phong hoặc mốc cuối đã ký: chạy lt:journal-verify, giữ nguyên hiện trạng và báo người phụ trách an toàn. Nếu vừa phục hồi bản sao lưu cũ: cất thư mục seals sang nơi khác",
                    "The journal does not fit its seals or its written end: run lt:journal-verify, change nothing, tell the security officer. After restoring an older backup: put the folder of the seals away");
        } catch (IOException | UncheckedIOException | StoreFailure e) {
            LOG.error("The journal could not be sealed now; the next round tries again", e);
            alert("journal-unsealed", "Không ghi được niêm phong của nhật ký: kiểm tra đĩa và quyền của thư mục niêm phong",
                    "The journal's seals cannot be written: check disk and permissions of their folder");
        }
    }

    @Override
    public synchronized int sealDays() {
        try {
            return sealing.seal(Sealing.day(clock.instant()), null);
        } catch (IOException e) {
            throw new UncheckedIOException("The seals could not be written", e);
        }
    }

    @Override
    public synchronized Verdict verify() {
        return store.read(new Inspection(keys, copies, clock, tended)::of);
    }

    @Override
    public synchronized void prove(String documentId, String actor, OutputStream zip) throws IOException {
        store.write(s -> {
            s.documents().find(documentId).orElseThrow(() -> new IllegalArgumentException("There is no document " + documentId));
            s.journal().append("document.proof-given", documentId, documentId, actor, null);
            return null;
        });
        sealing.seal(null, null);
        Evidence evidence = store.read(s -> Evidence.of(s, documentId));
        new ProofZip(evidence, blobs, keys, clock.instant()).write(zip);
    }

    @Override
    public synchronized String renewKey(String actor) {
        if (keys.isHouse()) {
            throw new IllegalStateException("Khóa do đơn vị cấp (sealKeyStore): thay tệp PKCS#12 rồi nạp lại cấu hình | "
                    + "The key is the house's own (sealKeyStore): change the PKCS#12 file and load the configuration again");
        }
        try {
            SigningKey next = keys.prepare();
            store.write(s -> {
                s.journal().append("journal.key-renewed", next.fingerprint(), null, actor, "before: " + keys.current().fingerprint());
                return null;
            });
            sealing.seal(null, next);
            keys.change(next);
            sealing.writeHead();
            return next.fingerprint();
        } catch (IOException e) {
            throw new UncheckedIOException("The new key could not be written", e);
        }
    }

    @Override
    public String key() {
        return keys.current().fingerprint();
    }

    /** Writes down the end for the last time. */
    @Override
    @Deactivate
    public void close() {
        schedule.shutdownNow();
        tend();
    }

    private void alert(String kind, String message, String messageEn) {
        try {
            store.write(s -> {
                s.alerts().raise(kind, null, message, messageEn);
                return null;
            });
        } catch (StoreFailure e) {
            LOG.error("Not even an alert could be stored", e);
        }
    }
}
