package vn.lienthong.api.packet;

/** What travels between systems: a document, or a status about one. QCVN 102:2016/BTTTT. */
public sealed interface Packet permits Edoc, StatusReport {

    /** Who sends it; never null. */
    Organ from();
}
