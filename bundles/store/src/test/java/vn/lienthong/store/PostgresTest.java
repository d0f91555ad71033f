package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.api.store.Store.StoreFailure;
import vn.lienthong.api.store.Store.Work;

/** What only a server can go wrong with. */
class PostgresTest extends StoreTest {

    @Override
    TestDatabase kind() {
        return TestDatabase.POSTGRESQL;
    }

    @Test
    void connectsAgainAfterTheConnectionBroke() {
        write(s -> s.seen().add("a", "1"));
        cutConnections();
        assertThat(store.<Boolean>write(s -> s.seen().add("a", "1"))).isFalse();
        // In the middle of a unit of work it is carried out again, once.
        var rounds = new AtomicInteger();
        store.write(s -> {
            s.seen().add("b", "1");
            if (rounds.incrementAndGet() == 1) {
                cutConnections();
            }
            return s.seen().add("b", "2");
        });
        assertThat(rounds).hasValue(2);
        assertThat(store.<Boolean>write(s -> s.seen().add("b", "1"))).isFalse();
        cutConnections();
        // The pool looks again at connections that were idle for half a second; one that was used just now may fail once.
        assertThatCode(() -> store.<Boolean>read(s -> s.seen().contains("a", "1"))).satisfiesAnyOf(
                failure -> assertThat(failure).isNull(), failure -> assertThat(failure).isInstanceOf(StoreFailure.class));
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "1"))).isTrue();
    }

    @Test
    void looksUpWhatBecameOfACommitThatWasNotAnswered() throws Exception {
        for (boolean kept : new boolean[] {true, false}) {
            try (var wire = new CuttingWire((PGSimpleDataSource) database.source(), kept);
                    var there = new JdbcStore(wire.database(), 1, 10, clock)) {
                var rounds = new AtomicInteger();
                wire.cutAtNextCommit();
                assertThat(there.<Boolean>write(s -> {
                    rounds.incrementAndGet();
                    return s.seen().add("commit", "" + kept);
                })).isTrue();
                assertThat(wire.cut()).isTrue();
                assertThat(rounds).as("kept: " + kept).hasValue(kept ? 1 : 2);
            }
            assertThat(store.<Boolean>read(s -> s.seen().contains("commit", "" + kept))).isTrue();
        }
    }

    @Test
    void saysThatItDoesNotKnowWhenTheServerStaysAwayAfterACommitAndGoesOnWhenItIsBack() throws Exception {
        for (boolean kept : new boolean[] {true, false}) {
            try (var wire = new CuttingWire((PGSimpleDataSource) database.source(), kept);
                    var there = new JdbcStore(wire.database(), 1, 10, clock, Duration.ofMillis(300))) {
                Work<Boolean> work = s -> {
                    boolean fresh = s.seen().add("doubt", "" + kept);
                    if (fresh) {
                        s.journal().append("doubt", "" + kept, null, null, null);
                    }
                    return fresh;
                };
                wire.cutForLongAtNextCommit();
                assertThatThrownBy(() -> there.write(work)).isInstanceOf(StoreFailure.class).hasMessageContaining("is not known");
                assertThatThrownBy(() -> there.write(work)).as("nothing is written to a server that is away").isInstanceOf(StoreFailure.class);
                wire.mend();
                assertThat(there.<Boolean>write(work)).as("repeated by who was told so").isEqualTo(!kept);
                assertThat(there.<Boolean>write(work)).isFalse();
            }
        }
        assertThat(list(s -> s.journal().last(9))).as("each once").hasSize(2);
        assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
    }

    private void cutConnections() {
        tamper("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lienthong' AND pid <> pg_backend_pid()");
    }
}
