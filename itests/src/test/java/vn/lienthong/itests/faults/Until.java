package vn.lienthong.itests.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what happens in other processes: as short as possible, and never for ever. */
final class Until {
    private static final Duration STEP = Duration.ofMillis(50);

    private Until() {}

    /** Whether the condition came to hold within the time; an exception counts as "not yet". */
    static boolean holds(Duration most, Callable<Boolean> condition) {
        long end = System.nanoTime() + most.toNanos();
        do {
            try {
                if (condition.call()) {
                    return true;
                }
            } catch (Exception notYet) {
                // What is asked is being killed, mended or started: its answer is still to come.
            }
            LockSupport.parkNanos(STEP.toNanos());
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        return false;
    }

    /** Returns when the condition holds; fails with words for what was seen last when it does not. */
    static void demand(String what, Duration most, Callable<Boolean> condition, Supplier<String> seen) {
        if (!holds(most, condition)) {
            throw new AssertionError("Waited " + most.toSeconds() + " s in vain until " + what + ": " + seen.get());
        }
    }
}
