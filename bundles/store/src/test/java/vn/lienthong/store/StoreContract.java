package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Documents.Query;
import vn.lienthong.api.store.Journal;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.api.store.Store.Work;
import vn.lienthong.api.store.StoredDocument;

/** What the store promises, whatever the database. */
abstract class StoreContract {
    final SettableClock clock = new SettableClock();
    JdbcStore store;

    abstract Database database();

    @BeforeEach
    void open() {
        store = new JdbcStore(database(), 4, 10, clock);
    }

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    /** Carries out a unit of work that returns nothing. */
    void write(java.util.function.Consumer<Session> work) {
        store.write(session -> {
            work.accept(session);
            return null;
        });
    }

    StoredDocument stored(StoredDocument document) {
        write(s -> s.documents().add(document));
        return document;
    }

    <T> List<T> list(Work<List<T>> work) {
        return store.read(work);
    }

    <T> Optional<T> maybe(Work<Optional<T>> work) {
        return store.read(work);
    }

    @Test
    void givesDocumentsBackAsTheyWere() {
        StoredDocument document = stored(Rows.document("d1"));
        assertThat(maybe(s -> s.documents().find(document.id()))).contains(document);
        assertThat(maybe(s -> s.documents().find("unknown"))).isEmpty();
    }

    @Test
    void replacesHeaderStateAndTime() {
        StoredDocument draft = stored(Rows.document(Rows.edoc("d1").code(null, "UBND-KGVX").build()).to(StoredDocument.State.HELD, Rows.NOW));
        clock.advance(Duration.ofHours(1));
        StoredDocument issued = draft.with(Rows.edoc("d2").code("15", "UBND-NC").subject("V/v trồng cây").build(), clock.instant())
                .to(StoredDocument.State.ACCEPTED, clock.instant());
        write(s -> s.documents().update(issued));
        assertThat(maybe(s -> s.documents().find(draft.id()))).contains(issued);
        assertThat(list(s -> s.documents().findByNotation("H99", "15/UBND-NC"))).containsExactly(issued);
        assertThat(list(s -> s.documents().search(new Query("trong cay", null, null, 0, 10)))).containsExactly(issued);
        assertThat(list(s -> s.documents().search(new Query("chuyen doi", null, null, 0, 10)))).isEmpty();
        assertThatThrownBy(() -> write(s -> s.documents().update(Rows.document("d9")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsDocumentsByTheirKeys() {
        StoredDocument first = stored(Rows.document("d1"));
        StoredDocument again = stored(Rows.document("d1"));
        var act = new Business(BusinessType.RECALL, "d1", "nhầm", null, null, List.of(), null);
        StoredDocument recall = stored(Rows.document(Rows.edoc("d1").business(act).build()));
        assertThat(maybe(s -> s.documents().findByKey("H99", "d1", 0))).contains(again);
        assertThat(maybe(s -> s.documents().findByKey("H99", "d1", 1))).contains(recall);
        assertThat(maybe(s -> s.documents().findByKey("H98", "d1", 0))).isEmpty();
        assertThat(maybe(s -> s.documents().findByDocumentId("d1"))).contains(again);
        assertThat(maybe(s -> s.documents().findByExternalId("ioffice", "tinh", "ext-d1"))).contains(recall);
        assertThat(maybe(s -> s.documents().findByExternalId("mailbox", "tinh", "ext-d1"))).isEmpty();
        assertThat(list(s -> s.documents().findByNotation(null, " 708 / ubnd-kgvx"))).containsExactly(recall, again, first);
        assertThat(list(s -> s.documents().findByNotation("H98", "708/UBND-KGVX"))).isEmpty();
        assertThat(list(s -> s.documents().findByNotation(null, " "))).isEmpty();
    }

    @Test
    void searchesWithoutCaseAndToneMarksAndPages() {
        StoredDocument older = stored(Rows.document("d1"));
        StoredDocument newer = stored(Rows.document(Rows.edoc("d2").subject("Về Đề án 06, 100% hồ_sơ").build()));
        assertThat(found("DE AN 06")).containsExactly(newer);
        assertThat(found("đề ÁN sao mai")).containsExactly(newer);
        assertThat(found("100% ho_so")).containsExactly(newer);
        assertThat(found("%% __")).isEmpty();
        assertThat(found("708/UBND")).containsExactly(newer, older);
        assertThat(found("de an chuyen doi")).isEmpty();
        assertThat(found(" ")).containsExactly(newer, older);
        assertThat(list(s -> s.documents().search(new Query(null, StoredDocument.State.HELD, null, 0, 10)))).isEmpty();
        assertThat(list(s -> s.documents().search(new Query("sao mai", StoredDocument.State.ACCEPTED, "H99", 1, 10)))).containsExactly(older);
        assertThat(list(s -> s.documents().search(new Query(null, null, "H98", 0, 10)))).isEmpty();
    }

    private List<StoredDocument> found(String text) {
        return store.read(s -> s.documents().search(new Query(text, null, null, 0, 10)));
    }

    @Test
    void listsDocumentsThatWaitInAState() {
        StoredDocument first = stored(Rows.document("d1"));
        StoredDocument second = stored(Rows.document("d2").to(StoredDocument.State.ACCEPTED, Rows.NOW.plusSeconds(5)));
        stored(Rows.document("d3").to(StoredDocument.State.HELD, Rows.NOW));
        assertThat(list(s -> s.documents().inState(StoredDocument.State.ACCEPTED, Rows.NOW.plusSeconds(9), 10))).containsExactly(first, second);
        assertThat(list(s -> s.documents().inState(StoredDocument.State.ACCEPTED, Rows.NOW.plusSeconds(5), 10))).containsExactly(first);
        assertThat(list(s -> s.documents().inState(StoredDocument.State.ACCEPTED, Rows.NOW, 10))).isEmpty();
    }

    @Test
    void keepsTheLatestReading() {
        StoredDocument document = stored(Rows.document("d1"));
        var reading = new Reading("UBND tỉnh Sao Mai", null, "708/UBND-KGVX", "2026-03", "Công văn", "V/v", null, null, List.of(),
                List.of("Sở Tài chính"), List.of(), null, List.of(), List.of(), List.of());
        Reading better = reading.withFindings(List.of(new Finding(Finding.BLANK_DATE, "warning", "ngày  tháng 3", "Thiếu ngày", "No day", null, null)));
        assertThat(maybe(s -> s.documents().reading(document.id()))).isEmpty();
        write(s -> s.documents().saveReading(document.id(), reading));
        write(s -> s.documents().saveReading(document.id(), better));
        assertThat(maybe(s -> s.documents().reading(document.id()))).contains(better);
    }

    @Test
    void addsADeliveryOnce() {
        StoredDocument document = stored(Rows.document("d1"));
        Delivery delivery = Rows.delivery(document, "H99.12", Delivery.State.DUE);
        assertThat(store.<Boolean>write(s -> s.deliveries().add(delivery))).isTrue();
        assertThat(store.<Boolean>write(s -> s.deliveries().add(Rows.delivery(document, "H99.12", Delivery.State.DUE)))).isFalse();
        assertThat(store.<Boolean>write(s -> s.deliveries().add(Rows.delivery(document, "H99.13", Delivery.State.DUE)))).isTrue();
        assertThat(maybe(s -> s.deliveries().find(delivery.id()))).contains(delivery);
        assertThat(list(s -> s.deliveries().ofDocument(document.id()))).hasSize(2).first().isEqualTo(delivery);
        assertThat(store.<Map<String, Long>>read(s -> s.deliveries().counts())).containsExactly(Map.entry("DUE", 2L));
    }

    @Test
    void addsARefusalOfSomethingThatIsNotStoredOnce() {
        for (boolean first : new boolean[] {true, false}) {
            var refusal = new Delivery(UUID.randomUUID().toString(), null, Cargo.STATUS, "s1", "H99", "ioffice", "tinh",
                    Delivery.State.DUE, 0, 0, Rows.NOW, null, null, null, null, Rows.NOW, null);
            assertThat(store.<Boolean>write(s -> s.deliveries().add(refusal))).isEqualTo(first);
        }
    }

    @Test
    void claimsADueDeliveryOnce() {
        StoredDocument document = stored(Rows.document("d1"));
        Delivery delivery = Rows.delivery(document, "H99.12", Delivery.State.DUE);
        write(s -> s.deliveries().add(delivery));
        var until = Rows.NOW.plusSeconds(60);
        assertThat(store.<Boolean>write(s -> s.deliveries().claim(delivery.id(), Rows.NOW.minusSeconds(1), until))).isFalse();
        assertThat(store.<Boolean>write(s -> s.deliveries().claim(delivery.id(), Rows.NOW, until))).isTrue();
        assertThat(store.<Boolean>write(s -> s.deliveries().claim(delivery.id(), Rows.NOW, until))).isFalse();
        Delivery claimed = store.read(s -> s.deliveries().find(delivery.id())).orElseThrow();
        assertThat(claimed.state()).isEqualTo(Delivery.State.CLAIMED);
        assertThat(claimed.dueAt()).isNull();
        assertThat(claimed.claimedUntil()).isEqualTo(until);
        assertThat(list(s -> s.deliveries().expired(until.minusNanos(1000), 5))).isEmpty();
        assertThat(list(s -> s.deliveries().expired(until, 5))).containsExactly(claimed);
    }

    @Test
    void listsWhatIsDueUrgentFirst() {
        StoredDocument document = stored(Rows.document("d1"));
        Delivery normal = due(document, "a", 0, 0);
        Delivery older = due(document, "b", 0, -5);
        Delivery urgent = due(document, "c", 3, 0);
        Delivery later = due(document, "d", 4, 60);
        write(s -> List.of(normal, older, urgent, later).forEach(s.deliveries()::add));
        assertThat(list(s -> s.deliveries().due(Rows.NOW, 10))).containsExactly(urgent, older, normal);
        assertThat(list(s -> s.deliveries().due(Rows.NOW, 1))).containsExactly(urgent);
    }

    private static Delivery due(StoredDocument document, String recipient, int priority, int seconds) {
        return new Delivery(UUID.randomUUID().toString(), document.id(), Cargo.DOCUMENT, null, recipient, null, null,
                Delivery.State.DUE, priority, 0, Rows.NOW.plusSeconds(seconds), null, null, null, null, Rows.NOW, null);
    }

    @Test
    void listsWhatAPartnerMayFetchAndFindsByPartnerAndState() {
        StoredDocument document = stored(Rows.document("d1"));
        Delivery first = Rows.delivery(document, "a", Delivery.State.WAITING);
        Delivery second = Rows.delivery(document, "b", Delivery.State.WAITING);
        Delivery due = Rows.delivery(document, "c", Delivery.State.DUE);
        write(s -> List.of(first, second, due).forEach(s.deliveries()::add));
        assertThat(list(s -> s.deliveries().waiting("mailbox", "skhcn", List.of(Cargo.DOCUMENT, Cargo.REPORT), 0, 9))).containsExactly(first, second);
        assertThat(list(s -> s.deliveries().waiting("mailbox", "skhcn", List.of(Cargo.DOCUMENT), 1, 9))).containsExactly(second);
        assertThat(list(s -> s.deliveries().waiting("mailbox", "skhcn", List.of(Cargo.STATUS), 0, 9))).isEmpty();
        assertThat(list(s -> s.deliveries().waiting("mailbox", "skhcn", List.of(), 0, 9))).isEmpty();
        assertThat(list(s -> s.deliveries().waiting("mailbox", "other", List.of(Cargo.DOCUMENT), 0, 9))).isEmpty();
        assertThat(list(s -> s.deliveries().search(null, null, null, 0, 9))).containsExactly(due, second, first);
        assertThat(list(s -> s.deliveries().search("mailbox", "skhcn", Delivery.State.DUE, 0, 9))).containsExactly(due);
        assertThat(list(s -> s.deliveries().search(null, "other", null, 0, 9))).isEmpty();
    }

    @Test
    void recordsAttemptsAndWhatBecameOfThem() {
        StoredDocument document = stored(Rows.document("d1"));
        Delivery delivery = Rows.delivery(document, "a", Delivery.State.CLAIMED);
        var open = new Delivery.Attempt(delivery.id(), 1, Rows.NOW, null, null, null);
        var ended = new Delivery.Attempt(delivery.id(), 1, Rows.NOW, Rows.NOW.plusSeconds(2), "delivered", "250 Ok");
        var settled = new Delivery(delivery.id(), document.id(), Cargo.DOCUMENT, null, "a", "dropfolder", "x", Delivery.State.DELIVERED,
                2, 1, null, null, "<1@x>", "250 Ok", "01", Rows.NOW, Rows.NOW.plusSeconds(2));
        write(s -> {
            s.deliveries().add(delivery);
            s.deliveries().addAttempt(open);
        });
        assertThat(list(s -> s.deliveries().attempts(delivery.id()))).containsExactly(open);
        write(s -> {
            s.deliveries().endAttempt(ended);
            s.deliveries().update(settled);
        });
        assertThat(list(s -> s.deliveries().attempts(delivery.id()))).containsExactly(ended);
        assertThat(maybe(s -> s.deliveries().findByExternalId("<1@x>"))).contains(settled);
        assertThatThrownBy(() -> write(s -> s.deliveries().endAttempt(new Delivery.Attempt(delivery.id(), 2, Rows.NOW, Rows.NOW, "x", null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> write(s -> s.deliveries().update(Rows.delivery(document, "z", Delivery.State.DUE))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsAStatusOnce() {
        StoredDocument document = stored(Rows.document("d1"));
        var arrived = Rows.status(document.id(), "01");
        var received = Rows.status(document.id(), "03");
        assertThat(store.<Boolean>write(s -> s.statuses().add(arrived))).isTrue();
        assertThat(store.<Boolean>write(s -> s.statuses().add(Rows.status(document.id(), "01")))).isFalse();
        assertThat(store.<Boolean>write(s -> s.statuses().add(received))).isTrue();
        assertThat(store.<Boolean>write(s -> s.statuses().add(Rows.status(null, "03")))).isTrue();
        assertThat(store.<Boolean>write(s -> s.statuses().add(Rows.status(null, "03")))).isFalse();
        assertThat(list(s -> s.statuses().ofDocument(document.id()))).containsExactly(arrived, received);
        assertThat(maybe(s -> s.statuses().find(received.id()))).contains(received);
    }

    @Test
    void listsObligationsByWhatIsOwedFirst() {
        StoredDocument document = stored(Rows.document("d1"));
        Obligation late = Rows.obligation("NV-1", document, Obligation.State.OPEN, Rows.NOW.plusSeconds(90));
        Obligation soon = Rows.obligation("NV-2", document, Obligation.State.RETURNED, Rows.NOW.plusSeconds(10));
        Obligation undated = Rows.obligation("NV-3", document, Obligation.State.OPEN, null);
        Obligation done = Rows.obligation("NV-4", document, Obligation.State.DONE, Rows.NOW);
        write(s -> List.of(undated, late, soon, done).forEach(s.obligations()::add));
        assertThat(list(s -> s.obligations().owedBefore(Rows.NOW.plusSeconds(90), 9))).containsExactly(soon);
        assertThat(list(s -> s.obligations().owedBefore(Rows.NOW.plusSeconds(91), 9))).containsExactly(soon, late);
        assertThat(list(s -> s.obligations().search(null, null, 0, 9))).containsExactly(done, soon, late, undated);
        assertThat(list(s -> s.obligations().search(Obligation.State.OPEN, "H99.12", 0, 9))).containsExactly(late, undated);
        assertThat(list(s -> s.obligations().search(null, "H98", 0, 9))).isEmpty();
        assertThat(list(s -> s.obligations().ofDocument(document.id()))).containsExactly(undated, late, soon, done);
        assertThat(store.<Map<String, Long>>read(s -> s.obligations().counts()))
                .containsOnly(Map.entry("OPEN", 2L), Map.entry("RETURNED", 1L), Map.entry("DONE", 1L));
        assertThat(store.<Long>read(s -> s.obligations().countOwedBefore(Rows.NOW.plusSeconds(91)))).isEqualTo(2);
        assertThat(store.<Map<String, Long>>read(s -> s.documents().counts())).containsOnly(Map.entry("ACCEPTED", 1L));
        Obligation closed = soon.to(Obligation.State.DONE, Rows.NOW.plusSeconds(1));
        write(s -> s.obligations().update(closed));
        assertThat(maybe(s -> s.obligations().find("NV-2"))).contains(closed);
        assertThatThrownBy(() -> write(s -> s.obligations().update(Rows.obligation("NV-9", document, Obligation.State.OPEN, null))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsEvidenceOnce() {
        StoredDocument document = stored(Rows.document("d1"));
        StoredDocument report = stored(Rows.document("r1"));
        var evidence = new Obligation.Evidence("NV-1", report.id(), "response-for", Rows.NOW);
        write(s -> {
            s.obligations().add(Rows.obligation("NV-1", document, Obligation.State.OPEN, null));
            s.obligations().addEvidence(evidence);
            s.obligations().addEvidence(new Obligation.Evidence("NV-1", report.id(), "subject", Rows.NOW));
        });
        assertThat(list(s -> s.obligations().evidence("NV-1"))).containsExactly(evidence);
        assertThat(list(s -> s.obligations().evidenceOf(report.id()))).containsExactly(evidence);
    }

    @Test
    void chainsTheJournalAndNoticesAChange() {
        write(s -> {
            s.journal().append("document.accepted", "d1", "d1", "H99", "Nhận văn bản \uD83D\uDCE8");
            s.journal().append("delivery.delivered", "v1", "d1", "platform", null);
            s.journal().append("alert", null, null, null, "half \uD83D and nul \0");
        });
        List<Journal.Entry> entries = store.read(s -> s.journal().last(9));
        assertThat(entries).extracting(Journal.Entry::number).containsExactly(1L, 2L, 3L);
        assertThat(entries.get(0).previous()).isEqualTo("0".repeat(64));
        assertThat(entries.get(0).at()).isEqualTo(clock.instant());
        assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
        assertThat(list(s -> s.journal().ofDocument("d1"))).isEqualTo(entries.subList(0, 2));
        assertThat(list(s -> s.journal().last(1))).isEqualTo(entries.subList(2, 3));
        assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
        tamper("UPDATE journal SET detail = 'x' WHERE number = 2");
        assertThat(store.<Long>read(s -> s.journal().verify())).isEqualTo(2);
        tamper("DELETE FROM journal WHERE number = 2");
        assertThat(store.<Long>read(s -> s.journal().verify())).isEqualTo(3);
    }

    void tamper(String statement) {
        try (var connection = database().source().getConnection(); var sql = new Sql(connection)) {
            sql.run(statement);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void raisesAnAlertOnceWhileItIsOpen() {
        write(s -> {
            s.alerts().raise("credentials", "mailbox:skhcn", "Sai mật khẩu", "Wrong password");
            s.alerts().raise("credentials", "mailbox:skhcn", "Sai mật khẩu", "Wrong password");
            s.alerts().raise("credentials", null, "a", "b");
            s.alerts().raise("credentials", null, "a", "b");
        });
        var open = store.read(s -> s.alerts().open(9));
        assertThat(open).extracting(a -> a.subjectId()).containsExactly(null, "mailbox:skhcn");
        assertThat(open.get(0).at()).isEqualTo(clock.instant());
        write(s -> {
            s.alerts().close(open.get(1).id(), "operator:an");
            s.alerts().raise("credentials", "mailbox:skhcn", "Sai mật khẩu", "Wrong password");
        });
        assertThat(list(s -> s.alerts().open(9))).hasSize(2).first().extracting(a -> a.id()).isEqualTo(3L);
    }

    @Test
    void remembersKeys() {
        assertThat(store.<Boolean>write(s -> s.seen().add("mailbox:skhcn", "1:77"))).isTrue();
        assertThat(store.<Boolean>write(s -> s.seen().add("mailbox:skhcn", "1:77"))).isFalse();
        assertThat(store.<Boolean>write(s -> s.seen().add("mailbox:tc", "1:77"))).isTrue();
        assertThat(store.<Boolean>read(s -> s.seen().contains("mailbox:skhcn", "1:77"))).isTrue();
        write(s -> s.seen().remove("mailbox:skhcn", "1:77"));
        assertThat(store.<Boolean>read(s -> s.seen().contains("mailbox:skhcn", "1:77"))).isFalse();
    }

    @Test
    void countsSequencesFromOne() {
        assertThat(store.<Long>write(s -> s.next("NV-2026"))).isEqualTo(1);
        assertThat(store.<Long>write(s -> s.next("NV-2026"))).isEqualTo(2);
        assertThat(store.<Long>write(s -> s.next("NV-2027"))).isEqualTo(1);
    }

    @Test
    void keepsNothingOfAWorkThatThrows() {
        var refusal = new IllegalStateException("no");
        assertThatThrownBy(() -> write(s -> {
            s.seen().add("a", "b");
            s.journal().append("x", null, null, null, null);
            throw refusal;
        })).isSameAs(refusal);
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "b"))).isFalse();
        write(s -> s.journal().append("y", null, null, null, null));
        assertThat(list(s -> s.journal().last(9))).extracting(Journal.Entry::number).containsExactly(1L);
    }

    @Test
    void sparesTheNeighboursOfAWorkThatFails() throws Exception {
        var gate = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(3);
        try {
            Future<?> first = pool.submit(() -> write(s -> await(gate)));
            Future<?> broken = pool.submit(() -> write(s -> s.deliveries().add(Rows.delivery(Rows.document("none"), "a", Delivery.State.DUE))));
            Future<?> sound = pool.submit(() -> write(s -> s.seen().add("a", "b")));
            gate.countDown();
            first.get();
            sound.get();
            assertThatThrownBy(broken::get).hasCauseInstanceOf(StoreFailure.class);
        } finally {
            pool.shutdown();
        }
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "b"))).isTrue();
    }

    @Test
    void failsAWorkThatSwallowsAFailedStatementOrKeepsNothingOfTheStatement() {
        assertThatThrownBy(() -> write(s -> {
            s.seen().add("a", "b");
            assertThatThrownBy(() -> s.deliveries().add(Rows.delivery(Rows.document("none"), "a", Delivery.State.DUE)))
                    .isInstanceOf(StoreFailure.class);
            s.seen().add("a", "c");
            throw new StoreFailure("seen", null);
        })).isInstanceOf(StoreFailure.class);
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "b"))).isFalse();
        write(s -> s.seen().add("a", "d"));
    }

    @Test
    void refusesAWriteInsideAWriteAndASessionAfterItsEnd() {
        assertThatThrownBy(() -> write(s -> write(inner -> inner.seen().add("a", "b")))).isInstanceOf(IllegalStateException.class);
        Session kept = store.write(s -> s);
        assertThatThrownBy(kept::journal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesChangesInAReading() {
        assertThatThrownBy(() -> store.read(s -> s.seen().add("a", "b"))).isInstanceOf(StoreFailure.class);
        assertThat(store.<Boolean>write(s -> s.seen().add("a", "b"))).isTrue();
    }

    @Test
    void readsOneSnapshotBesideTheWriter() {
        write(s -> s.seen().add("a", "1"));
        store.read(s -> {
            assertThat(s.seen().contains("a", "1")).isTrue();
            var other = new Thread(() -> write(w -> w.seen().add("a", "2")));
            other.start();
            join(other);
            assertThat(s.seen().contains("a", "2")).isFalse();
            return null;
        });
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "2"))).isTrue();
    }

    @Test
    void keepsWhatEightThreadsCommitAndNumbersTheJournalWithoutGaps() throws Exception {
        int threads = 8;
        int works = 60;
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> all = IntStream.range(0, threads).<Callable<Void>>mapToObj(t -> () -> {
                for (int i = 0; i < works; i++) {
                    String key = t + ":" + i;
                    boolean fails = i % 10 == 9;
                    try {
                        write(s -> {
                            s.seen().add("works", key);
                            s.journal().append("work", key, null, "thread" + t, null);
                            if (fails) {
                                throw new IllegalArgumentException(key);
                            }
                        });
                    } catch (IllegalArgumentException e) {
                        assertThat(e).hasMessage(key);
                    }
                }
                return null;
            }).toList();
            for (Future<Void> done : pool.invokeAll(all)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        List<Journal.Entry> entries = store.read(s -> s.journal().last(threads * works));
        assertThat(entries).extracting(Journal.Entry::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, threads * works * 9 / 10).mapToObj(Long::valueOf).toList());
        for (int t = 0; t < threads; t++) {
            String actor = "thread" + t;
            assertThat(entries).filteredOn(e -> e.actor().equals(actor)).extracting(e -> Integer.valueOf(e.subjectId().split(":")[1])).isSorted();
        }
        assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
    }

    @Test
    void survivesInterruptsOfCallersAndOfWorks() {
        Thread.currentThread().interrupt();
        write(s -> {
            s.seen().add("a", "b");
            Thread.currentThread().interrupt();
        });
        assertThat(Thread.interrupted()).isTrue();
        assertThat(store.<Boolean>write(s -> s.seen().add("a", "b"))).isFalse();
    }

    @Test
    void carriesOutWhatWaitsBeforeItCloses() throws Exception {
        var gate = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(5);
        Future<?> first = pool.submit(() -> write(s -> {
            taken.countDown();
            await(gate);
        }));
        taken.await();
        List<Future<?>> others = IntStream.range(0, 3).<Future<?>>mapToObj(i -> pool.submit(() -> {
            try {
                write(s -> s.seen().add("late", "" + i));
            } catch (StoreFailure e) {
                assertThat(e).hasMessageContaining("closed");
            }
        })).toList();
        Future<?> closing = pool.submit(store::close);
        gate.countDown();
        first.get();
        for (Future<?> other : others) {
            other.get();
        }
        closing.get();
        pool.shutdown();
        assertThatThrownBy(() -> write(s -> s.seen().add("a", "b"))).isInstanceOf(StoreFailure.class);
        open();
        assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
    }

    static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
