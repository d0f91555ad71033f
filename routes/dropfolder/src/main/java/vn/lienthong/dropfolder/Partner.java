package vn.lienthong.dropfolder;

import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.packet.Organ;

/**
 * One configured partner.
 *
 * @param name      name of its configuration
 * @param organId   OrganId of the agency
 * @param maxBytes  largest file that is taken
 * @param directory says what the agency is called
 */
record Partner(String name, String organId, long maxBytes, Directory directory) {
    /** Kind of link. */
    static final String CHANNEL = "dropfolder";

    String channel() {
        return CHANNEL;
    }

    /** The agency as a packet names it. */
    Organ organ() {
        return Organ.of(organId, directory.byId(organId).map(Agency::name).orElse(organId));
    }
}
