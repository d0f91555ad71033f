package vn.lienthong.itests;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;

/** Base64 up to the closing quote, in blocks: the JDK's own stream takes it byte by byte. */
final class Base64Tail extends InputStream {
    private final InputStream in;
    private byte[] block = new byte[0];
    private int at;

    Base64Tail(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (at == block.length) {
            byte[] text = in.readNBytes(1 << 16);
            int end = 0;
            while (end < text.length && text[end] != '"') {
                end++;
            }
            block = Base64.getDecoder().decode(end == text.length ? text : Arrays.copyOf(text, end));
            at = 0;
            if (block.length == 0) {
                return -1;
            }
        }
        int n = Math.min(length, block.length - at);
        System.arraycopy(block, at, bytes, offset, n);
        at += n;
        return n;
    }
}
