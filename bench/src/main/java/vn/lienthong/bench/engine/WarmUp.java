package vn.lienthong.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * When a contestant is warm: four blocks cost on average as much as the four before, within some percent, and the compiler took
 * little of it: a server runs for months, a compiler for its first minutes. Where that does not come, the warm-up ends after so
 * many blocks or so many seconds, and the table says so.
 *
 * @param block   documents in a block, carried or read
 * @param blocks  blocks at most
 * @param seconds seconds at most
 * @param percent how far the averages may be apart
 */
public record WarmUp(int block, int blocks, int seconds, double percent) {
    private static final int AVERAGED = 4;
    /** Of the whole. */
    private static final double COMPILING = 0.1;

    /**
     * What a block cost.
     *
     * @param millis    CPU milliseconds per delivery or document read
     * @param compiling how many of them the compiler took
     */
    public record Block(double millis, double compiling) {
    }

    /**
     * How it ended.
     *
     * @param settled whether the costs had settled
     * @param blocks  block by block
     */
    public record End(boolean settled, List<Block> blocks) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s after %d blocks, from %.1f to %.1f", settled ? "settled" : "still moving", blocks.size(),
                blocks.get(0).millis(), blocks.get(blocks.size() - 1).millis());
        }
    }

    int most() {
        return block * blocks;
    }

    /** @param next carries or reads a block */
    public End run(Callable<Block> next) throws Exception {
        List<Block> costs = new ArrayList<>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        boolean settled = false;
        while (!settled && costs.size() < blocks && System.nanoTime() < end) {
            costs.add(next.call());
            settled = settled(costs);
        }
        return new End(settled, List.copyOf(costs));
    }

    private boolean settled(List<Block> costs) {
        int size = costs.size();
        if (size < 2 * AVERAGED) {
            return false;
        }
        List<Block> last = costs.subList(size - AVERAGED, size);
        double now = average(last, Block::millis);
        double before = average(costs.subList(size - 2 * AVERAGED, size - AVERAGED), Block::millis);
        return Math.abs(now - before) <= before * percent / 100 && average(last, Block::compiling) <= now * COMPILING;
    }

    private static double average(List<Block> costs, ToDoubleFunction<Block> of) {
        return costs.stream().mapToDouble(of).average().orElse(0);
    }
}
