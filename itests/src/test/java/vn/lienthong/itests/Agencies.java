package vn.lienthong.itests;

import java.io.IOException;
import java.nio.file.Path;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.vxp.DocumentSystem;
import vn.lienthong.simulators.vxp.VxpClient;

/** Agencies of the stories and their files. Names and codes are made up. */
final class Agencies {

    static final Organ PROVINCE = Organ.of("H90", "Ủy ban nhân dân tỉnh Bình Mẫu");
    static final Organ SCIENCE = Organ.of("H90.12", "Sở Khoa học và Công nghệ");
    static final Organ FINANCE = Organ.of("H90.13", "Sở Tài chính");
    static final Organ COMMUNE = Organ.of("H90.25.01", "Ủy ban nhân dân xã An Thử");

    static final Organ WARD = Organ.of("H90.25.02", "Ủy ban nhân dân phường Bến Thử");

    /** Key of the group to which the communes belong, and its file. */
    static final String GROUP = "ubnd-xa-phuong";
    static final String GROUP_FILE = "key = " + GROUP + "\nnames = UBND các xã, phường; Ủy ban nhân dân các xã, phường\nowner = H90\n";

    private Agencies() {}

    /** File of an agency whose document system speaks the axis protocol. */
    static String documentSystem(Organ agency, String more) {
        return "organId = " + agency.organId() + "\nsystemId = " + systemId(agency) + "\nsecret = " + secret(agency)
                + "\nname = " + agency.organName() + "\n" + more;
    }

    /** File of an agency that is reached by a folder. */
    static String folder(Organ agency, Path folder, String more) {
        return "organId = " + agency.organId() + "\nfolder = " + folder + "\npollSeconds = 1\nsettleSeconds = 1\n" + more;
    }

    /** The document system of an agency, with the account that its file gives it. */
    static DocumentSystem system(Organ agency) {
        return new DocumentSystem(agency, vxp(), systemId(agency), secret(agency));
    }

    /** The client of the axis protocol that this document system uses, by itself. */
    static VxpClient client(Organ agency) {
        return new VxpClient(vxp(), systemId(agency), secret(agency));
    }

    /** Whether the platform knows the account that this file describes: the link is up a moment before its door. */
    static boolean letIn(String file) {
        try {
            return new VxpClient(vxp(), value(file, "systemId"), value(file, "secret")).countReceiveEdoc().path("ErrorCode").asText().equals("0");
        } catch (IOException e) {
            return false;
        }
    }

    private static String value(String file, String key) {
        return file.lines().filter(line -> line.startsWith(key + " = ")).map(line -> line.substring(key.length() + 3)).findFirst().orElseThrow();
    }

    /** Where the platform speaks the axis protocol. */
    static String vxp() {
        return System.getProperty("lienthong.http") + "/vxp";
    }

    static String systemId(Organ agency) {
        return "SYS-" + agency.organId();
    }

    static String secret(Organ agency) {
        return "secret of " + agency.organId();
    }
}
