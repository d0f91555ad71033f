package vn.lienthong.bench.engine;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document systems that fetch: the recipient its documents, the senders their receipts. */
final class Pollers implements AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Pattern RECEIPT = Pattern.compile("(?s)<[\\w:]*From>.*?OrganId>([^<]+)<.*<[\\w:]*ResponseFor>.*?<[\\w:]*DocumentId>([^<]+)<");
    private final Track track;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Pollers(Track track) {
        this.track = track;
    }

    /** Fetches documents, lists and fetches by two threads. */
    void documents(Axis system) {
        poll("bench-documents", () -> fetch(system, "edoc", packet -> track.delivered(Load.which(packet), 0)));
    }

    /** Fetches receipts of all senders in turn. */
    void receipts(List<Axis> systems) {
        poll("bench-receipts", () -> {
            int came = 0;
            for (Axis system : systems) {
                came += fetch(system, "status", this::receipt);
            }
            return came;
        });
    }

    /** The first receipt of a recipient counts. */
    private void receipt(String packet) {
        Matcher receipt = RECEIPT.matcher(packet);
        if (!receipt.find()) {
            track.broken(new IOException("A receipt that names no document: " + packet));
        } else if (seen.add(receipt.group(1) + " " + receipt.group(2))) {
            track.receipt();
        }
    }

    private static int fetch(Axis system, String kind, java.util.function.Consumer<String> taken) throws IOException {
        List<String> ready = system.list(kind);
        for (String docId : ready) {
            taken.accept(system.get(docId));
            system.done(docId);
        }
        return ready.size();
    }

    private interface Round {
        int go() throws IOException;
    }

    private void poll(String name, Round round) {
        Thread thread = new Thread(() -> {
            try {
                while (!closed) {
                    if (round.go() == 0) {
                        LockSupport.parkNanos(PAUSE_NANOS);
                    }
                }
            } catch (IOException e) {
                if (!closed) {
                    track.broken(e);
                }
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
    }
}
