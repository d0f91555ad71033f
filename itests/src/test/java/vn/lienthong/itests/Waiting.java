package vn.lienthong.itests;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens in another process: as short as possible, and never for ever. */
final class Waiting {

    private static final long LONGEST_SECONDS = 120;
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

    private Waiting() {}

    /** Returns as soon as the condition holds; fails with the words for it when that takes two minutes. */
    static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited in vain until " + what);
            }
            LockSupport.parkNanos(STEP);
        }
    }
}
