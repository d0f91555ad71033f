package vn.lienthong.reader.format;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.lienthong.api.reading.Finding;

/** Optical recognition by the command of Tesseract with its Vietnamese data (Debian: tesseract-ocr tesseract-ocr-vie), where it is installed. */
final class Ocr {

    private static final int DPI = 250;
    private static final int SECONDS_A_PAGE = 60;

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

    /** Text of one page of a PDF. */
    String page(PDDocument pdf, int index) throws IOException {
        BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(index, DPI, ImageType.GRAY);
        Path file = Files.createTempFile("lienthong-page", ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
            return recognise(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Text of a picture. */
    void image(InputStream in, String name, TextSink out, List<Finding> findings) throws IOException {
        if (!available()) {
            findings.add(needed());
            return;
        }
        String suffix = name == null || name.lastIndexOf('.') < 0 ? ".png" : name.substring(name.lastIndexOf('.')).replaceAll("[^.A-Za-z0-9]", "");
        Path file = Files.createTempFile("lienthong-image", suffix);
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            out.add(recognise(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private String recognise(Path image) throws IOException {
        Path text = Files.createTempFile("lienthong-text", ".txt");
        try {
            String base = text.toString().substring(0, text.toString().length() - 4);
            run(new ProcessBuilder(command, image.toString(), base, "-l", "vie", "--psm", "4"), null);
            return Files.readString(text, StandardCharsets.UTF_8);
        } finally {
            Files.deleteIfExists(text);
        }
    }

    private String languages() {
        try {
            Path out = Files.createTempFile("lienthong-ocr", ".txt");
            try {
                return run(new ProcessBuilder(command, "--list-langs").redirectErrorStream(true), out.toFile()) == 0 ? Files.readString(out) : "";
            } finally {
                Files.deleteIfExists(out);
            }
        } catch (IOException notInstalled) {
            return "";
        }
    }

    private static int run(ProcessBuilder builder, File out) throws IOException {
        builder.redirectOutput(out == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(out));
        if (!builder.redirectErrorStream()) {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        }
        Process process = builder.start();
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
