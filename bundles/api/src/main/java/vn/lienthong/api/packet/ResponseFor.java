package vn.lienthong.api.packet;

import java.time.LocalDate;

/**
 * A document that another one answers or reports on. Everything may be null, not all at once.
 *
 * @param organId          its issuer
 * @param code             number and notation together ("267/VPCP-TTĐT")
 * @param promulgationDate date of issue
 * @param documentId       its identifier
 */
public record ResponseFor(String organId, String code, LocalDate promulgationDate, String documentId) {
}
