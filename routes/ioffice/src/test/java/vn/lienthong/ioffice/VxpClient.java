package vn.lienthong.ioffice;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The client's side of the wire, byte for byte: one request on one connection, headers never forgotten. */
final class VxpClient {
    private final int port;
    private final String secret;
    private final Map<String, String> headers = new LinkedHashMap<>();
    String prefix = "/vxp/";

    VxpClient(int port, String systemId, String secret) {
        this.port = port;
        this.secret = secret;
        headers.put("systemid", systemId);
        headers.put("timestamp", "22112026T022919+0485");
    }

    /** An answer: status line's number, headers as text, body as bytes. */
    record Reply(int status, String head, byte[] body, boolean continued) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    VxpClient with(String key, String value) {
        headers.put(key, value);
        return this;
    }

    /** sendEdoc: raw bytes and a line end, the digest without leading zeros. */
    Reply send(String from, String type, byte[] packet) throws IOException {
        with("from", from).with("servicetype", "eDoc").with("messagetype", type).with("hash-file", unpadded(packet));
        return sendAs(packet);
    }

    Reply sendAs(byte[] packet) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(packet);
        body.write('\r');
        body.write('\n');
        return call("POST", "sendEdoc", "application/octet-stream", body.toByteArray(), false, secret);
    }

    /** Form style: no body at all. */
    Reply form(String operation) throws IOException {
        return call("POST", operation, "application/json", new byte[0], false, secret);
    }

    /** Body style: "{}" once the server says to continue. */
    Reply body(String operation) throws IOException {
        return call("POST", operation, "application/json", "{}".getBytes(StandardCharsets.US_ASCII), true, secret);
    }

    Reply get(String operation) throws IOException {
        return call("GET", operation, "application/json", new byte[0], false, secret);
    }

    Reply call(String method, String operation, String type, byte[] body, boolean expect, String signedWith) throws IOException {
        headers.put("Content-Type", type);
        byte[] json = signHeader().getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        line(head, method + " " + prefix + operation + " HTTP/1.1");
        line(head, "Host: 127.0.0.1:" + port);
        line(head, "Content-Type: " + type);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            line(head, "XroadVnpt-" + header.getKey() + ": " + header.getValue().replace('\n', ' '));
        }
        line(head, "XroadVnpt-sign-header-key: " + String.join(";", headers.keySet()));
        head.write("XroadVnpt-sign-header: ".getBytes(StandardCharsets.US_ASCII));
        head.write(json);
        line(head, "");
        line(head, "XroadVnpt-hash-header: " + Hmac.of(signedWith, json));
        line(head, "User-Agent: JAVASDKAgent/1.0.0 XRoad/VPCP");
        line(head, "XroadVnpt-version: 3.0.201608");
        line(head, "Content-Length: " + body.length);
        if (expect) {
            line(head, "Expect: 100-continue");
        }
        line(head, "");
        return exchange(head.toByteArray(), body, expect);
    }

    Reply exchange(byte[] head, byte[] body, boolean expect) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream());
            out.write(head);
            out.flush();
            boolean continued = false;
            List<String> lines = null;
            if (expect) {
                lines = lines(in);
                continued = lines.get(0).contains(" 100 ");
            }
            if (!expect || continued) {
                out.write(body);
                out.flush();
                lines = lines(in);
            }
            int status = Integer.parseInt(lines.get(0).split(" ")[1]);
            return new Reply(status, String.join("\n", lines), content(in, lines), continued);
        }
    }

    private static byte[] content(InputStream in, List<String> lines) throws IOException {
        for (String line : lines) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return in.readNBytes(Integer.parseInt(line.substring(15).strip()));
            }
        }
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            chunks.write(in.readNBytes(size));
            line(in);
        }
        return chunks.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static List<String> lines(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        return lines;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("the server closed the connection");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private String signHeader() {
        StringBuilder json = new StringBuilder("{");
        headers.forEach((key, value) -> json.append(json.length() > 1 ? "," : "").append('"').append("XroadVnpt-").append(key)
                .append("\":\"").append(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")).append('"'));
        return json.append('}').toString();
    }

    static String unpadded(byte[] packet) {
        try {
            StringBuilder text = new StringBuilder();
            for (byte b : MessageDigest.getInstance("SHA-256").digest(packet)) {
                text.append(Integer.toHexString(b & 0xff));
            }
            return text.toString();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(ByteArrayOutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
