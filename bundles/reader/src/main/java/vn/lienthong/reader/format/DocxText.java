package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** word/document.xml of a DOCX: paragraphs become lines, tables what {@link Grid} makes of them; deleted text is left out. */
final class DocxText {

    private final TextSink out;
    private Grid grid;
    private int tables;
    private int deleted;
    private boolean text;

    private DocxText(TextSink out) {
        this.out = out;
    }

    static void read(InputStream in, TextSink out) throws IOException {
        var document = new DocxText(out);
        Xml.read(in, out, document::event);
    }

    private void event(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && text && deleted == 0) {
            add(xml.getText());
        }
    }

    private void start(String name) {
        switch (name) {
            case "t" -> text = true;
            case "tab" -> add(tables > 0 ? " " : "\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "del", "moveFrom", "Fallback" -> deleted++;
            case "tbl" -> grid = tables++ == 0 ? new Grid(out) : grid;
            case "tr" -> {
                if (tables == 1) {
                    grid.row();
                }
            }
            case "tc" -> {
                if (tables == 1) {
                    grid.cell();
                }
            }
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> text = false;
            case "del", "moveFrom", "Fallback" -> deleted--;
            case "tbl" -> {
                if (--tables == 0) {
                    grid.write();
                }
            }
            case "p" -> add("\n");
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
}
