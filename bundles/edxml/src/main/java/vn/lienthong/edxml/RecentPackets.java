package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
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
    /** Characters of all that is held; about a thousand packets as a province sends them. */
    private static final int MOST = 2 << 20;
    /** One that says more would push out all others. */
    private static final int LONGEST = 64 << 10;
    private static final PacketReader READER = new PacketReader();
    private static final Map<Blob, Known> LATELY = new LinkedHashMap<>(1024, 0.75f, true);
    private static int held;

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
        int length = packet.toString().length();
        if (length > LONGEST) {
            return;
        }
        synchronized (LATELY) {
            Known before = LATELY.put(blob, new Known(packet, length));
            held += length - (before == null ? 0 : before.length());
            for (Iterator<Known> eldest = LATELY.values().iterator(); held > MOST; eldest.remove()) {
                held -= eldest.next().length();
            }
        }
    }

    /** A packet, and in how many characters it says what it says. */
    private record Known(Packet packet, int length) {
    }

    /**
     * What a packet says; read anew if that was long ago.
     *
     * @throws MalformedPacket if it is at fault
     * @throws IOException     if it cannot be read
     */
    public static Packet of(Blob blob, Opener opener) throws IOException {
        synchronized (LATELY) {
            Known known = LATELY.get(blob);
            if (known != null) {
                return known.packet();
            }
        }
        try (InputStream in = opener.open(blob)) {
            Packet packet = READER.read(in, AttachmentSink.DIGEST_ONLY);
            remember(blob, packet);
            return packet;
        }
    }
}
