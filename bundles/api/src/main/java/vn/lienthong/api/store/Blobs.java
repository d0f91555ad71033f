package vn.lienthong.api.store;

import java.io.IOException;
import java.io.InputStream;
import vn.lienthong.api.packet.Blob;

/** Contents by their SHA-256, each stored once, as files. Safe for several threads and processes of one instance. */
public interface Blobs {

    /** A place for files that are not yet accepted. Close it: what was not kept is removed. */
    Staging stage();

    /**
     * Opens a stored blob; the caller closes it.
     *
     * @throws java.io.FileNotFoundException if there is none
     */
    InputStream open(Blob blob) throws IOException;

    /** Whether it is stored. */
    boolean has(Blob blob);
}
