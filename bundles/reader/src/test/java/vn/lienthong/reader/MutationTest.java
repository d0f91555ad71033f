package vn.lienthong.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Normaliser;
import vn.lienthong.reader.text.Page;

/** Whatever is thrown at it, the reader answers, keeps its promises about spans and shadows, and does not hang. */
class MutationTest {

    private static final long SECONDS = 20;
    private static final String[] NASTY = {"trước ngày ", "hàng tháng ", "((((((((", "- - - - ", "1.1.1.1.1", "/////", "Số: ", "Kính gửi: ", "Nơi nhận:\n", "chậm nhất ", ", ", "; ", "\t", "|", "*", "_", "\n\n\n", "ngày   tháng   năm ",
        "đề nghị ", "các cơ quan, đơn vị, ", "Sở ", "từ ngày 1/1/2025 đến ", "99/99/9999", "12/QĐ-UBND-UBND-UBND-UBND", "\u0000", "\ufeff", "a\u0301", "MẬT\n", "phối hợp với ", "và ", "(thứ Tư) ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"};

    @Test
    void readsMutatedDocuments() {
        var random = new Random(20260201);
        for (int round = 0; round < 1500; round++) {
            String text = mutate(Samples.all().get(round % Samples.all().size()), random);
            check(text);
        }
    }

    @Test
    void readsLongRunsOfTheSameWords() {
        for (String s : NASTY) {
            check(Samples.letter().replace("Nơi nhận", s.repeat(3000) + "\nNơi nhận"));
            check(s.repeat(8000));
        }
    }

    @Property(tries = 300)
    void readsAnyText(@ForAll @StringLength(max = 2000) String text) {
        check(text);
    }

    @Property(tries = 300)
    void shadowsAreAsLongAsTheText(@ForAll String text) {
        String s = Normaliser.normalise(text);
        assertThat(Fold.bare(s)).hasSameSizeAs(s);
        assertThat(Fold.lower(s)).hasSameSizeAs(s);
    }

    @Property(tries = 200)
    void normalisingTwiceChangesNothing(@ForAll @StringLength(max = 400) String text) {
        String once = Page.of(Normaliser.normalise(text)).text();
        assertThatCode(() -> Page.of(Normaliser.normalise(once))).doesNotThrowAnyException();
    }

    @Test
    void saysTheSameTwice() {
        for (String s : Samples.all()) {
            assertThat(Json.of(read(s))).isEqualTo(Json.of(read(s)));
        }
    }

    private static void check(String text) {
        Reading r = read(text);
        int length = Page.of(Normaliser.normalise(text)).text().length();
        for (Task t : r.tasks()) {
            assertThat(t.action()).isNotBlank();
            assertThat(t.confidence()).isBetween(0.0, 1.0);
            assertThat(t.span().start()).isBetween(0, t.span().end());
            assertThat(t.span().end()).isLessThanOrEqualTo(length);
        }
    }

    /** Throws when the time limit of the reader itself is passed. */
    private static Reading read(String text) {
        return Understanding.read(text, Watch.seconds(SECONDS));
    }

    private static String mutate(String text, Random random) {
        var s = new StringBuilder(text);
        for (int i = random.nextInt(12); i >= 0; i--) {
            int at = random.nextInt(Math.max(1, s.length()));
            switch (random.nextInt(6)) {
                case 0 -> s.deleteCharAt(Math.min(at, s.length() - 1));
                case 1 -> s.insert(at, NASTY[random.nextInt(NASTY.length)]);
                case 2 -> s.delete(at, Math.min(s.length(), at + random.nextInt(80)));
                case 3 -> s.insert(at, s.substring(at, Math.min(s.length(), at + random.nextInt(200))));
                case 4 -> s.setCharAt(Math.min(at, s.length() - 1), (char) random.nextInt(0x2000));
                default -> s.insert(at, NASTY[random.nextInt(NASTY.length)].repeat(random.nextInt(30)));
            }
            if (s.isEmpty()) {
                s.append('x');
            }
        }
        return s.toString();
    }
}
