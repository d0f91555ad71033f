package vn.lienthong.exchange;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;

/** Secrecy marks. A law's title with "bí mật nhà nước" in it is none, nor is "bảo mật" (shared/domain.md 6.4). */
final class Marks {

    private static final Pattern HIGH = Pattern.compile("(?<![\\p{L}\\p{M}])(?:TUYỆT|TỐI) MẬT(?![\\p{L}\\p{M}])");
    private static final Pattern STAMP = Pattern.compile("^[\\s(\\[{]*MẬT\\s*(?:$|[)\\]}:;.,–-])|[(\\[]\\s*MẬT\\s*[)\\]]");
    /** "danh mục bí mật nhà nước độ Tuyệt mật, Tối mật, Mật": a law about secrets, not a secret. */
    private static final Pattern LAW = Pattern.compile("(?iu)bí mật nhà nước(?:[^.;:]{0,20}?độ\\s+(?:tuyệt mật|tối mật|mật)(?:(?:\\s*,|\\s+và)\\s*(?:độ\\s+)?(?:tuyệt mật|tối mật|mật))*)?");
    private static final Pattern LEVEL = Pattern.compile("(?iu)(?:độ|mức độ|dấu(?: chỉ)? độ) mật\\s*[:=]\\s*(?:tuyệt mật|tối mật|mật)(?![\\p{L}\\p{M}])");

    private Marks() {
    }

    /** Whether a header field bears a mark. */
    static boolean on(Edoc header) {
        Stream<String> fields = Stream.of(header.subject(), header.content(), header.applicationType(),
                header.type() == null ? null : header.type().name(),
                header.otherInfo() == null ? null : header.otherInfo().sphereOfPromulgation());
        Stream<String> files = header.attachments().stream()
                .flatMap(a -> Stream.of(String.valueOf(a.name()), String.valueOf(a.description())));
        return Stream.of(fields, files, header.toPlaces().stream()).flatMap(s -> s).filter(Objects::nonNull).anyMatch(Marks::on);
    }

    /** Whether the reader found a mark in the header or in the files. */
    static boolean on(Reading reading) {
        return reading.secrecy() != null || reading.found(Finding.SECRET_MARK);
    }

    static boolean on(String text) {
        String nfc = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
        if (nfc.indexOf('Ậ') < 0 && nfc.indexOf('ậ') < 0) {
            // Every mark has this letter.
            return false;
        }
        String rest = LAW.matcher(nfc).replaceAll("");
        return HIGH.matcher(rest).find() || STAMP.matcher(rest).find() || LEVEL.matcher(rest).find();
    }
}
