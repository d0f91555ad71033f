package vn.lienthong.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes folders below one durable: their entries, and once in the life of a process each folder as an entry of the one
 * above it. That somebody else has just made a folder does not mean that it would be there after a power cut. Safe for
 * several threads.
 */
final class DurableFolders {
    private final Path top;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    DurableFolders(Path top) {
        this.top = top;
    }

    /** Makes what changed in these folders durable, and the way to them. */
    void sync(Collection<Path> folders) throws IOException {
        Set<Path> all = new LinkedHashSet<>(folders);
        Set<String> fresh = new LinkedHashSet<>();
        for (Path folder : folders) {
            for (Path f = folder; !f.equals(top) && !known.contains(name(f)); f = f.getParent()) {
                fresh.add(name(f));
                all.add(f.getParent());
            }
        }
        for (Path folder : all) {
            Folders.sync(folder);
        }
        known.addAll(fresh);
    }

    private String name(Path folder) {
        return top.relativize(folder).toString();
    }
}
