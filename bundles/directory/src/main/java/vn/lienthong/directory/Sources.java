package vn.lienthong.directory;

import java.util.Map;

/** Where a configuration comes from, as a person would name it. */
final class Sources {

    private Sources() {
    }

    /** The file's name, or the PID where it did not come from a file. */
    static String name(Map<String, Object> properties) {
        Object file = properties.get("felix.fileinstall.filename");
        if (file != null) {
            String path = file.toString();
            return path.substring(path.lastIndexOf('/') + 1);
        }
        return String.valueOf(properties.get("service.pid"));
    }
}
