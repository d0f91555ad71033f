package vn.lienthong.api.exchange;

import java.time.Instant;
import vn.lienthong.api.packet.StatusReport;

/**
 * A status of a document, as received or as we issued it.
 *
 * @param id         UUID
 * @param documentId the stored document, or null if it could not be matched
 * @param fromId     OrganId of who reports
 * @param toId       OrganId of who is told
 * @param report     the status itself
 * @param recordedAt when we stored it
 */
public record StatusRecord(String id, String documentId, String fromId, String toId, StatusReport report, Instant recordedAt) {
}
