package vn.lienthong.reader;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.reading.Source;

/**
 * The reader without the platform: {@code Read [--out DIR] FILE...} prints one JSON object a file, or writes
 * {@code DIR/NAME.json}. Exit code 0, 1 where a file could not be read, 2 for wrong arguments.
 */
public final class Read {

    private Read() {
    }

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(args, out, System.err));
    }

    /** What the command does; returns its exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) throws IOException {
        Path directory = null;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--out") && i + 1 < args.length) {
                directory = Path.of(args[++i]);
            } else if (args[i].startsWith("--")) {
                err.println("read: unknown option " + args[i] + "; usage: read [--out DIR] FILE...");
                return 2;
            } else {
                files.add(Path.of(args[i]));
            }
        }
        if (files.isEmpty()) {
            err.println("usage: read [--out DIR] FILE...");
            return 2;
        }
        if (directory != null) {
            Files.createDirectories(directory);
        }
        int code = 0;
        var reader = new TextReader(Defaults.CONFIG);
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                err.println("read: no such file: " + file);
                code = 1;
                continue;
            }
            String json = Json.of(Packets.read(reader, file));
            if (directory == null) {
                out.print(json);
            } else {
                Files.writeString(directory.resolve(stem(file) + ".json"), json);
            }
        }
        return code;
    }

    static Source plain(Path file) {
        return new Source(null, List.of(new Source.File(file.getFileName().toString(), null, () -> Files.newInputStream(file))));
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
