package vn.lienthong.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Store;
import vn.lienthong.store.FileBlobs;
import vn.lienthong.store.JdbcStore;

/**
 * The real store, SQLite and blobs, in a folder:
 * {@code try (var kept = StoreInFolder.temporary(clock)) { kept.store().write(…); }}.
 */
public final class StoreInFolder implements AutoCloseable {
    private final Path folder;
    private final boolean temporary;
    private final JdbcStore store;
    private final Blobs blobs;

    private StoreInFolder(Path folder, boolean temporary, Clock clock) {
        this.folder = folder;
        this.temporary = temporary;
        this.store = JdbcStore.embedded(folder, clock);
        this.blobs = new FileBlobs(folder, 0);
    }

    /** A new one in a folder of its own, removed on closing. */
    public static StoreInFolder temporary(Clock clock) {
        try {
            return new StoreInFolder(Files.createTempDirectory("lienthong-store-"), true, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one in this folder, or a new one; it stays on closing (for tests that start again). */
    public static StoreInFolder at(Path folder, Clock clock) {
        return new StoreInFolder(folder, false, clock);
    }

    public Store store() {
        return store;
    }

    public Blobs blobs() {
        return blobs;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        store.close();
        if (temporary) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
