package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import vn.lienthong.api.packet.Blob;

/** Where a writer gets the bytes of attachments. */
@FunctionalInterface
public interface AttachmentSource {

    /**
     * Opens a blob. The writer reads to the end and closes.
     *
     * @throws IOException if it is gone or unreadable; what was written so far is then no packet
     */
    InputStream open(Blob blob) throws IOException;
}
