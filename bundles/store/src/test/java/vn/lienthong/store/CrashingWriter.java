package vn.lienthong.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes with four threads and prints what was acknowledged, until it is killed. */
final class CrashingWriter {

    private CrashingWriter() {
    }

    public static void main(String[] arguments) {
        JdbcStore store = JdbcStore.embedded(Path.of(arguments[0]), new SettableClock());
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        for (int t = 0; t < 4; t++) {
            String name = arguments[1] + "-" + t + "-";
            new Thread(() -> {
                for (int i = 0; i < 100_000; i++) {
                    String id = name + i;
                    store.write(s -> {
                        s.journal().append("work", id, null, null, "x".repeat(200));
                        return s.seen().add("works", id);
                    });
                    out.println(id + ";");
                }
            }).start();
        }
    }
}
