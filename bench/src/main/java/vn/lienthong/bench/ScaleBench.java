package vn.lienthong.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.StoreInFolder;

/**
 * What a document's way through the store costs among many: the units of work of intake, dispatch, three claims and three
 * settlements, as the exchange makes them, first among a thousand documents, then among as many as the argument says (a
 * million). CPU of this process, one unit after the other.
 */
public final class ScaleBench {
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 500;
    private static final int ROUNDS = 3;
    private static final int AT_ONCE = 1_000;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final List<String> RECIPIENTS = List.of("H99.12", "H99.16", "G99");
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Store store;
    private int made;

    private ScaleBench(Store store) {
        this.store = store;
    }

    public static void main(String[] args) {
        int many = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
        try (var kept = StoreInFolder.temporary(Clock.systemUTC())) {
            new ScaleBench(kept.store()).run(many);
        }
    }

    private void run(int many) {
        IntStream.range(0, WARM_UP).forEach(i -> way());
        double few = cost();
        out.printf(Locale.ROOT, "%,9d documents: %.3f CPU ms a document%n", made, few);
        while (made < many) {
            store.write(s -> {
                for (int i = 0; i < AT_ONCE; i++) {
                    String id = accept(s);
                    deliveries(s, id, State.DELIVERED);
                }
                return null;
            });
        }
        double lots = cost();
        out.printf(Locale.ROOT, "%,9d documents: %.3f CPU ms a document, %.2f times%n", made, lots, lots / few);
    }

    /** The best of some rounds: what others do on the machine only adds. */
    private double cost() {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = machine.getProcessCpuTime();
            IntStream.range(0, MEASURED).forEach(i -> way());
            best = Math.min(best, (machine.getProcessCpuTime() - before) / 1e6 / MEASURED);
        }
        return best;
    }

    private void way() {
        String id = store.write(this::accept);
        List<String> due = store.write(s -> {
            StoredDocument document = s.documents().find(id).orElseThrow();
            s.documents().move(id, StoredDocument.State.DISPATCHED, NOW);
            s.journal().append("document.dispatched", document.id(), document.id(), "platform", "3 recipients");
            return deliveries(s, id, State.DUE);
        });
        for (String delivery : due) {
            store.write(s -> {
                s.deliveries().claim(delivery, NOW, NOW.plusSeconds(60));
                s.deliveries().addAttempt(new Delivery.Attempt(delivery, 1, NOW, null, null, null));
                return s.documents().find(s.deliveries().find(delivery).orElseThrow().documentId());
            });
            store.write(s -> {
                Delivery d = s.deliveries().find(delivery).orElseThrow();
                s.deliveries().endAttempt(new Delivery.Attempt(delivery, 1, NOW, NOW, "delivered", "250 ok"));
                s.deliveries().update(row(d.id(), d.documentId(), d.recipientId(), State.DELIVERED));
                s.journal().append("delivery.delivered", d.id(), d.documentId(), d.recipientId(), "250 ok");
                return null;
            });
        }
        store.read(s -> s.deliveries().due(NOW, 50));
    }

    private String accept(Session session) {
        int number = ++made;
        StoredDocument document = Samples.stored(Samples.directive().documentId("d" + number).code(Integer.toString(number), "UBND-KGVX").build(),
            "ioffice:tinh", NOW);
        session.documents().findByKey(document.senderId(), document.edoc().documentId(), 0);
        session.documents().add(document);
        session.journal().append("document.accepted", document.id(), document.id(), "H99", null);
        return document.id();
    }

    private static List<String> deliveries(Session session, String documentId, State state) {
        return RECIPIENTS.stream().map(recipient -> {
            Delivery d = row(UUID.randomUUID().toString(), documentId, recipient, state);
            session.deliveries().add(d);
            session.journal().append("delivery.created", d.id(), documentId, "platform", recipient);
            return d.id();
        }).toList();
    }

    private static Delivery row(String id, String documentId, String recipient, State state) {
        return new Delivery(id, documentId, Cargo.DOCUMENT, null, recipient, "mailbox", "skhcn", state, 0, 0,
            state == State.DUE ? NOW : null, null, null, null, null, NOW, state == State.DELIVERED ? NOW : null);
    }
}
