package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Word 97 to 2003 ([MS-DOC]): the main text by its piece table; field codes are left out, their results stay. */
final class DocText {

    private static final int LARGEST = 64 << 20;
    private static final Charset SINGLE = Charset.forName("windows-1252");
    private static final int MAGIC = 0xA5EC;
    private static final int ENCRYPTED = 0x0100;
    private static final int TABLE_1 = 0x0200;

    private DocText() {
    }

    static void read(InputStream in, TextSink out) throws IOException {
        var file = new CompoundFile(in.readNBytes(LARGEST));
        byte[] words = file.stream("WordDocument");
        if (words == null || words.length < 0x1AA) {
            throw new IOException("no Word document inside");
        }
        var fib = ByteBuffer.wrap(words).order(ByteOrder.LITTLE_ENDIAN);
        int flags = fib.getShort(0x0A);
        if ((fib.getShort(0) & 0xffff) != MAGIC || (flags & ENCRYPTED) != 0) {
            throw new IOException("encrypted, or older than Word 97");
        }
        byte[] table = file.stream((flags & TABLE_1) != 0 ? "1Table" : "0Table");
        if (table == null) {
            throw new IOException("no table stream");
        }
        int length = fib.getInt(0x4C);
        out.add(clean(pieces(words, table, fib.getInt(0x1A2), fib.getInt(0x1A6), length)));
    }

    /** Puts the pieces together: a piece is UTF-16, or single bytes where bit 30 of its position is set. */
    private static String pieces(byte[] words, byte[] table, int clx, int clxLength, int length) throws IOException {
        var t = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
        int at = clx;
        int end = Math.min(table.length, clx + clxLength);
        while (at >= 0 && at + 5 < end && t.get(at) == 1) {
            at += 3 + (t.getShort(at + 1) & 0xffff);
        }
        if (at < 0 || at + 5 >= end || t.get(at) != 2) {
            throw new IOException("no piece table");
        }
        int count = (t.getInt(at + 1) - 4) / 12;
        int positions = at + 5;
        int descriptors = positions + 4 * (count + 1);
        if (count < 0 || descriptors + 8 * count > table.length) {
            throw new IOException("damaged piece table");
        }
        var text = new StringBuilder();
        for (int i = 0; i < count && text.length() < length; i++) {
            int chars = t.getInt(positions + 4 * i + 4) - t.getInt(positions + 4 * i);
            int fc = t.getInt(descriptors + 8 * i + 2);
            boolean single = (fc & 0x40000000) != 0;
            int from = single ? (fc & 0x3fffffff) / 2 : fc;
            int bytes = single ? chars : 2 * chars;
            if (chars < 0 || from < 0 || from > words.length) {
                throw new IOException("damaged piece");
            }
            text.append(new String(words, from, Math.min(bytes, words.length - from), single ? SINGLE : StandardCharsets.UTF_16LE));
        }
        return text.substring(0, Math.min(Math.max(length, 0), text.length()));
    }

    /** Marks of Word become lines and tabs: 7 ends a cell (and once more its row), 11 a line, 13 a paragraph, 19 to 21 are a field. */
    private static String clean(String text) {
        var out = new StringBuilder(text.length());
        int code = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 19 -> code++;
                case 20, 21 -> code = c == 20 || code > 0 ? Math.max(0, code - 1) : 0;
                case 7 -> {
                    boolean row = i > 0 && text.charAt(i - 1) == 7;
                    if (row && out.length() > 0 && out.charAt(out.length() - 1) == '\t') {
                        out.setLength(out.length() - 1);
                    }
                    out.append(row ? '\n' : '\t');
                }
                case 11, 12, 13 -> out.append('\n');
                case 30 -> out.append('-');
                default -> {
                    if (code == 0 && c != 31 && c != 1 && c != 8) {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
