package vn.lienthong.routing;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;

/**
 * The fence around foreign code: nothing that a link's sender throws, and no hanging, may stop the consumer or lose the
 * delivery. An attempt runs in a thread of its own, which is given up at the limit; a few given up ones may still hang.
 */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final int MOST_HANGING = 3;
    private static final Outcome NOT_BEGUN = new Outcome.Stopped("The link was stopped before anything was sent.", false);
    private static final Outcome STOPPED = new Outcome.Stopped("The link was stopped while sending.", true);

    private final Sender sender;
    private final ExecutorService threads;
    private final AtomicInteger hanging = new AtomicInteger();

    Attempts(Sender sender, ExecutorService threads) {
        this.sender = sender;
        this.threads = threads;
    }

    /**
     * Carries, or asks about, one shipment.
     *
     * @param late told, in another thread, what became of an attempt after it was given up
     */
    Outcome run(Shipment shipment, Duration limit, Consumer<Outcome> late) {
        if (hanging.get() >= MOST_HANGING) {
            String why = hanging.get() + " earlier attempts still hang; nothing more is tried until one ends.";
            return toAsk(shipment) ? new Outcome.Unknown(why, Duration.ZERO) : new Outcome.Postponed(why, null);
        }
        CompletableFuture<Outcome> done = new CompletableFuture<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Future<?> task;
        try {
            task = threads.submit(() -> work(shipment, done, loader, late));
        } catch (RejectedExecutionException e) {
            return NOT_BEGUN;
        }
        try {
            return done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return givenUp(done, task, new Outcome.Unknown("No outcome within " + limit.toSeconds() + " s; broken off.", Duration.ZERO));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp(done, task, STOPPED);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An attempt always ends with an outcome", e);
        }
    }

    private Outcome givenUp(CompletableFuture<Outcome> done, Future<?> task, Outcome instead) {
        hanging.incrementAndGet();
        if (!done.complete(instead)) {
            hanging.decrementAndGet();
            return done.join();
        }
        task.cancel(true);
        return instead;
    }

    private void work(Shipment shipment, CompletableFuture<Outcome> done, ClassLoader loader, Consumer<Outcome> late) {
        Thread.currentThread().setContextClassLoader(loader);
        Outcome outcome = toAsk(shipment) ? ask(shipment) : send(shipment);
        if (threads.isShutdown() && broken(outcome, toAsk(shipment))) {
            outcome = STOPPED;
        }
        if (!done.complete(outcome)) {
            hanging.decrementAndGet();
            // The store would not take an interrupted thread.
            Thread.interrupted();
            late.accept(outcome);
        }
    }

    /** What a link that is being stopped says about its partner may come from the stopping alone. */
    private static boolean broken(Outcome outcome, boolean asked) {
        return asked ? outcome instanceof Outcome.Unknown : outcome instanceof Outcome.Postponed p && p.retryAfter() == null;
    }

    private static boolean toAsk(Shipment shipment) {
        return shipment.delivery().state() == Delivery.State.UNKNOWN;
    }

    private Outcome send(Shipment shipment) {
        String id = shipment.delivery().id();
        try {
            Outcome outcome = sender.send(shipment);
            return outcome != null ? outcome : new Outcome.Postponed("The link gave no outcome.", null);
        } catch (InterruptedException e) {
            return new Outcome.Postponed("Broken off while sending.", null);
        } catch (IOException e) {
            LOG.warn("Delivery {} postponed: {}.", id, Trouble.of(e));
            return new Outcome.Postponed(Trouble.of(e), null);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.warn("Delivery {} postponed, its link failed.", id, e);
            return new Outcome.Postponed(Trouble.of(e), null);
        }
    }

    private Outcome ask(Shipment shipment) {
        try {
            return sender.ask(shipment).orElse(new Outcome.Unknown(reason(shipment), null));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            LOG.warn("Nobody can say now whether the partner has delivery {}.", shipment.delivery().id(), e);
            return new Outcome.Unknown(Trouble.of(e), Duration.ZERO);
        }
    }

    private static String reason(Shipment shipment) {
        String before = shipment.delivery().detail();
        return before == null ? "The partner cannot be asked." : before;
    }
}
