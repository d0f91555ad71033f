package vn.lienthong.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Staging;
import vn.lienthong.store.proof.Digests;

/** Staged files by their content. */
final class FileStaging implements Staging {
    private static final Logger LOG = LoggerFactory.getLogger(FileStaging.class);
    private static final int BUFFER = 64 * 1024;
    private static final long ROOM_CHECK = 64L * 1024 * 1024;

    private final FileBlobs blobs;
    private final Map<Blob, Path> staged = new LinkedHashMap<>();

    FileStaging(FileBlobs blobs) {
        this.blobs = blobs;
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
        for (var entries = staged.entrySet().iterator(); entries.hasNext(); ) {
            var entry = entries.next();
            blobs.take(entry.getValue(), entry.getKey());
            entries.remove();
        }
    }

    @Override
    public void close() {
        staged.values().forEach(FileStaging::remove);
        staged.clear();
    }

    private Blob copy(InputStream content, Path file) throws IOException {
        MessageDigest digest = Digests.digest();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        long checkAt = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                if (size >= checkAt) {
                    blobs.demandRoom();
                    checkAt = size + ROOM_CHECK;
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                size += read;
            }
        }
        return new Blob(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} could not be removed; the next start will: {}", file, e.getMessage());
        }
    }
}
