package vn.lienthong.ministry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.store.Blobs;

/** The endpoint by REST: each file is put under its number, then the report that names them. Every PUT may be repeated. */
final class RestReporting implements Reporting {
    /** No answer that concerns us is longer. */
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final Endpoint endpoint;
    private final Blobs blobs;
    private final HttpClient client;

    RestReporting(Endpoint endpoint, Blobs blobs) {
        this.endpoint = endpoint;
        this.blobs = blobs;
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(endpoint.connect())
                .sslContext(endpoint.trust())
                .followRedirects(HttpClient.Redirect.NEVER).build();
    }

    @Override
    public Receipt submit(Submission submission) throws Failure {
        List<Attachment> files = submission.attachments();
        for (int i = 0; i < files.size(); i++) {
            attach(submission, files.get(i), i + 1);
        }
        HttpRequest request = to(submission.clientId()).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(ReportJson.write(submission))).build();
        Answer answer = exchange(request);
        if (answer.status() != 200 && answer.status() != 201) {
            throw answer.failure();
        }
        return answer.receipt().orElseThrow(() -> Failure.status(502, "an answer without a receipt", null));
    }

    private void attach(Submission submission, Attachment file, int number) throws Failure {
        BodyPublisher content = BodyPublishers.ofInputStream(() -> open(file));
        HttpRequest request = to(submission.clientId() + "/attachments/" + number).header("Content-Type", Submission.contentType(file))
                .header("X-Content-SHA256", file.blob().sha256())
                .PUT(BodyPublishers.fromPublisher(content, Math.max(1, file.blob().size()))).build();
        try {
            Answer answer = exchange(request);
            if (answer.status() / 100 != 2) {
                throw answer.failure();
            }
        } catch (Failure e) {
            // A file ahead of its report binds nobody: it is simply put again.
            throw e.outcome() instanceof Outcome.Unknown ? Failure.postponed(e) : e;
        }
    }

    @Override
    public Optional<Receipt> receipt(String clientId) throws Failure {
        try {
            Answer answer = exchange(to(clientId).GET().build());
            if (answer.status() == 404) {
                return Optional.empty();
            }
            if (answer.status() != 200) {
                throw answer.failure();
            }
            return answer.receipt();
        } catch (Failure e) {
            throw e.outcome() instanceof Outcome.Unknown ? Failure.postponed(e) : e;
        }
    }

    private HttpRequest.Builder to(String path) {
        String base = endpoint.address().toString();
        return HttpRequest.newBuilder(URI.create(base + (base.endsWith("/") ? "" : "/") + path)).timeout(endpoint.receive())
                .header("Authorization", endpoint.authorization()).header("Accept", "application/json");
    }

    private Answer exchange(HttpRequest request) throws Failure {
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                Duration retryAfter = response.headers().firstValue("Retry-After").filter(s -> s.matches("\\d{1,6}"))
                        .map(s -> Duration.ofSeconds(Long.parseLong(s))).orElse(null);
                return new Answer(response.statusCode(), body.readNBytes(LONGEST_ANSWER), retryAfter);
            }
        } catch (IOException e) {
            throw Failure.broken(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.broken(e);
        }
    }

    private InputStream open(Attachment file) {
        try {
            return blobs.open(file.blob());
        } catch (IOException e) {
            throw new UncheckedIOException(new Failure.SourceLost(e));
        }
    }

    @Override
    public void close() {
        // The client keeps nothing but idle connections, which end by themselves.
    }

    /** What came back. */
    private record Answer(int status, byte[] body, Duration retryAfter) {
        Optional<Receipt> receipt() {
            return ReportJson.receipt(body);
        }

        Failure failure() {
            return Failure.status(status, ReportJson.message(body), retryAfter);
        }
    }
}
