package vn.lienthong.directory;

import java.util.Map;
import vn.lienthong.testkit.Settings;

/** Files of agencies and groups. A line is {@code key=value}. */
final class Etc {

    private Etc() {
    }

    static AgencyFile agency(String file, String... lines) {
        return new AgencyFile(Settings.of(AgencyFile.Config.class, lines), named(file));
    }

    static GroupFile group(String file, String... lines) {
        return new GroupFile(Settings.of(GroupFile.Config.class, lines), named(file));
    }

    private static Map<String, Object> named(String file) {
        return Map.of("felix.fileinstall.filename", "file:/etc/" + file);
    }
}
