package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;

class LargeAttachmentTest {
    private static final long SIZE = 100L << 20;

    /**
     * Written and read through a pipe of 64 KiB: neither side can hold the file, whose text would be five times the
     * bound that the heap's growth is held to.
     */
    @Test
    void streamsAHundredMebibytesThroughASmallHeap() throws Exception {
        Edoc edoc = ((Edoc) new Memory().read(Specimen.bytes("new.edxml"))).edit()
            .attachments(List.of(new Attachment("cid:1", "lớn.bin", null, "application/octet-stream", new Blob("0", SIZE)))).build();
        Heap heap = new Heap();
        PipedInputStream in = new PipedInputStream(65_536);
        try (PipedOutputStream out = new PipedOutputStream(in)) {
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(edoc, out));
            Edoc read = new PacketReader().readEdoc(in, (name, type, content) -> new Blob("0", count(content, heap)));
            writing.join();
            assertThat(read).isEqualTo(edoc);
        }
        assertThat(heap.growth()).as("bytes held while streaming").isLessThan(24L << 20);
    }

    private static void write(Edoc edoc, OutputStream out) {
        try (out) {
            new PacketWriter().write(edoc, blob -> new Generated(blob.size()), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(InputStream content, Heap heap) throws IOException {
        byte[] buffer = new byte[65_536];
        long count = 0;
        int looks = 0;
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            count += n;
            if (count / (SIZE / 3) > looks) {
                looks++;
                heap.look();
            }
        }
        return count;
    }

    /** What remains on the heap after collection, against what was there before. */
    private static final class Heap {
        private final long before = used();
        private long most = before;

        void look() {
            most = Math.max(most, used());
        }

        long growth() {
            return most - before;
        }

        private static long used() {
            System.gc();
            return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        }
    }

    /** So many bytes out of nothing. */
    private static final class Generated extends InputStream {
        private long left;

        Generated(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? (int) (left & 0xff) : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            left -= n;
            return n;
        }
    }
}
