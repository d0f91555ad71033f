package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.store.StoredDocument;

/** The outbox. */
abstract class DeliveriesContract extends StoreTest {

    @Test
    void addsADeliveryOnce() {
        StoredDocument document = stored(Rows.document("d1"));
        Delivery delivery = Rows.delivery(document, "H99.12", Delivery.State.DUE);
        assertThat(store.<Boolean>write(s -> s.deliveries().add(delivery))).isTrue();
        assertThat(store.<Boolean>write(s -> s.deliveries().add(Rows.delivery(document, "H99.12", Delivery.State.DUE)))).isFalse();
        assertThat(store.<Boolean>write(s -> s.deliveries().add(Rows.delivery(document, "H99.13", Delivery.State.DUE)))).isTrue();
        assertThat(maybe(s -> s.deliveries().find(delivery.id()))).contains(delivery);
        assertThat(list(s -> s.deliveries().ofDocument(document.id()))).hasSize(2).first().isEqualTo(delivery);
        assertThat(store.<Long>read(s -> s.deliveries().count())).isEqualTo(2);
        assertThat(store.<Long>read(s -> s.deliveries().count(Delivery.State.DUE))).isEqualTo(2);
        assertThat(store.<Long>read(s -> s.deliveries().count(Delivery.State.WAITING))).isZero();
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
        assertThat(store.<Boolean>write(s -> s.deliveries().claim(delivery.id(), Rows.NOW.minusSeconds(1), "4711@h95", until))).isFalse();
        assertThat(store.<Boolean>write(s -> s.deliveries().claim(delivery.id(), Rows.NOW, "4711@h95", until))).isTrue();
        assertThat(store.<Boolean>write(s -> s.deliveries().claim(delivery.id(), Rows.NOW, "4711@h95", until))).isFalse();
        Delivery claimed = store.read(s -> s.deliveries().find(delivery.id())).orElseThrow();
        assertThat(claimed.state()).isEqualTo(Delivery.State.CLAIMED);
        assertThat(claimed.attempts()).isEqualTo(1);
        assertThat(claimed.dueAt()).isNull();
        assertThat(claimed.claimedUntil()).isEqualTo(until);
        assertThat(claimed.claimedBy()).isEqualTo("4711@h95");
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
}
