package vn.lienthong.itests.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the store is whole: the journal's chain, the blobs by their names, nothing left lying about. */
final class StoreChecker {
    private static final Duration OWN_WORD = Duration.ofSeconds(30);

    private final Stage stage;
    /** Hashes of the journal as it was after the last round: what was written once stays. */
    private List<String> before = List.of();

    StoreChecker(Stage stage) {
        this.stage = stage;
    }

    /** Everything that is wrong; empty is good. */
    List<String> problems() throws SQLException, IOException {
        List<String> problems = new ArrayList<>();
        String integrity = stage.books.integrity();
        if (!integrity.equals("ok")) {
            problems.add("the database is damaged: " + integrity);
        }
        journal(problems);
        if (!Until.holds(OWN_WORD, () -> !stage.machine.console("lt:journal-verify").isBlank())) {
            problems.add("the platform itself does not find its journal sound");
        }
        blobs(problems);
        leftovers(problems);
        return problems;
    }

    private void journal(List<String> problems) throws SQLException {
        List<Books.Entry> entries = stage.books.journal();
        String previous = "0".repeat(64);
        for (int i = 0; i < entries.size(); i++) {
            Books.Entry entry = entries.get(i);
            if (entry.number() != i + 1 || !entry.previous().equals(previous) || !hash(entry).equals(entry.hash())) {
                problems.add("the journal does not verify at " + entry);
                return;
            }
            previous = entry.hash();
        }
        List<String> hashes = entries.stream().map(Books.Entry::hash).toList();
        if (hashes.size() < before.size() || !hashes.subList(0, before.size()).equals(before)) {
            problems.add("the journal is not what it was after the round before, with more at its end");
        }
        before = hashes;
        Set<String> accepted = of(entries, "document.accepted");
        stage.books.documents().stream().filter(d -> !accepted.contains(d.id()) && !d.state().equals("HELD"))
                .forEach(d -> problems.add("the journal says nothing of the acceptance of " + d));
        Set<String> delivered = entries.stream().filter(e -> e.kind().startsWith("delivery.") || e.kind().startsWith("status."))
                .map(Books.Entry::subjectId).collect(Collectors.toSet());
        stage.books.deliveries().stream().filter(d -> d.state().equals("DELIVERED") && !delivered.contains(d.id()))
                .forEach(d -> problems.add("the journal says nothing of " + d));
    }

    private static Set<String> of(List<Books.Entry> entries, String kind) {
        return entries.stream().filter(e -> e.kind().equals(kind)).map(Books.Entry::subjectId).collect(Collectors.toSet());
    }

    /** As the store's documentation describes it, written anew. */
    private static String hash(Books.Entry entry) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("entry", String.valueOf(entry.number()));
        lines.put("at", new DateTimeFormatterBuilder().appendInstant(6).toFormatter()
                .format(Instant.EPOCH.plus(entry.at(), ChronoUnit.MICROS)));
        lines.put("kind", entry.kind());
        lines.put("subject", entry.subjectId());
        lines.put("document", entry.documentId());
        lines.put("actor", entry.actor());
        lines.put("detail", entry.detail());
        lines.put("previous", entry.previous());
        String text = lines.entrySet().stream().filter(line -> line.getValue() != null)
                .map(line -> line.getKey() + " " + line.getValue().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r") + "\n")
                .collect(Collectors.joining());
        return Paper.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private void blobs(List<String> problems) throws IOException, SQLException {
        Path folder = stage.machine.store().resolve("blobs");
        Set<String> there = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.startsWith(folder.resolve("staging"))).toList()) {
                String name = file.getFileName().toString();
                there.add(name);
                if (!name.equals(Paper.sha256(Files.readAllBytes(file)))) {
                    problems.add("a blob is not what its name says: " + file);
                }
            }
        }
        for (Ledger.Sending sending : stage.ledger.sendings()) {
            if (sending.promised() && !(there.contains(sending.paper().sha256()) && there.contains(sending.paper().file()))) {
                problems.add("LOST: the packet or file of " + sending.paper() + " is not among the blobs");
            }
            if (sending.poison() && there.contains(sending.paper().sha256())) {
                problems.add("refused, and its packet is kept: " + sending.paper());
            }
        }
        for (Ledger.Letter letter : stage.ledger.letters()) {
            if (!there.contains(letter.file())) {
                problems.add("LOST: the file of " + letter + " is not among the blobs");
            }
        }
    }

    private void leftovers(List<String> problems) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(stage.machine.store().resolve("blobs/staging")));
        stage.clerks.forEach(clerk -> folders.add(clerk.folder().resolve(".tam")));
        for (Path folder : folders) {
            for (Path file : FolderClerk.list(folder)) {
                problems.add("left behind: " + file);
            }
        }
        Path temporary = stage.machine.home().resolve("data/tmp");
        try (Stream<Path> files = Files.list(temporary)) {
            files.filter(f -> f.getFileName().toString().matches("(?i)lienthong.*|.*\\.(part|edxml|tmp)|.*attach.*"))
                    .forEach(f -> problems.add("left behind: " + f));
        }
    }
}
