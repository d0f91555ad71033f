package vn.lienthong.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.Shipments;
import vn.lienthong.testkit.StoreInFolder;

/** What an attempt leaves in {@code .tam} is removed, whatever broke it off; what is being written stays. */
class UnfinishedTest {
    @TempDir
    Path temporary;

    private final SettableClock clock = new SettableClock();
    private final StoreInFolder kept = StoreInFolder.temporary(clock);
    private Layout layout;

    @BeforeEach
    void layOut() throws IOException {
        layout = new Layout(temporary.resolve("xa"));
        layout.create();
    }

    @AfterEach
    void close() {
        kept.close();
    }

    @Test
    void whatWasHalfWrittenWhenTheShareWentAwayIsRemovedWhenItIsBack() throws IOException {
        var unfinished = new Unfinished(layout);
        unfinished.clear();
        Path half = layout.tam().resolve("recalled");
        Path other = layout.tam().resolve("written-now");
        unfinished.begin(List.of(half));
        unfinished.begin(List.of(other));
        Files.writeString(Files.createDirectory(half).resolve("cong-van.pdf"), "half");
        Files.createDirectory(other);
        Path away = temporary.resolve("away");
        Files.move(layout.root(), away);
        unfinished.end(List.of(half), false);
        unfinished.clear();
        Files.move(away, layout.root());
        assertThat(half).as("nobody could reach it").exists();
        unfinished.clear();
        assertThat(half).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void anAttemptThatFailsLeavesNothingForLong() {
        var unfinished = new Unfinished(layout);
        var sender = sender(unfinished, new BrokenBlobs(kept.blobs(), null));
        assertThat(sender.send(directive())).isInstanceOf(Outcome.Postponed.class);
        unfinished.clear();
        assertThat(layout.tam()).isEmptyDirectory();
    }

    @Test
    void sweepsWhatACrashLeftOfADeliveryThatIsNeverSentAgain() throws IOException {
        Files.writeString(Files.createDirectory(layout.tam().resolve("d1")).resolve("cong-van.pdf"), "half");
        Files.writeString(layout.tam().resolve("bien-nhan.txt"), "half");
        new Unfinished(layout).clear();
        assertThat(layout.tam()).isEmptyDirectory();
    }

    @Test
    void whatIsBeingWrittenWhenTheShareComesBackStays() throws IOException {
        Path away = temporary.resolve("away");
        var unfinished = new Unfinished(layout);
        Path now = layout.tam().resolve("written-now");
        Files.move(layout.root(), away);
        unfinished.begin(List.of(now));
        Files.move(away, layout.root());
        Path earlier = Files.createDirectory(layout.tam().resolve("of-an-earlier-run"));
        Files.createDirectory(now);
        unfinished.clear();
        assertThat(now).exists();
        assertThat(earlier).doesNotExist();
    }

    @Test
    void aFailureThatIsNotOfTheDiskLeavesNothingEither() {
        var unfinished = new Unfinished(layout);
        var sender = sender(unfinished, new BrokenBlobs(kept.blobs(), new IllegalStateException("A bug")));
        assertThatThrownBy(() -> sender.send(directive())).isInstanceOf(IllegalStateException.class);
        unfinished.clear();
        assertThat(layout.tam()).isEmptyDirectory();
    }

    private FolderSender sender(Unfinished unfinished, Blobs blobs) {
        return new FolderSender(layout, unfinished, new Memory(kept.store(), "dropfolder.xa"), blobs, clock);
    }

    private Shipment directive() {
        return new Shipments(kept, new ChannelRef("dropfolder", "xa"), Samples.COMMUNE, clock.instant())
            .directive(Shipments.File.of("cong-van.txt", "text/plain", "một".getBytes(StandardCharsets.UTF_8)));
    }

    /** Contents on a disk that does not answer, or with a bug. */
    private record BrokenBlobs(Blobs kept, RuntimeException bug) implements Blobs {
        @Override
        public Staging stage() {
            return kept.stage();
        }

        @Override
        public Staged staged() {
            return kept.staged();
        }

        @Override
        public InputStream open(Blob blob) throws IOException {
            if (bug != null) {
                throw bug;
            }
            throw new IOException("The disk does not answer");
        }

        @Override
        public boolean has(Blob blob) {
            return kept.has(blob);
        }
    }
}
