package vn.lienthong.reader.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes the smallest Word 97 file: a compound file with a main stream and a table stream that holds one piece. */
final class OldWord {

    private static final int SECTOR = 512;

    private OldWord() {
    }

    static byte[] file(String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_16LE);
        int main = 8;
        int mainSectors = Math.max(main, (1024 + words.length + SECTOR - 1) / SECTOR);
        int tableSectors = 8;
        var file = ByteBuffer.allocate(SECTOR * (1 + 2 + mainSectors + tableSectors)).order(ByteOrder.LITTLE_ENDIAN);
        // header: one FAT sector (0), directory in sector 1, no mini FAT, streams from 4096 bytes on in big sectors
        file.putInt(0, 0xE011CFD0).putInt(4, 0xE11AB1A1).putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE).putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, -2).putInt(68, -2);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i == 0 ? 0 : -1);
        }
        int fat = SECTOR;
        for (int i = 0; i < SECTOR / 4; i++) {
            file.putInt(fat + 4 * i, -1);
        }
        file.putInt(fat, -3).putInt(fat + 4, -2);
        chain(file, fat, 2, mainSectors);
        chain(file, fat, 2 + mainSectors, tableSectors);
        int directory = 2 * SECTOR;
        entry(file, directory, "Root Entry", 5, -2, 0);
        entry(file, directory + 128, "WordDocument", 2, 2, mainSectors * SECTOR);
        entry(file, directory + 256, "0Table", 2, 2 + mainSectors, tableSectors * SECTOR);
        int doc = 3 * SECTOR;
        file.putShort(doc, (short) 0xA5EC).putInt(doc + 0x4C, text.length()).putInt(doc + 0x1A2, 0).putInt(doc + 0x1A6, 21);
        file.position(doc + 1024);
        file.put(words);
        int table = doc + mainSectors * SECTOR;
        file.put(table, (byte) 2).putInt(table + 1, 16).putInt(table + 5, 0).putInt(table + 9, text.length()).putInt(table + 15, 1024);
        return file.array();
    }

    private static void chain(ByteBuffer file, int fat, int from, int count) {
        for (int i = 0; i < count; i++) {
            file.putInt(fat + 4 * (from + i), i + 1 < count ? from + i + 1 : -2);
        }
    }

    private static void entry(ByteBuffer file, int at, String name, int type, int start, int size) {
        byte[] utf16 = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        file.position(at);
        file.put(utf16);
        file.putShort(at + 64, (short) utf16.length).put(at + 66, (byte) type).putInt(at + 116, start).putInt(at + 120, size);
    }
}
