package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.store.Journal;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store.StoreFailure;

/** What a unit of work may rely on. */
abstract class TransactionsContract extends StoreTest {

    @Test
    void keepsNothingOfAWorkThatThrows() {
        var refusal = new IllegalStateException("no");
        assertThatThrownBy(() -> write(s -> {
            s.seen().add("a", "b");
            s.journal().append("x", null, null, null, null);
            throw refusal;
        })).isSameAs(refusal);
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "b"))).isFalse();
        write(s -> s.journal().append("y", null, null, null, null));
        assertThat(list(s -> s.journal().last(9))).extracting(Journal.Entry::number).containsExactly(1L);
    }

    @Test
    void sparesTheNeighboursOfAWorkThatFails() throws Exception {
        var gate = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(3);
        try {
            Future<?> first = pool.submit(() -> write(s -> await(gate)));
            Future<?> broken = pool.submit(() -> write(s -> s.deliveries().add(Rows.delivery(Rows.document("none"), "a", Delivery.State.DUE))));
            Future<?> sound = pool.submit(() -> write(s -> s.seen().add("a", "b")));
            gate.countDown();
            first.get();
            sound.get();
            assertThatThrownBy(broken::get).hasCauseInstanceOf(StoreFailure.class);
        } finally {
            pool.shutdown();
        }
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "b"))).isTrue();
    }

    @Test
    void failsAWorkThatSwallowsAFailedStatementOrKeepsNothingOfTheStatement() {
        assertThatThrownBy(() -> write(s -> {
            s.seen().add("a", "b");
            assertThatThrownBy(() -> s.deliveries().add(Rows.delivery(Rows.document("none"), "a", Delivery.State.DUE)))
                    .isInstanceOf(StoreFailure.class);
            s.seen().add("a", "c");
            throw new StoreFailure("seen", null);
        })).isInstanceOf(StoreFailure.class);
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "b"))).isFalse();
        write(s -> s.seen().add("a", "d"));
    }

    @Test
    void refusesAWriteInsideAWriteAndASessionAfterItsEnd() {
        assertThatThrownBy(() -> write(s -> write(inner -> inner.seen().add("a", "b")))).isInstanceOf(IllegalStateException.class);
        Session kept = store.write(s -> s);
        assertThatThrownBy(kept::journal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesChangesInAReading() {
        assertThatThrownBy(() -> store.read(s -> s.seen().add("a", "b"))).isInstanceOf(StoreFailure.class);
        assertThat(store.<Boolean>write(s -> s.seen().add("a", "b"))).isTrue();
    }

    @Test
    void readsOneSnapshotBesideTheWriter() {
        write(s -> s.seen().add("a", "1"));
        store.read(s -> {
            assertThat(s.seen().contains("a", "1")).isTrue();
            var other = new Thread(() -> write(w -> w.seen().add("a", "2")));
            other.start();
            join(other);
            assertThat(s.seen().contains("a", "2")).isFalse();
            return null;
        });
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "2"))).isTrue();
    }

    @Test
    void keepsWhatEightThreadsCommitAndNumbersTheJournalWithoutGaps() throws Exception {
        int threads = 8;
        int works = 60;
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> all = IntStream.range(0, threads).<Callable<Void>>mapToObj(t -> () -> {
                for (int i = 0; i < works; i++) {
                    String key = t + ":" + i;
                    boolean fails = i % 10 == 9;
                    try {
                        write(s -> {
                            s.seen().add("works", key);
                            s.journal().append("work", key, null, "thread" + t, null);
                            if (fails) {
                                throw new IllegalArgumentException(key);
                            }
                        });
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessage(key);
                    }
                }
                return null;
            }).toList();
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        List<Journal.Entry> entries = store.read(s -> s.journal().last(threads * works));
        assertThat(entries).extracting(Journal.Entry::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, threads * works * 9 / 10).mapToObj(Long::valueOf).toList());
        for (int t = 0; t < threads; t++) {
            String actor = "thread" + t;
            assertThat(entries).filteredOn(e -> e.actor().equals(actor)).extracting(e -> Integer.valueOf(e.subjectId().split(":")[1])).isSorted();
        }
        assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
    }

    @Test
    void survivesInterruptsOfCallersAndOfWorks() {
        Thread.currentThread().interrupt();
        write(s -> {
            s.seen().add("a", "b");
            Thread.currentThread().interrupt();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.<Boolean>write(s -> s.seen().add("a", "b"))).isFalse();
    }

    @Test
    void carriesOutWhatWaitsBeforeItCloses() throws Exception {
        var gate = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(5);
        Future<?> first = pool.submit(() -> write(s -> {
            taken.countDown();
            await(gate);
        }));
        taken.await();
        List<Future<?>> others = IntStream.range(0, 3).<Future<?>>mapToObj(i -> pool.submit(() -> {
            try {
                write(s -> s.seen().add("late", "" + i));
            } catch (StoreFailure e) {
                assertThat(e).hasMessageContaining("closed");
            }
        })).toList();
        Future<?> closing = pool.submit(store::close);
        gate.countDown();
        first.get();
        for (Future<?> other : others) {
            other.get();
        }
        closing.get();
        pool.shutdown();
        assertThatThrownBy(() -> write(s -> s.seen().add("a", "b"))).isInstanceOf(StoreFailure.class);
        open();
        assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
