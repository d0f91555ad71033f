package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.Journal;
import vn.lienthong.api.store.StoredDocument;

/** Statuses, obligations, journal, alerts, keys and numbers. */
abstract class RecordsContract extends StoreTest {

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
        assertThat(store.<Long>read(s -> s.obligations().count(Obligation.State.OPEN))).isEqualTo(2);
        assertThat(store.<Long>read(s -> s.obligations().countOwedBefore(Rows.NOW.plusSeconds(91)))).isEqualTo(2);
        assertThat(store.<Long>read(s -> s.documents().count())).isEqualTo(1);
        assertThat(store.<Long>read(s -> s.documents().count(StoredDocument.State.ACCEPTED))).isEqualTo(1);
        assertThat(store.<Long>read(s -> s.documents().count(StoredDocument.State.HELD))).isZero();
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
        assertThat(store.<Long>read(s -> s.journal().verify())).as("the missing one").isEqualTo(2);
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
}
