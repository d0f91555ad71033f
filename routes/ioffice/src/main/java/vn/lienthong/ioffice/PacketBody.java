package vn.lienthong.ioffice;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/**
 * The packet in the body of a request. Ends with {@link TooLarge} as soon as more than the limit has come. Does not close
 * the body.
 */
final class PacketBody extends InputStream {
    private static final int LINE_END = 2;

    private final InputStream body;
    private final long limit;
    private final int held;
    private final byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private long taken;
    private boolean finished;

    private PacketBody(InputStream body, long limit, int held) {
        this.body = body;
        this.limit = limit;
        this.held = held;
    }

    /** As the axis' client sends it: a line end (CR LF) comes after the packet, and exactly that one is taken off. */
    static PacketBody withLineEnd(InputStream body, long limit) {
        return new PacketBody(body, limit, LINE_END);
    }

    /** The packet and nothing else. */
    static PacketBody plain(InputStream body, long limit) {
        return new PacketBody(body, limit, 0);
    }

    @Override
    public int read() throws IOException {
        return ready() == 0 ? -1 : buffer[start++] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        int n = Math.min(length, ready());
        if (n == 0) {
            return -1;
        }
        System.arraycopy(buffer, start, target, offset, n);
        start += n;
        return n;
    }

    /** Bytes that surely belong to the packet: all but the last ones held, until the body has ended. */
    private int ready() throws IOException {
        while (!finished && end - start <= held) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
            int n = body.read(buffer, end, buffer.length - end);
            if (n < 0) {
                finished = true;
                boolean lineEnd = held > 0 && end >= LINE_END && buffer[end - 2] == '\r' && buffer[end - 1] == '\n';
                end -= lineEnd ? LINE_END : 0;
            } else {
                end += n;
                taken += n;
                if (taken > limit + held) {
                    throw new TooLarge();
                }
            }
        }
        return finished ? end - start : end - start - held;
    }

    /** More came than is allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("larger than the partner's limit");
        }
    }
}
