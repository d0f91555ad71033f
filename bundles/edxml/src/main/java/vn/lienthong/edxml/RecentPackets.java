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
    /** Characters of all that is held; some hundred packets as a province sends them. */
    private static final int MOST = 4 << 20;
    /** One that says more would push out all others. */
    private static final int LONGEST = 64 << 10;
    private static final PacketReader READER = new PacketReader();
    private static final Map<Blob, PacketReader.Weighed> LATELY = new LinkedHashMap<>(1024, 0.75f, true);
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
     * Reads a packet that comes in, to remember what it says.
     *
     * @param blob     all of its bytes
     * @param in       the same, to be read
     * @param sink     where attachments go
     * @param demanded kind, or null for either
     * @throws MalformedPacket if it is at fault
     * @throws IOException     if reading or storing fails for other reasons
     */
    public static Packet read(Blob blob, InputStream in, AttachmentSink sink, PacketKind demanded) throws IOException {
        PacketReader.Weighed read = READER.weighed(in, sink, demanded);
        if (read.characters() <= LONGEST) {
            remember(blob, read);
        }
        return read.packet();
    }

    private static void remember(Blob blob, PacketReader.Weighed read) {
        synchronized (LATELY) {
            PacketReader.Weighed before = LATELY.put(blob, read);
            held += read.characters() - (before == null ? 0 : before.characters());
            for (Iterator<PacketReader.Weighed> eldest = LATELY.values().iterator(); held > MOST; eldest.remove()) {
                held -= eldest.next().characters();
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
            PacketReader.Weighed known = LATELY.get(blob);
            if (known != null) {
                return known.packet();
            }
        }
        try (InputStream in = opener.open(blob)) {
            return read(blob, in, AttachmentSink.DIGEST_ONLY, null);
        }
    }
}
