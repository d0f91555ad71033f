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
 * latencies. The warm-up goes on in blocks until CPU per delivery has settled ({@link WarmUp}). Sizes are of documents with three
 * recipients: who has one recipient gets three times as many, so that all are measured over as many deliveries.
 *
 * @param warmUp  when the warm-up ends
 * @param rounds  rounds at full speed
 * @param each    documents in a round
 * @param paced   documents at the fixed pace
 * @param pace    documents a second
 */
record Race(WarmUp warmUp, int rounds, int each, int paced, int pace) {

    private static final int BUSIEST = 14;

    /** The most documents that a contestant with three recipients is sent. */
    int documents() {
        return warmUp.most() + rounds * each + paced;
    }

    Result run(Contestant contestant, Load load) throws Exception {
        int times = Load.RECIPIENTS.size() / contestant.recipients();
        Track track = new Track(documents() * times, contestant.recipients());
        ExecutorService senders = Executors.newFixedThreadPool(Load.SENDERS);
        try (contestant) {
            contestant.start(track);
            Lap lap = new Lap(contestant, load, track, senders);
            WarmUp.End warm = warmUp.run(() -> lap.block(warmUp.block() * times));
            System.err.printf(Locale.ROOT, "%s, warm-up: %s%n", contestant.name(), warm);
            List<Result.Round> results = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                results.add(lap.round(each * times));
                System.err.printf(Locale.ROOT, "%s, round %d: %s%n   %s%n", contestant.name(), round + 1, results.get(round), lap.busiest);
            }
            double[] millis = paced == 0 ? new double[1] : lap.paced(paced, pace);
            return new Result(contestant.name(), warm, results, millis[millis.length / 2], millis[(int) (millis.length * 0.99)], track.doubles());
        } finally {
            senders.shutdownNow();
        }
    }

    /** One contestant's way through its documents, each sent once. */
    private static final class Lap {
        private final Contestant contestant;
        private final Load load;
        private final Track track;
        private final ExecutorService senders;
        private int next;
        private String busiest;

        Lap(Contestant contestant, Load load, Track track, ExecutorService senders) {
            this.contestant = contestant;
            this.load = load;
            this.track = track;
            this.senders = senders;
        }

        WarmUp.Block block(int documents) throws Exception {
            Server.Reading before = contestant.server().read();
            double compiled = contestant.server().compilerMillis();
            full(documents);
            return new WarmUp.Block(perDelivery(before, contestant.server().read(), documents),
                (contestant.server().compilerMillis() - compiled) / documents / contestant.recipients());
        }

        private double perDelivery(Server.Reading before, Server.Reading after, int documents) {
            return (after.cpuSeconds() - before.cpuSeconds()) * 1000 / documents / contestant.recipients();
        }

        Result.Round round(int documents) throws Exception {
            Server.Reading before = contestant.server().read();
            Map<String, Long> threads = contestant.server().threads();
            int from = next;
            long start = System.nanoTime();
            full(documents);
            Server.Reading after = contestant.server().read();
            busiest = busiest(threads, contestant.server().threads(), documents * contestant.recipients());
            return new Result.Round(documents / ((track.last(from, next) - start) / 1e9), perDelivery(before, after, documents),
                contestant.server().peakHeap(before), (after.written() - before.written()) / 1024.0 / documents);
        }

        /** Threads that took most, in CPU milliseconds a delivery. */
        private static String busiest(Map<String, Long> before, Map<String, Long> after, int deliveries) {
            return after.entrySet().stream().map(t -> Map.entry(t.getKey(), (t.getValue() - before.getOrDefault(t.getKey(), 0L)) / (double) deliveries))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(BUSIEST)
                .map(t -> String.format(Locale.ROOT, "%s %.2f", t.getKey(), t.getValue())).collect(Collectors.joining(", "));
        }

        private void full(int documents) throws Exception {
            int from = next;
            int to = next + documents;
            List<Future<?>> done = new ArrayList<>();
            for (int sender = 0; sender < Load.SENDERS; sender++) {
                int number = sender;
                done.add(senders.submit(() -> {
                    for (int i = from; i < to; i++) {
                        if (i % Load.SENDERS == number) {
                            contestant.send(i, load.packet(i));
                            track.accepted(i);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
            arrived(to);
        }

        /** One document after the other: at this pace none waits for the one before. Returns the latencies in order. */
        double[] paced(int documents, int pace) throws Exception {
            long start = System.nanoTime();
            int from = next;
            for (int i = 0; i < documents; i++) {
                long at = start + i * TimeUnit.SECONDS.toNanos(1) / pace;
                for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                contestant.send(from + i, load.packet(from + i));
                track.accepted(from + i);
            }
            arrived(from + documents);
            return track.latencies(from, next);
        }

        private void arrived(int to) {
            track.await(to * contestant.recipients(), to * contestant.receipts());
            next = to;
        }
    }
}
