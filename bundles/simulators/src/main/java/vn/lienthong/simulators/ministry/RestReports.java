package vn.lienthong.simulators.ministry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The reporting endpoint by REST: {@code PUT /ID/attachments/N} for each file, then {@code PUT /ID} with the report that
 * names them; {@code GET /ID} gives the receipt.
 */
final class RestReports implements HttpHandler {
    static final String BASE = "/rest/reports";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ReportDesk desk;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    RestReports(ReportDesk desk) {
        this.desk = desk;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(BASE.length()).replaceFirst("^/", "");
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("GET")) {
                Optional<ReportDesk.Receipt> receipt = desk.receipt(path);
                answer(exchange, receipt.isPresent() ? 200 : 404, receipt.map(RestReports::json).orElse(Map.of("message", "unknown")));
            } else if (path.contains("/attachments/")) {
                files.put(path, body);
                answer(exchange, 201, Map.of());
            } else {
                Submission submission = submission(path, JSON.readTree(body));
                String fault = submission.fault();
                answer(exchange, fault == null ? 200 : 400, fault == null ? json(desk.take(submission)) : Map.of("code", "INVALID", "message", fault));
            }
        }
    }

    private Submission submission(String clientId, JsonNode report) {
        List<String> directives = new ArrayList<>();
        report.path("directives").forEach(d -> directives.add(d.path("code").asText()));
        List<Submission.File> attached = new ArrayList<>();
        report.path("attachments").forEach(a -> attached.add(new Submission.File(a.path("name").asText(), a.path("sha256").asText(),
            files.getOrDefault(clientId + "/attachments/" + a.path("number").asInt(), new byte[0]))));
        return new Submission(clientId, report.at("/sender/organId").asText(), report.path("notation").asText(), report.path("subject").asText(),
            directives, attached);
    }

    private static Map<String, String> json(ReportDesk.Receipt receipt) {
        return Map.of("receiptNumber", receipt.number(), "receivedAt", receipt.receivedAt().toString(), "state", "RECEIVED");
    }

    private static void answer(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
        byte[] json = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
    }
}
