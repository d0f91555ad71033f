package vn.lienthong.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;

/** The five real documents that started the project; skipped where they are not at hand. */
class SeedsTest {

    private static final Path SEEDS = Path.of("../../../shared/seeds");

    @Test
    void readsTheDeadlinesOfTheFive() throws IOException {
        assertThat(deadlines("000")).containsExactly("2026-05-19T11:00:00+07:00");
        assertThat(deadlines("001")).containsExactly("2026-04-01T11:00:00+07:00", "2026-03-01T09:00:00+07:00");
        assertThat(deadlines("002")).containsExactly("2025-06-18", "FREQ=MONTHLY;BYMONTHDAY=20");
        assertThat(deadlines("004")).containsExactly("2026-02-23");
    }

    @Test
    void readsEveryRowOfTheProgramme() throws IOException {
        Reading r = read("003");
        assertThat(r.tasks()).hasSize(137).filteredOn(t -> t.assignees().isEmpty()).hasSize(1);
        assertThat(r.tasks()).filteredOn(t -> t.deadline().value().equals("2026-02")).hasSize(17);
    }

    @Test
    void seesTheContradictoryDateAndTheBlankNumbers() throws IOException {
        assertThat(read("001").findings()).filteredOn(f -> f.kind().equals(Finding.WEEKDAY_MISMATCH)).singleElement().matches(f -> f.suggestion().equals("2026-04-01"));
        for (String seed : List.of("000", "001", "002", "003", "004")) {
            assertThat(read(seed).found(Finding.BLANK_NUMBER)).isTrue();
            assertThat(read(seed).secrecy()).isNull();
        }
    }

    private static List<String> deadlines(String seed) throws IOException {
        return read(seed).tasks().stream().map(Task::deadline).filter(d -> d != null).map(d -> d.value()).toList();
    }

    private static Reading read(String seed) throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the shared seeds are not here");
        try (var files = Files.list(SEEDS)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(seed) && f.toString().endsWith(".txt")).findFirst().orElseThrow();
            return Understanding.read(Files.readString(file), Watch.seconds(30));
        }
    }
}
