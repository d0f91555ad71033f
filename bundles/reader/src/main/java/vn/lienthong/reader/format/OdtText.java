package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** content.xml of an ODT: paragraphs become lines, tables what {@link Grid} makes of them. */
final class OdtText {

    private final Body body;
    private int depth;
    private int aside;

    private OdtText(TextSink out) {
        this.body = new Body(out);
    }

    static void read(InputStream in, TextSink out) throws IOException {
        var document = new OdtText(out);
        Xml.read(in, out, document::event);
    }

    private void event(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml.getLocalName(), xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && depth > 0 && aside == 0) {
            body.add(xml.getText());
        }
    }

    private void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "p", "h" -> depth++;
            case "s" -> body.add(" ".repeat(spaces(xml)));
            case "tab" -> body.tab();
            case "line-break" -> body.add("\n");
            case "tracked-changes", "annotation" -> aside++;
            case "table" -> body.beginTable();
            case "table-row" -> body.row();
            case "table-cell" -> body.cell();
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                depth--;
                if (aside == 0) {
                    body.add("\n");
                }
            }
            case "tracked-changes", "annotation" -> aside--;
            case "table" -> body.endTable();
            default -> { }
        }
    }

    private static int spaces(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("c") && xml.getAttributeValue(i).matches("\\d{1,3}")) {
                return Integer.parseInt(xml.getAttributeValue(i));
            }
        }
        return 1;
    }
}
