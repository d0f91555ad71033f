package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams XML without DTDs and external entities. */
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private static final int DEEPEST = 2000;

    private Xml() {
    }

    /** What is done with an event; the reader must not be moved on. */
    @FunctionalInterface
    interface Handler {
        void event(int event, XMLStreamReader xml) throws XMLStreamException;
    }

    static void read(InputStream in, TextSink out, Handler handler) throws IOException {
        int depth = 0;
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IOException("a document type declaration is not allowed");
                }
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (depth > DEEPEST) {
                    throw new IOException("elements are nested too deeply");
                }
                out.alive();
                handler.event(event, xml);
            }
        } catch (XMLStreamException e) {
            throw new IOException("not well-formed XML", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
