package vn.lienthong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowIdTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:02:03.456Z");

    @Test
    void isAUuidOfVersion7() {
        UUID id = UUID.fromString(RowId.at(NOW));
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isEqualTo(NOW);
    }

    @Test
    void standsInTheOrderOfTimeAndNeverTwice() {
        assertThat(RowId.at(NOW)).isLessThan(RowId.at(NOW.plusMillis(1)));
        assertThat(IntStream.range(0, 10_000).mapToObj(i -> RowId.at(NOW)).distinct()).hasSize(10_000);
    }
}
