package vn.lienthong.dropfolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies half written in a partner's {@code .tam}: a share may go away in the midst of writing, and a delivery that is
 * recalled meanwhile is never sent again. It is removed as soon as the share is back, and what is being written is not.
 * Safe for several threads.
 */
final class Unfinished {
    private static final Logger LOG = LoggerFactory.getLogger(Unfinished.class);

    private final Layout layout;
    private final Set<Path> writing = new HashSet<>();
    private final Set<Path> left = new HashSet<>();
    /** Whether nobody has looked yet what an earlier run of the platform left. */
    private boolean unseen = true;

    Unfinished(Layout layout) {
        this.layout = layout;
    }

    /**
     * Called before these are written: nothing of an earlier attempt lies there then, and nobody else removes them.
     *
     * @throws IOException if an earlier one cannot be removed
     */
    synchronized void begin(Collection<Path> aside) throws IOException {
        writing.addAll(aside);
        clear();
        for (Path one : aside) {
            AtomicFiles.delete(one);
            left.remove(one);
        }
    }

    /** Called behind {@link #begin}, however it ended. */
    synchronized void end(Collection<Path> aside, boolean done) {
        writing.removeAll(aside);
        if (!done) {
            left.addAll(aside);
        }
    }

    /** Removes what is left and can be removed now; the rest is tried again with the next call. */
    synchronized void clear() {
        if (left.isEmpty() && !unseen || !Files.isDirectory(layout.tam())) {
            return;
        }
        try (Stream<Path> found = unseen ? Files.list(layout.tam()) : Stream.empty()) {
            found.forEach(left::add);
            unseen = false;
        } catch (IOException e) {
            LOG.debug("{} cannot be looked through now", layout.tam(), e);
        }
        left.removeIf(one -> !writing.contains(one) && removed(one));
    }

    private static boolean removed(Path one) {
        try {
            AtomicFiles.delete(one);
            return true;
        } catch (IOException e) {
            LOG.debug("{} cannot be removed now", one, e);
            return false;
        }
    }
}
