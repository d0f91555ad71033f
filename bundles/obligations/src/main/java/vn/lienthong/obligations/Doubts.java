package vn.lienthong.obligations;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;

/** Why a person must look at an obligation before it is owed. A doubt is written {@code kind: words}. */
final class Doubts {

    /** The assignee's name means nobody that the directory knows. */
    static final String ASSIGNEE = "unresolved-assignee";

    private static final Set<String> ON_DEADLINES = Set.of(Finding.WEEKDAY_MISMATCH, "deadline-before-issue", "year-slip",
            "deadline-after-event");

    private Doubts() {
    }

    /** The finding that contradicts this task's deadline; empty if none does. */
    static Optional<String> onDeadline(Reading reading, Task task) {
        if (task.deadline() == null) {
            return Optional.empty();
        }
        String words = plain(task.deadline().quote() != null ? task.deadline().quote() : task.quote());
        return reading.findings().stream().filter(f -> ON_DEADLINES.contains(f.kind()) && f.quote() != null)
                .filter(f -> words.contains(plain(f.quote())) || plain(f.quote()).contains(words))
                .findFirst().map(f -> f.kind() + ": " + f.message() + (f.suggestion() == null ? "" : " (" + f.suggestion() + "?)"));
    }

    /** Whether the instant is what is in doubt, and must be given with the confirmation. */
    static boolean concernsDeadline(String doubt) {
        return doubt != null && ON_DEADLINES.stream().anyMatch(doubt::startsWith);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[*_\\s]+", "");
    }
}
