package vn.lienthong.bench.engine;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** The server's side of the axis protocol for plain Camel: who calls is checked, answers are JSON. */
final class AxisCalls {
    private static final String PREFIX = "XroadVnpt-";
    private static final String OK = "{\"status\":\"OK\",\"ErrorCode\":\"0\",\"ErrorDesc\":\"Success\"";
    private static final Map<String, String> ORGANS = organs();

    private AxisCalls() {
    }

    /** A call that is answered with an error. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    private static Map<String, String> organs() {
        Map<String, String> organs = IntStream.range(0, Load.SENDERS).boxed().collect(Collectors.toMap(Partners::system, Load::sender));
        organs.put(Partners.FETCHES, "H37.13");
        return organs;
    }

    /** Checks the signed header; leaves the caller's agency and the call's parameters as the only headers. */
    static void authenticate(Exchange exchange) throws Refused, GeneralSecurityException {
        Message call = exchange.getMessage();
        String organ = ORGANS.get(header(call, "systemid"));
        String signed = header(call, "sign-header");
        String hash = header(call, "hash-header");
        if (organ == null || signed == null || hash == null || !MessageDigest.isEqual(hmac(signed), HexFormat.of().parseHex(hash))) {
            throw new Refused("The signature does not hold");
        }
        exchange.setProperty("hash-file", header(call, "hash-file"));
        String kind = header(call, "messagetype");
        String docId = header(call, "docId");
        call.removeHeaders("*");
        call.setHeader("organ", organ);
        call.setHeader("kind", kind);
        call.setHeader("docId", docId);
    }

    private static String header(Message call, String name) {
        return call.getHeader(PREFIX + name, String.class);
    }

    private static byte[] hmac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Partners.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The packet of a call: what comes before the line end, if its digest is right. */
    static void packet(Exchange exchange) throws Refused, GeneralSecurityException {
        byte[] body = exchange.getMessage().getBody(byte[].class);
        byte[] packet = Arrays.copyOf(body, Math.max(0, body.length - 2));
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(packet));
        if (!digest.equals(exchange.getProperty("hash-file"))) {
            throw new Refused("The packet is not what its hash says");
        }
        exchange.getMessage().setBody(packet);
    }

    static void taken(Exchange exchange) {
        answer(exchange, ",\"DocId\":\"" + exchange.getExchangeId() + "\"}");
    }

    static void ok(Exchange exchange) {
        answer(exchange, "}");
    }

    static void list(Exchange exchange) {
        List<?> rows = exchange.getMessage().getBody(List.class);
        answer(exchange, rows.stream().map(row -> (Map<?, ?>) row)
            .map(row -> "{\"docId\":\"" + row.get("id") + "\",\"serviceType\":\"eDoc\",\"messageType\":\"" + row.get("kind") + "\",\"to\":\"" + row.get("organ") + "\"}")
            .collect(Collectors.joining(",", ",\"data\":[", "]}")));
    }

    static void data(Exchange exchange) {
        byte[] packet = exchange.getMessage().getBody(byte[].class);
        answer(exchange, ",\"data\":\"" + Base64.getEncoder().encodeToString(packet) + "\"}");
    }

    static void refused(Exchange exchange) {
        String why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class).getMessage();
        exchange.getMessage().setBody("{\"status\":\"FAIL\",\"ErrorCode\":\"103\",\"ErrorDesc\":\"" + why + "\",\"DocId\":\"\"}");
    }

    private static void answer(Exchange exchange, String rest) {
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, "application/json");
        exchange.getMessage().setBody(OK + rest);
    }
}
