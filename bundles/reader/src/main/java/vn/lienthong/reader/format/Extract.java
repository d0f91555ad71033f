package vn.lienthong.reader.format;

import java.util.List;
import vn.lienthong.api.reading.Finding;

/**
 * Text of a file and what was noticed on the way.
 *
 * @param text     text, cells of a table row parted by tabs; never null
 * @param findings e.g. that recognition would be needed
 */
public record Extract(String text, List<Finding> findings) {

    static Extract of(String text) {
        return new Extract(text, List.of());
    }
}
