package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** content.xml of an ODT: paragraphs become lines, tables what {@link Grid} makes of them. */
final class OdtText {

    private final TextSink out;
    private Grid grid;
    private int tables;
    private int depth;
    private int aside;

    private OdtText(TextSink out) {
        this.out = out;
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
            add(xml.getText());
        }
    }

    private void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "p", "h" -> depth++;
            case "s" -> add(" ".repeat(spaces(xml)));
            case "tab" -> add(tables > 0 ? " " : "\t");
            case "line-break" -> add("\n");
            case "tracked-changes", "annotation" -> aside++;
            case "table" -> grid = tables++ == 0 ? new Grid(out) : grid;
            case "table-row" -> {
                if (tables == 1) {
                    grid.row();
                }
            }
            case "table-cell" -> {
                if (tables == 1) {
                    grid.cell();
                }
            }
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                depth--;
                if (aside == 0) {
                    add("\n");
                }
            }
            case "tracked-changes", "annotation" -> aside--;
            case "table" -> {
                if (--tables == 0) {
                    grid.write();
                }
            }
            default -> { }
        }
    }

    private void add(String words) {
        if (tables > 0) {
            grid.add(words);
        } else {
            out.add(words);
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
