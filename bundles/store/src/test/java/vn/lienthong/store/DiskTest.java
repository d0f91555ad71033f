package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.NoRoom;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.store.proof.JournalNotary;

/** A disk that is full, and a disk whose power is cut: real ones, as files mounted for the test. */
class DiskTest {
    private static final int MEGABYTE = 1024 * 1024;
    private final SettableClock clock = new SettableClock();

    @Test
    void leavesNothingHalfDoneOnAFullDiskAndGoesOnWhenThereIsRoom(@TempDir Path place) throws IOException {
        try (var disk = new SmallDisk(place, 32); JdbcStore store = JdbcStore.embedded(disk.folder, clock)) {
            var blobs = new FileBlobs(disk.folder, 0);
            write(store, "before", 1);
            try (Staging staging = blobs.stage()) {
                assertThatThrownBy(() -> staging.add(zeros(64 * MEGABYTE))).isInstanceOf(NoRoom.class);
                assertThat(files(disk.folder.resolve("blobs/staging"))).isEmpty();
            }
            Path ballast = disk.folder.resolve("ballast");
            fill(ballast);
            assertThatThrownBy(() -> {
                for (int i = 0; i < 10_000; i++) {
                    write(store, "full" + i, 50);
                }
            }).isInstanceOf(StoreFailure.class);
            // The writer is alive: what fits, or fails, is answered each time; nothing of a failed one is there.
            long there = entries(store);
            assertThatThrownBy(() -> write(store, "large", 100_000)).isInstanceOf(StoreFailure.class);
            assertThat(entries(store)).isEqualTo(there);
            assertThat(store.<Boolean>read(s -> s.seen().contains("works", "large"))).isFalse();
            assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
            Files.delete(ballast);
            write(store, "after", 1);
            try (Staging staging = blobs.stage()) {
                Blob blob = staging.add(zeros(3 * MEGABYTE));
                staging.keep();
                assertThat(blobs.has(blob)).isTrue();
            }
            assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
            assertThat(entries(store)).isEqualTo(there + 1);
        }
    }

    @Test
    void keepsItsReserveAndTellsOnceAndTakesItBack(@TempDir Path place) throws IOException {
        try (var disk = new SmallDisk(place, 32); JdbcStore store = JdbcStore.embedded(disk.folder, clock)) {
            var blobs = new FileBlobs(disk.folder, 16);
            try (var watch = new RoomWatch(blobs, store)) {
                watch.look();
                assertThat(store.read(s -> s.alerts().open(9)).size()).isZero();
                Path ballast = disk.folder.resolve("ballast");
                Files.write(ballast, new byte[12 * MEGABYTE]);
                watch.look();
                watch.look();
                assertThat(store.read(s -> s.alerts().open(9).stream().map(a -> a.kind()).toList()).toString()).isEqualTo("[disk-full]");
                assertThatThrownBy(() -> blobs.demandRoom(0)).isInstanceOf(NoRoom.class);
                try (Staging staging = blobs.stage()) {
                    assertThatThrownBy(() -> staging.add(zeros(10))).isInstanceOf(NoRoom.class);
                }
                write(store, "all else goes on", 1);
                Files.delete(ballast);
                blobs.demandRoom(0);
                assertThatThrownBy(() -> blobs.demandRoom(64L * MEGABYTE)).isInstanceOf(NoRoom.class);
                watch.look();
                assertThat(store.read(s -> s.alerts().open(9)).size()).isZero();
            }
        }
    }

    @Test
    void losesNothingThatWasAcknowledgedWhenThePowerIsCut(@TempDir Path place) throws IOException, InterruptedException {
        Set<String> acknowledged = new HashSet<>();
        var random = new Random(7);
        try (var disk = new SmallDisk(place, 96)) {
            for (int round = 0; round < 3; round++) {
                Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp",
                        System.getProperty("java.class.path"), CrashingWriter.class.getName(), disk.folder.toString(), "p" + round, "blobs")
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
                int cutAfter = 60 + random.nextInt(200);
                try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
                    int lines = 0;
                    for (String line = out.readLine(); line != null; line = out.readLine()) {
                        if (line.endsWith(";")) {
                            acknowledged.add(line.substring(0, line.length() - 1));
                        }
                        if (++lines == cutAfter) {
                            // The machine stops with its disk: a process that lived on could take a cut commit for a good one.
                            SmallDisk.freeze(child);
                            disk.cutPower();
                            child.toHandle().destroyForcibly();
                        }
                    }
                }
                child.waitFor();
                disk.powerOn();
                check(disk.folder, acknowledged);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(150);
    }

    private void check(Path folder, Set<String> acknowledged) throws IOException {
        try (JdbcStore store = JdbcStore.embedded(folder, clock)) {
            var blobs = new FileBlobs(folder, 0);
            try (var notary = JournalNotary.in(folder, store, blobs, clock)) {
                assertThat(notary.verify().faults()).isEmpty();
                notary.tend();
            }
            for (String id : acknowledged) {
                assertThat(store.<Boolean>read(s -> s.seen().contains("works", id))).as(id).isTrue();
                try (InputStream content = blobs.open(CrashingWriter.blob(id))) {
                    assertThat(content).hasContent(CrashingWriter.content(id));
                }
            }
        }
    }

    private static void write(JdbcStore store, String key, int entries) {
        store.write(s -> {
            for (int i = 0; i < entries; i++) {
                s.journal().append("work", key, null, null, "x".repeat(500));
            }
            return s.seen().add("works", key);
        });
    }

    private static long entries(JdbcStore store) {
        return store.<Long>read(s -> s.journal().last(1).get(0).number());
    }

    private static void fill(Path ballast) throws IOException {
        try (var file = new RandomAccessFile(ballast.toFile(), "rw")) {
            byte[] block = new byte[64 * 1024];
            long free = Files.getFileStore(ballast).getUsableSpace();
            for (long written = 0; written < free - 3 * MEGABYTE / 2; written += block.length) {
                file.write(block);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static InputStream zeros(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(length, left);
                left -= read;
                return read;
            }
        };
    }
}
