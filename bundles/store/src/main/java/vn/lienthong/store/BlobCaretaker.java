package vn.lienthong.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Caretaker;
import vn.lienthong.api.store.Contents;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.store.proof.Digests;

/**
 * The caretaker of {@link FileBlobs}. A content goes only if it was not touched for the period of grace, no document needs
 * it (asked in the writer, so that no commit is under way), and no staging holds it.
 */
@Component(service = Caretaker.class, immediate = true, configurationPid = StoreConfig.PID)
public final class BlobCaretaker implements Caretaker, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BlobCaretaker.class);
    private static final int SOME = 200;
    private static final int MOST_DAMAGED = 100;
    private static final int BUFFER = 64 * 1024;

    private final FileBlobs blobs;
    private final Store store;
    private final Clock clock;
    private final Duration grace;
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "lienthong-caretaker");
        thread.setDaemon(true);
        return thread;
    });

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<RetentionRule> rules = List.of();

    /** Called by Declarative Services. */
    @Activate
    public BlobCaretaker(StoreConfig config, @Reference FileBlobs blobs, @Reference Store store, @Reference Clock clock) {
        this(blobs, store, clock, Duration.ofHours(config.graceHours()), List.of());
        if (config.collectHours() > 0) {
            schedule.scheduleWithFixedDelay(this::round, 1, config.collectHours(), TimeUnit.HOURS);
        }
    }

    BlobCaretaker(FileBlobs blobs, Store store, Clock clock, Duration grace, List<RetentionRule> rules) {
        this.blobs = blobs;
        this.store = store;
        this.clock = clock;
        this.grace = grace;
        this.rules = rules;
    }

    @Override
    public synchronized Collected collect() {
        note();
        long documents = rules.stream().mapToLong(this::apply).sum();
        var count = new long[2];
        try {
            // Files bear the machine's time, not the platform's.
            blobs.walk(Instant.now().minus(grace), files -> remove(files, count));
        } catch (IOException e) {
            throw new UncheckedIOException("The folders of the contents cannot be read", e);
        }
        return new Collected(documents, count[0], count[1]);
    }

    @Override
    public Inventory verify() {
        note();
        var damaged = new ArrayList<Damage>();
        long contents = 0;
        long bytes = 0;
        long row = 0;
        for (List<Contents.Need> some = after(row); !some.isEmpty(); some = after(row)) {
            for (Contents.Need need : some) {
                row = need.row();
                contents++;
                bytes += need.blob().size();
                Damage damage = damaged.size() < MOST_DAMAGED ? damage(need) : null;
                if (damage != null) {
                    damaged.add(damage);
                }
            }
        }
        return new Inventory(contents, bytes, List.copyOf(damaged));
    }

    @Override
    @Deactivate
    public void close() {
        schedule.shutdownNow();
    }

    private void round() {
        try {
            Collected collected = collect();
            LOG.info("{} contents without a document were removed ({} bytes), {} documents by the rules of retention",
                    collected.contents(), collected.bytes(), collected.documents());
        } catch (RuntimeException e) {
            LOG.error("The round of the caretaker broke off; the next one goes on", e);
        }
    }

    private void note() {
        int noted = SOME;
        while (noted == SOME) {
            noted = store.write(s -> s.contents().note(SOME));
        }
    }

    private void remove(List<Path> files, long[] count) {
        List<Path> idle = store.read(s -> files.stream().filter(f -> !s.contents().needed(name(f))).toList());
        if (idle.isEmpty()) {
            return;
        }
        store.write(s -> {
            while (s.contents().note(SOME) == SOME) {
                LOG.debug("Documents came meanwhile");
            }
            for (Path file : idle) {
                long size = s.contents().needed(name(file)) ? -1 : blobs.remove(file);
                count[0] += size < 0 ? 0 : 1;
                count[1] += Math.max(size, 0);
            }
            return null;
        });
    }

    private long apply(RetentionRule rule) {
        long released = 0;
        for (StoredDocument.State state : rule.states()) {
            long row = 0;
            for (List<Contents.Need> some = due(rule, state, row); !some.isEmpty(); some = due(rule, state, row)) {
                row = some.get(some.size() - 1).row();
                List<Contents.Need> page = some;
                released += store.<Long>write(s -> page.stream().map(need -> s.documents().find(need.documentId()).orElseThrow())
                        .filter(document -> rule.lets(s, document)).peek(document -> {
                            s.contents().release(document.id());
                            s.journal().append("document.contents-removed", document.id(), document.id(), "platform", "by the rules of retention");
                        }).count());
            }
        }
        return released;
    }

    private List<Contents.Need> due(RetentionRule rule, StoredDocument.State state, long row) {
        return store.read(s -> s.contents().of(state, rule.before(clock), row, SOME));
    }

    private List<Contents.Need> after(long row) {
        return store.read(s -> s.contents().after(row, SOME));
    }

    /** What is wrong with a content, or null. */
    private Damage damage(Contents.Need need) {
        Blob blob = need.blob();
        MessageDigest digest = Digests.digest();
        long size = 0;
        try (InputStream content = blobs.open(blob)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        } catch (FileNotFoundException e) {
            return new Damage(need.documentId(), blob, true);
        } catch (IOException e) {
            LOG.warn("The content {} cannot be read", blob.sha256(), e);
            return new Damage(need.documentId(), blob, false);
        }
        boolean sound = size == blob.size() && HexFormat.of().formatHex(digest.digest()).equals(blob.sha256());
        return sound ? null : new Damage(need.documentId(), blob, false);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
