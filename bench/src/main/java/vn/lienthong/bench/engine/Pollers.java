package vn.lienthong.bench.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document systems that fetch: the recipient its documents, the senders their receipts. */
final class Pollers implements AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;
    private static final Pattern RECEIPT = Pattern.compile("(?s)<[\\w:]*From>.*?OrganId>([^<]+)<.*?<[\\w:]*ResponseFor>.*?<[\\w:]*DocumentId>([^<]+)<");
    private final Track track;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final ExecutorService hands = Executors.newFixedThreadPool(4);
    private volatile boolean closed;
    private volatile boolean patient;

    Pollers(Track track) {
        this.track = track;
    }

    /** Fetches documents: lists them, and takes four at a time. */
    void documents(Axis system) {
        poll("bench-documents", () -> {
            List<String> ready = system.list("edoc");
            List<Future<?>> taken = new ArrayList<>();
            for (String docId : ready) {
                taken.add(hands.submit(() -> {
                    track.delivered(Load.which(system.get(docId)), 0);
                    system.done(docId);
                    return null;
                }));
            }
            for (Future<?> one : taken) {
                one.get();
            }
            return ready.size();
        });
    }

    /** Fetches receipts, each sender its own. */
    void receipts(List<Axis> systems) {
        systems.forEach(system -> poll("bench-receipts", () -> fetch(system, "status", this::receipt)));
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

    private static int fetch(Axis system, String kind, Consumer<String> taken) throws IOException {
        List<String> ready = system.list(kind);
        for (String docId : ready) {
            taken.accept(system.get(docId));
            system.done(docId);
        }
        return ready.size();
    }

    private interface Round {
        int go() throws Exception;
    }

    /** From now on, who finds the door shut comes again. */
    void patient() {
        patient = true;
    }

    private int tried(Round round) throws Exception {
        try {
            return round.go();
        } catch (IOException | ExecutionException e) {
            if (!patient) {
                throw e;
            }
            return 0;
        }
    }

    private void poll(String name, Round round) {
        Thread thread = new Thread(() -> {
            try {
                while (!closed) {
                    if (tried(round) == 0) {
                        LockSupport.parkNanos(PAUSE_NANOS);
                    }
                }
            } catch (Exception e) {
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
        hands.shutdownNow();
    }
}
