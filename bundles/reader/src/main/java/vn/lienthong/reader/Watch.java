package vn.lienthong.reader;

import java.util.concurrent.TimeUnit;

/** A time limit for one document: whoever works on it asks now and then whether time is up. Used by one thread. */
public final class Watch {

    private long end;

    private Watch(long end) {
        this.end = end;
    }

    /** A watch that runs out after so many seconds. */
    public static Watch seconds(long seconds) {
        return new Watch(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }

    /** Throws when time is up. */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new TimeUp();
        }
    }

    /** Time that another program took, which has a limit of its own, does not count. */
    public void without(long nanoseconds) {
        end += nanoseconds;
    }

    /** Time is up. */
    public static final class TimeUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TimeUp() {
            super("time limit for one document reached", null, false, false);
        }
    }
}
