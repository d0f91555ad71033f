package vn.lienthong.simulators.documents;

import java.io.InputStream;
import java.util.Random;

/** A file as large as you like that cannot be compressed and is never in memory; the same for the same seed. Not safe for several threads. */
public final class Noise extends InputStream {
    private static final int BLOCK = 1 << 20;

    private final byte[] block = new byte[BLOCK];
    private final long size;
    private long at;

    /**
     * @param seed says which noise
     * @param size bytes
     */
    public Noise(int seed, long size) {
        new Random(seed).nextBytes(block);
        this.size = size;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (at >= size) {
            return -1;
        }
        int from = (int) (at % BLOCK);
        int n = (int) Math.min(Math.min(length, BLOCK - from), size - at);
        System.arraycopy(block, from, bytes, offset, n);
        at += n;
        return n;
    }
}
