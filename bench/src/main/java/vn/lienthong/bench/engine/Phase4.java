package vn.lienthong.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * phase4, its class path in {@code bench.phase4}: sender and receiver are one process, and a document is there three times, with
 * three receipts checked, when it answers. So there is no time from accept to delivered.
 */
final class Phase4 implements Contestant {
    private static final String MAIN = "vn.lienthong.bench.phase4.Phase4Server";
    private final Path folder;
    private final Path work;
    private Child child;
    private Track track;

    Phase4(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    @Override
    public String name() {
        return "phase4 (both parties, nothing stored)";
    }

    @Override
    public void start(Track tracked) throws IOException, InterruptedException {
        track = tracked;
        child = new Child(folder, System.getProperty("bench.phase4"), MAIN, Signatures.keystore(work).toString());
    }

    @Override
    public Server server() {
        return child.server();
    }

    @Override
    public void send(int document, byte[] packet) throws IOException {
        String answer = child.post("/send", Map.of("Content-Type", "application/octet-stream"), packet);
        if (!answer.equals("taken " + recipients())) {
            throw new IOException("phase4 answered " + answer);
        }
        for (int recipient = 0; recipient < recipients(); recipient++) {
            track.delivered(document, recipient);
            track.receipt();
        }
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
    }
}
