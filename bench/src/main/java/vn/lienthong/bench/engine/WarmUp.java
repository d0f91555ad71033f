package vn.lienthong.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * When a contestant is warm: four blocks cost on average as much as the four before, within some percent. Where that does not
 * come, the warm-up ends after so many blocks or so many seconds, and the table says so.
 *
 * @param block   documents in a block, carried or read
 * @param blocks  blocks at most
 * @param seconds seconds at most
 * @param percent how far the averages may be apart
 */
public record WarmUp(int block, int blocks, int seconds, double percent) {
    private static final int AVERAGED = 4;

    /**
     * How it ended.
     *
     * @param settled whether the costs had settled
     * @param costs   CPU milliseconds per delivery or document read, block by block
     */
    public record End(boolean settled, List<Double> costs) {
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(settled ? "settled after" : "still moving after");
            text.append(String.format(Locale.ROOT, " %d blocks:", costs.size()));
            costs.forEach(c -> text.append(String.format(Locale.ROOT, " %.1f", c)));
            return text.toString();
        }
    }

    int most() {
        return block * blocks;
    }

    /** @param next carries or reads a block and returns CPU milliseconds for one */
    public End run(Callable<Double> next) throws Exception {
        List<Double> costs = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        boolean settled = false;
        while (!settled && costs.size() < blocks && System.nanoTime() < end) {
            costs.add(next.call());
            settled = settled(costs);
        }
        return new End(settled, List.copyOf(costs));
    }

    private boolean settled(List<Double> costs) {
        int size = costs.size();
        if (size < 2 * AVERAGED) {
            return false;
        }
        double now = average(costs.subList(size - AVERAGED, size));
        double before = average(costs.subList(size - 2 * AVERAGED, size - AVERAGED));
        return Math.abs(now - before) <= before * percent / 100;
    }

    private static double average(List<Double> costs) {
        return costs.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
