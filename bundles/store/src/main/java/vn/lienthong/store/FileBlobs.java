package vn.lienthong.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;

/** Contents as files {@code blobs/ab/cd/SHA-256}, and {@code blobs/staging} for those on their way in, on the same disk. */
@Component(service = Blobs.class, configurationPid = StoreConfig.PID)
public final class FileBlobs implements Blobs {
    private static final Logger LOG = LoggerFactory.getLogger(FileBlobs.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final long MEGABYTE = 1024 * 1024;

    private final Path folder;
    private final Path staging;
    private final long minimumFree;

    @Activate
    public FileBlobs(StoreConfig config, BundleContext context) {
        this(Folders.of(config, context), config.minimumFreeMegabytes());
    }

    /** Contents below {@code folder/blobs}; sweeps what a crash left in staging. */
    public FileBlobs(Path folder, long minimumFreeMegabytes) {
        this.folder = folder.toAbsolutePath().resolve("blobs");
        this.staging = this.folder.resolve("staging");
        this.minimumFree = minimumFreeMegabytes * MEGABYTE;
        try {
            Folders.folder(staging);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("The store needs " + staging + " to write to", e);
        }
    }

    @Override
    public Staging stage() {
        return new FileStaging(this);
    }

    @Override
    public InputStream open(Blob blob) throws IOException {
        try {
            return Files.newInputStream(path(blob));
        } catch (NoSuchFileException e) {
            var missing = new FileNotFoundException("There is no content " + blob.sha256());
            missing.initCause(e);
            throw missing;
        }
    }

    @Override
    public boolean has(Blob blob) {
        Path path = path(blob);
        try {
            return Files.isRegularFile(path) && Files.size(path) == blob.size();
        } catch (IOException e) {
            LOG.debug("{} vanished while it was looked at", path, e);
            return false;
        }
    }

    /** A new empty file for something on its way in. */
    Path incoming() throws IOException {
        return Files.createTempFile(staging, "in-", ".part", Folders.owner("rw-------"));
    }

    /** Checks that there is room. */
    void demandRoom() throws IOException {
        long free = Files.getFileStore(staging).getUsableSpace();
        if (free < minimumFree) {
            throw new IOException("The disk of " + folder + " is full: " + free / MEGABYTE + " MB are free, "
                    + minimumFree / MEGABYTE + " MB must stay free (minimumFreeMegabytes)");
        }
    }

    /** Moves a staged file to its place, durably; one that is there already stays. */
    void take(Path staged, Blob blob) throws IOException {
        Path path = path(blob);
        Path second = path.getParent();
        if (!Files.isDirectory(second)) {
            Folders.folder(second);
            Folders.sync(second.getParent());
            Folders.sync(folder);
        }
        if (has(blob)) {
            Files.delete(staged);
        } else {
            try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE);
        }
        // Also where it was there: another thread may have moved it a moment ago and not come this far.
        Folders.sync(second);
    }

    private Path path(Blob blob) {
        String name = blob.sha256();
        if (!SHA256.matcher(name).matches()) {
            throw new IllegalArgumentException("A content is named by 64 hexadecimal digits, not by '" + name + "'");
        }
        return folder.resolve(name.substring(0, 2)).resolve(name.substring(2, 4)).resolve(name);
    }

    private void sweep() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(staging)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
