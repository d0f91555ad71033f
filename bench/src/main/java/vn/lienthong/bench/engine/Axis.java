package vn.lienthong.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client of the axis protocol that costs little: it keeps its connections and reads answers by pattern. */
final class Axis {
    private static final Pattern DOC_ID = Pattern.compile("\"docId\"\\s*:\\s*\"([^\"]+)\"");
    private static final byte[] LINE_END = {'\r', '\n'};
    private final String endpoint;
    private final String system;
    private final String secret;

    Axis(String endpoint, String system, String secret) {
        this.endpoint = endpoint;
        this.system = system;
        this.secret = secret;
    }

    void send(String from, byte[] packet) throws IOException {
        String hash = HexFormat.of().formatHex(digest(packet));
        ok(call("sendEdoc", Map.of("from", from, "servicetype", "eDoc", "messagetype", "edoc", "hash-file", hash), packet, LINE_END));
    }

    /** Ids of what lies ready for the system: {@code edoc} or {@code status}. */
    List<String> list(String kind) throws IOException {
        String answer = ok(call("getReceivedEdocList", Map.of("servicetype", "eDoc", "messagetype", kind), new byte[0]));
        List<String> ids = new ArrayList<>();
        for (Matcher id = DOC_ID.matcher(answer); id.find(); ) {
            ids.add(id.group(1));
        }
        return ids;
    }

    /** A packet, in ISO 8859-1. */
    String get(String docId) throws IOException {
        String answer = ok(call("getEdoc", Map.of("docId", docId), new byte[0]));
        int start = answer.indexOf("\"data\"");
        start = answer.indexOf('"', start + 7) + 1;
        return new String(Base64.getMimeDecoder().decode(answer.substring(start, answer.indexOf('"', start)).replace("\\r\\n", "")), StandardCharsets.ISO_8859_1);
    }

    /** It is taken. */
    void done(String docId) throws IOException {
        ok(call("updateStatus", Map.of("docId", docId, "status", "done"), new byte[0]));
    }

    private static String ok(String answer) throws IOException {
        if (!answer.contains("\"ErrorCode\":\"0\"")) {
            throw new IOException("The platform answered " + answer);
        }
        return answer;
    }

    private String call(String operation, Map<String, String> parameters, byte[]... body) throws IOException {
        HttpURLConnection connection = connection(operation, parameters);
        int length = 0;
        for (byte[] part : body) {
            length += part.length;
        }
        connection.setFixedLengthStreamingMode(length);
        try (OutputStream out = connection.getOutputStream()) {
            for (byte[] part : body) {
                out.write(part);
            }
        }
        return answer(connection);
    }

    /** Sends a packet that is too large for the heap. */
    void send(String from, Path packet, String sha256) throws IOException {
        HttpURLConnection connection = connection("sendEdoc", Map.of("from", from, "servicetype", "eDoc", "messagetype", "edoc", "hash-file", sha256));
        connection.setFixedLengthStreamingMode(Files.size(packet) + LINE_END.length);
        try (OutputStream out = connection.getOutputStream()) {
            Files.copy(packet, out);
            out.write(LINE_END);
        }
        ok(answer(connection));
    }

    /** The answer of getEdoc as it comes: JSON with the packet as base64. */
    InputStream open(String docId) throws IOException {
        HttpURLConnection connection = connection("getEdoc", Map.of("docId", docId));
        connection.getOutputStream().close();
        return connection.getInputStream();
    }

    private HttpURLConnection connection(String operation, Map<String, String> parameters) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(endpoint + "/" + operation).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        Map<String, String> signed = new LinkedHashMap<>(Map.of("systemid", system, "timestamp", "02032026T080000+0000", "Content-Type", "application/octet-stream"));
        signed.putAll(parameters);
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        StringBuilder json = new StringBuilder("{");
        signed.forEach((key, value) -> {
            connection.setRequestProperty("XroadVnpt-" + key, value);
            json.append(json.length() == 1 ? "" : ",").append("\"XroadVnpt-").append(key).append("\":\"").append(value).append('"');
        });
        String header = json.append('}').toString();
        connection.setRequestProperty("XroadVnpt-sign-header-key", String.join(";", signed.keySet()));
        connection.setRequestProperty("XroadVnpt-sign-header", header);
        connection.setRequestProperty("XroadVnpt-hash-header", hmac(header));
        return connection;
    }

    private static String answer(HttpURLConnection connection) throws IOException {
        try (InputStream in = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            // While the platform starts, it may answer with nothing at all.
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
