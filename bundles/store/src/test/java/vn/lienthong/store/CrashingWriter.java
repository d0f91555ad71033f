package vn.lienthong.store;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Staging;
import vn.lienthong.store.proof.Digests;
import vn.lienthong.store.proof.JournalNotary;

/**
 * Writes with four threads and prints what was acknowledged, until it is killed; with a third argument contents too, with
 * the argument "seals" while a fifth thread changes the key of the journal's seals without a pause.
 */
final class CrashingWriter {

    private CrashingWriter() {
    }

    public static void main(String[] arguments) {
        JdbcStore store = JdbcStore.embedded(Path.of(arguments[0]), new SettableClock());
        FileBlobs blobs = arguments.length > 2 ? new FileBlobs(Path.of(arguments[0]), 0) : null;
        if (arguments.length > 2 && arguments[2].equals("seals")) {
            var notary = JournalNotary.in(Path.of(arguments[0]), store, blobs, new SettableClock());
            new Thread(() -> {
                for (int i = 0; i < 100_000; i++) {
                    notary.renewKey("operator:an");
                }
            }).start();
        }
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (int t = 0; t < 4; t++) {
            String name = arguments[1] + "-" + t + "-";
            new Thread(() -> {
                for (int i = 0; i < 100_000; i++) {
                    String id = name + i;
                    if (blobs != null) {
                        keep(blobs, id);
                    }
                    store.write(s -> {
                        s.journal().append("work", id, null, null, "x".repeat(200));
                        return s.seen().add("works", id);
                    });
                    out.println(id + ";");
                }
            }).start();
        }
    }

    static String content(String id) {
        return id.repeat(500);
    }

    static Blob blob(String id) {
        return new Blob(Digests.sha256(content(id)), content(id).length());
    }

    private static void keep(FileBlobs blobs, String id) {
        try (Staging staging = blobs.stage()) {
            staging.add(new ByteArrayInputStream(content(id).getBytes(StandardCharsets.UTF_8)));
            staging.keep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
