package vn.lienthong.simulators.vxp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A client of the axis protocol that behaves to the byte as the library which document systems use: signature over the
 * header map, stale headers of earlier calls, hash without leading zeros, trailing CRLF, {@code Expect: 100-continue},
 * HttpURLConnection for sending and a fresh connection for everything else. Not safe for several threads.
 */
public final class VxpClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] EMPTY_OBJECT = {'{', '}'};

    private final String endpoint;
    private final VxpHeaders headers;

    /**
     * A client object.
     *
     * @param endpoint base URL; the operation's name is appended after "/", whatever it ends in
     */
    public VxpClient(String endpoint, String systemId, String secret) {
        this.endpoint = endpoint;
        this.headers = new VxpHeaders(systemId, secret, LocalDateTime.now());
    }

    /** Sends a packet without naming receivers: they are in the packet. */
    public JsonNode sendEdoc(String from, String messageType, byte[] packet) throws IOException {
        return sendEdoc(from, messageType, List.of(), packet);
    }

    /** Sends a packet; {@code to} empty means that the packet names its receivers. */
    public JsonNode sendEdoc(String from, String messageType, List<String> to, byte[] packet) throws IOException {
        return sendEdoc(from, messageType, to, packet, UnpaddedHash.sha256(packet));
    }

    /** The same with a hash of the caller's choice. */
    public JsonNode sendEdoc(String from, String messageType, List<String> to, byte[] packet, String hash) throws IOException {
        Map<String, String> call = new HashMap<>(Map.of("from", from, "servicetype", "eDoc", "messagetype", messageType, "hash-file", hash));
        if (!to.isEmpty()) {
            call.put("to", JSON.writeValueAsString(to));
        }
        headers.add("application/octet-stream", call);
        HttpURLConnection connection = (HttpURLConnection) url("sendEdoc").toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        headers.lines().forEach(h -> connection.setRequestProperty(h.getKey(), h.getValue()));
        // The library buffers the body; if it streamed, the JDK would throw the answer to a 401 away.
        try (OutputStream out = connection.getOutputStream()) {
            out.write(packet);
            out.write('\r');
            out.write('\n');
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return JSON.readTree(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    /** What lies ready for this system: {@code edoc} or {@code status} packets. */
    public JsonNode getReceivedEdocList(String messageType) throws IOException {
        return getReceivedEdocList(Map.of("servicetype", "eDoc", "messagetype", messageType));
    }

    /** The same with headers of the caller's choice (fromDate, pageSize and the like). */
    public JsonNode getReceivedEdocList(Map<String, String> call) throws IOException {
        return json(form("getReceivedEdocList", call));
    }

    /** Agencies that the axis knows. */
    public JsonNode getAgenciesList() throws IOException {
        return json(form("getAgenciesList", Map.of()));
    }

    /** Answer to getEdoc as it came. */
    public JsonNode getEdocAnswer(String docId) throws IOException {
        return json(body("getEdoc", Map.of("docId", docId, "filePath", "xml")));
    }

    /**
     * One packet.
     *
     * @throws IOException if the answer is no success
     */
    public byte[] getEdoc(String docId) throws IOException {
        JsonNode answer = getEdocAnswer(docId);
        if (!"0".equals(answer.path("ErrorCode").asText())) {
            throw new IOException("getEdoc " + docId + ": " + answer);
        }
        return Base64.getMimeDecoder().decode(answer.path("data").asText());
    }

    /** Tells how far the packet got: {@code processing}, {@code done} or {@code fail}. */
    public JsonNode updateStatus(String docId, String status) throws IOException {
        return json(body("updateStatus", Map.of("docId", docId, "status", status)));
    }

    /** How many documents lie ready. */
    public JsonNode countReceiveEdoc() throws IOException {
        return json(body("countReceiveEdoc", Map.of()));
    }

    /** How many statuses lie ready. */
    public JsonNode countReceiveStatus() throws IOException {
        return json(body("countReceiveStatus", Map.of()));
    }

    /** Raw bytes of a packet; empty where the server refuses. */
    public byte[] downloadEdoc(String docId) throws IOException {
        headers.add("application/json", Map.of("docId", docId, "filePath", "xml"));
        return RawHttp.send("GET", url("downloadEdoc"), headers.lines(), null, false).body();
    }

    private RawHttp.Answer form(String operation, Map<String, String> call) throws IOException {
        headers.add("application/json", call);
        return RawHttp.send("POST", url(operation), headers.lines(), null, false);
    }

    private RawHttp.Answer body(String operation, Map<String, String> call) throws IOException {
        headers.add("application/json", call);
        return RawHttp.send("POST", url(operation), headers.lines(), EMPTY_OBJECT, true);
    }

    private static JsonNode json(RawHttp.Answer answer) throws IOException {
        return JSON.readTree(answer.text());
    }

    private URI url(String operation) {
        return URI.create(endpoint + "/" + operation);
    }
}
