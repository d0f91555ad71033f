package vn.lienthong.reader.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/** The words of an XLSX: each row of each sheet is a line, its cells parted by tabs; numbers as they are stored. */
final class SheetText {

    private static final int SHEETS_AT_MOST = 100;
    private static final int STRINGS_AT_MOST = 1_000_000;

    private final TextSink out;
    private final List<String> strings = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String type = "";
    private boolean taken;
    private boolean phonetic;
    private int cells;

    private SheetText(TextSink out) {
        this.out = out;
    }

    /** Where the parts of a workbook come from. */
    @FunctionalInterface
    interface Parts {
        /** The part of this path, or null. */
        InputStream open(String path) throws IOException;
    }

    static void read(Parts parts, TextSink out) throws IOException {
        var book = new SheetText(out);
        try (InputStream shared = parts.open("xl/sharedStrings.xml")) {
            if (shared != null) {
                Xml.read(shared, out, book::string);
            }
        }
        for (int sheet = 1; sheet <= SHEETS_AT_MOST; sheet++) {
            try (InputStream in = parts.open("xl/worksheets/sheet" + sheet + ".xml")) {
                if (in == null) {
                    return;
                }
                Xml.read(in, out, book::cell);
            }
        }
    }

    private void string(int event, XMLStreamReader xml) {
        words(event, xml, false);
        if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
            if (strings.size() >= STRINGS_AT_MOST) {
                throw new TextSink.Full();
            }
            strings.add(flush());
        }
    }

    private void cell(int event, XMLStreamReader xml) {
        words(event, xml, true);
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
            String t = xml.getAttributeValue(null, "t");
            type = t == null ? "" : t;
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
            out.add(cells++ > 0 ? "\t" : "").add(value(flush()));
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
            out.line();
            cells = 0;
        }
    }

    private void words(int event, XMLStreamReader xml, boolean values) {
        if (event == XMLStreamConstants.CHARACTERS && taken && !phonetic) {
            text.append(xml.getText());
        } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            String name = xml.getLocalName();
            phonetic = name.equals("rPh") ? start : phonetic;
            taken = start && (name.equals("t") || values && name.equals("v"));
        }
    }

    private String value(String written) {
        if (!type.equals("s")) {
            return written.replace('\n', ' ').replace('\t', ' ');
        }
        int index = written.matches("\\d{1,7}") ? Integer.parseInt(written) : -1;
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    private String flush() {
        String s = text.toString().replace('\n', ' ').replace('\t', ' ').strip();
        text.setLength(0);
        return s;
    }
}
