package vn.lienthong.store;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashSet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the instance's own temporary folder (data/tmp: where mails, SOAP attachments, packets and pages spool) of what an
 * earlier run left, also where it was killed. Files of this run are younger and stay; a folder shared with others is left alone.
 */
@Component(service = LeftFiles.class, immediate = true)
public final class LeftFiles {
    private static final Logger LOG = LoggerFactory.getLogger(LeftFiles.class);

    /** Called by Declarative Services. */
    @Activate
    public LeftFiles(BundleContext context) {
        String data = context.getProperty("karaf.data");
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize();
        if (data != null && temporary.startsWith(Path.of(data).toAbsolutePath().normalize())) {
            remove(temporary, Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
        }
    }

    /** Removes files older than an instant, and the folders that become empty. */
    static void remove(Path temporary, Instant before) {
        var old = new HashSet<Path>();
        try {
            Files.walkFileTree(temporary, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    // Asked now: removing a file makes its folder young.
                    if (attributes.lastModifiedTime().toInstant().isBefore(before) && !folder.equals(temporary)) {
                        old.add(folder);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.lastModifiedTime().toInstant().isBefore(before)) {
                        Files.deleteIfExists(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    LOG.debug("{} went while it was looked at", file, e);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                    try (var left = Files.newDirectoryStream(folder)) {
                        if (old.contains(folder) && !left.iterator().hasNext()) {
                            Files.delete(folder);
                        }
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("What an earlier run left in {} could not be removed: {}", temporary, e.getMessage());
        }
    }
}
