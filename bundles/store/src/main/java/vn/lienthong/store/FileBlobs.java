package vn.lienthong.store;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.NoRoom;
import vn.lienthong.api.store.Staging;

/** Contents as files {@code blobs/ab/cd/SHA-256}, and {@code blobs/staging} for those on their way in, on the same disk. */
@Component(service = {Blobs.class, FileBlobs.class}, configurationPid = StoreConfig.PID)
public final class FileBlobs implements Blobs {
    private static final Logger LOG = LoggerFactory.getLogger(FileBlobs.class);
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final long MEGABYTE = 1024 * 1024;

    private final Path folder;
    private final Path staging;
    private final long minimumFree;
    private final Map<String, Integer> held = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final DurableFolders durable;

    /** Called by Declarative Services. */
    @Activate
    public FileBlobs(StoreConfig config, BundleContext context) {
        this(Folders.of(config, context), config.minimumFreeMegabytes());
    }

    /** Contents below {@code folder/blobs}; sweeps what a crash left in staging. */
    public FileBlobs(Path folder, long minimumFreeMegabytes) {
        this.folder = folder.toAbsolutePath().resolve("blobs");
        this.staging = this.folder.resolve("staging");
        this.minimumFree = minimumFreeMegabytes * MEGABYTE;
        this.durable = new DurableFolders(this.folder);
        try {
            Folders.folder(staging);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException("The store needs " + staging + " to write to", e);
        }
    }

    @Override
    public Staging stage() {
        return new FileStaging(this, open, bytes);
    }

    @Override
    public Staged staged() {
        return new Staged(open.get(), bytes.get());
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
        // Mostly it is not there, which Files tells by an exception.
        File file = path(blob).toFile();
        return file.isFile() && file.length() == blob.size();
    }

    /** Where something on its way in is written; no file yet. */
    Path incoming() {
        return staging.resolve("in-" + UUID.randomUUID() + ".part");
    }

    @Override
    public void demandRoom(long bytes) throws IOException {
        long lacking = minimumFree + bytes - free();
        if (lacking > 0) {
            long megabytes = lacking / MEGABYTE + 1;
            throw new NoRoom("Đĩa lưu trữ còn quá ít chỗ (thiếu " + megabytes + " MB): đề nghị gửi lại sau; đơn vị vận hành cần thêm chỗ",
                    "The disk is nearly full (" + megabytes + " MB are lacking): please send again later; the operator must make room");
        }
    }

    /** Bytes free on the disk; asked for with every file, hence without the table of mounted disks that a FileStore reads. */
    long free() throws IOException {
        long free = staging.toFile().getUsableSpace();
        if (free == 0 && !Files.isDirectory(staging)) {
            throw new NoSuchFileException(staging.toString());
        }
        return free;
    }

    /** Bytes that must stay free. */
    long minimumFree() {
        return minimumFree;
    }

    /**
     * Moves staged files to their places, durably; one that is there already stays. None is removed before {@link #letGo},
     * needed or not: its document may be about to be committed. First all contents are made durable, then all files are
     * moved, then the folders are made durable: what is waited for is done together.
     */
    void take(Map<Blob, Path> staged) throws IOException {
        staged.keySet().forEach(blob -> held.merge(blob.sha256(), 1, Integer::sum));
        for (Map.Entry<Blob, Path> file : staged.entrySet()) {
            if (!has(file.getKey())) {
                try (FileChannel channel = FileChannel.open(file.getValue(), StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
        Set<Path> changed = new LinkedHashSet<>();
        for (Map.Entry<Blob, Path> file : staged.entrySet()) {
            Path path = path(file.getKey());
            Folders.folder(path.getParent());
            if (has(file.getKey())) {
                // Young again: another process may look at it before the commit.
                Files.setLastModifiedTime(path, FileTime.from(Instant.now()));
                Files.delete(file.getValue());
            } else {
                Files.move(file.getValue(), path, StandardCopyOption.ATOMIC_MOVE);
            }
            // Also where it was there: another thread may have moved it a moment ago and not come this far.
            changed.add(path.getParent());
        }
        durable.sync(changed);
    }

    /** What was taken is committed, or never will be. */
    void letGo(Blob blob) {
        held.computeIfPresent(blob.sha256(), (sha256, holders) -> holders == 1 ? null : holders - 1);
    }

    /** Removes a content that nobody holds; its size, or -1 where it stays. */
    long remove(Path file) {
        var removed = new AtomicLong(-1);
        held.compute(file.getFileName().toString(), (sha256, holders) -> {
            if (holders == null) {
                try {
                    long size = Files.size(file);
                    Files.delete(file);
                    removed.set(size);
                } catch (IOException e) {
                    LOG.warn("{} could not be removed; the next round tries again: {}", file, e.getMessage());
                }
            }
            return holders;
        });
        return removed.get();
    }

    /** Files of contents that were last touched before an instant, one folder after the other. */
    void walk(Instant before, Consumer<List<Path>> folders) throws IOException {
        for (Path first : below(folder, "[0-9a-f]{2}")) {
            for (Path second : below(first, "[0-9a-f]{2}")) {
                var old = new ArrayList<Path>();
                for (Path file : below(second, SHA256.pattern())) {
                    if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                        old.add(file);
                    }
                }
                if (!old.isEmpty()) {
                    folders.accept(old);
                }
            }
        }
    }

    private static List<Path> below(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches(name)).toList();
        }
    }

    private Path path(Blob blob) {
        return path(blob.sha256());
    }

    private Path path(String name) {
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
