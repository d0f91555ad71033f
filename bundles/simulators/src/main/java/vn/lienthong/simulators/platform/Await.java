package vn.lienthong.simulators.platform;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** Waits until something is so: asks, pauses, asks again, up to a bound. */
public final class Await {
    private static final Duration PAUSE = Duration.ofMillis(250);

    private Await() {
    }

    /** A question that may fail while the answer is not there yet. */
    @FunctionalInterface
    public interface Question<T> {
        /** The present answer; an exception counts as "not yet". */
        T ask() throws Exception;
    }

    /**
     * The first answer that satisfies.
     *
     * @throws Expectation if none does within the bound; it names what was expected and the last answer
     */
    public static <T> T until(String what, Duration most, Question<T> question, Predicate<T> satisfied) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        Object last = null;
        while (true) {
            try {
                T answer = question.ask();
                if (satisfied.test(answer)) {
                    return answer;
                }
                last = answer;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                last = e;
            }
            if (System.nanoTime() > end) {
                throw new Expectation(what + " (waited " + most.toSeconds() + " s; last seen: " + shortened(last) + ")");
            }
            pause();
        }
    }

    private static void pause() throws InterruptedException {
        Lock lock = new ReentrantLock();
        Condition never = lock.newCondition();
        lock.lock();
        try {
            long left = PAUSE.toNanos();
            while (left > 0) {
                left = never.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private static String shortened(Object o) {
        String s = String.valueOf(o);
        return s.length() > 600 ? s.substring(0, 600) + "…" : s;
    }

    /** Something expected did not come about. */
    public static final class Expectation extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With what was expected. */
        public Expectation(String message) {
            super(message);
        }
    }
}
