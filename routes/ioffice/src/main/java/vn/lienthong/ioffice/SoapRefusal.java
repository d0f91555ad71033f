package vn.lienthong.ioffice;

import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
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
        SoapFault fault = new SoapFault(refusal.words(), new QName(SOAP, refusal.status() >= 500 ? "Server" : "Client"));
        fault.setDetail(detail(refusal));
        return fault;
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
