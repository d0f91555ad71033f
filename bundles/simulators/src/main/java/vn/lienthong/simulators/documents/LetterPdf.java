package vn.lienthong.simulators.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A letter as a PDF with text and an embedded font that has the Vietnamese letters. */
public final class LetterPdf {
    private static final float SIZE = 11;
    private static final float LEADING = 15;
    private static final float MARGIN = 60;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    private LetterPdf() throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            font = PDType0Font.load(document, in, true);
        }
    }

    /** The bytes of the PDF. */
    public static byte[] of(Letter letter) throws IOException {
        LetterPdf pdf = new LetterPdf();
        try (PDDocument document = pdf.document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.newPage();
            for (Letter.Line line : letter.lines()) {
                pdf.write(line);
            }
            pdf.page.close();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void write(Letter.Line line) throws IOException {
        float indent = line.place() == Letter.Line.Place.TEXT && !line.text().startsWith("-") ? 20 : 0;
        for (String row : wrap(line.text(), WIDTH - indent)) {
            if (y < MARGIN) {
                page.close();
                newPage();
            }
            page.beginText();
            page.setFont(font, SIZE);
            page.newLineAtOffset(MARGIN + switch (line.place()) {
                case HEAD -> 0;
                case TEXT -> indent;
                case CENTRE -> Math.max(0, (WIDTH - width(row)) / 2);
                case SIGNATURE -> WIDTH / 2;
            }, y);
            page.showText(row);
            page.endText();
            indent = 0;
            y -= LEADING;
        }
        y -= LEADING / 3;
    }

    private void newPage() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private List<String> wrap(String text, float width) throws IOException {
        List<String> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (String word : text.split(" ")) {
            if (row.length() > 0 && width(row + " " + word) > width) {
                rows.add(row.toString());
                row.setLength(0);
            }
            row.append(row.length() == 0 ? "" : " ").append(word);
        }
        rows.add(row.toString());
        return rows;
    }

    private float width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }
}
