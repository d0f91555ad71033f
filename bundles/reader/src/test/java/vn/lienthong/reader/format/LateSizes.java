package vn.lienthong.reader.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives as some spreadsheet writers do: sizes of 64 bits behind each entry's data, which a reader of the stream cannot follow. */
final class LateSizes {

    private LateSizes() {
    }

    static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        var directory = new ByteArrayOutputStream();
        entries.forEach((path, content) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            byte[] data = content.getBytes(StandardCharsets.UTF_8);
            int at = out.size();
            var crc = new CRC32();
            crc.update(data);
            byte[] deflated = deflated(data);
            out.writeBytes(little(30).putInt(0x04034b50).putShort((short) 45).putShort((short) 8).putShort((short) 8).putInt(0).putInt(0).putInt(0).putInt(0).putShort((short) name.length).putShort((short) 0).array());
            out.writeBytes(name);
            out.writeBytes(deflated);
            out.writeBytes(little(24).putInt(0x08074b50).putInt((int) crc.getValue()).putLong(deflated.length).putLong(data.length).array());
            directory.writeBytes(little(46).putInt(0x02014b50).putShort((short) 45).putShort((short) 45).putShort((short) 8).putShort((short) 8).putInt(0).putInt((int) crc.getValue())
                    .putInt(deflated.length).putInt(data.length).putShort((short) name.length).putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(at).array());
            directory.writeBytes(name);
        });
        int at = out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(little(22).putInt(0x06054b50).putInt(0).putShort((short) entries.size()).putShort((short) entries.size()).putInt(directory.size()).putInt(at).putShort((short) 0).array());
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] data) {
        var deflater = new Deflater(6, true);
        deflater.setInput(data);
        deflater.finish();
        var block = new byte[data.length + 64];
        int n = deflater.deflate(block);
        deflater.end();
        return Arrays.copyOf(block, n);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
