package vn.lienthong.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reader;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Source;
import vn.lienthong.reader.format.Extract;
import vn.lienthong.reader.format.Formats;
import vn.lienthong.reader.head.Secrecy;
import vn.lienthong.reader.text.Normaliser;

/** The reader as a service: files to text, text to a reading; a packet's header wins over the text. */
@Component(configurationPid = "vn.lienthong.reader")
@Designate(ocd = TextReader.Config.class)
public final class TextReader implements Reader {

    private final Config config;
    private final Formats formats;

    @Activate
    public TextReader(Config config) {
        this.config = config;
        this.formats = new Formats(config.maxTextCharacters(), config.tesseract(), config.timeLimitSeconds());
    }

    @Override
    public Reading read(Source source) {
        var findings = new ArrayList<Finding>();
        Reading reading = null;
        Secrecy secrecy = null;
        for (Source.File file : source.files()) {
            Extract extract = extract(file);
            findings.addAll(extract.findings());
            if (reading == null && !extract.text().isBlank()) {
                reading = understand(extract.text(), Watch.seconds(config.timeLimitSeconds()), findings);
            } else if (secrecy == null) {
                secrecy = Secrecy.in(Normaliser.normalise(extract.text()));
            }
        }
        reading = reading == null ? Headers.nothing() : reading;
        if (secrecy != null && reading.secrecy() == null) {
            reading = Headers.marked(reading, secrecy.level());
        }
        Source.File main = source.files().isEmpty() ? null : source.files().get(0);
        reading = source.header() == null ? reading : Headers.over(source.header(), reading);
        return main == null && findings.isEmpty() ? reading : reading.withFindings(findings);
    }

    private Extract extract(Source.File file) {
        try {
            return formats.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.name(), e);
        }
    }

    private static Reading understand(String text, Watch watch, List<Finding> findings) {
        try {
            return Understanding.read(text, watch);
        } catch (RuntimeException | StackOverflowError broken) {
            if (!(broken instanceof Watch.TimeUp)) {
                findings.add(new Finding("unreadable-text", "error", null, "Không phân tích được nội dung văn bản.", "The text could not be analysed.", null, null));
                return safely(text);
            }
            findings.add(new Finding("time-limit", "error", null, "Văn bản quá dài hoặc quá phức tạp, chưa đọc hết trong thời gian cho phép.",
                    "The document could not be read within the time limit.", null, null));
            return safely(text);
        }
    }

    /** At least the secrecy mark is looked for. */
    private static Reading safely(String text) {
        Secrecy secrecy = Secrecy.in(Normaliser.normalise(text));
        return secrecy == null ? Headers.nothing() : Headers.marked(Headers.nothing(), secrecy.level());
    }

    /** Limits of the reader. */
    @ObjectClassDefinition(name = "Liên Thông: reader", description = "Limits for reading one document")
    public @interface Config {
        @AttributeDefinition(description = "Seconds that taking the text out of one file may take (recognition apart), and that understanding it may take")
        int timeLimitSeconds() default 10;

        @AttributeDefinition(description = "Characters of text that are read of one file; the rest is left aside with a finding")
        int maxTextCharacters() default 5_000_000;

        @AttributeDefinition(description = "Command of Tesseract for scanned documents; empty switches recognition off")
        String tesseract() default "tesseract";
    }
}
