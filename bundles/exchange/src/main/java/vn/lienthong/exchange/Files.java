package vn.lienthong.exchange;

import java.io.IOException;
import java.io.InputStream;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.reading.Source;

/** What the reader is given of a document: its header, where that counts, and its files wherever they lie. */
final class Files {

    private Files() {
    }

    /**
     * @param header the packet's header, or null for a letter
     * @param e      whose files to read
     * @param place  where the files lie
     */
    static Source source(Edoc header, Edoc e, Place place) {
        return new Source(header, e.attachments().stream().map(a -> new Source.File(a.name(), a.contentType(), () -> place.open(a.blob())))
                .toList());
    }

    /** Opens a blob; the reader closes it. */
    @FunctionalInterface
    interface Place {
        InputStream open(Blob blob) throws IOException;
    }
}
