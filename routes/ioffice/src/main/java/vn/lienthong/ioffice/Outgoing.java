package vn.lienthong.ioffice;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.edxml.PacketWriter;
import vn.lienthong.edxml.RecentPackets;

/**
 * The packet that a recipient gets: byte for byte as its sender sent it, signature and all, where nothing needs to
 * change; otherwise written anew. It must change where the clerk gave the draft its number here, where it does not name
 * the recipient (a group was resolved here), and where it is not UTF-8, which the clients' library would spoil.
 */
final class Outgoing {
    private static final int PROLOG = 256;

    private final Blobs blobs;
    private final Addressees addressees;
    private final Directory directory;
    private final PacketWriter writer = new PacketWriter();

    Outgoing(Blobs blobs, Addressees addressees, Directory directory) {
        this.blobs = blobs;
        this.addressees = addressees;
        this.directory = directory;
    }

    /** Bytes on their way out. */
    @FunctionalInterface
    interface Content {
        /** Writes the packet; constant memory. If it throws, what was written is no packet. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * The content for one recipient; nothing is read before it is written.
     *
     * @param packet      what to send
     * @param document    the stored document that it is; null for a status
     * @param recipientId OrganId of the recipient
     */
    Content content(Packet packet, StoredDocument document, String recipientId) {
        if (!(packet instanceof Edoc edoc)) {
            return out -> writer.write(packet, blobs::open, out);
        }
        boolean named = edoc.to().stream().anyMatch(to -> addressees.same(to.organId(), recipientId));
        return out -> {
            if (named && document.original() != null && unchanged(document, edoc)) {
                try (InputStream original = blobs.open(document.original())) {
                    original.transferTo(out);
                }
            } else {
                writer.write(named ? edoc : edoc.edit().to(organ(recipientId)).build(), blobs::open, out);
            }
        };
    }

    /** Whether the original, as it lies there, still says what the document says. */
    private boolean unchanged(StoredDocument document, Edoc edoc) throws IOException {
        if (!utf8(document)) {
            return false;
        }
        return RecentPackets.of(document.original(), blobs::open).equals(edoc);
    }

    private boolean utf8(StoredDocument document) throws IOException {
        try (InputStream original = blobs.open(document.original())) {
            String head = new String(original.readNBytes(PROLOG), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            int end = head.indexOf("?>");
            String declaration = head.contains("<?xml") && end > 0 ? head.substring(0, end) : "";
            boolean wide = head.indexOf('\0') >= 0;
            return !wide && (!declaration.contains("encoding") || declaration.contains("utf-8") || declaration.contains("us-ascii"));
        }
    }

    private Organ organ(String organId) {
        return Organ.of(organId, directory.byId(organId).map(Agency::name).orElse(null));
    }
}
