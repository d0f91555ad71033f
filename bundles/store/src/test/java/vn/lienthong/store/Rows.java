package vn.lienthong.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.store.StoredDocument;

/** Rows of agencies that do not exist. */
final class Rows {
    static final Instant NOW = Instant.parse("2026-03-02T01:00:00.123456Z");
    static final Blob CONTENT = new Blob("ab".repeat(32), 1234);

    private Rows() {
    }

    static EdocBuilder edoc(String documentId) {
        return new EdocBuilder()
                .from(new Organ("H99", null, "UBND tỉnh Sao Mai", "Số 1 phố Trống Đồng", "vp@saomai.example", "0200", null, null))
                .to(Organ.of("H99.12", "Sở Khoa học và Công nghệ tỉnh Sao Mai"))
                .documentId(documentId).code("0708", "UBND-KGVX").promulgation("Sao Mai", LocalDate.of(2026, 3, 2))
                .type(3, null, "Công văn").subject("V/v đẩy mạnh chuyển đổi số năm 2026")
                .signer("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Đỗ Thị Ước").dueDate(LocalDate.of(2026, 3, 20))
                .otherInfo(new Edoc.OtherInfo(2, null, null, null, 3, false, List.of("Phụ lục I"), null, null))
                .responseFor(new ResponseFor("G99", "12/BST-VP", LocalDate.of(2026, 2, 6), "G99,2026-02-06,12"))
                .steeringType(Edoc.STEERING_DIRECTIVE).toPlace("Như trên").toPlace("Lưu: VT")
                .trace(new Edoc.Trace("G99", LocalDateTime.of(2026, 3, 2, 8, 0, 1)))
                .business(new Business(BusinessType.NEW, null, null, 1, null, List.of(), null))
                .attachment(new Attachment("cid:1", "Công văn số 708.pdf", null, "application/pdf", CONTENT));
    }

    static StoredDocument document(String documentId) {
        return document(edoc(documentId).build());
    }

    static StoredDocument document(Edoc edoc) {
        return new StoredDocument(UUID.randomUUID().toString(), "ioffice", "tinh", edoc.from().organId(), edoc, CONTENT,
                "ext-" + edoc.documentId(), "cd".repeat(32), StoredDocument.State.ACCEPTED, NOW, NOW);
    }

    static Delivery delivery(StoredDocument of, String recipientId, Delivery.State state) {
        boolean due = state == Delivery.State.DUE;
        boolean claimed = state == Delivery.State.CLAIMED;
        return new Delivery(UUID.randomUUID().toString(), of.id(), Cargo.DOCUMENT, null, recipientId, "mailbox", "skhcn", state,
                0, 0, due ? NOW : null, claimed ? NOW : null, null, null, null, NOW, null);
    }

    static StatusRecord status(String documentId, String code) {
        var report = new StatusReport(Organ.of("H99.12", "Sở Khoa học và Công nghệ"),
                new ResponseFor("H99", "708/UBND-KGVX", LocalDate.of(2026, 3, 2), "d1"),
                new Business.Staff("Văn thư", null, "Lê Văn Thử", null, null, null), code, "Đã đến",
                LocalDateTime.of(2026, 3, 2, 8, 30));
        return new StatusRecord(UUID.randomUUID().toString(), documentId, "H99.12", "H99", report, NOW);
    }

    static Obligation obligation(String code, StoredDocument of, Obligation.State state, Instant due) {
        return new Obligation(code, of.id(), "H99", "H99.12", "Sở Khoa học và Công nghệ", List.of("Sở Tài chính"),
                "tham mưu báo cáo", "báo cáo", "UBND tỉnh", null, null, "2026-02-28", "Phụ lục I",
                new Deadline("date", "2026-03-20", "by", "trước ngày 20/3/2026"), due, state, null, 0.93,
                "Giao Sở Khoa học và Công nghệ tham mưu báo cáo.", null, NOW, NOW);
    }
}
