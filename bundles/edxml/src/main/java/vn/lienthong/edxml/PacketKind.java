package vn.lienthong.edxml;

import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Packet;

/** The two kinds of packet, by the names that the axis protocol gives them (header {@code messagetype}). */
public enum PacketKind {
    /** A document. */
    EDOC("edoc"),
    /** A status about a document. */
    STATUS("status");

    private final String messageType;

    PacketKind(String messageType) {
        this.messageType = messageType;
    }

    /** {@code edoc} or {@code status}. */
    public String messageType() {
        return messageType;
    }

    /** The kind of this packet. */
    public static PacketKind of(Packet packet) {
        return packet instanceof Edoc ? EDOC : STATUS;
    }

    /**
     * The kind of this name.
     *
     * @throws IllegalArgumentException for any other name
     */
    public static PacketKind of(String messageType) {
        for (PacketKind kind : values()) {
            if (kind.messageType.equals(messageType)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("messagetype '" + messageType + "' is neither edoc nor status");
    }
}
