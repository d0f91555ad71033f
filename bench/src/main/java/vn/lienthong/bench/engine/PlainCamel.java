package vn.lienthong.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same flow in plain Camel; see {@link CamelServer}. */
final class PlainCamel implements Contestant {
    private final Path folder;
    private final List<AutoCloseable> around = new ArrayList<>();
    private Child child;

    PlainCamel(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "plain Camel";
    }

    @Override
    public int recipients() {
        return Load.RECIPIENTS.size();
    }

    @Override
    public int receipts() {
        return Load.RECIPIENTS.size();
    }

    @Override
    public void start(Track track) throws IOException {
        SmtpSink mails = new SmtpSink(mail -> track.delivered(Load.which(mail), 1));
        RestSink reports = new RestSink(report -> track.delivered(Load.which(report), 2));
        child = new Child(folder, CamelServer.class, String.valueOf(mails.port()), reports.address());
        Pollers pollers = new Pollers(track);
        around.addAll(List.of(mails, reports, pollers));
        pollers.documents(new System("H37.13"));
        List<Mailbag> senders = new ArrayList<>();
        for (int i = 0; i < Load.SENDERS; i++) {
            senders.add(new System(Load.sender(i)));
        }
        pollers.receipts(senders);
    }

    @Override
    public Server server() {
        return child.server();
    }

    @Override
    public void send(int sender, byte[] packet) throws IOException {
        call("/send", packet);
    }

    private String call(String path, byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + child.port() + path).toURL().openConnection();
        if (body != null) {
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** An agency that fetches. */
    private final class System implements Mailbag {
        private final String organId;

        System(String organId) {
            this.organId = organId;
        }

        @Override
        public List<String> list(String kind) throws IOException {
            return call("/list?system=" + organId + "&kind=" + kind, null).lines().filter(id -> !id.isBlank()).toList();
        }

        @Override
        public String get(String id) throws IOException {
            return call("/get?id=" + id, null);
        }

        @Override
        public void done(String id) throws IOException {
            call("/done?id=" + id, null);
        }
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
        for (AutoCloseable thing : around) {
            try {
                thing.close();
            } catch (Exception e) {
                throw new IllegalStateException("Something around the contestant did not end", e);
            }
        }
    }
}
