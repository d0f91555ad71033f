package vn.lienthong.exchange;

import java.time.Duration;

/**
 * How long to wait before the next attempt: doubled each time up to a limit, spread by a fifth either way so that
 * deliveries that failed together do not come back together. The spread follows from the delivery, not from chance.
 *
 * @param first wait after the first failure
 * @param last  longest wait
 */
record BackOff(Duration first, Duration last) {

    private static final int DOUBLINGS = 30;

    Duration after(String deliveryId, int attempts) {
        long doubled = first.toMillis() * (1L << Math.min(DOUBLINGS, Math.max(0, attempts - 1)));
        long capped = Math.min(last.toMillis(), doubled <= 0 ? last.toMillis() : doubled);
        int spread = Math.floorMod((deliveryId + attempts).hashCode(), 401) - 200;
        return Duration.ofMillis(Math.min(last.toMillis(), capped + capped * spread / 1000));
    }
}
