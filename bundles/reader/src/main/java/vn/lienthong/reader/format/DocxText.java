package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** word/document.xml of a DOCX: paragraphs become lines, tables what {@link Grid} makes of them; deleted text is left out. */
final class DocxText {

    private final Body body;
    private int deleted;
    private boolean text;

    private DocxText(TextSink out) {
        this.body = new Body(out);
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
            body.add(xml.getText());
        }
    }

    private void start(String name) {
        switch (name) {
            case "t" -> text = true;
            case "tab" -> body.tab();
            case "br", "cr" -> body.add("\n");
            case "noBreakHyphen" -> body.add("-");
            case "del", "moveFrom", "Fallback" -> deleted++;
            case "tbl" -> body.beginTable();
            case "tr" -> body.row();
            case "tc" -> body.cell();
            default -> { }
        }
    }

    private void end(String name) {
        switch (name) {
            case "t" -> text = false;
            case "del", "moveFrom", "Fallback" -> deleted--;
            case "tbl" -> body.endTable();
            case "p" -> body.add("\n");
            default -> { }
        }
    }
}
