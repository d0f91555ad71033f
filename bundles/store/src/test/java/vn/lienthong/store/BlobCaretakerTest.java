package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Caretaker;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.StoredDocument;

class BlobCaretakerTest {
    private static final Duration DAY = Duration.ofDays(1);
    private final SettableClock clock = new SettableClock();
    @TempDir
    Path folder;
    private JdbcStore store;
    private FileBlobs blobs;
    private BlobCaretaker caretaker;

    @BeforeEach
    void open() {
        store = JdbcStore.embedded(folder, clock);
        blobs = new FileBlobs(folder, 0);
        caretaker = new BlobCaretaker(blobs, store, clock, DAY, List.of());
    }

    @AfterEach
    void close() {
        caretaker.close();
        store.close();
    }

    @Test
    void removesOnlyWhatIsOldAndWhatNoDocumentNeeds() throws IOException {
        Blob needed = keep("needed");
        Blob idle = keep("idle");
        Blob young = keep("young");
        document("d1", needed, StoredDocument.State.DISPATCHED);
        age(needed, idle);
        assertThat(caretaker.collect()).isEqualTo(new Caretaker.Collected(0, 1, idle.size()));
        assertThat(List.of(blobs.has(needed), blobs.has(idle), blobs.has(young))).containsExactly(true, false, true);
        assertThat(caretaker.collect()).isEqualTo(new Caretaker.Collected(0, 0, 0));
    }

    @Test
    void leavesWhatAnIntakeHoldsWhoseCommitIsStillToCome() throws IOException {
        Blob again = keep("the same once more");
        age(again);
        try (Staging staging = blobs.stage()) {
            staging.add(stream("the same once more"));
            staging.keep();
            age(again);
            caretaker.collect();
            assertThat(blobs.has(again)).isTrue();
            document("d1", again, StoredDocument.State.ACCEPTED);
        }
        age(again);
        caretaker.collect();
        assertThat(blobs.has(again)).isTrue();
    }

    @Test
    void neverRemovesUnderAnIntakeThatTakesTheSameContentAgainAndAgain() throws Exception {
        var impatient = new BlobCaretaker(blobs, store, clock, Duration.ofSeconds(-60), List.of());
        var pool = Executors.newFixedThreadPool(5);
        var done = new ArrayList<Future<?>>();
        for (int t = 0; t < 4; t++) {
            String thread = "t" + t + "-";
            done.add(pool.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    try (Staging staging = blobs.stage()) {
                        Blob blob = staging.add(stream("content " + i % 7));
                        staging.keep();
                        if (i % 3 > 0) {
                            document(thread + i, blob, StoredDocument.State.ACCEPTED);
                        }
                    }
                }
                return null;
            }));
        }
        Future<?> collecting = pool.submit(() -> {
            while (done.stream().anyMatch(d -> !d.isDone())) {
                impatient.collect();
            }
        });
        for (Future<?> one : done) {
            one.get();
        }
        collecting.get();
        pool.shutdown();
        assertThat(caretaker.verify().damaged()).isEmpty();
        assertThat(caretaker.verify().contents()).isEqualTo(4 * 26);
    }

    @Test
    void removesByRuleAndKeepsHeaderJournalAndWhatIsStillOwed() throws IOException {
        Blob old = keep("old");
        Blob owed = keep("owed");
        Blob onItsWay = keep("on its way");
        Blob other = keep("of another type");
        StoredDocument settled = document("d1", old, StoredDocument.State.DISPATCHED);
        StoredDocument demanding = document("d2", owed, StoredDocument.State.DISPATCHED);
        StoredDocument sent = document("d3", onItsWay, StoredDocument.State.DISPATCHED);
        document(Rows.document(Rows.edoc("d4").type(8, null, "Giấy mời").build()), other, StoredDocument.State.DISPATCHED);
        store.write(s -> {
            s.deliveries().add(Rows.delivery(settled, "a", Delivery.State.DELIVERED));
            s.deliveries().add(Rows.delivery(sent, "a", Delivery.State.WAITING));
            s.obligations().add(Rows.obligation("NV-1", demanding, Obligation.State.OPEN, null));
            return null;
        });
        var rule = new RetentionRule(List.of("công văn"), List.of("DISPATCHED"), 365);
        var keeper = new BlobCaretaker(blobs, store, clock, DAY, List.of(rule));
        age(old, owed, onItsWay, other);
        assertThat(keeper.collect().documents()).isZero();
        clock.advance(Duration.ofDays(366));
        assertThat(keeper.collect()).isEqualTo(new Caretaker.Collected(1, 1, old.size()));
        assertThat(List.of(blobs.has(old), blobs.has(owed), blobs.has(onItsWay), blobs.has(other))).containsExactly(false, true, true, true);
        assertThat(store.<Boolean>read(s -> s.documents().find(settled.id()).isPresent())).isTrue();
        assertThat(store.read(s -> s.journal().ofDocument(settled.id())).get(0).kind()).isEqualTo("document.contents-removed");
        assertThat(keeper.verify().damaged()).isEmpty();
        assertThat(keeper.collect()).isEqualTo(new Caretaker.Collected(0, 0, 0));
    }

    @Test
    void refusesARuleThatRemovesWhatIsOnItsWay() {
        assertThatThrownBy(() -> new RetentionRule(List.of(), List.of("ACCEPTED"), 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RetentionRule(List.of(), List.of("DISPATCHED"), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesWhatIsMissingOrDamaged() throws IOException {
        Blob sound = keep("sound");
        Blob missing = keep("missing");
        Blob damaged = keep("damaged");
        document("d1", sound, StoredDocument.State.ACCEPTED);
        StoredDocument second = document("d2", missing, StoredDocument.State.ACCEPTED);
        StoredDocument third = document("d3", damaged, StoredDocument.State.ACCEPTED);
        Files.delete(file(missing));
        Files.writeString(file(damaged), "damagEd");
        Caretaker.Inventory inventory = caretaker.verify();
        assertThat(inventory.contents()).isEqualTo(3);
        assertThat(inventory.damaged()).containsExactly(new Caretaker.Damage(second.id(), missing, true),
                new Caretaker.Damage(third.id(), damaged, false));
    }

    @Test
    void emptiesTheTemporaryFolderOfAnEarlierRun() throws IOException {
        Path earlier = Files.createDirectories(folder.resolve("tmp/cxf-tmp-1")).resolve("upload.tmp");
        Files.writeString(earlier, "left by a crash");
        Path mine = Files.writeString(folder.resolve("tmp/lienthong-packet.edxml"), "in use");
        FileTime before = FileTime.from(Instant.now().minusSeconds(3600));
        Files.setLastModifiedTime(earlier, before);
        Files.setLastModifiedTime(earlier.getParent(), before);
        LeftFiles.remove(folder.resolve("tmp"), Instant.now().minusSeconds(60));
        assertThat(earlier.getParent()).doesNotExist();
        assertThat(mine).exists();
    }

    private StoredDocument document(String id, Blob blob, StoredDocument.State state) {
        return document(Rows.document(id), blob, state);
    }

    private StoredDocument document(StoredDocument d, Blob blob, StoredDocument.State state) {
        var edoc = d.edoc().edit().attachments(List.of(new Attachment("cid:1", "a.pdf", null, "application/pdf", blob))).build();
        var document = new StoredDocument(d.id(), d.channel(), d.partner(), d.senderId(), edoc, null, d.externalId(), d.contentKey(),
                state, clock.instant(), clock.instant());
        store.write(s -> {
            s.documents().add(document);
            return null;
        });
        return document;
    }

    private Blob keep(String text) throws IOException {
        try (Staging staging = blobs.stage()) {
            Blob blob = staging.add(stream(text));
            staging.keep();
            return blob;
        }
    }

    private void age(Blob... contents) throws IOException {
        for (Blob blob : contents) {
            Files.setLastModifiedTime(file(blob), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }

    private Path file(Blob blob) {
        return folder.resolve("blobs").resolve(blob.sha256().substring(0, 2)).resolve(blob.sha256().substring(2, 4)).resolve(blob.sha256());
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
