package vn.lienthong.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The platform's time, in the legal zone, to the microsecond (what the database keeps). The demonstration and the tests
 * move it by its configuration; whoever holds the service sees the new time at once.
 */
@Component(service = Clock.class, configurationPid = PlatformClock.PID)
@Designate(ocd = PlatformClock.Config.class)
public final class PlatformClock extends Clock {
    /** The PID. */
    public static final String PID = "vn.lienthong.clock";
    /** The legal zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Duration offset;

    /** {@code etc/vn.lienthong.clock.cfg}. */
    @ObjectClassDefinition(name = "Liên Thông: clock")
    public @interface Config {

        @AttributeDefinition(description = "Seconds by which the platform's time is ahead; 0 in service")
        long offsetSeconds() default 0;
    }

    @Activate
    public PlatformClock(Config config) {
        move(config);
    }

    @Modified
    void move(Config config) {
        offset = Duration.ofSeconds(config.offsetSeconds());
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS).plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    /** The same time, moved with this one, seen in another zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Elsewhere(this, zone);
    }

    private static final class Elsewhere extends Clock {
        private final PlatformClock clock;
        private final ZoneId zone;

        Elsewhere(PlatformClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Elsewhere(clock, other);
        }
    }
}
