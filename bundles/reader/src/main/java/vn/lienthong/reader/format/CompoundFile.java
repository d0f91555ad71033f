package vn.lienthong.reader.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The streams inside an OLE compound file ([MS-CFB]), which old Office files are. Read here, because the library for it would
 * bring a dozen megabytes for two streams.
 */
final class CompoundFile {

    private static final int HEADER = 512;
    private static final int FREE = -1;
    private static final int END = -2;
    private static final int ENTRY = 128;

    private final ByteBuffer file;
    private final int sector;
    private final int miniSector;
    private final int miniCutoff;
    private final List<Integer> fat = new ArrayList<>();
    private final List<Integer> miniFat = new ArrayList<>();
    private final Map<String, int[]> entries = new HashMap<>();
    private byte[] miniStream = {};

    CompoundFile(byte[] bytes) throws IOException {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < HEADER || file.getInt(0) != 0xE011CFD0) {
            throw new IOException("not a compound file");
        }
        sector = 1 << bounded(file.getShort(30), 7, 12);
        miniSector = 1 << bounded(file.getShort(32), 4, 10);
        miniCutoff = file.getInt(56);
        readFat();
        readDirectory(chain(file.getInt(48), fat, sector, Integer.MAX_VALUE, null));
        for (int s : numbers(chain(file.getInt(60), fat, sector, Integer.MAX_VALUE, null))) {
            miniFat.add(s);
        }
        int[] root = entries.get("Root Entry");
        miniStream = root == null ? miniStream : chain(root[0], fat, sector, root[1], null);
    }

    /** The bytes of a stream, or null if there is none of this name. */
    byte[] stream(String name) throws IOException {
        int[] entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        return entry[1] < miniCutoff ? chain(entry[0], miniFat, miniSector, entry[1], miniStream) : chain(entry[0], fat, sector, entry[1], null);
    }

    private void readFat() throws IOException {
        var fatSectors = new ArrayList<Integer>();
        for (int i = 0; i < 109; i++) {
            fatSectors.add(file.getInt(76 + 4 * i));
        }
        int next = file.getInt(68);
        for (int n = 0; next >= 0 && n < 4096; n++) {
            int at = offset(next);
            for (int i = 0; i < sector / 4 - 1; i++) {
                fatSectors.add(file.getInt(at + 4 * i));
            }
            next = file.getInt(at + sector - 4);
        }
        for (int s : fatSectors) {
            if (s >= 0) {
                int at = offset(s);
                for (int i = 0; i < sector / 4; i++) {
                    fat.add(file.getInt(at + 4 * i));
                }
            }
        }
    }

    private void readDirectory(byte[] directory) {
        var d = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + ENTRY <= directory.length; at += ENTRY) {
            int length = d.getShort(at + 64);
            if (length >= 2 && length <= 64 && d.get(at + 66) != 0) {
                String name = new String(directory, at, length - 2, StandardCharsets.UTF_16LE);
                entries.putIfAbsent(name, new int[] {d.getInt(at + 116), Math.max(0, d.getInt(at + 120))});
            }
        }
    }

    /** Follows a chain of sectors; a chain longer than the file runs in a circle. */
    private byte[] chain(int first, List<Integer> table, int size, int length, byte[] within) throws IOException {
        var out = new ByteArrayOutputStream();
        int limit = (within == null ? file.capacity() : within.length) / size + 1;
        int s = first;
        for (int n = 0; s != END && s != FREE && out.size() < length; n++) {
            if (s < 0 || s >= table.size() || n > limit) {
                throw new IOException("damaged compound file");
            }
            int at = within == null ? offset(s) : s * size;
            byte[] from = within == null ? file.array() : within;
            if (at >= from.length) {
                throw new IOException("damaged compound file");
            }
            out.write(from, at, Math.min(Math.min(size, from.length - at), length - out.size()));
            s = table.get(s);
        }
        return out.toByteArray();
    }

    private static int[] numbers(byte[] bytes) {
        var b = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int[] out = new int[bytes.length / 4];
        for (int i = 0; i < out.length; i++) {
            out[i] = b.getInt(4 * i);
        }
        return out;
    }

    private int offset(int sectorNumber) throws IOException {
        long at = (sectorNumber + 1L) * sector;
        if (sectorNumber < 0 || at >= file.capacity()) {
            throw new IOException("damaged compound file");
        }
        return (int) at;
    }

    private static int bounded(int value, int low, int high) throws IOException {
        if (value < low || value > high) {
            throw new IOException("damaged compound file");
        }
        return value;
    }
}
