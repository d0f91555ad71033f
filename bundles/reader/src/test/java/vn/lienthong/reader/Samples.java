package vn.lienthong.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Documents of our own writing, of the kinds that a province sees; the people and places are made up. */
final class Samples {

    private static final List<String> NAMES = List.of("letter", "telegram", "conclusion", "decision", "partyPlan", "tablePlan", "invitation", "comment", "reminder", "directive", "report");

    private Samples() {
    }

    static List<String> all() {
        return NAMES.stream().map(Samples::read).toList();
    }

    /** A ministry's letter to departments. */
    static String letter() {
        return read("letter");
    }

    static String read(String name) {
        try (var in = Samples.class.getResourceAsStream("/samples/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
