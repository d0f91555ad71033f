package vn.lienthong.edxml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the packet: the JDK's streaming parser made safe, its failures told as {@link MalformedPacket}. */
final class Cursor {
    private static final XMLInputFactory FACTORY = factory();

    private final Gate gate;
    private final XMLStreamReader xml;
    private final Limits limits;
    private int depth;

    Cursor(InputStream in, Limits limits) throws IOException {
        this.gate = new Gate(in);
        this.limits = limits;
        try {
            xml = FACTORY.createXMLStreamReader(gate);
        } catch (XMLStreamException e) {
            throw notXml(e, e.getLocation());
        } catch (RuntimeException e) {
            throw notXml(e, null);
        }
    }

    /** The JDK's own parser, whatever else the container offers: its limits and its handling of DOCTYPE are known. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }

    /** Moves to the next event and returns it. */
    int next() throws IOException {
        gate.event();
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException e) {
            throw notXml(e, e.getLocation());
        } catch (RuntimeException e) {
            // Broken input makes the JDK's parser throw index and null pointer errors of its own.
            throw notXml(e, null);
        }
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION, XMLStreamConstants.NOTATION_DECLARATION ->
                throw fault(MalformedPacket.Kind.NOT_XML, "DOCTYPE", "gói tin chứa khai báo DOCTYPE, không được phép",
                    "the packet has a DOCTYPE, which is not allowed", "bỏ khai báo DOCTYPE và mọi thực thể (entity)",
                    "remove the DOCTYPE and every entity");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw fault(MalformedPacket.Kind.NOT_XML, "entity", "gói tin tham chiếu thực thể không có sẵn trong XML",
                    "the packet refers to an entity that XML does not define", "ghi trực tiếp ký tự đó bằng UTF-8",
                    "write the character itself in UTF-8");
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > limits.depth()) {
                    throw fault(MalformedPacket.Kind.LIMIT, xml.getLocalName(), "các phần tử lồng nhau quá " + limits.depth() + " cấp",
                        "elements nest deeper than " + limits.depth(), "gửi gói tin theo đúng cấu trúc QCVN 102:2016",
                        "send a packet in the structure of QCVN 102:2016");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {
                // Text and comments are the caller's to judge.
            }
        }
        return event;
    }

    /**
     * Moves to the next child of the current element.
     *
     * @return true at a child's start; false at the end of the element itself
     */
    boolean child() throws IOException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    /** Moves to the end of the current element, past everything in it. */
    void skip() throws IOException {
        int outer = depth - 1;
        while (depth > outer) {
            next();
        }
    }

    /** Whether the current element has this name in the standard's namespace. */
    boolean at(String localName) {
        return xml.getLocalName().equals(localName) && Names.EDXML.equals(xml.getNamespaceURI());
    }

    XMLStreamReader xml() {
        return xml;
    }

    Limits limits() {
        return limits;
    }

    /** A fault at the present place. */
    MalformedPacket fault(MalformedPacket.Kind kind, String element, String causeVi, String causeEn, String cureVi, String cureEn) {
        return fault(kind, Fault.of(element, causeVi, causeEn, cureVi, cureEn), null);
    }

    MalformedPacket fault(MalformedPacket.Kind kind, Fault fault, Throwable cause) {
        Location at = xml.getLocation();
        return new MalformedPacket(kind, fault, Math.max(0, at.getLineNumber()), Math.max(0, at.getColumnNumber()), cause);
    }

    private IOException notXml(Exception e, Location at) {
        if (gate.failure() != null) {
            return gate.failure();
        }
        int line = at == null ? 0 : Math.max(0, at.getLineNumber());
        int column = at == null ? 0 : Math.max(0, at.getColumnNumber());
        if (gate.exceeded()) {
            return new MalformedPacket(MalformedPacket.Kind.LIMIT, Fault.of("edXML",
                "một đoạn chú thích, thuộc tính hoặc CDATA dài quá 8 MiB", "one comment, attribute or CDATA section is longer than 8 MiB",
                "ghi nội dung tệp thành văn bản base64 thông thường", "write file contents as plain base64 text"), line, column, e);
        }
        if (depth == 0) {
            return new MalformedPacket(MalformedPacket.Kind.NOT_XML, Fault.of("edXML",
                "tệp không phải XML, hoặc có ký tự thừa trước khai báo XML hay sau phần tử gốc",
                "the file is not XML, or has characters before its declaration or after its root element",
                "gửi tệp XML mã UTF-8 bắt đầu đúng bằng \"<?xml\" hoặc \"<edXML\"",
                "send XML in UTF-8 that begins with \"<?xml\" or \"<edXML\" exactly"), line, column, e);
        }
        return new MalformedPacket(MalformedPacket.Kind.NOT_XML, Fault.of("edXML",
            "XML không đúng cú pháp hoặc bị cắt giữa chừng", "the XML is not well-formed, or cut short",
            "sửa XML tại vị trí nêu trên rồi gửi lại trọn gói tin", "mend the XML at the place named and send the whole packet again"),
            line, column, e);
    }
}
