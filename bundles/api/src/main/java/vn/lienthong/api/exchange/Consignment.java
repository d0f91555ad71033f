package vn.lienthong.api.exchange;

import java.util.List;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.Staging;

/**
 * Something that came in by a link, authenticated, with its files staged.
 *
 * @param channel    kind of link
 * @param partner    configured partner that brought it
 * @param organId    OrganId for which the partner is authenticated; a packet whose From is neither it nor one of its
 *                   children is refused
 * @param form       whether the header is authoritative or to be completed by reading
 * @param packet     the packet, or for a letter what the link knows of it (sender, subject, files)
 * @param original   the packet as it came, staged, or null (letters)
 * @param threadIds  identifiers of earlier deliveries that it answers (In-Reply-To, References of a mail)
 * @param externalId its own identifier in the partner's world (Message-ID, file name), or null; for a letter it is the
 *                   duplicate key
 * @param staging    where its files are staged
 */
public record Consignment(String channel, String partner, String organId, Form form, Packet packet, Blob original,
                          List<String> threadIds, String externalId, Staging staging) {

    public Consignment {
        threadIds = List.copyOf(threadIds);
    }

    /** How much the header is worth. */
    public enum Form {
        /** A packet of the standard: its header counts. */
        PACKET,
        /** A mail or a file: what the header lacks is read from the text. */
        LETTER
    }
}
