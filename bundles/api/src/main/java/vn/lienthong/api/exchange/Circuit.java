package vn.lienthong.api.exchange;

import java.time.Instant;

/**
 * A partner whose deliveries wait because attempts failed one after the other. One delivery at a time is tried as a
 * probe; when one arrives all that waited is due.
 *
 * @param channel   kind of link
 * @param partner   partner
 * @param probing   whether a probe is under way (half-open); otherwise none is before {@code nextProbe} (open)
 * @param reason    why the last attempt failed
 * @param since     when the first of the failures in a row was
 * @param nextProbe when the next delivery is tried
 */
public record Circuit(String channel, String partner, boolean probing, String reason, Instant since, Instant nextProbe) {
}
