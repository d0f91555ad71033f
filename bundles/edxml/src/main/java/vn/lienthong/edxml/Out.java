package vn.lienthong.edxml;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/**
 * Writes elements as the builder in use does: UTF-8, indented by two spaces, lines ended by CRLF, values that are absent
 * left out.
 */
final class Out {
    private static final String LINE = "\r\n";

    private final BufferedOutputStream out;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Out(OutputStream out) {
        this.out = new BufferedOutputStream(out, 65_536);
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").append(LINE);
    }

    /** Opens an element of the envelope. */
    Out open(String name) {
        return openRaw(Names.PREFIX + ":" + name, "");
    }

    /** Opens an element by its written name, with attributes as they stand. */
    Out openRaw(String name, String attributes) {
        indent().append('<').append(name).append(attributes).append('>').append(LINE);
        open.push(name);
        return this;
    }

    Out close() {
        String name = open.pop();
        indent().append("</").append(name).append('>').append(LINE);
        return this;
    }

    /** An element of the envelope with text, unless that is absent. */
    Out value(String name, Object value) {
        return valueRaw(Names.PREFIX + ":" + name, value);
    }

    Out valueRaw(String name, Object value) {
        String written = written(value);
        if (written != null && !written.isBlank()) {
            indent().append('<').append(name).append('>');
            Escape.text(written, text);
            text.append("</").append(name).append('>').append(LINE);
        }
        return this;
    }

    /** XML as it stands. */
    Out xml(String xml) {
        indent().append(xml).append(LINE);
        return this;
    }

    /** Content in base64, on one line, streamed. */
    void base64(InputStream content) throws IOException {
        indent().append("<edXML:ContentTransferEncoded xmlns:edXML=\"").append(Names.EDXML).append("\">");
        flushText();
        OutputStream encoder = Base64.getEncoder().wrap(new Uncloseable(out));
        content.transferTo(encoder);
        encoder.close();
        text.append("</edXML:ContentTransferEncoded>").append(LINE);
    }

    void end() throws IOException {
        flushText();
        out.flush();
    }

    private void flushText() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }

    private static String written(Object value) {
        if (value instanceof LocalDate date) {
            return Values.DATE.format(date);
        }
        if (value instanceof LocalDateTime time) {
            return Values.DATE_TIME.format(time);
        }
        return value == null ? null : value.toString();
    }

    /** The encoder writes its last group on closing, which must not close the packet. */
    private static final class Uncloseable extends FilterOutputStream {
        Uncloseable(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
        }

        @Override
        public void close() {
            // The packet goes on.
        }
    }
}
