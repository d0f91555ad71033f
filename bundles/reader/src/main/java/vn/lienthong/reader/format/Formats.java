package vn.lienthong.reader.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Source;
import vn.lienthong.reader.Watch;

/**
 * Takes the text out of files, by what they are and not by what their names say. What cannot be read becomes a finding; only
 * the file's own failure to open is thrown.
 */
public final class Formats {

    private static final int SNIFFED = 2048;
    private static final int DEEPEST = 3;

    private final int maxCharacters;
    private final int seconds;
    private final Ocr ocr;

    /**
     * @param maxCharacters characters of text kept of one file
     * @param tesseract     command of Tesseract, empty for none
     * @param seconds       that taking out the text may take, recognition apart
     */
    public Formats(int maxCharacters, String tesseract, int seconds) {
        this.maxCharacters = maxCharacters;
        this.seconds = seconds;
        this.ocr = new Ocr(tesseract);
    }

    /** The text of a file. */
    public Extract read(Source.File file) throws IOException {
        try (InputStream in = file.content().open()) {
            return read(in, file.name(), 0, Watch.seconds(seconds));
        }
    }

    /** The text of a stream; archives and mails hand their parts back here, one level deeper. */
    Extract read(InputStream stream, String name, int depth, Watch watch) throws IOException {
        var in = new BufferedInputStream(stream, 1 << 16);
        in.mark(SNIFFED + 1);
        byte[] head = in.readNBytes(SNIFFED);
        in.reset();
        var findings = new ArrayList<Finding>();
        var text = new TextSink(maxCharacters, watch);
        try {
            switch (Format.of(head, head.length, name)) {
                case PDF -> new PdfText(ocr).read(in, text, findings);
                case ZIP -> new ZipText(this, depth < DEEPEST).read(in, name, depth, text, findings);
                case OLE -> DocText.read(in, text);
                case RTF -> RtfText.read(in, text);
                case HTML -> HtmlText.read(in, text);
                case EML -> new EmlText(this, depth < DEEPEST).read(in, depth, text, findings);
                case IMAGE -> ocr.image(in, name, text, findings);
                case XML, TEXT -> PlainText.read(in, text);
                default -> findings.add(unknown(name));
            }
        } catch (TextSink.Full full) {
            findings.add(new Finding("text-cut", "warning", name, "Văn bản quá dài, chỉ đọc phần đầu.", "The text is too long; only its beginning was read.", null, null));
        } catch (Watch.TimeUp late) {
            findings.add(new Finding("time-limit", "error", name, "Tệp quá dài hoặc quá phức tạp, chưa đọc hết trong thời gian cho phép.", "The file could not be read within the time limit.", null, null));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            findings.add(new Finding("unreadable-file", "error", name, "Không đọc được tệp (hỏng, có mật khẩu hoặc sai định dạng).",
                    "The file cannot be read (damaged, protected or not what it says).", null, null));
        }
        return new Extract(text.toString(), List.copyOf(findings));
    }

    private static Finding unknown(String name) {
        return new Finding("unknown-format", "warning", name, "Không nhận ra định dạng tệp.", "The file's format is not known.", null, null);
    }
}
