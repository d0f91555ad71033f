package vn.lienthong.api.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.lienthong.api.packet.Edoc;

/**
 * A document to read: its header, where a packet brought one (it wins over the text), and its files, the main one first.
 *
 * @param header the packet's header, or null
 * @param files  the files, the main document first; may be empty if there is a header
 */
public record Source(Edoc header, List<File> files) {

    public Source {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param name        file name with its extension
     * @param contentType media type, or null if unknown
     * @param content     opens a fresh stream; the reader closes it
     */
    public record File(String name, String contentType, Opening content) {
    }

    /** Opens a stream that the caller closes. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }
}
