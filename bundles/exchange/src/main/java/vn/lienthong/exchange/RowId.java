package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids of rows: UUIDs of version 7 (RFC 9562, 5.7), which begin with the time. What is made within seconds then stands side by side
 * in every index, where random ones would change a page each, and read one from the disk where there are millions.
 */
final class RowId {
    private static final long VERSION = 0x7000;
    private static final long RANDOM = 0x0fff;

    private RowId() {
    }

    /** A new one, in its usual form; not to be guessed. A clock that was set back costs order, nothing else. */
    static String at(Instant now) {
        UUID random = UUID.randomUUID();
        return new UUID(now.toEpochMilli() << 16 | VERSION | random.getMostSignificantBits() & RANDOM, random.getLeastSignificantBits()).toString();
    }
}
