package vn.lienthong.itests;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;

/** A document system that streams what it sends and fetches: the client in use holds packets in memory. */
final class LargeCalls {
    static final String SECRET = "a secret of sixteen";

    private final int http;

    LargeCalls(int http) {
        this.http = http;
    }

    static Map<String, String> sending(Organ from, Path packet) throws Exception {
        try (InputStream in = Files.newInputStream(packet)) {
            return Map.of("messagetype", "edoc", "from", from.organId(), "hash-file", LargePacket.digest(in));
        }
    }

    HttpURLConnection connection(String operation, String system, Map<String, String> parameters) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + http + "/vxp/" + operation).toURL().openConnection();
        connection.setRequestMethod("POST");
        Map<String, String> signed = new LinkedHashMap<>(Map.of("systemid", "SYS-" + system));
        signed.putAll(parameters);
        String json = signed.entrySet().stream().map(e -> "\"XroadVnpt-" + e.getKey() + "\":\"" + e.getValue() + "\"").collect(Collectors.joining(",", "{", "}"));
        connection.setRequestProperty("XroadVnpt-sign-header", json);
        connection.setRequestProperty("XroadVnpt-hash-header", hmac(json));
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        return connection;
    }

    String call(String operation, String system, Map<String, String> parameters, Path body) throws IOException {
        HttpURLConnection connection = connection(operation, system, parameters);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body == null ? 2 : Files.size(body) + 2);
        try (OutputStream out = connection.getOutputStream()) {
            if (body != null) {
                Files.copy(body, out);
            }
            out.write((body == null ? "{}" : "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        try (InputStream in = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The first docId in the list of what lies ready for a system, or nothing. */
    String received(String system) throws IOException {
        Matcher docId = Pattern.compile("\"docId\":\"([^\"]+)\"").matcher(call("getReceivedEdocList", system, Map.of("messagetype", "edoc"), null));
        return docId.find() ? docId.group(1) : "";
    }

    /** Digest of the one file in the packet that is fetched. */
    String fetched(String system, String docId) throws IOException {
        HttpURLConnection connection = connection("getEdoc", system, Map.of("docId", docId));
        connection.setDoOutput(true);
        connection.getOutputStream().write("{}".getBytes(StandardCharsets.US_ASCII));
        try (InputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 16)) {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.US_ASCII).endsWith("\"data\":\"")) {
                int b = in.read();
                if (b < 0) {
                    throw new IOException("The platform answered " + head.toString(StandardCharsets.UTF_8));
                }
                head.write(b);
            }
            Edoc edoc = (Edoc) new PacketReader().read(new Base64Tail(in), AttachmentSink.DIGEST_ONLY);
            return edoc.attachments().get(0).blob().sha256();
        }
    }

    private static String hmac(String json) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(json.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC", e);
        }
    }
}
