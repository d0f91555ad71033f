package vn.lienthong.ioffice;

import java.io.IOException;
import javax.servlet.http.HttpServletResponse;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.cxf.binding.soap.SoapFault;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.lienthong.ioffice.soap.VxpPort;

/** A refusal as SOAP says it: whose fault it is in the fault code, the axis' error code in the detail. */
final class SoapRefusal {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private SoapRefusal() {
    }

    static SoapFault of(Refusal refusal) {
        SoapFault fault = new SoapFault(refusal.words(), new QName(SOAP, whose(refusal)));
        fault.setDetail(detail(refusal));
        return fault;
    }

    /** The whole answer to a call that CXF has not seen; by SOAP 1.1 over HTTP a fault has the status 500. */
    static void write(Refusal refusal, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        response.setContentType("text/xml; charset=UTF-8");
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("soap", "Envelope", SOAP);
            xml.writeNamespace("soap", SOAP);
            xml.writeStartElement("soap", "Body", SOAP);
            xml.writeStartElement("soap", "Fault", SOAP);
            element(xml, "faultcode", "soap:" + whose(refusal));
            element(xml, "faultstring", refusal.words());
            xml.writeStartElement("detail");
            xml.writeStartElement("VxpFault");
            xml.writeDefaultNamespace(VxpPort.NAMESPACE);
            element(xml, "errorCode", refusal.code());
            element(xml, "description", refusal.words());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static String whose(Refusal refusal) {
        return refusal.status() >= 500 ? "Server" : "Client";
    }

    private static Element detail(Refusal refusal) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Document document = factory.newDocumentBuilder().newDocument();
            Element detail = document.createElement("detail");
            Element body = document.createElementNS(VxpPort.NAMESPACE, "VxpFault");
            detail.appendChild(body);
            body.appendChild(document.createElementNS(VxpPort.NAMESPACE, "errorCode")).setTextContent(refusal.code());
            body.appendChild(document.createElementNS(VxpPort.NAMESPACE, "description")).setTextContent(refusal.words());
            return detail;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform builds documents", e);
        }
    }
}
