package vn.lienthong.api.exchange;

import java.util.List;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.StoredDocument;

/**
 * A claimed delivery with all that a link needs to carry it.
 *
 * @param delivery    the row
 * @param document    the document that it carries or is about; null for the status that refuses a document which was
 *                    not stored
 * @param packet      what to send: an Edoc, a StatusReport; null for a reminder
 * @param sender      the agency in whose name it goes
 * @param recipient   the agency that gets it
 * @param obligations what the recipient owes from this document; for a reminder the one that it reminds of
 */
public record Shipment(Delivery delivery, StoredDocument document, Packet packet, Agency sender, Agency recipient,
                       List<Obligation> obligations) {

    public Shipment {
        obligations = List.copyOf(obligations);
    }
}
