package vn.lienthong.api.packet;

/**
 * An agency as a packet names it (From, To). Everything but the code may be null.
 *
 * @param organId              code by QĐ 20/2020/QĐ-TTg ("H37.12") or the older form ("000.00.00.H37")
 * @param organizationInCharge agency above it
 * @param organName            name
 * @param organAdd             address
 * @param email                e-mail address
 * @param telephone            telephone
 * @param fax                  fax
 * @param website              web site
 */
public record Organ(String organId, String organizationInCharge, String organName, String organAdd, String email,
                    String telephone, String fax, String website) {

    /** An agency by code and name only. */
    public static Organ of(String organId, String organName) {
        return new Organ(organId, null, organName, null, null, null, null, null);
    }
}
