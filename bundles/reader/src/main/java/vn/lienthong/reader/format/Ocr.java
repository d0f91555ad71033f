package vn.lienthong.reader.format;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.lienthong.api.reading.Finding;

/** Optical recognition by the command of Tesseract with its Vietnamese data (Debian: tesseract-ocr tesseract-ocr-vie), where it is installed. */
final class Ocr {

    private static final int DPI = 250;
    private static final double POINTS = 72;
    /** A sheet of A3 at the resolution above has half of it; a larger one is drawn more coarsely. */
    private static final double DOTS_AT_MOST = 24e6;
    private static final int SECONDS_A_PAGE = 60;
    private static final int BYTES_AT_MOST = 4 << 20;

    private final String command;
    private Boolean available;

    Ocr(String command) {
        this.command = command == null ? "" : command.strip();
    }

    /** Whether the command is there and knows Vietnamese. Asked once. */
    synchronized boolean available() {
        if (available == null) {
            available = !command.isEmpty() && languages().contains("vie");
        }
        return available;
    }

    /** What is said where recognition would be needed and is not there. */
    static Finding needed() {
        return new Finding(Finding.NEEDS_OCR, "error", null, "Văn bản là bản quét, cần nhận dạng chữ (cài tesseract-ocr và tesseract-ocr-vie).",
                "The document is a scan; recognition is needed (install tesseract-ocr and tesseract-ocr-vie).", null, null);
    }

    /** What is said where recognition found no words. */
    static Finding unreadable() {
        return new Finding("unreadable-scan", "error", null, "Không nhận dạng được chữ nào trong bản quét.", "No words were recognised in the scan.", null, null);
    }

    /** Text of one page of a PDF; the time that it takes is not the caller's. */
    String page(PDDocument pdf, int index, TextSink out) throws IOException {
        long start = System.nanoTime();
        PDRectangle sheet = pdf.getPage(index).getCropBox();
        double inches = sheet.getWidth() / POINTS * sheet.getHeight() / POINTS;
        float dpi = (float) Math.min(DPI, Math.sqrt(DOTS_AT_MOST / Math.max(1, inches)));
        try (Spool image = Spool.empty(".png")) {
            ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(index, dpi, ImageType.GRAY), "png", image.file().toFile());
            return recognise(image.file());
        } finally {
            out.watch().without(System.nanoTime() - start);
        }
    }

    /** Text of a picture. */
    void image(InputStream in, String name, TextSink out, List<Finding> findings) throws IOException {
        if (!available()) {
            findings.add(needed());
            return;
        }
        String suffix = name == null || name.lastIndexOf('.') < 0 ? ".png" : name.substring(name.lastIndexOf('.')).replaceAll("[^.A-Za-z0-9]", "");
        long start = System.nanoTime();
        try (Spool image = Spool.of(in, suffix)) {
            String text = recognise(image.file());
            out.watch().without(System.nanoTime() - start);
            out.add(text);
            if (text.isBlank()) {
                findings.add(unreadable());
            }
        }
    }

    private String recognise(Path image) throws IOException {
        try (Spool text = Spool.empty(".txt"); Spool said = Spool.empty(".txt")) {
            String base = text.file().toString().replaceFirst("\\.txt$", "");
            var builder = new ProcessBuilder(command, image.toString(), base, "-l", "vie", "--psm", "4").redirectErrorStream(true);
            // one page at a time on one core: the platform has other work
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            if (run(builder, said.file().toFile()) != 0) {
                throw new IOException("recognition failed");
            }
            try (InputStream in = Files.newInputStream(text.file())) {
                return new String(in.readNBytes(BYTES_AT_MOST), StandardCharsets.UTF_8);
            }
        }
    }

    private String languages() {
        try {
            try (Spool said = Spool.empty(".txt")) {
                return run(new ProcessBuilder(command, "--list-langs").redirectErrorStream(true), said.file().toFile()) == 0 ? Files.readString(said.file()) : "";
            }
        } catch (IOException notInstalled) {
            return "";
        }
    }

    private static int run(ProcessBuilder builder, File out) throws IOException {
        Process process = builder.redirectOutput(out).start();
        try {
            if (!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS)) {
                throw new IOException("recognition took longer than " + SECONDS_A_PAGE + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("recognition was interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }
}
