package vn.lienthong.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.StoredDocument;

/** Documents and agencies of the province Sao Mai, which does not exist. Builders are fresh: change what a test needs. */
public final class Samples {
    /** Bộ Sáng tạo. */
    public static final Organ MINISTRY = Organ.of("G99", "Bộ Sáng tạo");
    /** UBND tỉnh Sao Mai. */
    public static final Organ PROVINCE = Organ.of("H99", "UBND tỉnh Sao Mai");
    /** Sở Khoa học tỉnh Sao Mai. */
    public static final Organ SCIENCE = Organ.of("H99.12", "Sở Khoa học tỉnh Sao Mai");
    /** Sở Tài chính tỉnh Sao Mai. */
    public static final Organ FINANCE = Organ.of("H99.16", "Sở Tài chính tỉnh Sao Mai");
    /** UBND xã Suối Trong. */
    public static final Organ COMMUNE = Organ.of("H99.45", "UBND xã Suối Trong");

    /** Text of {@link #directive()}'s file. */
    public static final String DIRECTIVE_TEXT = """
            UBND TỈNH SAO MAI
            Số: 708/UBND-KGVX
            Sao Mai, ngày 02 tháng 3 năm 2026
            V/v báo cáo kết quả chuyển đổi số quý I năm 2026
            Kính gửi: Sở Khoa học; Sở Tài chính.
            Giao Sở Khoa học chủ trì, phối hợp với Sở Tài chính tham mưu báo cáo, gửi UBND tỉnh trước 16 giờ 00 ngày 20/3/2026.
            """;

    private Samples() {
    }

    /** The ministry's directive to the province. */
    public static EdocBuilder ministerialDirective() {
        return header(MINISTRY, "45", "BST-VP", "Hà Nội", "V/v thực hiện nhiệm vụ chuyển đổi số năm 2026")
                .to(PROVINCE).steeringType(Edoc.STEERING_DIRECTIVE).dueDate(LocalDate.of(2026, 3, 31));
    }

    /** The province's directive to two departments. */
    public static EdocBuilder directive() {
        return header(PROVINCE, "708", "UBND-KGVX", "Sao Mai", "V/v báo cáo kết quả chuyển đổi số quý I năm 2026")
                .to(SCIENCE).to(FINANCE).steeringType(Edoc.STEERING_DIRECTIVE).dueDate(LocalDate.of(2026, 3, 20))
                .responseFor(new ResponseFor("G99", "45/BST-VP", LocalDate.of(2026, 3, 2), documentId(MINISTRY, "45")))
                .toPlace("Như trên").toPlace("Lưu: VT");
    }

    /** A department's report that answers {@link #directive()}. */
    public static EdocBuilder report() {
        return header(SCIENCE, "31", "SKH-CĐS", "Sao Mai", "Báo cáo kết quả chuyển đổi số quý I năm 2026")
                .to(PROVINCE).type(12, null, "Báo cáo").steeringType(Edoc.STEERING_REPORT)
                .responseFor(new ResponseFor("H99", "708/UBND-KGVX", LocalDate.of(2026, 3, 2), documentId(PROVINCE, "708")));
    }

    /** The recall of {@link #directive()}. */
    public static EdocBuilder recall() {
        return directive().business(new Business(BusinessType.RECALL, documentId(PROVINCE, "708"), "Ban hành nhầm phụ lục", null, null,
                List.of(), new Business.Staff("Văn thư", null, "Đỗ Thị Ước", null, "vanthu@saomai.example", null)));
    }

    /** What {@code from} says of a document of {@code issuer}. */
    public static StatusReport status(Organ from, Organ issuer, String code, String notation, String documentId) {
        return new StatusReport(from, new ResponseFor(issuer.organId(), notation, LocalDate.of(2026, 3, 2), documentId),
                new Business.Staff("Văn thư", null, "Lê Văn Thử", null, null, null), code, "Đã đến",
                LocalDateTime.of(2026, 3, 2, 8, 30));
    }

    /** The DocumentId that these samples give. */
    public static String documentId(Organ issuer, String number) {
        return issuer.organId() + ",2026-03-02," + number;
    }

    /** Stages a text as a file of a document. */
    public static Attachment file(Staging staging, String name, String text) {
        try {
            Blob blob = staging.add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return new Attachment("cid:" + name, name, null, name.endsWith(".pdf") ? "application/pdf" : "text/plain", blob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document as the intake would store it, taken in by {@code channel:partner}. */
    public static StoredDocument stored(Edoc edoc, String channelAndPartner, Instant now) {
        ChannelRef by = ChannelRef.parse(channelAndPartner);
        String id = UUID.randomUUID().toString();
        return new StoredDocument(id, by.channel(), by.partner(), edoc.from().organId(), edoc, null, null,
                HexFormat.of().formatHex(id.getBytes(StandardCharsets.US_ASCII)).substring(0, 64),
                StoredDocument.State.ACCEPTED, now, now);
    }

    /** An agency for one of these organs, reached by {@code channel:partner} pairs, the preferred first. */
    public static Agency agency(Organ organ, String parentId, String... channels) {
        return new Agency(organ.organId(), List.of(), organ.organName(), List.of(), parentId, "department", List.of(), null,
                Arrays.stream(channels).map(ChannelRef::parse).toList());
    }

    private static EdocBuilder header(Organ from, String number, String notation, String place, String subject) {
        return new EdocBuilder().from(from).documentId(documentId(from, number)).code(number, notation)
                .promulgation(place, LocalDate.of(2026, 3, 2)).type(3, null, "Công văn").subject(subject)
                .signer("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Mẫu");
    }
}
