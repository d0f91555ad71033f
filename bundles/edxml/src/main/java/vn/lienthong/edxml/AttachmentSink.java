package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.lienthong.api.packet.Blob;

/** Where a reader puts attachments while it reads. Called on the reading thread, once for each attachment, in turn. */
@FunctionalInterface
public interface AttachmentSink {

    /** Keeps nothing: digests and counts only. For reading a header, or checking a packet. */
    AttachmentSink DIGEST_ONLY = (name, contentType, content) -> {
        MessageDigest sha256 = sha256();
        long size = new DigestInputStream(content, sha256).transferTo(OutputStream.nullOutputStream());
        return new Blob(HexFormat.of().formatHex(sha256.digest()), size);
    };

    /**
     * Stores one attachment.
     *
     * @param name        file name as sent: a name to show, never a path to write to; not null
     * @param contentType media type of the file itself
     * @param content     its bytes, decoded and unzipped; valid during the call; need not be closed. Reading it throws
     *                    {@link MalformedPacket} where the packet is at fault: let it pass, and forget what was stored.
     * @return what was stored; not null
     * @throws IOException if it cannot be stored; the reader gives up with it
     */
    Blob store(String name, String contentType, InputStream content) throws IOException;

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
