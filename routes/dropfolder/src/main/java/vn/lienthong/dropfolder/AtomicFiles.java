package vn.lienthong.dropfolder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.routing.words.FileNames;

/** Files that are there wholly or not at all, and are on disk when we say so. */
final class AtomicFiles {
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFiles.class);

    private AtomicFiles() {
    }

    /** Writes into a stream. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** Writes a file that nobody else looks at yet; it is on disk afterwards. */
    static void write(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
             OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.to(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Writes a file aside and renames it; one of that name is replaced. */
    static void publish(Path aside, Path target, Content content) throws IOException {
        Path temporary = aside.resolve(target.getFileName());
        write(temporary, content);
        rename(temporary, target);
    }

    /**
     * Gives what was written aside its final name, which is on disk afterwards. A file of that name is replaced, a folder is not.
     *
     * @throws MaybeMoved if nobody can say whether it has that name now
     */
    static void rename(Path aside, Path target) throws IOException {
        try {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            // A file server that is lost in the midst may have done it: what was to be moved is not seen any more.
            throw new MaybeMoved(e);
        }
        sync(target.getParent());
    }

    /** A rename of which nobody knows whether it was done. */
    static final class MaybeMoved extends IOException {
        private static final long serialVersionUID = 1;

        private MaybeMoved(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** Brings a folder's new names to disk, on systems that can. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows and some file servers do not open folders; there the rename itself has to do.
            LOG.debug("Folder {} cannot be synced", folder, e);
        }
    }

    /**
     * Moves a file or folder into a folder; where its name is taken there it gets a number.
     *
     * @return where it lies now
     */
    static Path moveInto(Path what, Path folder) throws IOException {
        String name = what.getFileName().toString();
        for (int n = 1; ; n++) {
            Path target = folder.resolve(n == 1 ? name : FileNames.numbered(name, n));
            if (Files.notExists(target)) {
                try {
                    return Files.move(what, target);
                } catch (FileAlreadyExistsException e) {
                    // Somebody took the name this very moment: the next number.
                    continue;
                }
            }
        }
    }

    /** Removes a folder that we made, with all that is in it; nothing if it is not there. Links are not followed. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
