package vn.lienthong.simulators.vxp;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** One HTTP/1.1 request over a fresh connection, its bytes under our control, as the client in use makes them. */
final class RawHttp {
    /** The client sends the body after so long without {@code 100 Continue}. */
    private static final int CONTINUE_MILLIS = 3000;

    private RawHttp() {
    }

    /**
     * What came back.
     *
     * @param status HTTP status
     * @param body   body, unzipped
     */
    record Answer(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Sends a request.
     *
     * @param body   body, or null for {@code Content-Length: 0} without one
     * @param expect whether to wait for {@code 100 Continue} before the body
     */
    static Answer send(String method, URI uri, List<Map.Entry<String, String>> headers, byte[] body, boolean expect) throws IOException {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            out.write(head(method, uri, headers, body, expect).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            Head early = expect ? awaitContinue(socket, in) : null;
            if (body != null && early == null) {
                out.write(body);
                out.flush();
            }
            Head head = early == null ? Head.read(in) : early;
            while (head.status == 100) {
                head = Head.read(in);
            }
            return new Answer(head.status, head.body(in));
        }
    }

    private static String head(String method, URI uri, List<Map.Entry<String, String>> headers, byte[] body, boolean expect) {
        StringBuilder head = new StringBuilder(method).append(' ').append(uri.getRawPath()).append(" HTTP/1.1\r\n");
        headers.forEach(h -> head.append(h.getKey()).append(": ").append(utf8AsLatin1(h.getValue())).append("\r\n"));
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body == null ? 0 : body.length).append("\r\n");
        }
        head.append("Host: ").append(uri.getHost()).append(':').append(uri.getPort()).append("\r\nConnection: Keep-Alive\r\n");
        if (expect) {
            head.append("Expect: 100-continue\r\n");
        }
        return head.append("Accept-Encoding: gzip,deflate\r\n\r\n").toString();
    }

    /** Codes are ASCII in practice; anything else goes as the bytes of UTF-8. */
    private static String utf8AsLatin1(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    /** The final head if the server answers instead of asking for the body, else null. */
    private static Head awaitContinue(Socket socket, InputStream in) throws IOException {
        socket.setSoTimeout(CONTINUE_MILLIS);
        try {
            Head head = Head.read(in);
            return head.status == 100 ? null : head;
        } catch (SocketTimeoutException silent) {
            return null;
        } finally {
            socket.setSoTimeout(0);
        }
    }

    /** Status line and headers of an answer. */
    private static final class Head {
        private final int status;
        private final Map<String, String> headers = new HashMap<>();

        private Head(int status) {
            this.status = status;
        }

        static Head read(InputStream in) throws IOException {
            Head head = new Head(Integer.parseInt(line(in).split(" ")[1]));
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                int colon = line.indexOf(':');
                head.headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
            return head;
        }

        byte[] body(InputStream in) throws IOException {
            byte[] body;
            if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
                body = chunked(in);
            } else if (headers.containsKey("content-length")) {
                int length = Integer.parseInt(headers.get("content-length"));
                body = in.readNBytes(length);
                if (body.length < length) {
                    throw new EOFException("Answer cut short");
                }
            } else {
                body = in.readAllBytes();
            }
            return "gzip".equals(headers.get("content-encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
        }

        private static byte[] chunked(InputStream in) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in).split(";")[0].strip(), 16); size > 0; size = Integer.parseInt(line(in).split(";")[0].strip(), 16)) {
                body.write(in.readNBytes(size));
                line(in);
            }
            return body.toByteArray();
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException("Connection closed before the answer's end");
                }
                if (b != '\r') {
                    line.write(b);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
