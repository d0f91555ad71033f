package vn.lienthong.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.reading.Source;
import vn.lienthong.api.store.StoredDocument;

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

    /** The contents by their SHA-256, for the journal: " packet=… files=…,…". What is proven later is what came in. */
    static String digests(StoredDocument document) {
        String files = document.edoc().attachments().stream().map(a -> a.blob().sha256()).collect(Collectors.joining(","));
        return (document.original() == null ? "" : " packet=" + document.original().sha256()) + (files.isEmpty() ? "" : " files=" + files);
    }

    /** Opens a blob; the reader closes it. */
    @FunctionalInterface
    interface Place {
        InputStream open(Blob blob) throws IOException;
    }
}
