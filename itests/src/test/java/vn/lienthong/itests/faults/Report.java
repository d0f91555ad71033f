package vn.lienthong.itests.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What the suite tells whoever runs it, line by line, while it runs. */
final class Report {
    /** Straight to the terminal: the test machinery collects the usual output. */
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Report() {}

    static void say(String line) {
        OUT.println("[faults] " + line);
    }
}
