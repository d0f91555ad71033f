package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.lienthong.api.reading.Finding;

/** PDF with text; a page that is only a picture goes to recognition. */
final class PdfText {

    private static final int PAGES_AT_MOST = 2000;
    private static final int LETTERS_OF_A_TEXT_PAGE = 24;

    private final Ocr ocr;

    PdfText(Ocr ocr) {
        this.ocr = ocr;
    }

    /** By way of a file: a PDF is read from its end, and some are larger than the heap. */
    void read(InputStream in, TextSink out, List<Finding> findings) throws IOException {
        Path file = Files.createTempFile("lienthong-", ".pdf");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            try (PDDocument pdf = Loader.loadPDF(new RandomAccessReadBufferedFile(file.toFile()), IOUtils.createTempFileOnlyStreamCache())) {
                pages(pdf, out, findings);
            }
        } finally {
            Files.delete(file);
        }
    }

    private void pages(PDDocument pdf, TextSink out, List<Finding> findings) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        int scanned = 0;
        int pages = Math.min(PAGES_AT_MOST, pdf.getNumberOfPages());
        for (int page = 1; page <= pages; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(pdf);
            if (text.chars().filter(Character::isLetter).limit(LETTERS_OF_A_TEXT_PAGE).count() < LETTERS_OF_A_TEXT_PAGE) {
                scanned++;
                if (ocr.available()) {
                    text = ocr.page(pdf, page - 1);
                }
            }
            out.add(text).line();
        }
        if (scanned > 0 && !ocr.available() && (scanned == pages || out.toString().isBlank())) {
            findings.add(Ocr.needed());
        }
    }
}
