package vn.lienthong.bench.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A REST endpoint as the Ministry's: files are put first, then the report that names them, which is answered with a receipt. */
final class RestSink implements Closeable {
    private final AtomicLong received = new AtomicLong();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Consumer<String> reports;

    /** @param reports told of each report */
    RestSink(Consumer<String> reports) throws IOException {
        this.reports = reports;
        // Or each answer waits 40 ms between its head and its body, whoever asked.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/reports", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/reports";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean file = exchange.getRequestURI().getPath().contains("/attachments/");
            if (!file) {
                reports.accept(new String(body, StandardCharsets.UTF_8));
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] receipt = ("{\"receiptNumber\":\"" + received.incrementAndGet() + "\",\"receivedAt\":\"2026-03-02T08:00:00\",\"state\":\"RECEIVED\"}")
                .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(file ? 201 : 200, file ? -1 : receipt.length);
            if (!file) {
                exchange.getResponseBody().write(receipt);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
