package vn.lienthong.simulators.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.MediaTypes;
import vn.lienthong.edxml.PacketWriter;

/** Makes the packets that the simulated systems send. */
public final class Packets {
    private final EdocBuilder edoc;
    private final Map<Blob, byte[]> contents = new HashMap<>();
    private int files;

    private Packets(EdocBuilder edoc) {
        this.edoc = edoc;
    }

    /** A new document from a letter. */
    public static Packets of(Letter letter, LocalDateTime now) {
        EdocBuilder edoc = letter.header().trace(new Edoc.Trace(letter.issuer().organId(), now))
            .business(new Business(BusinessType.NEW, null, "Văn bản điện tử mới", 0, null, List.of(),
                new Business.Staff("Văn thư", null, "Vi Thị Mẫu", null, null, null)));
        letter.receives().forEach(edoc::toPlace);
        return new Packets(edoc);
    }

    /** The recall of a document that was sent. */
    public static Packets recall(Letter letter, String reason, LocalDateTime now) {
        Packets packet = of(letter, now);
        packet.edoc.business(new Business(BusinessType.RECALL, letter.documentId(), reason, 0, null, List.of(),
            new Business.Staff("Văn thư", null, "Vi Thị Mẫu", null, null, null)));
        return packet;
    }

    /** Adds addressees. */
    public Packets to(Organ... organs) {
        for (Organ organ : organs) {
            edoc.to(organ);
        }
        return this;
    }

    /** Says that it is a directive. */
    public Packets directive(LocalDate due) {
        edoc.steeringType(Edoc.STEERING_DIRECTIVE).dueDate(due);
        return this;
    }

    /** Says that it reports on a directive. */
    public Packets reportOn(Letter directive) {
        edoc.steeringType(Edoc.STEERING_REPORT)
            .responseFor(new ResponseFor(directive.issuer().organId(), directive.code(), directive.date(), directive.documentId()));
        return this;
    }

    /** Adds a file. */
    public Packets file(String name, String description, byte[] content) throws IOException {
        String type = MediaTypes.byName(name);
        Blob blob = AttachmentSink.DIGEST_ONLY.store(name, type, new ByteArrayInputStream(content));
        contents.put(blob, content);
        edoc.attachment(new Attachment("cid:" + ++files, name, description, type, blob));
        return this;
    }

    /** Adds a Signature element. */
    public Packets signature(String xml) {
        edoc.signature(xml);
        return this;
    }

    /** The packet's bytes. */
    public byte[] bytes() throws IOException {
        return write(edoc.build(), contents);
    }

    /** A status about a document. */
    public static byte[] status(Organ from, ResponseFor document, String code, String description, LocalDateTime at) throws IOException {
        return write(new StatusReport(from, document, new Business.Staff("Văn thư", null, "Vi Thị Mẫu", null, null, null), code, description, at),
            Map.of());
    }

    private static byte[] write(Packet packet, Map<Blob, byte[]> contents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PacketWriter().write(packet, blob -> new ByteArrayInputStream(contents.get(blob)), out);
        return out.toByteArray();
    }
}
