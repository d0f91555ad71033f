package vn.lienthong.simulators.ministry;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A SOAP 1.1 request, with its attachments inline or by MTOM. */
final class SoapRequest {
    static final String NAMESPACE = "urn:vn:lienthong:ministry-reporting:1";
    static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";

    private final Element operation;
    private final Map<String, byte[]> parts;

    private SoapRequest(Element operation, Map<String, byte[]> parts) {
        this.operation = operation;
        this.parts = parts;
    }

    /**
     * Reads a request.
     *
     * @throws IOException if it is no SOAP request of this contract
     */
    static SoapRequest read(String contentType, byte[] body) throws IOException {
        try {
            Map<String, byte[]> parts = new HashMap<>();
            byte[] xml = body;
            if (contentType.toLowerCase(Locale.ROOT).startsWith("multipart/related")) {
                MimeMultipart related = new MimeMultipart(new ByteArrayDataSource(body, contentType));
                for (int i = 0; i < related.getCount(); i++) {
                    BodyPart part = related.getBodyPart(i);
                    String[] id = part.getHeader("Content-ID");
                    parts.put(id == null ? "" : id[0].replaceAll("^<|>$", ""), part.getInputStream().readAllBytes());
                }
                xml = related.getBodyPart(0).getInputStream().readAllBytes();
            }
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element envelope = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
            NodeList bodies = envelope.getElementsByTagNameNS(ENVELOPE, "Body");
            NodeList operations = bodies.getLength() == 0 ? bodies : ((Element) bodies.item(0)).getElementsByTagNameNS(NAMESPACE, "*");
            if (operations.getLength() == 0) {
                throw new IOException("No operation of " + NAMESPACE + " in a SOAP body");
            }
            return new SoapRequest((Element) operations.item(0), parts);
        } catch (MessagingException | SAXException | ParserConfigurationException e) {
            throw new IOException("The request cannot be read: " + e.getMessage(), e);
        }
    }

    /** Name of the operation. */
    String operation() {
        return operation.getLocalName();
    }

    /** Text of the first element of this name, or an empty one. */
    String text(String name) {
        return text(operation, name);
    }

    /** The report in it. */
    Submission submission() {
        List<String> directives = new ArrayList<>();
        elements(operation, "directive").forEach(d -> directives.add(text(d, "code")));
        List<Submission.File> files = new ArrayList<>();
        for (Element a : elements(operation, "attachment")) {
            files.add(new Submission.File(text(a, "name"), text(a, "sha256"), content(elements(a, "content").get(0))));
        }
        return new Submission(text("clientId"), text(elements(operation, "sender").get(0), "organId"), text("notation"), text("subject"),
            directives, files);
    }

    private byte[] content(Element content) {
        NodeList include = content.getElementsByTagNameNS(XOP, "Include");
        if (include.getLength() == 0) {
            return Base64.getMimeDecoder().decode(content.getTextContent());
        }
        String href = ((Element) include.item(0)).getAttribute("href").replaceFirst("^cid:", "");
        return parts.getOrDefault(URLDecoder.decode(href, StandardCharsets.UTF_8), parts.getOrDefault(href, new byte[0]));
    }

    private static String text(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(NAMESPACE, name);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }
}
