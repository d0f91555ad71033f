package vn.lienthong.ioffice;

import java.util.List;
import vn.lienthong.edxml.PacketKind;

/**
 * A packet on its way in.
 *
 * @param kind    what it is said to be
 * @param from    code of the sender beside the packet, or null
 * @param to      codes of receivers beside the packet; empty if none are named
 * @param mark    what tells one client object from another (its time stamp), or null
 * @param hash    SHA-256 as the client wrote it, or null where the transport guards the bytes itself
 * @param content the packet's bytes, as many as the partner may send; read once, not closed
 */
record Upload(PacketKind kind, String from, List<String> to, String mark, String hash, PacketBody content) {

    Upload {
        to = List.copyOf(to);
    }
}
