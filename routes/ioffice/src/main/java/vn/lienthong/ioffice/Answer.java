package vn.lienthong.ioffice;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.servlet.http.HttpServletResponse;

/**
 * Answers of the protocol: {@code status}, {@code ErrorCode} and {@code ErrorDesc} are always there, and everything is
 * ASCII, as the client reads some answers as such.
 */
final class Answer {
    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Success\"";

    private Answer() {
    }

    /** What comes after the three common fields. */
    @FunctionalInterface
    interface More {
        void write(JsonGenerator json) throws IOException;
    }

    static void ok(HttpServletResponse response, More more) throws IOException {
        send(response, HttpServletResponse.SC_OK, "OK", "0", "Success", more);
    }

    static void ok(HttpServletResponse response) throws IOException {
        ok(response, json -> { });
    }

    /** An error, with the empty {@code DocId} without which the client loses code and text. */
    static void fail(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.code().equals(Refusal.LATER)) {
            response.setHeader("Retry-After", "60");
        }
        send(response, refusal.status(), "FAIL", refusal.code(), refusal.words(), json -> json.writeStringField("DocId", ""));
    }

    /** A packet as base64 in {@code data}, streamed. */
    static void packet(HttpServletResponse response, Outgoing.Content content) throws IOException {
        head(response, HttpServletResponse.SC_OK);
        OutputStream out = response.getOutputStream();
        out.write((OK + ",\"data\":\"").getBytes(StandardCharsets.US_ASCII));
        try (OutputStream base64 = Base64.getEncoder().wrap(new Open(out))) {
            content.writeTo(base64);
        }
        out.write("\"}".getBytes(StandardCharsets.US_ASCII));
    }

    private static void send(HttpServletResponse response, int status, String word, String code, String text, More more)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("status", word);
            json.writeStringField("ErrorCode", code);
            json.writeStringField("ErrorDesc", text);
            more.write(json);
            json.writeEndObject();
        }
        head(response, status);
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
        response.flushBuffer();
    }

    private static void head(HttpServletResponse response, int status) {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
    }

    /** Stays open when its wrapper ends. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // A small answer goes out as one, and the container knows its length.
        }

        @Override
        public void close() {
            // The response is the container's to close.
        }
    }
}
