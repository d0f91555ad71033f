package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.StatusReport;

/**
 * Reads packets of QCVN 102:2016/BTTTT. Elements are found by namespace and local name, in any order; unknown ones are
 * passed over; no DOCTYPE is accepted; attachments go to the sink as they are read. What is missing in a header is not
 * its affair: see {@link PacketCheck}. Safe for several threads.
 */
public final class PacketReader {
    private final Limits limits;

    /** A reader with {@link Limits#USUAL}. */
    public PacketReader() {
        this(Limits.USUAL);
    }

    /** A reader with these limits. */
    public PacketReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a packet of either kind.
     *
     * @param in   the packet, to its end; not closed
     * @param sink where attachments go; what it stored before a failure is the caller's to forget
     * @throws MalformedPacket if the packet is at fault
     * @throws IOException     if reading or storing fails for other reasons; trying again may help
     */
    public Packet read(InputStream in, AttachmentSink sink) throws IOException {
        return read(in, sink, null);
    }

    /** Reads a packet that must be a document; otherwise as {@link #read(InputStream, AttachmentSink)}. */
    public Edoc readEdoc(InputStream in, AttachmentSink sink) throws IOException {
        return (Edoc) read(in, sink, PacketKind.EDOC);
    }

    /** Reads a packet that must be a status; otherwise as {@link #read(InputStream, AttachmentSink)}. */
    public StatusReport readStatus(InputStream in) throws IOException {
        return (StatusReport) read(in, AttachmentSink.DIGEST_ONLY, PacketKind.STATUS);
    }

    /**
     * Reads a packet of the kind demanded.
     *
     * @param demanded kind, or null for either
     */
    public Packet read(InputStream in, AttachmentSink sink, PacketKind demanded) throws IOException {
        return weighed(in, sink, demanded).packet();
    }

    /** As {@link #read(InputStream, AttachmentSink, PacketKind)}, and tells how much it took onto the heap. */
    Weighed weighed(InputStream in, AttachmentSink sink, PacketKind demanded) throws IOException {
        Reading reading = new Reading(new Cursor(in, limits), sink, demanded);
        Packet packet = reading.read();
        return new Weighed(packet, reading.budget.taken() + reading.attachments.taken());
    }

    /**
     * A packet, and what was read to make it.
     *
     * @param characters of all its texts, with some for each element that holds one
     */
    record Weighed(Packet packet, int characters) {
    }

    /** The reading of one packet. */
    private static final class Reading {
        private final Cursor cursor;
        private final AttachmentPart attachments;
        private final PacketKind demanded;
        private final Node.Budget budget;
        private Node message;
        private Node traces;
        private Node manifestNode;
        private String signature;
        private StatusReport status;
        private EdocBuilder edoc;
        private Manifest manifest;

        Reading(Cursor cursor, AttachmentSink sink, PacketKind demanded) {
            this.cursor = cursor;
            this.attachments = new AttachmentPart(cursor, sink);
            this.demanded = demanded;
            this.budget = new Node.Budget(cursor.limits().header());
        }

        Packet read() throws IOException {
            while (cursor.next() != XMLStreamConstants.START_ELEMENT) {
                // The declaration, comments.
            }
            if (!cursor.at("edXML")) {
                throw foreign();
            }
            while (cursor.child()) {
                if (cursor.at("edXMLEnvelope")) {
                    envelope();
                } else if (cursor.at("AttachmentEncoded") && status == null) {
                    attachments.read(manifest);
                } else {
                    cursor.skip();
                }
            }
            while (cursor.next() != XMLStreamConstants.END_DOCUMENT) {
                // White space and comments; anything else is not well-formed.
            }
            if (status != null) {
                return status;
            }
            if (edoc == null) {
                throw missing("edXMLEnvelope");
            }
            return edoc.attachments(matched(attachments.came())).build();
        }

        private List<Attachment> matched(Map<String, Attachment> came) throws MalformedPacket {
            return (manifest == null ? new Manifest() : manifest).match(came);
        }

        private void envelope() throws IOException {
            if (message != null) {
                throw twice("edXMLEnvelope");
            }
            while (cursor.child()) {
                if (cursor.at("edXMLHeader")) {
                    header();
                } else if (cursor.at("edXMLBody")) {
                    body();
                } else {
                    cursor.skip();
                }
            }
            if (message == null) {
                throw missing("MessageHeader");
            }
            PacketKind kind = message.all("StatusCode").isEmpty() ? PacketKind.EDOC : PacketKind.STATUS;
            if (demanded != null && demanded != kind) {
                throw otherKind(kind);
            }
            if (kind == PacketKind.STATUS) {
                status = EdocHeader.status(message);
            } else {
                edoc = EdocHeader.edoc(message, traces, signature);
                manifest = manifestNode == null ? new Manifest() : Manifest.read(manifestNode);
            }
        }

        private void header() throws IOException {
            while (cursor.child()) {
                if (cursor.at("MessageHeader")) {
                    message = once("MessageHeader", message);
                } else if (cursor.at("TraceHeaderList")) {
                    traces = once("TraceHeaderList", traces);
                } else if (SignatureText.here(cursor) && signature == null) {
                    signature = SignatureText.read(cursor, budget);
                } else {
                    cursor.skip();
                }
            }
        }

        private void body() throws IOException {
            while (cursor.child()) {
                if (cursor.at("edXMLManifest")) {
                    manifestNode = once("edXMLManifest", manifestNode);
                } else {
                    cursor.skip();
                }
            }
        }

        private Node once(String element, Node earlier) throws IOException {
            if (earlier != null) {
                throw twice(element);
            }
            return Node.read(cursor, budget);
        }

        private MalformedPacket foreign() {
            String found = "{" + cursor.xml().getNamespaceURI() + "}" + cursor.xml().getLocalName();
            return cursor.fault(MalformedPacket.Kind.NOT_EDXML, "edXML", "phần tử gốc là " + found + ", không phải gói tin edXML",
                "the root element is " + found + ", not an edXML packet",
                "dùng phần tử gốc edXML trong không gian tên " + Names.EDXML, "use the root element edXML in the namespace " + Names.EDXML);
        }

        private MalformedPacket otherKind(PacketKind found) {
            return cursor.fault(MalformedPacket.Kind.NOT_EDXML, "MessageHeader",
                "gói tin là loại " + found.messageType() + ", không phải " + demanded.messageType(),
                "the packet is of type " + found.messageType() + ", not " + demanded.messageType(),
                "gửi với messagetype " + found.messageType(), "send it with messagetype " + found.messageType());
        }

        private MalformedPacket missing(String element) {
            return cursor.fault(MalformedPacket.Kind.NOT_EDXML, element, "thiếu phần tử " + element + " trong không gian tên " + Names.EDXML,
                element + " is missing in the namespace " + Names.EDXML, "gửi gói tin theo đúng cấu trúc QCVN 102:2016",
                "send a packet in the structure of QCVN 102:2016");
        }

        private MalformedPacket twice(String element) {
            return cursor.fault(MalformedPacket.Kind.NOT_EDXML, element, "xuất hiện hơn một lần", "occurs more than once",
                "giữ lại đúng một phần tử", "keep exactly one");
        }
    }
}
