package vn.lienthong.reader.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Source;

/** With the real Tesseract; without it these say so and are skipped. */
class RecognitionTest {

    private static final String[] LINES = {"Kính gửi: Sở Tài chính", "Đề nghị báo cáo kết quả trước ngày 15/3/2026."};

    @Test
    void recognisesAScannedPdf() throws IOException {
        tesseract();
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.drawImage(LosslessFactory.createFromImage(pdf, scan()), 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
            }
            pdf.save(out);
        }
        // no time but for recognition, which has a limit of its own
        Extract extract = new Formats(100_000, "tesseract", 5).read(file("scan.pdf", out.toByteArray()));
        assertThat(extract.findings()).isEmpty();
        assertThat(extract.text()).contains("Sở Tài chính").contains("15/3/2026");
    }

    @Test
    void recognisesPictures() throws IOException {
        tesseract();
        for (String format : new String[] {"png", "tiff"}) {
            var out = new ByteArrayOutputStream();
            ImageIO.write(scan(), format, out);
            assertThat(new Formats(100_000, "tesseract", 5).read(file("scan." + format, out.toByteArray())).text()).contains("Sở Tài chính").contains("15/3/2026");
        }
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoRecognition() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        assertThat(new Formats(1000, "no-such-tesseract", 5).read(file("scan.png", out.toByteArray())).findings()).extracting(Finding::kind).containsExactly(Finding.NEEDS_OCR);
    }

    private static void tesseract() {
        assumeThat(new Ocr("tesseract").available()).as("Tesseract with Vietnamese is not installed (tesseract-ocr tesseract-ocr-vie)").isTrue();
    }

    /** A page of A4 as a scanner sees it: drawn from a PDF, so that the letters need no font of this machine. */
    private static BufferedImage scan() throws IOException {
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(FormatsTest.pdf(LINES))) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, 200, org.apache.pdfbox.rendering.ImageType.GRAY);
        }
    }

    private static Source.File file(String name, byte[] bytes) {
        return new Source.File(name, null, () -> new ByteArrayInputStream(bytes));
    }
}
