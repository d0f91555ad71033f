package vn.lienthong.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Source;

class InflatedPdfTest {

    private static final int MEGABYTES = 400;

    @Test
    void aPageThatInflatesToHundredsOfMegabytesEndsInAFinding() throws IOException {
        byte[] pdf = bomb();
        assertThat(pdf).hasSizeLessThan(20_000);
        Extract extract = new Formats(100_000, "", 2).read(new Source.File("bomb.pdf", null, () -> new ByteArrayInputStream(pdf)));
        assertThat(extract.findings()).extracting(Finding::kind).hasSize(1).isSubsetOf("time-limit", Finding.NEEDS_OCR);
    }

    /** Deflated twice: a few kilobytes that say hundreds of megabytes of nothing. */
    private static byte[] bomb() throws IOException {
        var once = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(once)) {
            byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < MEGABYTES; i++) {
                deflated.write(blanks);
            }
        }
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            COSStream stream = pdf.getDocument().createCOSStream();
            try (var raw = stream.createRawOutputStream(); var twice = new DeflaterOutputStream(raw)) {
                once.writeTo(twice);
            }
            var filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            stream.setItem(COSName.FILTER, filters);
            var page = new PDPage();
            page.setContents(new PDStream(stream));
            pdf.addPage(page);
            pdf.save(out);
        }
        return out.toByteArray();
    }
}
