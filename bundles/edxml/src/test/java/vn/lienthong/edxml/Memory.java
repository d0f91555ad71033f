package vn.lienthong.edxml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Packet;

/** Attachments kept in memory, as sink and as source. */
final class Memory implements AttachmentSink, AttachmentSource {
    private final Map<Blob, byte[]> kept = new HashMap<>();

    @Override
    public Blob store(String name, String contentType, InputStream content) throws IOException {
        return keep(content.readAllBytes());
    }

    Blob keep(byte[] bytes) throws IOException {
        Blob blob = AttachmentSink.DIGEST_ONLY.store("", "", new ByteArrayInputStream(bytes));
        kept.put(blob, bytes);
        return blob;
    }

    @Override
    public InputStream open(Blob blob) throws IOException {
        if (!kept.containsKey(blob)) {
            throw new IOException("No such blob " + blob.sha256());
        }
        return new ByteArrayInputStream(kept.get(blob));
    }

    byte[] bytes(Blob blob) {
        return kept.get(blob);
    }

    String write(Packet packet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PacketWriter().write(packet, this, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    Packet read(String xml) throws IOException {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    Packet read(byte[] xml) throws IOException {
        return new PacketReader().read(new ByteArrayInputStream(xml), this);
    }
}
