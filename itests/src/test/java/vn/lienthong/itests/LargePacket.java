package vn.lienthong.itests;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketWriter;
import vn.lienthong.simulators.documents.Noise;

/** Packets with one file that is large and cannot be compressed, made while they are written. */
final class LargePacket {

    private LargePacket() {}

    /** Writes a packet with a file of so many bytes; returns the file's digest. */
    static String write(Path path, long size, String number, Organ from, boolean report, Organ... to) throws Exception {
        Blob blob = AttachmentSink.DIGEST_ONLY.store("a", "b", new Noise(number.hashCode(), size));
        EdocBuilder edoc = new EdocBuilder().from(from).documentId(from.organId() + ",2026/03/02," + number + "/LON-VP").code(number, "LON-VP")
                .promulgation("Lớn Mẫu", LocalDate.of(2026, 3, 2)).type(1, 0, "Công văn").subject("V/v gửi hồ sơ lớn số " + number)
                .signer(null, "Giám đốc", "Nguyễn Thị Thử").otherInfo(new Edoc.OtherInfo(0, null, null, null, null, null, List.of(), null, null))
                .trace(new Edoc.Trace(from.organId(), LocalDateTime.of(2026, 3, 2, 8, 0)))
                .business(new Business(BusinessType.NEW, null, "Văn bản điện tử mới", 0, null, List.of(), new Business.Staff("Văn thư", null, "Lê Văn Thử", null, null, null)))
                .attachment(new Attachment("cid:1", "ho-so-" + number + ".bin", "Hồ sơ", "application/octet-stream", blob));
        for (Organ organ : to) {
            edoc.to(organ);
        }
        if (report) {
            edoc.steeringType(Edoc.STEERING_REPORT);
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            new PacketWriter().write(edoc.build(), b -> new Noise(number.hashCode(), size), out);
        }
        return blob.sha256();
    }

    static String digest(InputStream in) throws IOException {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, sha256).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(sha256.digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
