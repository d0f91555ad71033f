package vn.lienthong.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** An ext4 file system in a file, where this machine lets us mount one; its power can be cut. */
final class SmallDisk implements AutoCloseable {
    /** EXT4_IOC_SHUTDOWN without flushing the journal: what was not forced to the disk is gone. */
    private static final String CUT = "open(my $f, '<', $ARGV[0]) or die $!; my $how = pack('L', 2); ioctl($f, 0x8004587d, $how) or die $!;";
    private final Path image;
    final Path folder;

    SmallDisk(Path place, int megabytes) throws IOException {
        image = place.resolve("disk.img");
        folder = Files.createDirectories(place.resolve("disk"));
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(megabytes * 1024L * 1024);
        }
        try {
            run("mkfs.ext4", "-q", "-F", "-m", "0", image.toString());
            mount();
        } catch (IOException e) {
            Assumptions.abort("No disk can be mounted here (" + e.getMessage().strip() + "): full disks and power cuts are not tried");
        }
    }

    /** Stops a process where it is; returns when it stands still. */
    static void freeze(Process process) throws IOException {
        run("sh", "-c", "kill -STOP $0; until grep -q '^State:.T' /proc/$0/status; do :; done", Long.toString(process.pid()));
    }

    void cutPower() throws IOException {
        run("perl", "-e", CUT, folder.toString());
    }

    void powerOn() throws IOException {
        run("umount", folder.toString());
        mount();
    }

    private void mount() throws IOException {
        run("mount", "-o", "loop", image.toString(), folder.toString());
    }

    @Override
    public void close() throws IOException {
        run("umount", folder.toString());
        Files.delete(image);
    }

    private static void run(String... command) throws IOException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + said);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
