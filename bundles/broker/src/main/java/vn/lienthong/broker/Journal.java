package vn.lienthong.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the embedded broker, checked before it is used: its own complaints are hard to read. */
record Journal(Path folder, long minFreeMegabytes) {

    /** Enough for the first journal files and a day of nudges. */
    static final long MIN_FREE_MEGABYTES = 64;

    /** The folder, there and writable, with room on its disk. */
    Path prepared() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
            long free = Files.getFileStore(folder).getUsableSpace() >> 20;
            if (free < minFreeMegabytes) {
                throw new IllegalStateException("The disk of the broker's journal " + folder + " is full: " + free
                        + " MB free, " + minFreeMegabytes + " MB wanted. Make room.");
            }
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("The broker's journal folder " + folder + " cannot be written (" + e
                    + "). Check its owner, its rights and its disk.", e);
        }
    }

    /** What to tell an operator when the server does not take the journal. */
    IllegalStateException broken(Throwable cause) {
        return new IllegalStateException("The broker does not start with its journal " + folder + " (" + cause
                + "). If the journal is broken, stop the platform and move the folder away: messages only name rows, the"
                + " database sends them again.", cause);
    }
}
