package vn.lienthong.bench.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Signs a manifest that names a packet's attachment by its SHA-256 (RSA-2048, exclusive canonical form), and checks such
 * signatures. The key is made by the JDK's keytool at the first use and lies in the bench's working folder.
 */
public final class Signatures {
    private static final String PASSWORD = "bench-only";
    private static final String ALIAS = "bench";
    private static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    private static final XMLSignatureFactory XML = XMLSignatureFactory.getInstance("DOM");

    private final PrivateKey key;
    private final X509Certificate certificate;

    private Signatures(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** The key in this folder, made if it is not there. */
    public static Signatures in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = keystore(folder);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return new Signatures((PrivateKey) store.getKey(ALIAS, PASSWORD.toCharArray()), (X509Certificate) store.getCertificate(ALIAS));
    }

    /** The key's file, PKCS#12. */
    public static Path keystore(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("key.p12");
        if (!Files.exists(file)) {
            int end = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", ALIAS,
                "-keyalg", "RSA", "-keysize", "2048", "-validity", "30", "-dname", "CN=bench", "-storetype", "PKCS12",
                "-storepass", PASSWORD, "-keystore", file.toString()).redirectErrorStream(true).start().waitFor();
            if (end != 0) {
                throw new IOException("keytool made no key in " + file);
            }
        }
        return file;
    }

    /** A Signature element over the attachment's digest. */
    String sign(byte[] sha256) throws GeneralSecurityException, ParserConfigurationException, MarshalException, XMLSignatureException, TransformerException {
        Document document = builder().newDocument();
        Element root = document.createElement("root");
        document.appendChild(root);
        Element manifest = document.createElementNS(XMLSignature.XMLNS, "Manifest");
        Element reference = (Element) manifest.appendChild(document.createElementNS(XMLSignature.XMLNS, "Reference"));
        reference.setAttribute("URI", "cid:1");
        ((Element) reference.appendChild(document.createElementNS(XMLSignature.XMLNS, "DigestMethod"))).setAttribute("Algorithm", DigestMethod.SHA256);
        reference.appendChild(document.createElementNS(XMLSignature.XMLNS, "DigestValue")).setTextContent(Base64.getEncoder().encodeToString(sha256));
        XMLObject object = XML.newXMLObject(List.of(new javax.xml.crypto.dom.DOMStructure(manifest)), "Files", null, null);
        var exclusive = XML.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
        var info = XML.newSignedInfo(XML.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
            XML.newSignatureMethod(RSA_SHA256, null),
            List.of(XML.newReference("#Files", XML.newDigestMethod(DigestMethod.SHA256, null), List.of(exclusive), null, null)));
        KeyInfoFactory keys = XML.getKeyInfoFactory();
        var keyInfo = keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate))));
        XML.newXMLSignature(info, keyInfo, List.of(object), null, null).sign(new DOMSignContext(key, root));
        return text(root.getFirstChild());
    }

    /**
     * Whether the packet's signature holds and names this attachment.
     *
     * @param packet the packet, parsed with name spaces
     */
    public boolean holds(Document packet, byte[] sha256) throws MarshalException, XMLSignatureException {
        Element signature = (Element) packet.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature").item(0);
        Element object = (Element) signature.getElementsByTagNameNS(XMLSignature.XMLNS, "Object").item(0);
        object.setIdAttribute("Id", true);
        boolean valid = XML.unmarshalXMLSignature(new DOMValidateContext(certificate.getPublicKey(), signature)).validate(
            new DOMValidateContext(certificate.getPublicKey(), signature));
        String named = object.getElementsByTagNameNS(XMLSignature.XMLNS, "DigestValue").item(0).getTextContent();
        return valid && HexFormat.of().formatHex(sha256).equals(HexFormat.of().formatHex(Base64.getMimeDecoder().decode(named)));
    }

    /** A packet as a tree; no document type, no outside entities. */
    public static Document tree(byte[] packet) throws ParserConfigurationException, IOException, SAXException {
        return builder().parse(new ByteArrayInputStream(packet));
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder();
    }

    private static String text(Node node) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(node), new StreamResult(out));
        return out.toString();
    }
}
