package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import vn.lienthong.api.reading.Source;

/** Takes the text out of files, by what they are and not by what their names say. */
public final class Formats {

    private final int maxCharacters;
    private final String tesseract;

    public Formats(int maxCharacters, String tesseract) {
        this.maxCharacters = maxCharacters;
        this.tesseract = tesseract;
    }

    /** The text of a file. */
    public Extract read(Source.File file) throws IOException {
        try (InputStream in = file.content().open()) {
            byte[] all = in.readNBytes(maxCharacters);
            return Extract.of(new String(all, StandardCharsets.UTF_8));
        }
    }
}
