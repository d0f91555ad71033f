package vn.lienthong.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.NoRoom;
import vn.lienthong.api.store.Staging;
import vn.lienthong.store.proof.Digests;

/** Staged files by their content. */
final class FileStaging implements Staging {
    private static final Logger LOG = LoggerFactory.getLogger(FileStaging.class);
    private static final int BUFFER = 64 * 1024;
    private static final long ROOM_CHECK = 64L * 1024 * 1024;
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<?>[] OWN = Folders.owner("rw-------");

    private final FileBlobs blobs;
    private final Map<Blob, Path> staged = new LinkedHashMap<>();
    private final List<Blob> taken = new ArrayList<>();
    private final AtomicInteger open;
    private final AtomicLong bytes;
    private long mine;
    private boolean closed;

    FileStaging(FileBlobs blobs, AtomicInteger open, AtomicLong bytes) {
        this.blobs = blobs;
        this.open = open;
        this.bytes = bytes;
        open.incrementAndGet();
    }

    @Override
    public Blob add(InputStream content) throws IOException {
        Path file = blobs.incoming();
        try {
            Blob blob = copy(content, file);
            if (staged.putIfAbsent(blob, file) != null) {
                Files.delete(file);
            }
            return blob;
        } catch (IOException | RuntimeException | Error e) {
            remove(file);
            throw e;
        }
    }

    @Override
    public InputStream open(Blob blob) throws IOException {
        Path file = staged.get(blob);
        return file == null ? blobs.open(blob) : Files.newInputStream(file);
    }

    @Override
    public void keep() throws IOException {
        taken.addAll(staged.keySet());
        blobs.take(staged);
        staged.clear();
    }

    @Override
    public void close() {
        staged.values().forEach(FileStaging::remove);
        staged.clear();
        taken.forEach(blobs::letGo);
        taken.clear();
        if (!closed) {
            closed = true;
            open.decrementAndGet();
            bytes.addAndGet(-mine);
        }
    }

    private Blob copy(InputStream content, Path file) throws IOException {
        MessageDigest digest = Digests.digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        long checkAt = 0;
        try (OutputStream out = Channels.newOutputStream(Files.newByteChannel(file, NEW, OWN))) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (size >= checkAt) {
                    blobs.demandRoom(0);
                    checkAt = size + ROOM_CHECK;
                }
                digest.update(buffer, 0, read);
                write(out, buffer, read);
                size += read;
                mine += read;
                bytes.addAndGet(read);
            }
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** What the disk does not take is no fault of the stream that is read. */
    private static void write(OutputStream out, byte[] buffer, int length) throws NoRoom {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            LOG.error("The disk does not take a file on its way in", e);
            throw new NoRoom("Không ghi được vào đĩa lưu trữ: đề nghị gửi lại sau; đơn vị vận hành cần kiểm tra đĩa",
                    "The disk cannot be written to: please send again later; the operator must look at the disk");
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed; the next start will: {}", file, e.getMessage());
        }
    }
}
