package vn.lienthong.api.reading;

/**
 * A deadline as written, also where it is wrong.
 *
 * @param kind  instant (ISO 8601 with +07:00) | date ("2026-02-23" or "2017-10-30/2017-11-03") | recurring (RRULE parts) |
 *              relative ("P5D-working", "P45D", "P0D") | month ("2026-05") | quarter ("2026-Q2")
 * @param value in the form that the kind says
 * @param bound before | by | on | interval | within | after | each | from | planned | immediate | as-specified
 * @param quote the words that say it
 */
public record Deadline(String kind, String value, String bound, String quote) {
}
