package vn.lienthong.bench.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** When each document was accepted, and when each of its recipients had it. Safe for several threads. */
final class Track {
    private final int recipients;
    private final long stallNanos;
    private final AtomicLongArray accepted;
    private final AtomicLongArray delivered;
    private final AtomicInteger deliveries = new AtomicInteger();
    private final AtomicInteger receipts = new AtomicInteger();
    private final AtomicInteger doubles = new AtomicInteger();
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();

    Track(int documents, int recipients) {
        this(documents, recipients, 30);
    }

    /** @param stallSeconds how long nothing may move before it counts as broken */
    Track(int documents, int recipients, int stallSeconds) {
        this.stallNanos = stallSeconds * 1_000_000_000L;
        this.recipients = recipients;
        this.accepted = new AtomicLongArray(documents);
        this.delivered = new AtomicLongArray(documents * recipients);
    }

    void accepted(int document) {
        accepted.set(document, System.nanoTime());
    }

    /** A recipient has a document; a second time is counted apart. */
    void delivered(int document, int recipient) {
        if (document < 0) {
            return;
        }
        if (delivered.compareAndSet(document * recipients + recipient, 0, System.nanoTime())) {
            deliveries.incrementAndGet();
        } else {
            doubles.incrementAndGet();
        }
    }

    void receipt() {
        receipts.incrementAndGet();
    }

    void broken(Throwable e) {
        trouble.compareAndSet(null, e);
    }

    int doubles() {
        return doubles.get();
    }

    /**
     * Waits until there are so many deliveries and receipts.
     *
     * @throws IllegalStateException if something broke or nothing moves for long
     */
    void await(int manyDeliveries, int manyReceipts) {
        long moved = System.nanoTime();
        int last = -1;
        while (deliveries.get() < manyDeliveries || receipts.get() < manyReceipts) {
            int now = deliveries.get() + receipts.get();
            if (now != last) {
                last = now;
                moved = System.nanoTime();
            }
            if (trouble.get() != null || System.nanoTime() - moved > stallNanos) {
                throw new IllegalStateException(deliveries + " of " + manyDeliveries + " deliveries, " + receipts + " of " + manyReceipts + " receipts",
                    trouble.get());
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** Milliseconds from acceptance to delivery, of all deliveries of these documents, in order of length. */
    double[] latencies(int from, int to) {
        double[] millis = new double[(to - from) * recipients];
        for (int i = 0; i < millis.length; i++) {
            int row = from * recipients + i;
            // A mail may be there before the sender has read its answer.
            millis[i] = Math.max(0, (delivered.get(row) - accepted.get(row / recipients)) / 1e6);
        }
        Arrays.sort(millis);
        return millis;
    }

    /** The longest time in milliseconds in which a recipient got none of these documents, from its first to its last. */
    double longestGap(int from, int to, int recipient) {
        long[] times = IntStream.range(from, to).mapToLong(i -> delivered.get(i * recipients + recipient)).sorted().toArray();
        return IntStream.range(1, times.length).mapToLong(i -> times[i] - times[i - 1]).max().orElse(0) / 1e6;
    }

    /** When a recipient had a document, by the clock of {@link System#nanoTime}; 0 if it has not. */
    long when(int document, int recipient) {
        return delivered.get(document * recipients + recipient);
    }

    /** The last of these documents' deliveries, by the clock of {@link System#nanoTime}. */
    long last(int from, int to) {
        long last = 0;
        for (int i = from * recipients; i < to * recipients; i++) {
            last = Math.max(last, delivered.get(i));
        }
        return last;
    }
}
