package vn.lienthong.api.store;

import java.io.IOException;
import java.io.InputStream;
import vn.lienthong.api.packet.Blob;

/** Contents by their SHA-256, each stored once, as files. Safe for several threads and processes of one instance. */
public interface Blobs {

    /** A place for files that are not yet accepted. Close it: what was not kept is removed. */
    Staging stage();

    /** What is on its way in now. */
    Staged staged();

    /**
     * What is staged and neither kept nor removed.
     *
     * @param open  stagings that are open
     * @param bytes what they hold
     */
    record Staged(int open, long bytes) {
    }

    /**
     * Checks that there is room. Links ask before they read an upload; {@link Staging#add} asks again.
     *
     * @param bytes how many are about to come, as far as known, else 0
     * @throws NoRoom if they would not leave the reserve
     */
    default void demandRoom(long bytes) throws IOException {
    }

    /**
     * Opens a stored blob; the caller closes it.
     *
     * @throws java.io.FileNotFoundException if there is none
     */
    InputStream open(Blob blob) throws IOException;

    /** Whether it is stored. */
    boolean has(Blob blob);
}
