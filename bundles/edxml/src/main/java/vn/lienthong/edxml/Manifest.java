package vn.lienthong.edxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.api.packet.Attachment;

/** The list of attachments in the packet's body, and its comparison with the attachments that came. */
final class Manifest {

    /** One line of it; anything but the id may be null. */
    record Entry(String contentId, String contentType, String description, String name) {
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    static Manifest read(Node manifest) throws MalformedPacket {
        Manifest read = new Manifest();
        for (Node reference : manifest.all("Reference")) {
            String id = reference.text("ContentId");
            if (id == null) {
                throw reference.fault("Reference/ContentId", "thiếu ContentId trong edXMLManifest", "ContentId is missing in edXMLManifest",
                    "ghi ContentId trùng với ContentId của tệp đính kèm", "write the ContentId of the attachment");
            }
            Entry entry = new Entry(id, reference.text("ContentType"), reference.text("Description"), reference.text("AttachmentName"));
            if (read.entries.put(id, entry) != null) {
                throw reference.fault("Reference/ContentId", "ContentId \"" + id + "\" xuất hiện hai lần trong edXMLManifest",
                    "ContentId \"" + id + "\" occurs twice in edXMLManifest", "mỗi tệp đính kèm một ContentId riêng",
                    "give each attachment a ContentId of its own");
            }
        }
        return read;
    }

    Entry entry(String contentId) {
        return entries.get(contentId);
    }

    /** The attachments in the manifest's order, if there is one for each line and none besides. */
    List<Attachment> match(Map<String, Attachment> came) throws MalformedPacket {
        for (String id : came.keySet()) {
            if (!entries.containsKey(id)) {
                throw surplus(id);
            }
        }
        List<Attachment> inOrder = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Attachment attachment = came.get(entry.contentId());
            if (attachment == null) {
                throw new MalformedPacket(MalformedPacket.Kind.NOT_EDXML, Fault.of("AttachmentEncoded",
                    "edXMLManifest nêu \"" + entry.contentId() + "\" nhưng không có tệp đính kèm đó",
                    "edXMLManifest names \"" + entry.contentId() + "\" but there is no such attachment",
                    "gửi kèm tệp, hoặc bỏ dòng đó khỏi edXMLManifest", "send the attachment, or remove the line from edXMLManifest"),
                    0, 0, null);
            }
            inOrder.add(attachment);
        }
        return inOrder;
    }

    static MalformedPacket surplus(String id) {
        return new MalformedPacket(MalformedPacket.Kind.NOT_EDXML, Fault.of("edXMLManifest",
            "tệp đính kèm \"" + id + "\" không có trong edXMLManifest", "attachment \"" + id + "\" is not in edXMLManifest",
            "thêm một Reference có ContentId đó vào edXMLManifest", "add a Reference with that ContentId to edXMLManifest"), 0, 0, null);
    }
}
