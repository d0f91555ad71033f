package vn.lienthong.itests.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import vn.lienthong.simulators.platform.Ports;

/** The Ministry's reporting endpoint (REST), which keeps what it was given and fails in every way that it can. */
final class ReportDoor implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/rest/reports/";

    /** How the endpoint answers a call. */
    enum Answer {
        FINE,
        /** 503 with Retry-After; nothing is kept. */
        BUSY,
        /** 500; nothing is kept. */
        BROKEN,
        /** 422; nothing is kept. */
        REFUSES,
        /** 401; nothing is kept. */
        LOCKED,
        /** Kept, and the connection breaks in the middle of the answer. */
        HALF,
        /** Kept, and the connection breaks before the answer. */
        MUTE
    }

    private final Ledger ledger;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();
    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private volatile Supplier<Answer> answers = () -> Answer.FINE;

    ReportDoor(Ledger ledger) throws IOException {
        this.ledger = ledger;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
        server.setExecutor(workers);
        server.createContext(BASE, this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/rest/reports";
    }

    /** Each call from now on gets an answer of these. */
    void answers(Supplier<Answer> kind) {
        answers = kind;
    }

    static Supplier<Answer> ailing(Random dice) {
        return () -> {
            Answer[] all = Answer.values();
            int n = dice.nextInt(2 * all.length);
            return n >= all.length || all[n] == Answer.LOCKED ? Answer.FINE : all[n];
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(BASE.length());
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = path.replaceFirst("/.*", "");
            Answer answer = answers.get();
            switch (answer) {
                case BUSY -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    reply(exchange, 503, Map.of("message", "busy"));
                }
                case BROKEN -> reply(exchange, 500, Map.of("message", "broken"));
                case LOCKED -> {
                    ledger.refused("ministry 401");
                    reply(exchange, 401, Map.of("message", "who are you"));
                }
                case REFUSES -> refuse(exchange, id);
                default -> take(exchange, path, id, body, answer);
            }
        }
    }

    private void refuse(HttpExchange exchange, String id) throws IOException {
        if (exchange.getRequestMethod().equals("GET") || kept.containsKey(id)) {
            // Who asks, or repeats what was taken, is not refused.
            reply(exchange, 503, Map.of("message", "busy"));
        } else {
            ledger.refused(id);
            reply(exchange, 422, Map.of("code", "INVALID", "message", "not wanted"));
        }
    }

    private void take(HttpExchange exchange, String path, String id, byte[] body, Answer answer) throws IOException {
        if (exchange.getRequestMethod().equals("GET")) {
            reply(exchange, kept.containsKey(id) ? 200 : 404, kept.containsKey(id) ? receipt(id) : Map.of("message", "unknown"));
            return;
        }
        if (path.contains("/attachments/")) {
            files.computeIfAbsent(id, i -> new ConcurrentHashMap<>()).put(path, Paper.sha256(body));
            reply(exchange, 201, Map.of());
            return;
        }
        JsonNode report = JSON.readTree(body);
        String content = report.path("notation").asText() + " " + new TreeMap<>(files.getOrDefault(id, Map.of())).values();
        String key = "REPORT " + report.path("notation").asText();
        String before = kept.putIfAbsent(id, content);
        if (before == null || !before.equals(content)) {
            ledger.got(new Ledger.Receipt(System.nanoTime(), Cast.MINISTRY, "ministry", id, key,
                    String.join(",", List.copyOf(new TreeMap<>(files.getOrDefault(id, Map.of())).values()))));
        }
        if (answer == Answer.MUTE) {
            ledger.refused("ministry unheard");
            return;
        }
        if (answer == Answer.HALF) {
            ledger.refused("ministry unheard");
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write("{\"receiptNumber\":".getBytes(StandardCharsets.US_ASCII));
            exchange.getResponseBody().flush();
            return;
        }
        reply(exchange, 200, receipt(id));
    }

    private static Map<String, String> receipt(String id) {
        return Map.of("receiptNumber", "TN-" + id, "receivedAt", "2026-03-02T09:00:00+07:00", "state", "RECEIVED");
    }

    private static void reply(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
