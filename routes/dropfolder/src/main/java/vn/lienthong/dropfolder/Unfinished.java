package vn.lienthong.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * What lies half written in a partner's {@code .tam}: a share may go away in the midst of writing, and a delivery that is
 * recalled meanwhile is never sent again. It is removed as soon as the share is back, and nothing else is. Safe for several threads.
 */
final class Unfinished {
    private final Layout layout;
    private final Set<Path> left = new HashSet<>();
    /** Whether an earlier run of the platform may have left something. */
    private boolean unswept = true;

    Unfinished(Layout layout) {
        this.layout = layout;
    }

    /** Called before these are written: nothing of an earlier attempt lies there then, and nobody removes them any more. */
    synchronized void begin(Collection<Path> aside) throws IOException {
        clear();
        for (Path one : aside) {
            AtomicFiles.delete(one);
            left.remove(one);
        }
    }

    /** Called where these could not be written to their end. */
    synchronized void failed(Collection<Path> aside) {
        left.addAll(aside);
    }

    /** Removes what is left; as long as the folders cannot be reached, nothing is done. */
    synchronized void clear() throws IOException {
        if (left.isEmpty() && !unswept || !Files.isDirectory(layout.tam())) {
            return;
        }
        if (unswept) {
            layout.sweep();
            unswept = false;
        }
        for (Iterator<Path> each = left.iterator(); each.hasNext();) {
            AtomicFiles.delete(each.next());
            each.remove();
        }
    }
}
