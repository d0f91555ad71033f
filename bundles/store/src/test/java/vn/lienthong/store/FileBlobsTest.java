package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.NoRoom;
import vn.lienthong.api.store.Staging;

class FileBlobsTest {
    /** SHA-256 of "abc", from FIPS 180. */
    private static final Blob ABC = new Blob("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3);

    @TempDir
    Path folder;
    private FileBlobs blobs;

    @BeforeEach
    void open() {
        blobs = new FileBlobs(folder, 0);
    }

    @Test
    void keepsAContentUnderItsDigest() throws IOException {
        try (Staging staging = blobs.stage()) {
            assertThat(staging.add(stream("abc"))).isEqualTo(ABC);
            assertThat(staging.open(ABC)).hasContent("abc");
            assertThat(blobs.has(ABC)).isFalse();
            staging.keep();
            assertThat(staging.open(ABC)).hasContent("abc");
        }
        assertThat(blobs.has(ABC)).isTrue();
        assertThat(blobs.open(ABC)).hasContent("abc");
        assertThat(folder.resolve("blobs/ba/78").resolve(ABC.sha256())).exists();
        assertThat(staged()).isEmpty();
    }

    @Test
    void removesWhatWasNotKept() throws IOException {
        try (Staging staging = blobs.stage()) {
            staging.add(stream("abc"));
            assertThat(staged()).hasSize(1);
        }
        assertThat(staged()).isEmpty();
        assertThat(blobs.has(ABC)).isFalse();
        assertThatThrownBy(() -> blobs.open(ABC)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void writesAContentOnce() throws IOException {
        keep("abc");
        Path file = folder.resolve("blobs/ba/78").resolve(ABC.sha256());
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
        Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        try (Staging staging = blobs.stage()) {
            staging.add(stream("abc"));
            staging.add(stream("abc"));
            assertThat(staged()).hasSize(1);
            staging.keep();
        }
        assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey()).isEqualTo(before);
        assertThat(Files.getLastModifiedTime(file).toMillis()).as("young again").isGreaterThan(1_000_000);
    }

    @Test
    void replacesATornFile() throws IOException {
        keep("abc");
        Path file = folder.resolve("blobs/ba/78").resolve(ABC.sha256());
        Files.writeString(file, "a");
        assertThat(blobs.has(ABC)).isFalse();
        keep("abc");
        assertThat(blobs.open(ABC)).hasContent("abc");
    }

    @Test
    void leavesNothingOfAStreamThatBreaks() {
        InputStream broken = new InputStream() {
            private int left = 100_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("the line broke");
                }
                left--;
                return 'x';
            }
        };
        try (Staging staging = blobs.stage()) {
            assertThatThrownBy(() -> staging.add(broken)).isInstanceOf(IOException.class);
            assertThat(staged()).isEmpty();
        }
    }

    @Test
    void refusesWhereTheDiskIsNearlyFull() {
        var full = new FileBlobs(folder, Long.MAX_VALUE / (1024 * 1024));
        try (Staging staging = full.stage()) {
            assertThatThrownBy(() -> staging.add(stream("abc"))).isInstanceOf(NoRoom.class).hasMessageContaining("nearly full");
        }
    }

    @Test
    void sweepsWhatACrashLeft() throws IOException {
        Files.writeString(folder.resolve("blobs/staging/in-1.part"), "half");
        open();
        assertThat(staged()).isEmpty();
    }

    @Test
    void refusesANameThatIsNoDigest() {
        assertThatThrownBy(() -> blobs.open(new Blob("../../etc/passwd", 1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesTheSameContentFromManyThreads() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Blob>> all = Stream.generate(() -> (Callable<Blob>) () -> keep("abc")).limit(40).toList();
            for (var done : pool.invokeAll(all)) {
                assertThat(done.get()).isEqualTo(ABC);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(blobs.open(ABC)).hasContent("abc");
        assertThat(staged()).isEmpty();
    }

    private Blob keep(String text) throws IOException {
        try (Staging staging = blobs.stage()) {
            Blob blob = staging.add(stream(text));
            staging.keep();
            return blob;
        }
    }

    private List<Path> staged() {
        try (Stream<Path> files = Files.list(folder.resolve("blobs/staging"))) {
            return files.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
