package vn.lienthong.api.store;

import java.io.IOException;
import java.io.InputStream;
import vn.lienthong.api.packet.Blob;

/** Files on their way in. Used by one thread. */
public interface Staging extends AutoCloseable {

    /**
     * Copies a stream to disk, digesting on the way; constant memory. Does not close the stream.
     *
     * @throws NoRoom      if the disk has less room than the reserve
     * @throws IOException if the stream breaks
     */
    Blob add(InputStream content) throws IOException;

    /** Opens a staged (or already stored) blob; the caller closes it. */
    InputStream open(Blob blob) throws IOException;

    /** Makes everything staged durable in the blob store. Called by the intake right before the commit. */
    void keep() throws IOException;

    /** Removes what was not kept. Never throws. */
    @Override
    void close();
}
