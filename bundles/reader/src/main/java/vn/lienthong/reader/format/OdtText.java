package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** content.xml of an ODT: paragraphs become lines, cells of a row are parted by tabs. */
final class OdtText {

    private final TextSink out;
    private int cells;
    private int paragraphs;
    private int depth;
    private int aside;
    private boolean started;

    private OdtText(TextSink out) {
        this.out = out;
    }

    static void read(InputStream in, TextSink out) throws IOException {
        var document = new OdtText(out);
        Xml.read(in, document::event);
    }

    private void event(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml.getLocalName(), xml);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && depth > 0 && aside == 0) {
            out.add(xml.getText());
        }
    }

    private void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "p", "h" -> {
                depth++;
                if (cells > 0 && paragraphs++ > 0) {
                    out.add(" ");
                }
            }
            case "s" -> out.add(" ".repeat(spaces(xml)));
            case "tab" -> out.add(cells > 0 ? " " : "\t");
            case "line-break" -> out.add(cells > 0 ? " " : "\n");
            case "tracked-changes", "annotation" -> aside++;
            case "table-row" -> started = false;
            case "table-cell" -> {
                cells++;
                paragraphs = 0;
                if (started) {
                    out.add("\t");
                }
                started = true;
            }
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                depth--;
                if (cells == 0 && aside == 0) {
                    out.line();
                }
            }
            case "tracked-changes", "annotation" -> aside--;
            case "table-cell" -> cells--;
            case "table-row" -> out.line();
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
