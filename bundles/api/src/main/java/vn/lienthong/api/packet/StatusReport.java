package vn.lienthong.api.packet;

import java.time.LocalDateTime;

/**
 * A status packet (message type {@code status}). Components other than {@code from} may be null in what partners send;
 * what we send has all of them but {@code staff}.
 *
 * @param from        who reports (for 13: who issued the document)
 * @param responseFor the document; its organ is the other party
 * @param staff       who acted
 * @param code        two digits, see {@link StatusCode}
 * @param description in words; the reason of a refusal
 * @param timestamp   when, local time of the legal zone
 */
public record StatusReport(Organ from, ResponseFor responseFor, Business.Staff staff, String code, String description,
                           LocalDateTime timestamp) implements Packet {
}
