package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.store.proof.JournalNotary;

/** What was acknowledged is there after the process was killed in the middle of its work. */
class CrashTest {
    private static final int ROUNDS = 4;
    private static final int KILL_AFTER = 150;

    @Test
    void keepsSealsAndKeysTogetherWhenItIsKilled(@TempDir Path folder) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            run(folder, KILL_AFTER + 37 * round, "r" + round, "seals");
            var clock = new SettableClock();
            try (JdbcStore store = JdbcStore.embedded(folder, clock);
                    JournalNotary notary = JournalNotary.in(folder, store, new FileBlobs(folder, 0), clock)) {
                // What was committed and not yet copied is copied now.
                notary.tend();
                assertThat(store.<Integer>read(s -> s.seals().all().size())).isGreaterThan(round);
                assertThat(notary.verify().faults()).isEmpty();
                assertThat(notary.verify().notices()).isEmpty();
                assertThat(folder.resolve("keys").toFile().list((at, name) -> name.endsWith(".draft"))).isEmpty();
                notary.renewKey("operator:an");
                assertThat(notary.verify().faults()).isEmpty();
            }
        }
    }

    @Test
    void losesNothingThatWasAcknowledgedWhenItIsKilled(@TempDir Path folder) throws IOException, InterruptedException {
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(run(folder, KILL_AFTER, "r" + round));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * KILL_AFTER / 2);
        try (JdbcStore store = JdbcStore.embedded(folder, new SettableClock())) {
            store.read(s -> {
                Set<String> journalled = new HashSet<>();
                s.journal().last(Integer.MAX_VALUE).forEach(e -> journalled.add(e.subjectId()));
                assertThat(journalled).containsAll(acknowledged);
                assertThat(s.journal().verify()).isZero();
                // The other half of each unit of work is there exactly where this half is.
                assertThat(journalled).allMatch(id -> s.seen().contains("works", id));
                return null;
            });
        }
    }

    /** Runs the writer until so many lines came, kills it, and returns what it acknowledged. */
    private static Set<String> run(Path folder, int killAfter, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp",
                System.getProperty("java.class.path"), CrashingWriter.class.getName(), folder.toString()));
        command.addAll(List.of(arguments));
        Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Set<String> acknowledged = new HashSet<>();
        try (var out = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int lines = 0;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.endsWith(";")) {
                    acknowledged.add(line.substring(0, line.length() - 1));
                }
                if (++lines == killAfter) {
                    // By its handle: the process itself would close the stream that is still to be read.
                    child.toHandle().destroyForcibly();
                }
            }
        }
        child.waitFor();
        return acknowledged;
    }
}
