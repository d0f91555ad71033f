package vn.lienthong.simulators.vxp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The header map of one client object. As in the client in use it belongs to the object, is never cleared, keeps the
 * order of a HashMap, and its time stamp is that of construction for ever.
 */
final class VxpHeaders {
    static final String PREFIX = "XroadVnpt-";
    static final String USER_AGENT = "JAVASDKAgent/1.0.0 XRoad/VPCP";
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("ddMMyyyy'T'HHmmss'+0'SSS", Locale.ROOT);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> values = new HashMap<>();
    private final String secret;

    VxpHeaders(String systemId, String secret, LocalDateTime constructed) {
        this.secret = secret;
        values.put("systemid", systemId);
        values.put("timestamp", TIMESTAMP.format(constructed));
    }

    /** Adds the keys of a call to those of all earlier ones. */
    void add(String contentType, Map<String, String> call) {
        values.put("Content-Type", contentType);
        values.putAll(call);
    }

    /** Header lines of a signed request, in the order in which the client writes them. */
    List<Map.Entry<String, String>> lines() {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        Map<String, String> signed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.equals("Content-Type")) {
                lines.add(Map.entry(key, value));
            }
            lines.add(Map.entry(PREFIX + key, value.replace('\n', ' ')));
            signed.put(PREFIX + key, value);
        });
        String json = json(signed);
        lines.add(Map.entry(PREFIX + "sign-header-key", String.join(";", values.keySet())));
        lines.add(Map.entry(PREFIX + "sign-header", json));
        lines.add(Map.entry(PREFIX + "hash-header", UnpaddedHash.hmac(secret, json)));
        lines.add(Map.entry("User-Agent", USER_AGENT));
        lines.add(Map.entry(PREFIX + "version", "3.0.201608"));
        return lines;
    }

    private static String json(Map<String, String> signed) {
        try {
            return JSON.writeValueAsString(signed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of strings is always writable", e);
        }
    }
}
