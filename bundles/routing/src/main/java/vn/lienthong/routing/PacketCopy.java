package vn.lienthong.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.edxml.PacketWriter;
import vn.lienthong.edxml.RecentPackets;

/**
 * The packet of a shipment as the recipient gets it: byte for byte as its sender sent it, so that its signature stays
 * valid, where it names the recipient and still says what the document says; otherwise written anew with the recipient
 * among its addressees. Safe for several threads.
 */
public final class PacketCopy {
    private final Blobs blobs;
    private final PacketWriter writer = new PacketWriter();

    /**
     * @param blobs where originals and attachments are
     */
    public PacketCopy(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Writes the packet; constant memory.
     *
     * @param shipment one with a packet, no reminder
     * @param out      not closed
     * @throws IOException if it cannot be read or written; what was written so far is then no packet
     */
    public void write(Shipment shipment, OutputStream out) throws IOException {
        Packet packet = shipment.packet();
        if (!(packet instanceof Edoc edoc)) {
            writer.write(packet, blobs::open, out);
            return;
        }
        boolean named = edoc.to().stream().anyMatch(to -> means(to, shipment.recipient()));
        if (named && shipment.document().original() != null && original(shipment).equals(edoc)) {
            try (InputStream in = blobs.open(shipment.document().original())) {
                in.transferTo(out);
            }
        } else {
            Organ recipient = Organ.of(shipment.recipient().id(), shipment.recipient().name());
            writer.write(named ? edoc : edoc.edit().to(recipient).build(), blobs::open, out);
        }
    }

    private Packet original(Shipment shipment) throws IOException {
        return RecentPackets.of(shipment.document().original(), blobs::open);
    }

    private static boolean means(Organ organ, Agency agency) {
        // A group ("UBND các xã, phường") is addressed by its name and has no code.
        return organ.organId() != null && (agency.id().equals(organ.organId()) || agency.oldIds().contains(organ.organId()));
    }
}
