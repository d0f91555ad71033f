package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word 97 to 2003. */
final class DocText {

    private static final int LARGEST = 64 << 20;

    private DocText() {
    }

    static void read(InputStream in, TextSink out) throws IOException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(DocText.class.getClassLoader());
        try (var files = new POIFSFileSystem(new java.io.ByteArrayInputStream(in.readNBytes(LARGEST)));
             var document = new HWPFDocument(files);
             var words = new WordExtractor(document)) {
            for (String paragraph : words.getParagraphText()) {
                // \u0007 ends a cell, and a row of cells once more; \u000b is a line break, fields are told by \u0013 to \u0015
                String s = WordExtractor.stripFields(paragraph);
                out.add(s.replace("\u0007\r\n", "\u0007").replace('\u0007', '\t').replace('\u000b', '\n').replace("\r\n", "\n").replace('\r', '\n'));
            }
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
