package vn.lienthong.itests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A reporting endpoint that notes the digests of the files which it gets. */
final class LargeReports implements Closeable {
    private final BlockingQueue<String> files = new LinkedBlockingQueue<>();
    private final HttpServer server;

    LargeReports() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/reports/", this::report);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/reports";
    }

    /** Digest of the next file; null if none comes in time. */
    String next(Duration most) throws InterruptedException {
        return files.poll(most.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void report(HttpExchange exchange) throws IOException {
        try (exchange; InputStream body = exchange.getRequestBody()) {
            String digest = LargePacket.digest(body);
            boolean file = exchange.getRequestURI().getPath().contains("/attachments/");
            if (file) {
                files.add(digest);
            }
            boolean asked = exchange.getRequestMethod().equals("GET");
            byte[] answer = (file || asked ? "{}" : "{\"receiptNumber\":\"TN-1\",\"receivedAt\":\"2026-03-02T09:00:00+07:00\",\"state\":\"RECEIVED\"}")
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(asked ? 404 : file ? 201 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
