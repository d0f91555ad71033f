package vn.lienthong.simulators.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketCheck;
import vn.lienthong.edxml.PacketReader;

class LetterPdfTest {
    private static final Organ MINISTRY = Organ.of("G06", "Bộ Khoa học và Công nghệ");
    private final Papers papers = new Papers(LocalDate.of(2026, 2, 6));

    @Test
    void carriesVietnameseTextThatReadsBack() throws IOException {
        byte[] pdf = LetterPdf.of(papers.ministryDirective(MINISTRY));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("BỘ KHOA HỌC VÀ CÔNG NGHỆ", "Số: 9128/BKHCN-KHTC", "Hà Nội, ngày 06 tháng 02 năm 2026",
                "Kính gửi: Ủy ban nhân dân tỉnh Lạng Sơn", "chậm nhất trong ngày 27/02/2026", "Nơi nhận:");
        }
    }

    @Test
    void becomesAPacketThatTheStandardFindsWhole() throws IOException {
        Letter letter = papers.ministryDirective(MINISTRY);
        byte[] packet = Packets.of(letter, LocalDateTime.of(2026, 2, 6, 16, 20)).to(Organ.of("H37", "UBND tỉnh Lạng Sơn"))
            .directive(papers.ministryDeadline()).file("9128.pdf", null, LetterPdf.of(letter))
            .file(DisbursementForm.FILE_NAME, "Biểu mẫu", DisbursementForm.empty()).bytes();

        Edoc edoc = new PacketReader().readEdoc(new ByteArrayInputStream(packet), AttachmentSink.DIGEST_ONLY);
        assertThat(PacketCheck.of(edoc)).isEmpty();
        assertThat(edoc.documentId()).isEqualTo("G06,2026/02/06,9128/BKHCN-KHTC");
        assertThat(edoc.attachments()).extracting("name").containsExactly("9128.pdf", DisbursementForm.FILE_NAME);
    }
}
