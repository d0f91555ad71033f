package vn.lienthong.bench.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketWriter;
import vn.lienthong.simulators.documents.Letter;

/**
 * A packet in a file, with one attachment that cannot be compressed, from the first sender to the recipient that fetches.
 *
 * @param sha256 of the packet
 */
record BigPacket(Path file, String sha256) {
    private static final int BLOCK = 1 << 20;

    static BigPacket write(Path file, int number, int megabytes) throws IOException {
        Organ from = Organ.of(Load.sender(0), "Sở số 1 tỉnh Lạng Sơn");
        Letter letter = new Letter(from, "UBND TỈNH LẠNG SƠN", String.valueOf(number), "HS-S1", "Lạng Sơn", LocalDate.of(2026, 3, 2), "Công văn",
            "Gửi hồ sơ lớn số " + number, List.of(), List.of("Gửi hồ sơ."), List.of("Lưu: VT"), null, "GIÁM ĐỐC", "Lý Văn Mẫu");
        Blob blob = AttachmentSink.DIGEST_ONLY.store("ho-so.bin", "application/octet-stream", noise(number, megabytes));
        Edoc edoc = letter.header().trace(new Edoc.Trace(from.organId(), LocalDateTime.of(2026, 3, 2, 8, 0)))
            .business(new Business(BusinessType.NEW, null, "Văn bản điện tử mới", 0, null, List.of(), new Business.Staff("Văn thư", null, "Vi Thị Mẫu", null, null, null)))
            .to(Load.RECIPIENTS.get(0)).attachment(new Attachment("cid:1", "ho-so.bin", "Hồ sơ", "application/octet-stream", blob)).build();
        MessageDigest digest = digest();
        try (OutputStream raw = Files.newOutputStream(file); OutputStream out = new DigestOutputStream(new BufferedOutputStream(raw, BLOCK), digest)) {
            new PacketWriter().write(edoc, b -> noise(number, megabytes), out);
        }
        return new BigPacket(file, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static InputStream noise(int seed, int megabytes) {
        byte[] block = new byte[BLOCK];
        new Random(seed).nextBytes(block);
        return new InputStream() {
            private long left = (long) megabytes * BLOCK;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left == 0) {
                    return -1;
                }
                int at = (int) ((BLOCK - left % BLOCK) % BLOCK);
                int n = (int) Math.min(Math.min(length, BLOCK - at), left);
                System.arraycopy(block, at, bytes, offset, n);
                left -= n;
                return n;
            }
        };
    }
}
