package vn.lienthong.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;

/** What an attempt leaves in {@code .tam} is removed, whatever broke it off; what is being written stays. */
class UnfinishedTest {
    @TempDir
    Path temporary;

    private Share share;

    @BeforeEach
    void layOut() throws IOException {
        share = new Share(temporary.resolve("xa"), "xa");
    }

    @AfterEach
    void close() {
        share.close();
    }

    @Test
    void whatWasHalfWrittenWhenTheShareWentAwayIsRemovedWhenItIsBack() throws IOException {
        var unfinished = new Unfinished(share.layout());
        unfinished.clear();
        Path half = share.layout().tam().resolve("recalled");
        Path other = share.layout().tam().resolve("written-now");
        unfinished.begin(List.of(half));
        unfinished.begin(List.of(other));
        Files.writeString(Files.createDirectory(half).resolve("cong-van.pdf"), "half");
        Files.createDirectory(other);
        Path away = temporary.resolve("away");
        Files.move(share.layout().root(), away);
        unfinished.end(List.of(half), false);
        unfinished.clear();
        Files.move(away, share.layout().root());
        assertThat(half).as("nobody could reach it").exists();
        unfinished.clear();
        assertThat(half).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void anAttemptThatFailsLeavesNothingForLong() {
        var unfinished = new Unfinished(share.layout());
        var sender = share.sender(unfinished, share.store(), new BrokenBlobs(share.blobs(), null));
        assertThat(sender.send(share.directive(Share.file("cong-van.txt", "một")))).isInstanceOf(Outcome.Postponed.class);
        unfinished.clear();
        assertThat(share.layout().tam()).isEmptyDirectory();
    }

    @Test
    void sweepsWhatACrashLeftOfADeliveryThatIsNeverSentAgain() throws IOException {
        Files.writeString(Files.createDirectory(share.layout().tam().resolve("d1")).resolve("cong-van.pdf"), "half");
        Files.writeString(share.layout().tam().resolve("bien-nhan.txt"), "half");
        new Unfinished(share.layout()).clear();
        assertThat(share.layout().tam()).isEmptyDirectory();
    }

    @Test
    void whatIsBeingWrittenWhenTheShareComesBackStays() throws IOException {
        Path away = temporary.resolve("away");
        var unfinished = new Unfinished(share.layout());
        Path now = share.layout().tam().resolve("written-now");
        Files.move(share.layout().root(), away);
        unfinished.begin(List.of(now));
        Files.move(away, share.layout().root());
        Path earlier = Files.createDirectory(share.layout().tam().resolve("of-an-earlier-run"));
        Files.createDirectory(now);
        unfinished.clear();
        assertThat(now).exists();
        assertThat(earlier).doesNotExist();
    }

    @Test
    void aFailureThatIsNotOfTheDiskLeavesNothingEither() {
        var unfinished = new Unfinished(share.layout());
        var sender = share.sender(unfinished, share.store(), new BrokenBlobs(share.blobs(), new IllegalStateException("A bug")));
        assertThatThrownBy(() -> sender.send(share.directive(Share.file("cong-van.txt", "một")))).isInstanceOf(IllegalStateException.class);
        unfinished.clear();
        assertThat(share.layout().tam()).isEmptyDirectory();
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
