package vn.lienthong.edxml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;

/**
 * A small element of the header with its children, so that their order does not matter. Elements of other namespaces
 * and unknown names are carried and never asked for.
 */
final class Node {
    private final String name;
    private final boolean standard;
    private final int line;
    private final int column;
    private final StringBuilder text = new StringBuilder();
    private final List<Node> children = new ArrayList<>();

    private Node(Cursor cursor) {
        name = cursor.xml().getLocalName();
        standard = Names.EDXML.equals(cursor.xml().getNamespaceURI());
        Location at = cursor.xml().getLocation();
        line = at.getLineNumber();
        column = at.getColumnNumber();
    }

    /** Reads the current element to its end. */
    static Node read(Cursor cursor, Budget budget) throws IOException {
        Node node = new Node(cursor);
        budget.take(cursor, node.name, 64);
        while (true) {
            switch (cursor.next()) {
                case XMLStreamConstants.START_ELEMENT -> node.children.add(read(cursor, budget));
                case XMLStreamConstants.END_ELEMENT -> {
                    return node;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> node.append(cursor, budget);
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
    }

    private void append(Cursor cursor, Budget budget) throws IOException {
        int length = cursor.xml().getTextLength();
        budget.take(cursor, name, length);
        if (text.length() + length > cursor.limits().text()) {
            throw cursor.fault(MalformedPacket.Kind.LIMIT, name, "dài quá " + cursor.limits().text() + " ký tự",
                "longer than " + cursor.limits().text() + " characters", "rút gọn nội dung phần tử, đưa nội dung dài vào tệp đính kèm",
                "shorten it, put long text into an attachment");
        }
        text.append(cursor.xml().getTextCharacters(), cursor.xml().getTextStart(), length);
    }

    /** The only child of this name, or null. Two of them are a fault: systems would disagree about which one counts. */
    Node one(String child) throws MalformedPacket {
        List<Node> all = all(child);
        if (all.size() > 1) {
            throw all.get(1).fault(child, "xuất hiện hơn một lần trong " + name, "occurs more than once in " + name,
                "giữ lại đúng một phần tử", "keep exactly one");
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** All children of this name. */
    List<Node> all(String child) {
        List<Node> found = new ArrayList<>();
        for (Node node : children) {
            if (node.standard && node.name.equals(child)) {
                found.add(node);
            }
        }
        return found;
    }

    /** Text of the only child of this name, or null where it is absent or blank. */
    String text(String child) throws MalformedPacket {
        Node node = one(child);
        return node == null ? null : node.text();
    }

    /** Own text without white space around it, or null if nothing remains. */
    String text() {
        String stripped = text.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** Texts of all children of this name, blank ones left out. */
    List<String> texts(String child) {
        return all(child).stream().map(Node::text).filter(t -> t != null).toList();
    }

    /** Own text and that of everything below, pieces separated by "; ", or null. */
    String deepText() {
        List<String> pieces = new ArrayList<>();
        if (text() != null) {
            pieces.add(text());
        }
        children.forEach(c -> {
            if (c.deepText() != null) {
                pieces.add(c.deepText());
            }
        });
        return pieces.isEmpty() ? null : String.join("; ", pieces);
    }

    MalformedPacket fault(String element, String causeVi, String causeEn, String cureVi, String cureEn) {
        return new MalformedPacket(MalformedPacket.Kind.NOT_EDXML, Fault.of(element, causeVi, causeEn, cureVi, cureEn), line, column, null);
    }

    /** How much of a header may still be read onto the heap. */
    static final class Budget {
        private final int all;
        private int left;

        Budget(int characters) {
            all = characters;
            left = characters;
        }

        /** Characters that were read. */
        int taken() {
            return all - left;
        }

        void take(Cursor cursor, String element, int characters) throws MalformedPacket {
            left -= characters;
            if (left < 0) {
                throw cursor.fault(MalformedPacket.Kind.LIMIT, element, "phần đầu gói tin dài quá " + cursor.limits().header() + " ký tự",
                    "the header is longer than " + cursor.limits().header() + " characters",
                    "đưa nội dung dài vào tệp đính kèm", "put long content into an attachment");
            }
        }
    }
}
