package vn.lienthong.bench.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
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
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketWriter;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.Noise;

/**
 * A packet in a file, with one attachment that cannot be compressed, from the first sender to the recipient that fetches.
 *
 * @param sha256 of the packet
 */
record BigPacket(Path file, String sha256) {
    private static final int BUFFER = 1 << 20;

    static BigPacket write(Path file, int number, int megabytes) throws IOException {
        Organ from = Organ.of(Load.sender(0), "Sở số 1 tỉnh Lạng Sơn");
        Letter letter = new Letter(from, "UBND TỈNH LẠNG SƠN", String.valueOf(number), "HS-S1", "Lạng Sơn", LocalDate.of(2026, 3, 2), "Công văn",
            "Gửi hồ sơ lớn số " + number, List.of(), List.of("Gửi hồ sơ."), List.of("Lưu: VT"), null, "GIÁM ĐỐC", "Lý Văn Mẫu");
        Blob blob = AttachmentSink.DIGEST_ONLY.store("ho-so.bin", "application/octet-stream", new Noise(number, (long) megabytes << 20));
        Edoc edoc = letter.header().trace(new Edoc.Trace(from.organId(), LocalDateTime.of(2026, 3, 2, 8, 0)))
            .business(new Business(BusinessType.NEW, null, "Văn bản điện tử mới", 0, null, List.of(), new Business.Staff("Văn thư", null, "Vi Thị Mẫu", null, null, null)))
            .to(Load.RECIPIENTS.get(0)).attachment(new Attachment("cid:1", "ho-so.bin", "Hồ sơ", "application/octet-stream", blob)).build();
        MessageDigest digest = digest();
        try (OutputStream raw = Files.newOutputStream(file); OutputStream out = new DigestOutputStream(new BufferedOutputStream(raw, BUFFER), digest)) {
            new PacketWriter().write(edoc, b -> new Noise(number, (long) megabytes << 20), out);
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
}
