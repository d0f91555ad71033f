package vn.lienthong.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * Runs one contestant alone: warm-up, rounds at full speed by eight senders, then documents at a fixed pace for the
 * latencies.
 *
 * @param warmUp documents before anything counts
 * @param rounds rounds at full speed
 * @param each   documents in a round
 * @param paced  documents at the fixed pace
 * @param pace   documents a second
 */
record Race(int warmUp, int rounds, int each, int paced, int pace) {

    private static final int BUSIEST = 14;

    int documents() {
        return warmUp + rounds * each + paced;
    }

    Result run(Contestant contestant, Load load) throws Exception {
        Track track = new Track(load.count(), contestant.recipients());
        ExecutorService senders = Executors.newFixedThreadPool(Load.SENDERS);
        try (contestant) {
            contestant.start(track);
            full(contestant, load, track, senders, 0, warmUp);
            List<Result.Round> results = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                int from = warmUp + round * each;
                Server.Reading before = contestant.server().read();
                Map<String, Long> threads = contestant.server().threads();
                long start = System.nanoTime();
                full(contestant, load, track, senders, from, from + each);
                Server.Reading after = contestant.server().read();
                double seconds = (track.last(from, from + each) - start) / 1e9;
                results.add(new Result.Round(each / seconds, (after.cpuSeconds() - before.cpuSeconds()) * 1000 / each / contestant.recipients(),
                    contestant.server().peakHeap(before), (after.written() - before.written()) / 1024.0 / each));
                System.err.printf(Locale.ROOT, "%s, round %d: %s%n   %s%n", contestant.name(), round + 1, results.get(round),
                    busiest(threads, contestant.server().threads(), each * contestant.recipients()));
            }
            int from = warmUp + rounds * each;
            paced(contestant, load, track, from);
            double[] millis = paced == 0 ? new double[1] : track.latencies(from, from + paced);
            return new Result(contestant.name(), results, millis[millis.length / 2], millis[(int) (millis.length * 0.99)], track.doubles());
        } finally {
            senders.shutdownNow();
        }
    }

    /** Threads that took most, in CPU milliseconds a delivery. */
    private static String busiest(Map<String, Long> before, Map<String, Long> after, int deliveries) {
        return after.entrySet().stream().map(t -> Map.entry(t.getKey(), (t.getValue() - before.getOrDefault(t.getKey(), 0L)) / (double) deliveries))
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(BUSIEST)
            .map(t -> String.format(Locale.ROOT, "%s %.2f", t.getKey(), t.getValue())).collect(Collectors.joining(", "));
    }

    private static void full(Contestant contestant, Load load, Track track, ExecutorService senders, int from, int to) throws Exception {
        List<Future<?>> done = new ArrayList<>();
        for (int sender = 0; sender < Load.SENDERS; sender++) {
            int number = sender;
            done.add(senders.submit(() -> {
                for (int i = from; i < to; i++) {
                    if (i % Load.SENDERS == number) {
                        contestant.send(number, load.packet(i));
                        track.accepted(i);
                    }
                }
                return null;
            }));
        }
        for (Future<?> one : done) {
            one.get();
        }
        track.await(to * contestant.recipients(), to * contestant.receipts());
    }

    /** One document after the other: at this pace none waits for the one before. */
    private void paced(Contestant contestant, Load load, Track track, int from) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < paced; i++) {
            long at = start + i * TimeUnit.SECONDS.toNanos(1) / pace;
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            int document = from + i;
            contestant.send(document % Load.SENDERS, load.packet(document));
            track.accepted(document);
        }
        track.await((from + paced) * contestant.recipients(), (from + paced) * contestant.receipts());
    }
}
