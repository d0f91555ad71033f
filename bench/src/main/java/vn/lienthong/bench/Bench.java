package vn.lienthong.bench;

import java.util.Arrays;
import vn.lienthong.bench.engine.EngineBench;

/** The benchmarks by their names: {@code engine}, {@code store}, {@code scale}, {@code reader}; see {@code ./dev bench}. */
public final class Bench {

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        String name = args.length == 0 ? "engine" : args[0];
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (name) {
            case "engine" -> EngineBench.main(rest);
            case "store" -> StoreBench.main(rest);
            case "scale" -> ScaleBench.main(rest);
            case "reader" -> ReaderBench.main(rest);
            default -> throw new IllegalArgumentException("No benchmark " + name + "; there are engine, store, scale, reader");
        }
    }
}
