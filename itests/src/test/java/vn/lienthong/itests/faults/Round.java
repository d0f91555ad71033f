package vn.lienthong.itests.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import vn.lienthong.itests.faults.Office.Wire;

/** One round: everybody acts, the fault strikes, all is mended, and in the end everything is quiet. */
final class Round {
    private static final Duration SENT = Duration.ofSeconds(300);
    private static final Duration CALM = Duration.ofMillis(1500);
    /** First digit of the numbers of documents in the even stream. */
    private static final String STREAM = "9";
    private static final Duration QUIET = Duration.ofSeconds(300);

    private final Stage stage;
    private final Plan plan;
    private final Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
    private volatile boolean over;
    private volatile boolean struck;

    Round(Stage stage, Plan plan) {
        this.stage = stage;
        this.plan = plan;
    }

    private interface Task {
        void run() throws Exception;
    }

    /** Plays it to its quiet end; fails if it has none. */
    void play() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> senders = begin(threads);
            plan.fault().moment().await(stage.ledger);
            plan.fault().strike().on(stage);
            plan.fault().mend().on(stage);
            heal();
            struck = true;
            for (Future<?> sender : senders) {
                finish(sender);
            }
            Until.demand("all is quiet", QUIET, this::stillQuiet, this::restless);
        } finally {
            over = true;
            threads.shutdown();
            if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        }
        if (!broken.isEmpty()) {
            throw new AssertionError("A partner saw what must not be", broken.peek());
        }
    }

    private List<Future<?>> begin(ExecutorService threads) {
        Random dice = new Random(plan.seed() + 1);
        if (plan.ailing()) {
            stage.mail.moods(stage.mail.ailing(new Random(dice.nextLong())));
            stage.ministry.answers(ReportDoor.ailing(new Random(dice.nextLong())));
        }
        List<Future<?>> senders = new ArrayList<>();
        stage.offices.values().forEach(office -> {
            office.begin(new Random(dice.nextLong()));
            loop(threads, office::work, new Random(dice.nextLong()));
            senders.add(threads.submit(() -> script(threads, office)));
        });
        stage.clerks.forEach(clerk -> {
            clerk.begin(new Random(dice.nextLong()));
            loop(threads, clerk::work, new Random(dice.nextLong()));
        });
        loop(threads, stage.mail::work, new Random(dice.nextLong()));
        senders.add(threads.submit(this::letters));
        if (plan.fault().stream() != null) {
            senders.add(threads.submit(this::stream));
        }
        return senders;
    }

    /** Repeats a task until the round is over; trouble with a platform that is away is part of the play. */
    private void loop(ExecutorService threads, Task task, Random dice) {
        threads.execute(() -> {
            while (!over) {
                try {
                    task.run();
                } catch (IOException notNow) {
                    stage.ledger.happened("trouble");
                } catch (Exception | AssertionError e) {
                    broken.add(e);
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(50 + dice.nextInt(200)).toNanos());
            }
        });
    }

    private Void script(ExecutorService threads, Office office) throws Exception {
        for (Plan.Act act : plan.acts()) {
            if (act.paper().from() == office.member()) {
                for (Wire wire : act.wires()) {
                    office.send(act.paper(), act.poison(), wire);
                }
                if (act.twins()) {
                    Future<?> twin = threads.submit(() -> office.send(act.paper(), act.poison(), Wire.FINE));
                    office.send(act.paper(), act.poison(), Wire.FINE);
                    twin.get();
                }
                Until.demand(act.paper() + " is answered", SENT, () -> over || office.send(act.paper(), act.poison(), Wire.FINE),
                        () -> "no answer to packet " + act.paper().sha256());
                if (act.again()) {
                    office.send(act.paper(), act.poison(), Wire.FINE);
                }
                if (act.wantedBack() != null) {
                    office.wantBack(act.paper(), act.wantedBack());
                }
            }
        }
        return null;
    }

    private Void letters() {
        for (Plan.Note note : plan.letters()) {
            if (note.from().channel().equals("mailbox")) {
                stage.mail.write(note.from(), note.number());
            } else {
                FolderClerk clerk = stage.clerks.stream().filter(c -> c.member() == note.from()).findFirst().orElseThrow();
                Until.demand("a letter lies in the folder", SENT, () -> {
                    clerk.send(note.number());
                    return true;
                }, () -> "the folder is not there");
            }
        }
        return null;
    }

    /** One document after the other until a while after the fault, each when the one before is accepted. */
    private Void stream() {
        Office from = stage.offices.get(Cast.PROVINCE);
        Cast.Member to = Cast.by(plan.fault().stream()).stream().filter(m -> m != Cast.PROVINCE).findFirst().orElseThrow();
        long end = Long.MAX_VALUE;
        for (int i = 0; System.nanoTime() < end; i++) {
            Paper paper = Paper.fresh(Cast.PROVINCE, List.of(to), STREAM + String.format("%03d%04d", plan.round(), i), 0, "Tin số " + i, false);
            Until.holds(SENT, () -> from.send(paper, false, Wire.FINE));
            if (struck && end == Long.MAX_VALUE) {
                end = System.nanoTime() + Duration.ofSeconds(2).toNanos();
            }
        }
        return null;
    }

    /** The longest time without an arrival in the even stream of documents; empty where there was none. */
    Optional<Duration> gap() {
        String channel = plan.fault().stream();
        List<Long> arrivals = stage.ledger.receipts().stream()
                .filter(r -> r.channel().equals(channel) && r.key().contains("," + STREAM + String.format("%03d", plan.round())))
                .map(Ledger.Receipt::at).sorted().toList();
        return IntStream.range(1, arrivals.size()).mapToObj(i -> Duration.ofNanos(arrivals.get(i) - arrivals.get(i - 1)))
                .max(Duration::compareTo);
    }

    private void heal() throws Exception {
        stage.mail.away(false);
        stage.ministry.answers(() -> ReportDoor.Answer.FINE);
        for (FolderClerk clerk : stage.clerks) {
            clerk.away(false);
        }
        if (!stage.machine.alive()) {
            stage.machine.start();
        }
        stage.awaitUp();
        stage.offices.values().forEach(Office::behave);
        stage.clerks.forEach(FolderClerk::behave);
    }

    private static void finish(Future<?> sender) throws Exception {
        try {
            sender.get(SENT.toSeconds() + 10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("A sender has not come to an end", e);
        }
    }

    /** Quiet, and still quiet when everybody has looked again. */
    private boolean stillQuiet() throws Exception {
        return quiet() && !Until.holds(CALM, () -> !quiet());
    }

    private boolean quiet() throws Exception {
        if (!broken.isEmpty()) {
            return true;
        }
        boolean sent = stage.mail.inboxesAreEmpty();
        for (FolderClerk clerk : stage.clerks) {
            sent &= clerk.outIsEmpty() && stage.books.takenOver(clerk.member().partner()).containsAll(clerk.takenOver());
        }
        for (Office office : stage.offices.values()) {
            sent &= office.owesNothing();
        }
        return sent && stage.books.underWay().isEmpty();
    }

    private String restless() {
        try {
            return stage.books.underWay() + "; mail taken: " + stage.mail.inboxesAreEmpty();
        } catch (java.sql.SQLException e) {
            return String.valueOf(e);
        }
    }
}
