package vn.lienthong.store.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final DateTimeFormatter MICROS = new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    @Test
    void writesEachInstantWithSixDigitsWhicheverCameBefore() {
        Stream.of("2026-03-02T01:00:00Z", "2026-03-02T01:00:00.000001Z", "2026-03-02T01:00:00.999999Z", "2026-03-02T01:00:01.100Z",
                "2026-03-02T01:00:00.012345Z", "1970-01-01T00:00:00.5Z", "1969-12-31T23:59:59.000007Z", "+12345-01-01T00:00:00Z")
                .map(Instant::parse).forEach(at -> assertThat(Chain.when(at)).isEqualTo(MICROS.format(at)));
    }
}
