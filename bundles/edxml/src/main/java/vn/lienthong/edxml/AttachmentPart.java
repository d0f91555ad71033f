package vn.lienthong.edxml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;

/** Reads the attachments of one packet, handing each file to the sink as it comes. */
final class AttachmentPart {
    private final Cursor cursor;
    private final AttachmentSink sink;
    private final Map<String, Attachment> came = new LinkedHashMap<>();
    private int taken;

    AttachmentPart(Cursor cursor, AttachmentSink sink) {
        this.cursor = cursor;
        this.sink = sink;
    }

    Map<String, Attachment> came() {
        return came;
    }

    /** Characters of names and descriptions that were read. */
    int taken() {
        return taken;
    }

    /**
     * Reads AttachmentEncoded.
     *
     * @param manifest what is announced, or null where the attachments come before it
     */
    void read(Manifest manifest) throws IOException {
        while (cursor.child()) {
            if (!cursor.at("Attachment")) {
                cursor.skip();
                continue;
            }
            if (came.size() == cursor.limits().attachments()) {
                int most = cursor.limits().attachments();
                throw cursor.fault(MalformedPacket.Kind.LIMIT, "AttachmentEncoded", "có hơn " + most + " tệp đính kèm",
                    "more than " + most + " attachments", "gộp hoặc nén các tệp", "join or zip the files");
            }
            One one = new One(manifest);
            Attachment attachment = one.read();
            taken += one.budget.taken();
            if (came.putIfAbsent(attachment.contentId(), attachment) != null) {
                throw twice(attachment.contentId());
            }
        }
    }

    private MalformedPacket twice(String id) {
        return cursor.fault(MalformedPacket.Kind.NOT_EDXML, "Attachment/ContentId", "hai tệp đính kèm cùng ContentId \"" + id + "\"",
            "two attachments have the ContentId \"" + id + "\"", "mỗi tệp đính kèm một ContentId riêng",
            "give each attachment a ContentId of its own");
    }

    private MalformedPacket missing(String element) {
        return cursor.fault(MalformedPacket.Kind.NOT_EDXML, "Attachment/" + element, "thiếu " + element, element + " is missing",
            "ghi đủ ContentId, AttachmentName, ContentType và ContentTransferEncoded",
            "write ContentId, AttachmentName, ContentType and ContentTransferEncoded");
    }

    /** One attachment; its children may come in any order. */
    private final class One {
        private final Manifest manifest;
        private final Node.Budget budget = new Node.Budget(cursor.limits().text());
        private String id;
        private String name;
        private String description;
        private String contentType;
        private Blob blob;
        private Path spool;

        One(Manifest manifest) {
            this.manifest = manifest;
        }

        Attachment read() throws IOException {
            try {
                while (cursor.child()) {
                    child();
                }
                return finish();
            } finally {
                if (spool != null) {
                    Files.deleteIfExists(spool);
                }
            }
        }

        private void child() throws IOException {
            if (cursor.at("ContentId")) {
                id = Node.read(cursor, budget).text();
                if (manifest != null && id != null && manifest.entry(id) == null) {
                    throw Manifest.surplus(id);
                }
                if (came.containsKey(id)) {
                    throw twice(id);
                }
            } else if (cursor.at("AttachmentName")) {
                name = Node.read(cursor, budget).text();
            } else if (cursor.at("Description")) {
                description = Node.read(cursor, budget).text();
            } else if (cursor.at("ContentType")) {
                contentType = Node.read(cursor, budget).text();
            } else if (cursor.at("ContentTransferEncoded")) {
                content();
            } else {
                cursor.skip();
            }
        }

        private void content() throws IOException {
            if (blob != null || spool != null) {
                throw cursor.fault(MalformedPacket.Kind.NOT_EDXML, "ContentTransferEncoded", "xuất hiện hai lần trong một tệp đính kèm",
                    "occurs twice in one attachment", "mỗi Attachment đúng một nội dung", "one content for each Attachment");
            }
            Base64Input decoded = new Base64Input(cursor);
            if (name != null && contentType != null) {
                blob = store(decoded);
            } else {
                // How to unpack depends on name and type, which come later in this packet.
                spool = Files.createTempFile("lienthong-attachment", ".part");
                try (var out = Files.newOutputStream(spool)) {
                    decoded.transferTo(out);
                }
            }
            decoded.drain();
        }

        private Attachment finish() throws IOException {
            Manifest.Entry entry = manifest == null || id == null ? null : manifest.entry(id);
            if (entry != null) {
                name = name == null ? entry.name() : name;
                description = description == null ? entry.description() : description;
                contentType = contentType == null ? entry.contentType() : contentType;
            }
            if (id == null || name == null) {
                throw missing(id == null ? "ContentId" : "AttachmentName");
            }
            if (spool != null) {
                contentType = contentType == null ? MediaTypes.byName(name) : contentType;
                try (InputStream in = Files.newInputStream(spool)) {
                    blob = store(in);
                }
            }
            if (blob == null) {
                throw missing("ContentTransferEncoded");
            }
            return new Attachment(id, name, description, contentType, blob);
        }

        /** Unpacks where needed, corrects the type to that of the file itself, and stores. */
        private Blob store(InputStream decoded) throws IOException {
            BufferedInputStream content = new BufferedInputStream(decoded, 16_384);
            boolean zipped = Zipped.is(name, contentType, content);
            boolean onlyCalledZip = MediaTypes.ZIP.equalsIgnoreCase(contentType);
            contentType = onlyCalledZip ? MediaTypes.byName(name) : contentType;
            if (!zipped) {
                return sink.store(name, contentType, content);
            }
            Zipped entry = Zipped.open(cursor, content);
            Blob stored = sink.store(name, contentType, entry);
            entry.drain();
            return stored;
        }
    }
}
