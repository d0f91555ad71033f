package vn.lienthong.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.osgi.framework.BundleContext;

/** Files and folders that only their owner may read. */
public final class Folders {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Folders() {
    }

    /** The configured folder, or {@code lienthong} in the container's data folder. */
    public static Path of(StoreConfig config, BundleContext context) {
        if (!config.folder().isBlank()) {
            return Path.of(config.folder());
        }
        String data = context.getProperty("karaf.data");
        return Path.of(data == null ? "data" : data, "lienthong");
    }

    /** A folder with all above it. */
    public static Path folder(Path folder) throws IOException {
        return folder.toFile().isDirectory() ? folder : Files.createDirectories(folder, owner("rwx------"));
    }

    /** An empty file that nobody else may open, made now if it is not there. */
    public static Path file(Path folder, String name) {
        Path file = folder.resolve(name).toAbsolutePath();
        try {
            Files.createFile(folder(folder).resolve(name), owner("rw-------"));
        } catch (FileAlreadyExistsException e) {
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The store needs " + file + " to write to", e);
        }
        return file;
    }

    public static FileAttribute<?>[] owner(String permissions) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    /** A folder for {@link #write}, made if need be; what a crash left half written goes. */
    public static Path swept(Path folder) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder(folder), "*.draft")) {
            for (Path draft : drafts) {
                Files.delete(draft);
            }
        }
        return folder;
    }

    /** Writes a small file so that it is durably there whole or not at all; only its owner may read it. */
    public static void write(Path file, byte[] content, boolean replace) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".draft", owner("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                for (ByteBuffer bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (replace) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Files.move(draft, file);
            }
            sync(file.getParent());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Makes the entries of a folder durable. Windows cannot and need not. */
    public static void sync(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
