package vn.lienthong.reader.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.lienthong.api.reading.Finding;

/** PDF with text; a page that is only a picture goes to recognition. */
final class PdfText {

    private static final int PAGES_AT_MOST = 2000;
    private static final int SCANS_AT_MOST = 60;
    private static final int LETTERS_OF_A_TEXT_PAGE = 24;
    private static final int SMALL = 256 << 10;
    private static final long IN_MEMORY = 16L << 20;
    private static final long ON_DISK = 1L << 30;

    private final Ocr ocr;

    PdfText(Ocr ocr) {
        this.ocr = ocr;
    }

    /** A PDF is read from its end: a small one from memory, any other by way of a file, for some are larger than the heap. */
    void read(InputStream in, TextSink out, List<Finding> findings) throws IOException {
        byte[] head = in.readNBytes(SMALL + 1);
        if (head.length <= SMALL) {
            read(new RandomAccessReadBuffer(head), out, findings);
            return;
        }
        try (Spool spool = Spool.of(new SequenceInputStream(new ByteArrayInputStream(head), in), ".pdf")) {
            read(new RandomAccessReadBufferedFile(spool.file().toFile()), out, findings);
        }
    }

    private void read(RandomAccessRead file, TextSink out, List<Finding> findings) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file, MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache)) {
            pages(pdf, out, findings);
        }
    }

    private void pages(PDDocument pdf, TextSink out, List<Finding> findings) throws IOException {
        var stripper = new Stripper(out);
        int scanned = 0;
        int pages = Math.min(PAGES_AT_MOST, pdf.getNumberOfPages());
        for (int page = 1; page <= pages; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(pdf);
            if (letters(text) < LETTERS_OF_A_TEXT_PAGE) {
                scanned++;
                if (ocr.available() && scanned <= SCANS_AT_MOST) {
                    text = ocr.page(pdf, page - 1, out);
                }
            }
            out.add(text).line();
        }
        if (scanned > 0 && !ocr.available() && (scanned == pages || out.toString().isBlank())) {
            findings.add(Ocr.needed());
        } else if (scanned > 0 && out.toString().isBlank()) {
            findings.add(Ocr.unreadable());
        } else if (pages < pdf.getNumberOfPages() || ocr.available() && scanned > SCANS_AT_MOST) {
            throw new TextSink.Full();
        }
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).limit(LETTERS_OF_A_TEXT_PAGE).count();
    }

    /** Looks at the clock with every operator of a page: a page may have millions. */
    private static final class Stripper extends PDFTextStripper {
        private final TextSink out;

        Stripper(TextSink out) {
            this.out = out;
            setSortByPosition(true);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            out.alive();
            super.processOperator(operator, operands);
        }
    }
}
