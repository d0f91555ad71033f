package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlatformClockTest {

    @Test
    void movesWithItsConfigurationWhoeverHoldsIt() {
        var clock = new PlatformClock(ahead(0));
        Clock elsewhere = clock.withZone(ZoneOffset.UTC);
        Instant before = Instant.now().minusSeconds(1);
        assertThat(clock.instant()).isBetween(before, before.plusSeconds(600));
        clock.move(ahead(86_400));
        assertThat(clock.instant()).isBetween(before.plusSeconds(86_400), before.plusSeconds(87_000));
        assertThat(Duration.between(clock.instant(), elsewhere.instant())).isLessThan(Duration.ofMinutes(10));
        assertThat(clock.getZone().getId()).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(elsewhere.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void countsInWholeMicroseconds() {
        Instant now = new PlatformClock(ahead(0)).instant();
        assertThat(now.getNano() % 1000).isZero();
        assertThat(Row.instant(Row.micros(now))).isEqualTo(now);
        Instant early = Instant.parse("1945-09-02T07:00:00.000001Z");
        assertThat(Row.instant(Row.micros(early))).isEqualTo(early);
    }

    private static PlatformClock.Config ahead(long seconds) {
        return new PlatformClock.Config() {
            @Override
            public long offsetSeconds() {
                return seconds;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return PlatformClock.Config.class;
            }
        };
    }
}
