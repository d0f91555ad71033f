package vn.lienthong.ioffice;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.PacketWriter;

/** Documents of agencies that do not exist. */
final class Samples {
    private static final byte[] FILE = "%PDF-1.4\nvăn bản thử\n".getBytes(StandardCharsets.UTF_8);

    private Samples() {
    }

    static Edoc edoc(String... to) {
        EdocBuilder edoc = new EdocBuilder().from(Organ.of("000.00.00.H37", "UBND tỉnh Thử Nghiệm"))
                .documentId("000.00.00.H37,2026/02/06,12/UBND-VX").code("12", "UBND-VX").promulgation("Thử Nghiệm", LocalDate.of(2026, 2, 6))
                .type(1, null, "Công văn").subject("V/v báo cáo tình hình thử nghiệm").signer("TM.", "CHỦ TỊCH", "Nguyễn Văn Mẫu")
                .attachment(new Attachment("cid:1", "van-ban.pdf", null, "application/pdf", new Blob("", FILE.length)));
        for (String code : to) {
            edoc.to(Organ.of(code, "Sở Mẫu"));
        }
        return edoc.build();
    }

    static StatusReport status() {
        return new StatusReport(Organ.of("H37", "UBND tỉnh Thử Nghiệm"),
                new ResponseFor("H37.12", "12/SM-VP", LocalDate.of(2026, 2, 6), "H37.12,2026/02/06,12/SM-VP"), null, "03", "Đã tiếp nhận",
                LocalDateTime.of(2026, 2, 6, 9, 0));
    }

    static byte[] bytes(Packet packet) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new PacketWriter().write(packet, blob -> new ByteArrayInputStream(FILE), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
