package vn.lienthong.edxml;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An attachment that its sender zipped for the journey: one entry, taken out while streaming. */
final class Zipped extends FilterInputStream {
    private static final long RATIO_FROM = 16L << 20;

    private final Cursor cursor;
    private final Counter zipped;
    private long count;

    private Zipped(Cursor cursor, Counter zipped, ZipInputStream zip) {
        super(zip);
        this.cursor = cursor;
        this.zipped = zipped;
    }

    /**
     * Whether this is a file zipped for the journey: declared as a zip, not called one, beginning as one, and not a
     * document whose own format happens to be a zip.
     */
    static boolean is(String name, String contentType, BufferedInputStream content) throws IOException {
        if (!MediaTypes.ZIP.equalsIgnoreCase(contentType) || name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            return false;
        }
        content.mark(64);
        byte[] head = content.readNBytes(64);
        content.reset();
        if (head.length < 30 || head[0] != 'P' || head[1] != 'K' || head[2] != 3 || head[3] != 4) {
            return false;
        }
        int length = Math.min(head.length - 30, (head[26] & 0xff) | (head[27] & 0xff) << 8);
        String first = new String(head, 30, length, StandardCharsets.ISO_8859_1);
        return !first.equals("[Content_Types].xml") && !first.equals("mimetype") && !first.startsWith("_rels/")
            && !first.startsWith("docProps/");
    }

    /** The bytes of the one entry. */
    static Zipped open(Cursor cursor, InputStream content) throws IOException {
        Counter counter = new Counter(content);
        // Entry names are not used: a charset that maps every byte spares errors about them.
        ZipInputStream zip = new ZipInputStream(counter, StandardCharsets.ISO_8859_1);
        Zipped opened = new Zipped(cursor, counter, zip);
        ZipEntry entry = opened.nextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = opened.nextEntry();
        }
        if (entry == null) {
            throw opened.broken("tệp zip không có tệp nào bên trong", "the zip holds no file", null);
        }
        return opened;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n;
        try {
            n = in.read(buffer, offset, length);
        } catch (MalformedPacket e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
        count += Math.max(0, n);
        if (count > cursor.limits().attachmentBytes()) {
            throw Base64Input.tooLarge(cursor);
        }
        if (count > RATIO_FROM && count / Math.max(1, zipped.count) > cursor.limits().zipRatio()) {
            throw cursor.fault(MalformedPacket.Kind.LIMIT, "ContentTransferEncoded", "tệp zip bung ra quá lớn so với kích thước nén",
                "the zip unpacks to far more than its size", "gửi tệp gốc không nén", "send the file itself, not zipped");
        }
        return n;
    }

    /** Reads what is left: checks the entry's checksum, and that no second file would be lost. */
    void drain() throws IOException {
        byte[] waste = new byte[8192];
        int n = read(waste, 0, waste.length);
        while (n >= 0) {
            n = read(waste, 0, waste.length);
        }
        ZipEntry more = nextEntry();
        while (more != null && more.isDirectory()) {
            more = nextEntry();
        }
        if (more != null) {
            throw broken("tệp zip chứa nhiều hơn một tệp", "the zip holds more than one file", null);
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        // What is left is read by drain().
    }

    private ZipEntry nextEntry() throws IOException {
        try {
            return ((ZipInputStream) in).getNextEntry();
        } catch (MalformedPacket e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    /** The source's own trouble passes as it is; the rest is the zip's. */
    private IOException unreadable(Exception e) {
        return zipped.failed && e instanceof IOException io ? io
            : broken("tệp zip bị hỏng hoặc dùng kiểu nén không hỗ trợ", "the zip is damaged, or packed in a way that is not supported", e);
    }

    private MalformedPacket broken(String causeVi, String causeEn, Throwable cause) {
        return cursor.fault(MalformedPacket.Kind.ATTACHMENT, Fault.of("ContentTransferEncoded", causeVi, causeEn,
            "nén lại đúng một tệp (deflate, không mật khẩu), hoặc gửi tệp gốc, hoặc đặt tên tệp kết thúc bằng .zip để giữ nguyên",
            "zip exactly one file (deflate, no password), or send the file itself, or end its name in .zip to keep the archive"), cause);
    }

    /** Counts what the zip took, and notices whose failure one is. */
    private static final class Counter extends FilterInputStream {
        private long count;
        private boolean failed;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int n = in.read(buffer, offset, length);
                count += Math.max(0, n);
                return n;
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
