package vn.lienthong.reader.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Source;

class FormatsTest {

    private static final String WORDS = "Sở Tài chính đề nghị các đơn vị báo cáo trước ngày 15/3/2025";

    @Test
    void readsPlainTextInItsEncodings() throws IOException {
        assertThat(text("a.txt", WORDS.getBytes(StandardCharsets.UTF_8))).isEqualTo(WORDS);
        assertThat(text("a.txt", ("\ufeff" + WORDS).getBytes(StandardCharsets.UTF_16LE))).contains(WORDS);
    }

    @Test
    void readsPdfWithText() throws IOException {
        assertThat(text("a.pdf", pdf(WORDS))).contains("báo cáo trước ngày 15/3/2025");
    }

    @Test
    void saysThatAScanNeedsRecognition() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
        }
        Extract extract = new Formats(100_000, "", 30).read(file("scan.pdf", out.toByteArray()));
        assertThat(extract.findings()).extracting(Finding::kind).containsExactly(Finding.NEEDS_OCR);
    }

    @Test
    void readsWordDocumentsWithTables() throws IOException {
        String xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>" + WORDS + "</w:t></w:r>"
                + "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Tháng 1</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:p><w:r><w:t>Họp</w:t></w:r></w:p><w:p><w:r><w:t>giao ban</w:t></w:r></w:p></w:tc></w:tr>" + "<w:tr><w:tc><w:p><w:r><w:t>Tháng 2</w:t></w:r></w:p></w:tc></w:tr>".repeat(3) + "</w:tbl></w:body></w:document>";
        String text = text("a.docx", zip(Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8))));
        assertThat(text).contains(WORDS + "\n").contains("Tháng 1\tHọp giao ban\n").doesNotContain("bỏ");
    }

    @Test
    void readsAHeadInTwoColumnsCellByCell() throws IOException {
        String cell = "<w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        String xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:tbl><w:tr>" + String.format(cell, "SỞ NỘI VỤ", "Số: 12/SNV-VP")
                + String.format(cell, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hà Trung, ngày 05 tháng 01 năm 2026") + "</w:tr></w:tbl></w:body></w:document>";
        assertThat(text("a.docx", zip(Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)))))
                .isEqualTo("SỞ NỘI VỤ\nSố: 12/SNV-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Trung, ngày 05 tháng 01 năm 2026\n");
    }

    @Test
    void readsSheetsWhoseSizesStandOnlyInTheDirectory() throws IOException {
        byte[] xlsx = LateSizes.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", "<sst><si><t>Nội dung</t></si><si><r><t>Số </t></r><r><t>lượng</t></r></si></sst>",
                "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"inlineStr\"><is><t>Hồ sơ</t></is></c><c><v>42</v></c></row></sheetData></worksheet>"));
        assertThat(text("bieu.xlsx", xlsx)).isEqualTo("Nội dung\tSố lượng\nHồ sơ\t42\n");
    }

    @Test
    void stopsWhereTimeIsUpAndKeepsWhatItHas() throws IOException {
        Extract extract = new Formats(1_000_000, "", -1).read(file("a.html", "<html><body><p>một</p></body></html>".getBytes(StandardCharsets.UTF_8)));
        assertThat(extract.findings()).extracting(Finding::kind).containsExactly("time-limit");
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() throws IOException {
        byte[] docx = zip(Map.of("word/document.xml", ("<a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8)));
        byte[] rtf = ("{\\rtf1" + "{".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII);
        byte[] html = ("<html><body>" + "<div>".repeat(5_000) + "x").getBytes(StandardCharsets.UTF_8);
        assertThat(new Formats(1000, "", 30).read(file("a.docx", docx)).findings()).extracting(Finding::kind).containsExactly("unreadable-file");
        assertThat(new Formats(1000, "", 30).read(file("a.rtf", rtf)).findings()).extracting(Finding::kind).containsExactly("unreadable-file");
        assertThat(new Formats(1000, "", 30).read(file("a.html", html)).text().strip()).endsWith("x");
    }

    @Test
    void readsOpenDocuments() throws IOException {
        String xml = "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><text:p>" + WORDS + "<text:s text:c=\"2\"/>hết</text:p><table:table>"
                + "<table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>".repeat(4) + "</table:table></office:document-content>";
        assertThat(text("a.odt", zip(Map.of("content.xml", xml.getBytes(StandardCharsets.UTF_8))))).contains(WORDS + "  hết\n").contains("A\tB\n");
    }

    @Test
    void readsRichText() throws IOException {
        var rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator x;}\\f0 ");
        WORDS.chars().forEach(c -> rtf.append(c < 128 ? String.valueOf((char) c) : "\\u" + c + "?"));
        assertThat(text("a.rtf", rtf.append("\\par A\\cell B\\row}").toString().getBytes(StandardCharsets.US_ASCII))).contains(WORDS).contains("A\tB").doesNotContain("Times");
    }

    @Test
    void readsHtml() throws IOException {
        String html = "<html><head><meta charset=utf-8><style>p{}</style></head><body><p>" + WORDS + "</p><ul><li>một</li></ul><table><tr><td>A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><tr><td>5</td><td>6</td></tr></table></body></html>";
        assertThat(text("a.html", html.getBytes(StandardCharsets.UTF_8))).contains(WORDS + "\n").contains("- một").contains("A\tB").doesNotContain("p{}");
    }

    @Test
    void readsAMailWithItsAttachmentsFirst() throws IOException {
        String mail = "From: a@hatrung.example\r\nTo: b@hatrung.example\r\nSubject: =?UTF-8?B?" + base64("V/v báo cáo") + "?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + base64("Kính gửi anh chị, xem tệp kèm theo.") + "\r\n--x\r\nContent-Type: text/plain; name=\"cv.txt\"\r\nContent-Disposition: attachment; filename=\"cv.txt\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n" + base64(WORDS) + "\r\n--x--\r\n";
        String text = text("a.eml", mail.getBytes(StandardCharsets.US_ASCII));
        assertThat(text).contains(WORDS).contains("xem tệp kèm theo");
        assertThat(text.indexOf(WORDS)).isLessThan(text.indexOf("xem tệp"));
    }

    @Test
    void readsOldWordFiles() throws IOException {
        assertThat(text("a.doc", OldWord.file(WORDS + "\rDòng hai\u0007Cột hai\u0007\u0007"))).contains(WORDS + "\n").contains("Dòng hai\tCột hai\n");
    }

    @Test
    void readsFilesInAnArchiveDownToALimit() throws IOException {
        byte[] inner = zip(Map.of("trong.txt", WORDS.getBytes(StandardCharsets.UTF_8)));
        assertThat(text("a.zip", zip(Map.of("b.zip", inner)))).contains(WORDS);
        byte[] deep = inner;
        for (int i = 0; i < 6; i++) {
            deep = zip(Map.of("x.zip", deep));
        }
        assertThat(text("deep.zip", deep)).doesNotContain(WORDS);
    }

    @Test
    void stopsAtTheTextLimit() throws IOException {
        Extract extract = new Formats(100, "", 30).read(file("a.txt", "dài ".repeat(1000).getBytes(StandardCharsets.UTF_8)));
        assertThat(extract.text()).hasSize(100);
        assertThat(extract.findings()).extracting(Finding::kind).containsExactly("text-cut");
    }

    @Test
    void refusesADocumentTypeDeclaration() throws IOException {
        byte[] bad = zip(Map.of("word/document.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8)));
        assertThat(new Formats(1000, "", 30).read(file("a.docx", bad)).findings()).extracting(Finding::kind).containsExactly("unreadable-file");
    }

    @Test
    void turnsDamagedFilesIntoFindings() throws IOException {
        for (String name : new String[] {"%PDF-1.7 broken", "{\\rtf1 {{{", "PK\u0003\u0004broken"}) {
            Extract extract = new Formats(1000, "", 30).read(file("x", name.getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(extract.text().length()).isLessThan(100);
        }
        byte[] doc = OldWord.file("abc");
        for (int cut = 0; cut < doc.length; cut += 97) {
            assertThat(new Formats(1000, "", 30).read(file("x.doc", Arrays.copyOf(doc, cut)))).isNotNull();
        }
    }

    static byte[] pdf(String... lines) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            var font = PDType0Font.load(pdf, PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(font, 11);
                content.setLeading(16);
                content.newLineAtOffset(60, 740);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            pdf.save(out);
        }
        return out.toByteArray();
    }

    private static String text(String name, byte[] bytes) throws IOException {
        return new Formats(1_000_000, "", 30).read(file(name, bytes)).text();
    }

    private static Source.File file(String name, byte[] bytes) {
        return new Source.File(name, null, () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var e : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(e.getKey()));
                zip.write(e.getValue());
            }
        }
        return out.toByteArray();
    }

    private static String base64(String s) {
        return Base64.getEncoder().encodeToString(s.getBytes(StandardCharsets.UTF_8));
    }
}
