package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Sender;
import vn.lienthong.api.exchange.Shipment;

/** A sender that hangs or fails holds nothing up. */
class AttemptsTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final BlockingQueue<Outcome> late = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static Shipment shipment(Delivery.State state) {
        return new Shipment(new Delivery("row-1", "doc", Cargo.DOCUMENT, null, "H99.12", "mailbox", "skh", state, 0, 1, null, null, null,
                "connection lost", null, null, null), null, null, null, null, List.of());
    }

    /** Fails the test where something is sent. */
    private static Outcome sendsNothing(Shipment shipment) {
        throw new AssertionError("nothing is to be sent");
    }

    /** One that may only be asked. */
    private static Sender answering(Callable<Outcome> answer) {
        return new Sender() {
            @Override
            public Outcome send(Shipment shipment) {
                return sendsNothing(shipment);
            }

            @Override
            public Optional<Outcome> ask(Shipment shipment) throws Exception {
                return Optional.of(answer.call());
            }
        };
    }

    private Outcome asked(Sender sender) {
        return new Attempts(sender, threads).run(shipment(Delivery.State.UNKNOWN), LONG, late::add);
    }

    private Outcome run(Attempts attempts, Duration limit) {
        return attempts.run(shipment(Delivery.State.CLAIMED), limit, late::add);
    }

    @Test
    void breaksOffWhatHangsAndDoesNotKnowWhatBecameOfIt() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        Attempts attempts = new Attempts(s -> {
            try {
                new CountDownLatch(1).await();
                return null;
            } finally {
                interrupted.countDown();
            }
        }, threads);
        assertThat(run(attempts, SHORT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(interrupted.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(late.poll(30, TimeUnit.SECONDS)).as("it is told what the broken off attempt said").isInstanceOf(Outcome.Postponed.class);
    }

    @Test
    void tellsWhatBecameOfAnAttemptThatDidNotHeedTheInterrupt() throws Exception {
        CountDownLatch server = new CountDownLatch(1);
        Attempts attempts = new Attempts(s -> {
            boolean answered = false;
            while (!answered) {
                try {
                    server.await();
                    answered = true;
                } catch (InterruptedException e) {
                    answered = false;
                }
            }
            return new Outcome.Delivered("250 at last", null);
        }, threads);
        assertThat(run(attempts, SHORT)).isInstanceOf(Outcome.Unknown.class);
        assertThat(late).isEmpty();
        server.countDown();
        assertThat(late.poll(30, TimeUnit.SECONDS)).isEqualTo(new Outcome.Delivered("250 at last", null));
    }

    @Test
    void triesNothingMoreWhileSeveralHang() throws Exception {
        CountDownLatch server = new CountDownLatch(1);
        Sender deaf = s -> {
            while (server.getCount() > 0) {
                Thread.onSpinWait();
            }
            return new Outcome.Delivered("ok", null);
        };
        Attempts attempts = new Attempts(deaf, threads);
        for (int i = 0; i < 3; i++) {
            assertThat(run(attempts, SHORT)).isInstanceOf(Outcome.Unknown.class);
        }
        assertThat(run(attempts, SHORT)).isInstanceOf(Outcome.Postponed.class);
        assertThat(attempts.run(shipment(Delivery.State.UNKNOWN), SHORT, late::add)).as("nobody was asked").isInstanceOf(Outcome.Unknown.class);
        server.countDown();
        for (int i = 0; i < 3; i++) {
            assertThat(late.poll(30, TimeUnit.SECONDS)).isInstanceOf(Outcome.Delivered.class);
        }
        assertThat(run(attempts, LONG)).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void nothingWasSentWhereTheLinkHadStoppedBefore() {
        threads.shutdownNow();
        assertThat(run(new Attempts(AttemptsTest::sendsNothing, threads), LONG)).isInstanceOfSatisfying(Outcome.Stopped.class, o -> assertThat(o.begun()).isFalse());
    }

    @Test
    void whatALinkSaysWhileItIsStoppedIsNoFailureOfItsPartner() {
        for (Exception failure : List.of(new InterruptedException(), new IOException("Stream closed"))) {
            ExecutorService own = Executors.newCachedThreadPool();
            Attempts attempts = new Attempts(s -> {
                own.shutdownNow();
                throw failure;
            }, own);
            assertThat(run(attempts, LONG)).isInstanceOfSatisfying(Outcome.Stopped.class, o -> assertThat(o.begun()).isTrue());
        }
    }

    @Test
    void whatArrivedOrWasRefusedWhileTheLinkStoppedCounts() {
        for (Outcome said : List.of(new Outcome.Delivered("250 Ok", null), new Outcome.Refused("550"), new Outcome.Unknown("lost"))) {
            ExecutorService own = Executors.newCachedThreadPool();
            assertThat(run(new Attempts(s -> {
                own.shutdownNow();
                return said;
            }, own), LONG)).isEqualTo(said);
        }
    }

    @Test
    void aQuestionThatIsStoppedIsNoAnswer() {
        assertThat(asked(answering(() -> {
            threads.shutdownNow();
            throw new InterruptedException();
        }))).isInstanceOf(Outcome.Stopped.class);
    }

    @Test
    void asksInsteadOfSendingWhereTheRowIsInDoubt() {
        Outcome has = new Outcome.Delivered("it has it", null);
        assertThat(asked(answering(() -> has))).isEqualTo(has);
    }

    @Test
    void aPersonMustFindOutWhereTheLinkCannotAsk() {
        assertThat(asked(AttemptsTest::sendsNothing)).isEqualTo(new Outcome.Unknown("connection lost", null));
    }

    @Test
    void aQuestionThatFailsLeavesTheDoubt() {
        assertThat(asked(answering(() -> {
            throw new IOException("Connection refused");
        }))).isEqualTo(new Outcome.Unknown("IOException: Connection refused", Duration.ZERO));
    }
}
