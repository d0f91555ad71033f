package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;

/** Words of an XLSX: its shared and inline strings, one a line. Enough to see a stamp or a title in a form; figures are not read. */
final class SheetText {

    private SheetText() {
    }

    static void read(String path, InputStream in, TextSink out) throws IOException {
        if (!path.equals("xl/sharedStrings.xml") && !path.startsWith("xl/worksheets/")) {
            return;
        }
        boolean[] text = new boolean[1];
        Xml.read(in, (event, xml) -> {
            if (event == XMLStreamConstants.START_ELEMENT) {
                text[0] = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("si") || xml.getLocalName().equals("is")) {
                    out.line();
                }
                text[0] = false;
            } else if (event == XMLStreamConstants.CHARACTERS && text[0]) {
                out.add(xml.getText());
            }
        });
    }
}
