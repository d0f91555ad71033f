package vn.lienthong.reader.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A temporary file that is gone when this is closed, whatever happened meanwhile. For formats that are read from their end. */
record Spool(Path file) implements Closeable {

    private static final long LARGEST = 1L << 30;

    /** An empty file. */
    static Spool empty(String suffix) throws IOException {
        return new Spool(Files.createTempFile("lienthong-", suffix));
    }

    /** A file with what the stream holds; a stream of more than a gigabyte is refused. */
    static Spool of(InputStream in, String suffix) throws IOException {
        Spool spool = empty(suffix);
        try (OutputStream out = Files.newOutputStream(spool.file)) {
            var block = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                size += n;
                if (size > LARGEST) {
                    throw new IOException("larger than " + LARGEST + " bytes");
                }
                out.write(block, 0, n);
            }
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
