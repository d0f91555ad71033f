package vn.lienthong.itests.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.AfterClass;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Rounds of faults: documents flow, something breaks, it is mended, and then nothing may be lost, doubled or invented.
 * A round follows from its seed; {@code ./dev it faults --rounds 1 --seed SEED} plays one again.
 */
@RunWith(Parameterized.class)
public class FaultsIT {
    private static final Path WORK = Path.of("target", "faults").toAbsolutePath();

    private static Stage stage;
    private static StoreChecker store;

    private final int round;
    private final long seed;

    public FaultsIT(int round, long seed) {
        this.round = round;
        this.seed = seed;
    }

    @Parameters(name = "round {0}, seed {1}")
    public static List<Object[]> rounds() {
        int rounds = Integer.getInteger("lienthong.faults.rounds", 10);
        long first = Long.getLong("lienthong.faults.seed", 1);
        return IntStream.range(0, rounds).mapToObj(i -> new Object[] {i + 1, seed(first, i)}).toList();
    }

    /** Neighbours in the deck of faults, otherwise unlike each other; the first is the seed that was given. */
    private static long seed(long first, int i) {
        int deck = Faults.DECK.size();
        long random = new Random(first * 31 + i).nextInt(1_000_000);
        return i == 0 ? first : random - random % deck + Math.floorMod(first + i, (long) deck);
    }

    @AfterClass
    public static void end() throws IOException {
        if (stage != null) {
            stage.close();
            stage = null;
        }
    }

    @Test
    public void nothingIsLostDoubledOrInvented() throws Exception {
        long start = System.nanoTime();
        Plan plan = Plan.of(seed, round);
        if (stage == null) {
            stage = new Stage(WORK);
            store = new StoreChecker(stage);
            stage.machine.start();
            stage.awaitUp();
            if (stage.machine.disk().isPresent()) {
                stage.machine.disk().get().sync();
            }
        }
        List<String> problems = new ArrayList<>();
        String gap = "";
        try {
            Round played = new Round(stage, plan);
            played.play();
            gap = played.gap().map(d -> String.format(", longest gap %.2f s", d.toMillis() / 1e3)).orElse("");
            problems.addAll(new Checker(stage).problems());
            problems.addAll(store.problems());
        } catch (AssertionError | Exception e) {
            failed(plan, List.of(String.valueOf(e)), e);
        }
        if (!problems.isEmpty()) {
            failed(plan, problems, null);
        }
        Report.say(String.format("round %d, seed %d: %s: held%s, %.1f s", round, seed, plan, gap, (System.nanoTime() - start) / 1e9));
    }

    /** Tells all that is needed to look for the cause; the next round gets a fresh stage. */
    private void failed(Plan plan, List<String> problems, Throwable cause) throws IOException {
        Path evidence = WORK.resolve("failed-round-" + round + "-seed-" + seed);
        stage.machine.keepEvidence(evidence);
        Files.writeString(evidence.resolve("mailboxes.txt"), stage.mail.listing());
        end();
        String told = "round " + round + ", seed " + seed + " (" + plan + ") FAILED; evidence in " + evidence + "\n  "
                + String.join("\n  ", problems.subList(0, Math.min(20, problems.size())));
        Report.say(told);
        AssertionError error = new AssertionError(told);
        error.initCause(cause);
        throw error;
    }
}
