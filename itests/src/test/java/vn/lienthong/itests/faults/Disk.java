package vn.lienthong.itests.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk of its own for the platform's data: an ext4 file system in a file, so that its power can be cut and its room can
 * run out. Only where this machine lets us mount (Linux, root).
 */
final class Disk implements Closeable {
    private static final long SIZE = 1200L << 20;
    private static final String BALLAST = "ballast";
    private static final long MARGIN = 16L << 20;

    /** EXT4_IOC_SHUTDOWN, the same number as XFS has: without flushing the journal, as when the power goes. */
    private static final String CUT = "open(my $f, '<', $ARGV[0]) or die $!; my $how = pack('L', 2); ioctl($f, 0x8004587d, $how) or die $!;";

    private final Path image;
    private final Path folder;

    private Disk(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    /** A fresh disk at this folder; empty, with the reason on the terminal, where that cannot be. */
    static Optional<Disk> at(Path folder, Path image) throws IOException {
        Files.createDirectories(folder);
        Files.createDirectories(image.getParent());
        release(folder);
        Disk disk = new Disk(image, folder);
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(0);
            file.setLength(SIZE);
        }
        try {
            Shell.run(image.getParent(), "mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
            disk.mount();
            return Optional.of(disk);
        } catch (IOException e) {
            Report.say("No disk of its own for the platform (" + e.getMessage() + "): without power cuts and full disks.");
            return Optional.empty();
        }
    }

    /** Whatever was written and not forced to the disk is gone; nothing more can be written. */
    void cutPower() throws IOException {
        Shell.run(image.getParent(), "perl", "-e", CUT, folder.toString());
    }

    /** The machine comes back after the power cut. */
    void powerOn() throws IOException {
        Shell.run(image.getParent(), "umount", folder.toString());
        mount();
    }

    /** Forces everything to the disk. */
    void sync() throws IOException {
        Shell.run(image.getParent(), "sync", "-f", folder.toString());
    }

    /** Takes up all room but so many bytes, roughly; of nothing, nothing is left. */
    void fill(long left) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() - left - MARGIN;
        if (free > 0) {
            Shell.run(folder, "fallocate", "-l", Long.toString(free), BALLAST);
        }
        if (left == 0) {
            Shell.run(folder, "sh", "-c", "dd if=/dev/zero of=" + BALLAST + ".rest bs=4096 2>/dev/null || true");
        }
    }

    /** There is room again. */
    void empty() throws IOException {
        Files.deleteIfExists(folder.resolve(BALLAST));
        Files.deleteIfExists(folder.resolve(BALLAST + ".rest"));
    }

    @Override
    public void close() throws IOException {
        release(folder);
    }

    private void mount() throws IOException {
        Shell.run(image.getParent(), "mount", "-o", "loop", image.toString(), folder.toString());
    }

    private static void release(Path folder) throws IOException {
        if (Files.exists(Path.of("/proc/self/mounts")) && Files.readString(Path.of("/proc/self/mounts")).contains(" " + folder + " ")) {
            Shell.run(folder.getParent(), "umount", "-l", folder.toString());
        }
    }
}
