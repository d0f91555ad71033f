package vn.lienthong.reader.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.lienthong.api.reading.Finding;

/**
 * What comes zipped: DOCX, ODT, XLSX, and archives of files. Read by the directory at its end, because some writers give an entry's
 * size only there; a bomb ends at the limits.
 */
final class ZipText {

    private static final long LARGEST = 512L << 20;
    private static final int ENTRIES_AT_MOST = 5000;
    private static final int FILES_AT_MOST = 50;

    private final Formats formats;
    private final boolean deeper;
    private long left = LARGEST;

    ZipText(Formats formats, boolean deeper) {
        this.formats = formats;
        this.deeper = deeper;
    }

    void read(InputStream in, String name, int depth, TextSink out, List<Finding> findings) throws IOException {
        try (Spool spool = Spool.of(in, ".zip"); ZipFile zip = new ZipFile(spool.file().toFile())) {
            ZipEntry word = zip.getEntry("word/document.xml");
            ZipEntry open = zip.getEntry("content.xml");
            if (word != null) {
                DocxText.read(content(zip, word), out);
            } else if (open != null) {
                OdtText.read(content(zip, open), out);
            } else if (zip.getEntry("xl/workbook.xml") != null) {
                SheetText.read(path -> zip.getEntry(path) == null ? null : content(zip, zip.getEntry(path)), out);
            } else if (zip.getEntry("[Content_Types].xml") == null && zip.getEntry("mimetype") == null) {
                files(zip, name, depth, out, findings);
            }
        }
    }

    private void files(ZipFile zip, String name, int depth, TextSink out, List<Finding> findings) throws IOException {
        int files = 0;
        if (zip.size() > ENTRIES_AT_MOST) {
            findings.add(cut(name));
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (ZipEntry entry : entries.subList(0, Math.min(ENTRIES_AT_MOST, entries.size()))) {
            String path = entry.getName();
            if (entry.isDirectory() || !deeper || path.toLowerCase(Locale.ROOT).endsWith(".exe")) {
                continue;
            }
            if (++files > FILES_AT_MOST) {
                findings.add(cut(name));
                return;
            }
            Extract inner = formats.read(content(zip, entry), path, depth + 1, out.watch());
            findings.addAll(inner.findings());
            out.add(inner.text()).line().line();
        }
    }

    private static Finding cut(String name) {
        return new Finding("archive-limit", "warning", name, "Tệp nén có quá nhiều tệp, chỉ đọc phần đầu.", "The archive holds too many files; only the first ones were read.", null, null);
    }

    /** An entry unpacked, with one limit on all that comes out of this file. */
    private InputStream content(ZipFile zip, ZipEntry entry) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                int n = super.read(b, off, len);
                left -= Math.max(0, n);
                if (left < 0) {
                    throw new IOException("archive unpacks to more than " + LARGEST + " bytes");
                }
                return n;
            }

            @Override
            public long skip(long n) throws IOException {
                return read(new byte[(int) Math.min(n, 1 << 16)]);
            }
        };
    }
}
