package vn.lienthong.ioffice;

import java.io.IOException;
import java.io.InputStream;
import javax.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rest of an upload that was answered before its end. */
final class RefusedUpload {
    /** Bytes that are still read of what a stranger sends. */
    static final long OF_STRANGER = 1L << 20;
    /** Bytes that are still read of what a partner sends. */
    static final long OF_PARTNER = 64L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(RefusedUpload.class);

    private RefusedUpload() {
    }

    /** Reads some of it and forgets it, so that a client that first writes and then reads gets its answer. */
    static void drain(HttpServletRequest request, long most) throws IOException {
        if (request.getHeader("Expect") != null) {
            // The client waits for the word to go on, and does not get it.
            return;
        }
        InputStream body = request.getInputStream();
        byte[] sink = new byte[64 * 1024];
        try {
            long left = most;
            int n = body.read(sink);
            while (n >= 0 && left > 0) {
                left -= n;
                n = body.read(sink);
            }
        } catch (IOException e) {
            LOG.debug("The client did not wait for the end of its refused upload: {}", e.getMessage());
        }
    }
}
