package vn.lienthong.reader;

import java.nio.file.Path;
import vn.lienthong.api.reading.Source;

/** Opens files for the command line. */
final class Packets {

    private Packets() {
    }

    static Source source(Path file) {
        return Read.plain(file);
    }
}
