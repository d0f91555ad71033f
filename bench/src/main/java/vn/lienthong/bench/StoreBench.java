package vn.lienthong.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.store.Documents.Query;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.StoreInFolder;

/**
 * How fast the store is on the embedded database: commits a second with 1, 8 and 64 threads (each a document, two
 * deliveries and a journal entry, durable), then reads among many rows. Argument: how many documents to read among.
 */
public final class StoreBench {
    private static final int EACH = 2_000;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> ids = new ArrayList<>();
    private final Store store;

    private StoreBench(Store store) {
        this.store = store;
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int rows = arguments.length == 0 ? 20_000 : Integer.parseInt(arguments[0]);
        try (var kept = StoreInFolder.temporary(Clock.systemUTC())) {
            new StoreBench(kept.store()).run(rows);
        }
    }

    private void run(int rows) throws InterruptedException, ExecutionException {
        for (int threads : new int[] {1, 8, 64}) {
            measure("commits, " + threads + " threads", EACH, threads, i -> store.write(this::takeIn));
        }
        while (made.get() < rows) {
            store.write(s -> IntStream.range(0, 500).mapToObj(i -> takeIn(s)).toList()).forEach(d -> ids.add(d.id()));
        }
        out.printf("%,d documents, %,d deliveries%n", made.get(), 2 * made.get());
        measure("documents by id", EACH, 4, i -> store.read(s -> s.documents().find(ids.get(i % ids.size()))));
        measure("fifty due deliveries", 200, 4, i -> store.read(s -> s.deliveries().due(NOW, 50)));
        measure("claims", EACH, 8, i -> {
            Delivery due = store.read(s -> s.deliveries().ofDocument(ids.get(i % ids.size()))).get(0);
            store.write(s -> s.deliveries().claim(due.id(), NOW, "bench@here", NOW.plusSeconds(60)));
        });
        measure("searches for common words", 50, 1, i -> store.read(s -> s.documents().search(new Query("chuyển đổi", null, null, 0, 50))));
        measure("searches for a rare word", 5, 1, i -> store.read(s -> s.documents().search(new Query("hiếm có " + i, null, null, 0, 50))));
        measure("walks along the journal", 1, 1, i -> store.read(s -> s.journal().verify()));
    }

    private StoredDocument takeIn(Session session) {
        int number = made.incrementAndGet();
        StoredDocument document = Samples.stored(Samples.directive().documentId("d" + number).code(Integer.toString(number), "UBND-KGVX").build(),
                "ioffice:tinh", NOW);
        session.documents().add(document);
        for (String recipient : List.of("H99.12", "H99.16")) {
            session.deliveries().add(new Delivery(UUID.randomUUID().toString(), document.id(), Cargo.DOCUMENT, null, recipient,
                    "mailbox", "skhcn", Delivery.State.DUE, number % 5, 0, NOW, null, null, null, null, NOW, null));
        }
        session.journal().append("document.accepted", document.id(), document.id(), "H99", null);
        return document;
    }

    private void measure(String what, int times, int threads, IntConsumer work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            var next = new AtomicInteger();
            Callable<Void> worker = () -> {
                for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                    work.accept(i);
                }
                return null;
            };
            for (Future<Void> done : pool.invokeAll(IntStream.range(0, threads).mapToObj(t -> worker).toList())) {
                done.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf("%-28s %,10.0f a second%n", what, times / seconds);
        } finally {
            pool.shutdown();
        }
    }
}
