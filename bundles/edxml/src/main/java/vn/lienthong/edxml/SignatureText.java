package vn.lienthong.edxml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** Keeps an element as XML text that means the same wherever it is put: it declares every prefix that it uses. */
final class SignatureText {
    private final Cursor cursor;
    private final Node.Budget budget;
    private final StringBuilder out = new StringBuilder();
    /** For each open element the bindings in force inside the text. */
    private final Deque<Map<String, String>> scopes = new ArrayDeque<>();
    private final Deque<String> open = new ArrayDeque<>();

    private SignatureText(Cursor cursor, Node.Budget budget) {
        this.cursor = cursor;
        this.budget = budget;
        scopes.push(Map.of());
    }

    /** Whether the current element is a signature, in the namespace of XML signatures or in the standard's. */
    static boolean here(Cursor cursor) {
        return cursor.xml().getLocalName().equals("Signature")
            && (Names.XMLDSIG.equals(cursor.xml().getNamespaceURI()) || Names.EDXML.equals(cursor.xml().getNamespaceURI()));
    }

    /** Reads the current element to its end. */
    static String read(Cursor cursor, Node.Budget budget) throws IOException {
        SignatureText text = new SignatureText(cursor, budget);
        text.start();
        while (!text.open.isEmpty()) {
            switch (cursor.next()) {
                case XMLStreamConstants.START_ELEMENT -> text.start();
                case XMLStreamConstants.END_ELEMENT -> text.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text.characters();
                default -> {
                    // No signature covers comments (exclusive canonical form leaves them out).
                }
            }
        }
        return text.out.toString();
    }

    private void start() throws MalformedPacket {
        XMLStreamReader xml = cursor.xml();
        int before = out.length();
        String name = qualified(xml.getPrefix(), xml.getLocalName());
        out.append('<').append(name);
        declare(xml);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            out.append(' ').append(qualified(xml.getAttributePrefix(i), xml.getAttributeLocalName(i))).append("=\"");
            Escape.attribute(xml.getAttributeValue(i), out);
            out.append('"');
        }
        out.append('>');
        open.push(name);
        budget.take(cursor, "Signature", out.length() - before);
    }

    /** Own declarations, and those in force around the text for prefixes in use. */
    private void declare(XMLStreamReader xml) {
        if (xml.getNamespaceCount() == 0 && scopes.peek().containsKey(plain(xml.getPrefix())) && barely(xml)) {
            scopes.push(scopes.peek());
            return;
        }
        Map<String, String> wanted = new TreeMap<>();
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            wanted.put(plain(xml.getNamespacePrefix(i)), plain(xml.getNamespaceURI(i)));
        }
        Set<String> used = new HashSet<>(Set.of(plain(xml.getPrefix())));
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            used.add(plain(xml.getAttributePrefix(i)));
        }
        for (String prefix : used) {
            boolean attributeOnly = prefix.isEmpty() && !plain(xml.getPrefix()).isEmpty();
            if (!prefix.equals("xml") && !attributeOnly) {
                wanted.putIfAbsent(prefix, plain(xml.getNamespaceContext().getNamespaceURI(prefix)));
            }
        }
        Map<String, String> inForce = new HashMap<>(scopes.peek());
        wanted.forEach((prefix, uri) -> {
            if (!uri.equals(inForce.put(prefix, uri))) {
                out.append(prefix.isEmpty() ? " xmlns" : " xmlns:" + prefix).append("=\"");
                Escape.attribute(uri, out);
                out.append('"');
            }
        });
        scopes.push(inForce);
    }

    /** Whether no attribute has a prefix. */
    private static boolean barely(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!plain(xml.getAttributePrefix(i)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void end() {
        out.append("</").append(open.pop()).append('>');
        scopes.pop();
    }

    private void characters() throws MalformedPacket {
        budget.take(cursor, "Signature", cursor.xml().getTextLength());
        Escape.text(cursor.xml().getText(), out);
    }

    private static String qualified(String prefix, String localName) {
        return plain(prefix).isEmpty() ? localName : prefix + ":" + localName;
    }

    private static String plain(String s) {
        return s == null ? "" : s;
    }
}
