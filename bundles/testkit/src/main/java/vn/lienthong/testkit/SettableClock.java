package vn.lienthong.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Stands still until it is moved; legal zone Asia/Ho_Chi_Minh. Safe for several threads. */
public final class SettableClock extends Clock {
    /** The legal zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Instant now;

    /** Starts on Monday, 2 March 2026, 8:00 in Việt Nam. */
    public SettableClock() {
        this(LocalDateTime.of(2026, 3, 2, 8, 0).atZone(ZONE).toInstant());
    }

    public SettableClock(Instant now) {
        this.now = now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** Sets it by what a clock on the wall in Việt Nam shows. */
    public void set(LocalDateTime local) {
        now = local.atZone(ZONE).toInstant();
    }

    public synchronized void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    /** Not supported: the platform has one zone. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The platform has one zone");
    }
}
