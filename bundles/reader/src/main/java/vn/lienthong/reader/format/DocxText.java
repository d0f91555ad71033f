package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** word/document.xml of a DOCX: paragraphs become lines, cells of a row are parted by tabs; deleted and hidden text is left out. */
final class DocxText {

    private final TextSink out;
    private int cells;
    private int deleted;
    private boolean text;
    private boolean started;
    private int paragraphs;

    private DocxText(TextSink out) {
        this.out = out;
    }

    static void read(InputStream in, TextSink out) throws IOException {
        var document = new DocxText(out);
        Xml.read(in, document::event);
    }

    private void event(int event, XMLStreamReader xml) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            start(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end(xml.getLocalName());
        } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) && text && deleted == 0) {
            out.add(xml.getText());
        }
    }

    private void start(String name) {
        switch (name) {
            case "t" -> text = true;
            case "tab" -> out.add(cells > 0 ? " " : "\t");
            case "br", "cr" -> out.add(cells > 0 ? " " : "\n");
            case "noBreakHyphen" -> out.add("-");
            case "del", "moveFrom", "Fallback" -> deleted++;
            case "tr" -> started = false;
            case "tc" -> {
                cells++;
                paragraphs = 0;
                if (started) {
                    out.add("\t");
                }
                started = true;
            }
            case "p" -> {
                if (cells > 0 && paragraphs++ > 0) {
                    out.add(" ");
                }
            }
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> text = false;
            case "del", "moveFrom", "Fallback" -> deleted--;
            case "tc" -> cells--;
            case "tr" -> out.line();
            case "p" -> {
                if (cells == 0) {
                    out.line();
                }
            }
            default -> { }
        }
    }
}
