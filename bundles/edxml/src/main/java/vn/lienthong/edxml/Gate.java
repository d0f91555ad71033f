package vn.lienthong.edxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stands before the parser and lets only so many bytes through between two of its events: a comment, an attribute or a
 * CDATA section of a gigabyte would otherwise be collected on the heap before the parser says a word. It also remembers
 * the source's own failure, which the parser would wrap beyond recognition.
 */
final class Gate extends FilterInputStream {
    /** The parser reads ahead by some buffers; a whole CDATA section counts as one event. */
    private static final long BETWEEN_EVENTS = 8L << 20;

    private long left = BETWEEN_EVENTS;
    private IOException failure;
    private boolean exceeded;

    Gate(InputStream in) {
        super(in);
    }

    /** An event came: the count starts anew. */
    void event() {
        left = BETWEEN_EVENTS;
    }

    /** The failure of the source, or null. */
    IOException failure() {
        return failure;
    }

    /** Whether one event took more than its share. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            exceeded = true;
            throw new IOException("More than " + BETWEEN_EVENTS + " bytes in one piece of markup");
        }
        try {
            int n = in.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // The source belongs to the caller.
    }
}
