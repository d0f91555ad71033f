package vn.lienthong.simulators;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the demonstration is asked for.
 *
 * @param home      an unpacked assembly with the demonstration's templates in its etc; it becomes the demo's platform
 * @param once      whether to end after the story
 * @param json      file for the trace, or null
 * @param documents folder of documents to carry, or null for the story of the two directives
 * @param reporting how the Ministry wants reports: soap or rest
 */
record DemoOptions(Path home, boolean once, Path json, Path documents, String reporting) {

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a sentence for whoever typed it
     */
    static DemoOptions of(String... args) {
        Path home = null;
        boolean once = false;
        Path json = null;
        Path documents = null;
        String reporting = "soap";
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--once" -> once = true;
                case "--rest" -> reporting = "rest";
                case "--home" -> home = path(args, ++i);
                case "--json" -> json = path(args, ++i);
                case "--documents" -> documents = path(args, ++i);
                default -> throw new IllegalArgumentException("Không hiểu / unknown: " + args[i]
                    + " (dùng / use: [--once] [--rest] [--json FILE] [--documents DIR])");
            }
        }
        if (home == null || !Files.isExecutable(home.resolve("bin/karaf"))) {
            throw new IllegalArgumentException("--home DIR: cần một bản cài đã giải nén / an unpacked assembly is needed");
        }
        if (documents != null && !Files.isDirectory(documents)) {
            throw new IllegalArgumentException("--documents " + documents + ": không phải thư mục / is not a folder");
        }
        return new DemoOptions(home, once, json, documents, reporting);
    }

    private static Path path(String[] args, int i) {
        if (i >= args.length) {
            throw new IllegalArgumentException(args[i - 1] + ": thiếu giá trị / its value is missing");
        }
        return Path.of(args[i]);
    }
}
