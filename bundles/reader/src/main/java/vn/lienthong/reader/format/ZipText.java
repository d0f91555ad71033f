package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.lienthong.api.reading.Finding;

/** What comes zipped: DOCX, ODT, XLSX, and archives of files. Streams; a bomb ends at the limits. */
final class ZipText {

    private static final long LARGEST = 512L << 20;
    private static final int ENTRIES_AT_MOST = 5000;
    private static final int FILES_AT_MOST = 50;

    private final Formats formats;
    private final boolean deeper;

    ZipText(Formats formats, boolean deeper) {
        this.formats = formats;
        this.deeper = deeper;
    }

    void read(InputStream in, String name, int depth, TextSink out, List<Finding> findings) throws IOException {
        var limited = new Limited(new ZipInputStream(in), LARGEST);
        int entries = 0;
        int files = 0;
        boolean office = false;
        for (ZipEntry entry = limited.next(); entry != null; entry = limited.next()) {
            if (++entries > ENTRIES_AT_MOST || files >= FILES_AT_MOST) {
                findings.add(cut(name));
                return;
            }
            String path = entry.getName();
            if (path.equals("word/document.xml")) {
                DocxText.read(limited.entry(), out);
                return;
            } else if (path.equals("content.xml")) {
                OdtText.read(limited.entry(), out);
                return;
            } else if (path.equals("[Content_Types].xml") || path.equals("mimetype")) {
                office = true;
            } else if (path.startsWith("xl/") && path.endsWith(".xml")) {
                SheetText.read(path, limited.entry(), out);
            } else if (!office && !entry.isDirectory() && deeper && !path.toLowerCase(Locale.ROOT).endsWith(".exe")) {
                files++;
                Extract inner = formats.read(limited.entry(), path, depth + 1);
                findings.addAll(inner.findings());
                out.add(inner.text()).line().line();
            }
        }
    }

    private static Finding cut(String name) {
        return new Finding("archive-limit", "warning", name, "Tệp nén có quá nhiều tệp, chỉ đọc phần đầu.", "The archive holds too many files; only the first ones were read.", null, null);
    }

    /** The unpacked stream with a limit on all that comes out of it. */
    private static final class Limited {
        private final ZipInputStream zip;
        private long left;

        Limited(ZipInputStream zip, long left) {
            this.zip = zip;
            this.left = left;
        }

        ZipEntry next() throws IOException {
            return zip.getNextEntry();
        }

        InputStream entry() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    var one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] b, int off, int len) throws IOException {
                    int n = zip.read(b, off, len);
                    left -= Math.max(0, n);
                    if (left < 0) {
                        throw new IOException("archive unpacks to more than " + LARGEST + " bytes");
                    }
                    return n;
                }
            };
        }
    }
}
