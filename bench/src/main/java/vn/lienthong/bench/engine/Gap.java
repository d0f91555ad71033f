package vn.lienthong.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.lienthong.bench.Bench;
import vn.lienthong.bench.Table;

/** How long a link stands still while its bundle is updated under an even flow of documents, beside how long it stands still anyway. */
public final class Gap {
    /** A link's bundle and the recipient that it reaches. */
    private record Link(String bundle, int recipient) {
    }

    private static final List<Link> LINKS = List.of(new Link("vn.lienthong.mailbox", 1), new Link("vn.lienthong.ministry", 2), new Link("vn.lienthong.ioffice", 0));
    private static final int PACE = 10;
    private static final int EACH = 150;
    private static final int UPDATE_AT = 40;
    private static final int WARM = 300;
    private static final int RETRY_MILLIS = 20;
    /** What was broken off in the middle is asked about, or tried again, after its lease. */
    private static final int STALL_SECONDS = 240;

    private final Ours ours;
    private final Load load;
    private final Track track;

    private Gap(Ours ours, Load load, Track track) {
        this.ours = ours;
        this.load = load;
        this.track = track;
    }

    /** See {@code ./dev bench}. */
    public static void run(Table table) throws Exception {
        Path home = Bench.fresh("gap");
        int documents = WARM + (LINKS.size() + 1) * EACH;
        Track track = new Track(documents, Load.RECIPIENTS.size(), STALL_SECONDS);
        try (Ours ours = new Ours(Bench.assembly(), home, "")) {
            ours.start(track);
            ours.partners().patient();
            table.set("gap", new Gap(ours, Load.of(Bench.work(), documents), track).lines());
        }
    }

    private List<String> lines() throws Exception {
        flow(0, WARM, null);
        flow(WARM, WARM + EACH, null);
        List<String> lines = new ArrayList<>(List.of("| bundle updated at " + PACE + " documents a second | longest gap | without an update | longest from accept to delivered | twice |",
            "|---|---|---|---|---|"));
        int from = WARM + EACH;
        for (Link link : LINKS) {
            int doubles = track.doubles();
            flow(from, from + EACH, link.bundle());
            lines.add(String.format(Locale.ROOT, "| %s | %.2f s | %.2f s | %.2f s | %d |", link.bundle(), track.longestGap(from, from + EACH, link.recipient()) / 1000,
                track.longestGap(WARM, WARM + EACH, link.recipient()) / 1000, slowest(from) / 1000, track.doubles() - doubles));
            from += EACH;
        }
        return lines;
    }

    private double slowest(int from) {
        double[] millis = track.latencies(from, from + EACH);
        return millis[millis.length - 1];
    }

    /** Sends at an even pace, and updates a bundle on the way; returns when all of it was delivered. */
    private void flow(int from, int to, String bundle) throws Exception {
        ExecutorService hands = Executors.newCachedThreadPool();
        try {
            long start = System.nanoTime();
            List<Future<?>> sent = new ArrayList<>();
            for (int i = from; i < to; i++) {
                long at = start + (i - from) * TimeUnit.SECONDS.toNanos(1) / PACE;
                for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int document = i;
                sent.add(hands.submit(() -> persistent(document)));
                if (bundle != null && i == from + UPDATE_AT) {
                    sent.add(hands.submit(() -> ours.console().run("bundle:update " + bundle)));
                }
            }
            for (Future<?> one : sent) {
                one.get();
            }
            track.await(to * Load.RECIPIENTS.size(), to * Load.RECIPIENTS.size());
        } finally {
            hands.shutdownNow();
        }
    }

    /** Sends until it was accepted, as a document system does. */
    private Void persistent(int document) throws InterruptedException {
        while (true) {
            try {
                ours.send(document, load.packet(document));
                track.accepted(document);
                return null;
            } catch (IOException shut) {
                LockSupport.parkNanos(Duration.ofMillis(RETRY_MILLIS).toNanos());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }
}
