package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.store.Notary;
import vn.lienthong.api.store.Seal;
import vn.lienthong.store.proof.JournalNotary;

/** What the journal's seals promise. */
abstract class NotaryContract extends StoreTest {
    JournalNotary notary;

    @BeforeEach
    void appoint() {
        notary = JournalNotary.in(folder, store, new FileBlobs(folder, 0), clock);
    }

    @AfterEach
    void dismiss() {
        notary.close();
    }

    @Test
    void sealsEachDayThatPassedAndNotTheOneThatRuns() {
        day("a", 3);
        clock.advance(Duration.ofDays(-1));
        assertThat(notary.sealDays()).isZero();
        clock.advance(Duration.ofDays(1));
        day("b", 2);
        clock.advance(Duration.ofDays(5));
        day("c", 1);
        clock.advance(Duration.ofDays(-1));
        assertThat(notary.sealDays()).isEqualTo(2);
        assertThat(notary.sealDays()).isZero();
        List<Seal> seals = store.read(s -> s.seals().all());
        assertThat(seals.get(0).text()).contains("day 2026-03-02\nfirst-entry 1\nlast-entry 3\nentries 3\n");
        assertThat(seals.get(1).text()).contains("day 2026-03-03\nfirst-entry 4\nlast-entry 5\nentries 2\n");
        Notary.Verdict verdict = notary.verify();
        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.entries()).isEqualTo(6);
        assertThat(verdict.sealedEntries()).isEqualTo(5);
        assertThat(folder.resolve("seals/000002.txt")).hasContent(seals.get(1).text());
    }

    @Test
    void goesOnAfterAStartAndAfterAClockThatWasSetBack() {
        day("a", 2);
        day("b", 2);
        clock.advance(Duration.ofDays(-30));
        day("c", 2);
        notary.tend();
        clock.advance(Duration.ofDays(90));
        restart();
        notary.tend();
        assertThat(notary.verify().faults()).isEmpty();
        assertThat(store.<Integer>read(s -> s.seals().all().size())).isEqualTo(3);
    }

    @Test
    void findsEveryChangedColumnAndNamesTheEntry() {
        write(s -> s.journal().append("document.accepted", "s", "d", "H99", "Nhận\nhai dòng"));
        write(s -> s.journal().append("document.accepted", "s", "d", "H99", ""));
        write(s -> s.journal().append("document.accepted", null, null, null, null));
        for (String change : List.of("at = at + 1", "kind = 'document.acceptee'", "subject_id = 't'", "subject_id = NULL",
                "document_id = 'e'", "actor = 'H98'", "detail = 'x'", "detail = NULL", "previous = '1' || substr(previous, 2)",
                "hash = '1' || substr(hash, 2)", "detail = detail || ' '")) {
            for (int number = 1; number <= 3; number++) {
                tamper("CREATE TABLE kept AS SELECT * FROM journal");
                tamper("UPDATE journal SET " + change + " WHERE number = " + number);
                boolean same = store.<Boolean>read(s -> s.journal().last(9).size() == 3) && unchanged();
                List<Notary.Fault> faults = notary.verify().faults();
                if (same) {
                    assertThat(faults).isEmpty();
                } else {
                    assertThat(faults).as(change).isNotEmpty();
                    assertThat(faults.get(0).entry()).as(change).isEqualTo(number);
                }
                tamper("DELETE FROM journal");
                tamper("INSERT INTO journal SELECT * FROM kept");
                tamper("DROP TABLE kept");
            }
        }
        assertThat(notary.verify().faults()).isEmpty();
    }

    @Test
    void findsMissingRowsAndWhatWasCutOff() {
        day("a", 4);
        day("b", 3);
        write(s -> s.journal().append("of this day", null, null, null, null));
        notary.tend();
        tamper("CREATE TABLE kept AS SELECT * FROM journal");
        tamper("DELETE FROM journal WHERE number = 2");
        assertThat(first()).isEqualTo("2 Entry 2 is missing");
        restore("number <> 1");
        assertThat(first()).isEqualTo("1 Entry 1 is missing");
        restore("number < 8");
        assertThat(first()).startsWith("8 The journal was cut off from entry 8 on (the end written down");
        restore("number < 3");
        assertThat(first()).startsWith("3 The journal was cut off from entry 3 on (seal 1");
        restore("number < 0");
        assertThat(first()).startsWith("1 The journal was cut off");
        restore("1 = 1");
        assertThat(notary.verify().faults()).isEmpty();
        tamper("DROP TABLE kept");
    }

    @Test
    void findsAJournalThatWasWrittenAnewWithAllItsHashes() {
        day("a", 4);
        day("b", 4);
        notary.tend();
        tamper("DELETE FROM journal");
        clock.advance(Duration.ofDays(-2));
        day("x", 4);
        day("b", 4);
        assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
        assertThat(first()).startsWith("1 Entries 1 to 4 were rewritten");
        notary.tend();
        assertThat(list(s -> s.alerts().open(9))).extracting(a -> a.kind()).containsExactly("journal-broken");
    }

    @Test
    void findsChangedAndMissingSealsAndCopies() throws IOException {
        day("a", 4);
        day("b", 4);
        day("c", 4);
        notary.tend();
        Seal second = store.read(s -> s.seals().all().get(1));
        Seal third = store.read(s -> s.seals().all().get(2));
        tamper("DELETE FROM seal WHERE number = 2");
        assertThat(first()).startsWith("5 Seal 2 ");
        tamper("INSERT INTO seal (number, text, signature) VALUES (2, '" + second.text().replace("day 2026-03-03", "day 2026-03-04")
                + "', '" + second.signature() + "')");
        assertThat(first()).startsWith("5 ").contains("Seal 2 ");
        tamper("UPDATE seal SET text = '" + second.text() + "', signature = 'A' || substr(signature, 2) WHERE number = 2");
        assertThat(first()).startsWith("5 ");
        tamper("UPDATE seal SET signature = '" + second.signature() + "' WHERE number = 2");
        assertThat(notary.verify().faults()).isEmpty();
        tamper("DELETE FROM seal WHERE number > 1");
        assertThat(first()).contains("Seal 2 has a copy outside the database");
        tamper("INSERT INTO seal (number, text, signature) VALUES (2, '" + second.text() + "', '" + second.signature() + "')");
        tamper("INSERT INTO seal (number, text, signature) VALUES (3, '" + third.text() + "', '" + third.signature() + "')");
        for (String file : List.of("000001.txt", "000001.sig", "000002.txt", "head.txt")) {
            Path path = folder.resolve("seals").resolve(file);
            byte[] content = Files.readAllBytes(path);
            for (int i = 0; i < content.length; i += 7) {
                byte[] changed = content.clone();
                changed[i] ^= 1;
                Files.write(path, changed);
                assertThat(notary.verify().faults()).as(file + " " + i).isNotEmpty();
            }
            Files.delete(path);
            assertThat(notary.verify().faults()).as(file).isNotEmpty();
            Files.write(path, content);
        }
        assertThat(notary.verify().faults()).isEmpty();
    }

    @Test
    void changesItsKeyAndTrustsNoStranger() throws IOException {
        day("a", 2);
        String before = notary.key();
        String after = notary.renewKey("operator:an");
        assertThat(notary.key()).isEqualTo(after).isNotEqualTo(before);
        day("b", 2);
        day("c", 1);
        restart();
        assertThat(notary.key()).isEqualTo(after);
        notary.tend();
        assertThat(notary.verify().faults()).isEmpty();
        assertThat(notary.verify().notices()).isEmpty();
        Files.delete(folder.resolve("keys").resolve(before + ".pem"));
        assertThat(first()).startsWith("1 Seal 1 is signed with a key that is not trusted");
    }

    @Test
    void tellsOfAKeyThatWasChangedByHand() throws IOException {
        day("a", 2);
        day("b", 2);
        notary.tend();
        Files.delete(folder.resolve("keys/journal.key"));
        restart();
        day("c", 2);
        notary.tend();
        assertThat(notary.verify().faults()).isEmpty();
        assertThat(notary.verify().notices()).extracting(Notary.Fault::causeEn).singleElement().asString().contains("without being announced");
    }

    @Test
    void saysThatADayHasNoSeal() {
        day("a", 2);
        day("b", 2);
        notary.tend();
        write(s -> s.journal().append("of a new day", null, null, null, null));
        assertThat(notary.verify().faults()).isEmpty();
        tamper("DELETE FROM seal");
        assertThat(notary.verify().faults()).extracting(Notary.Fault::causeEn).contains("The day 2026-03-02 has no seal");
    }

    @Test
    void refusesToSealWhatDoesNotFit() {
        day("a", 2);
        tamper("UPDATE journal SET actor = 'x' WHERE number = 2");
        day("b", 2);
        notary.tend();
        assertThat(store.<Integer>read(s -> s.seals().all().size())).isZero();
        assertThat(list(s -> s.alerts().open(9))).extracting(a -> a.kind()).containsExactly("journal-broken");
    }

    @Test
    void completesTheCopiesAfterACrashInBetween() throws IOException {
        day("a", 2);
        day("b", 2);
        notary.tend();
        try (Stream<Path> files = Files.list(folder.resolve("seals"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("000001")).toList()) {
                Files.delete(file);
            }
        }
        notary.tend();
        assertThat(notary.verify().faults()).isEmpty();
    }

    private void restart() {
        notary.close();
        notary = JournalNotary.in(folder, store, new FileBlobs(folder, 0), clock);
    }

    private boolean unchanged() {
        return store.<Long>read(s -> s.journal().verify()) == 0;
    }

    private void restore(String rows) {
        tamper("DELETE FROM journal");
        tamper("INSERT INTO journal SELECT * FROM kept WHERE " + rows);
    }

    private String first() {
        Notary.Fault fault = notary.verify().faults().get(0);
        return fault.entry() + " " + fault.causeEn();
    }

    /** So many entries, and then it is the next day. */
    private void day(String actor, int entries) {
        for (int i = 0; i < entries; i++) {
            int n = i;
            write(s -> s.journal().append("work", "s" + n, "d1", actor, "detail"));
        }
        clock.advance(Duration.ofDays(1));
    }
}
