package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Packet;

/**
 * What packets say that were read lately, by their content: what comes in goes out again within seconds, to several
 * recipients, and each asks whether the original still says what the document says. Holds no attachments. Safe for several
 * threads.
 */
public final class RecentPackets {
    private static final int PACKETS = 128;
    /** What longer ones say may be long; they are rare. */
    private static final long LONGEST = 1L << 20;
    private static final PacketReader READER = new PacketReader();
    private static final Map<Blob, Packet> LATELY = new LinkedHashMap<>(PACKETS * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Blob, Packet> eldest) {
            return size() > PACKETS;
        }
    };

    private RecentPackets() {
    }

    /** Opens a stored content. */
    @FunctionalInterface
    public interface Opener {
        /** The bytes; the caller closes them. */
        InputStream open(Blob blob) throws IOException;
    }

    /**
     * What a packet was found to say.
     *
     * @param blob   all of its bytes
     * @param packet as the {@link PacketReader} read them
     */
    public static void remember(Blob blob, Packet packet) {
        if (blob.size() <= LONGEST) {
            synchronized (LATELY) {
                LATELY.put(blob, packet);
            }
        }
    }

    /**
     * What a packet says; read anew if that was long ago.
     *
     * @throws MalformedPacket if it is at fault
     * @throws IOException     if it cannot be read
     */
    public static Packet of(Blob blob, Opener opener) throws IOException {
        synchronized (LATELY) {
            Packet known = LATELY.get(blob);
            if (known != null) {
                return known;
            }
        }
        try (InputStream in = opener.open(blob)) {
            Packet packet = READER.read(in, AttachmentSink.DIGEST_ONLY);
            remember(blob, packet);
            return packet;
        }
    }
}
