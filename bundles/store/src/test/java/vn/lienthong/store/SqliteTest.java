package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import vn.lienthong.api.store.Store.StoreFailure;

/** What only the embedded database can go wrong with. */
class SqliteTest extends StoreTest {

    @Override
    TestDatabase kind() {
        return TestDatabase.SQLITE;
    }

    @Test
    void refusesToStartWhereACommitWouldNotLast() {
        store.close();
        Database sound = kind().fresh(folder);
        var weak = new Database(sound.source(), sound.begin(), sound.readerSetup(), sound.rowNumber(), false, Map.of("PRAGMA synchronous", "3"));
        assertThatThrownBy(() -> new JdbcStore(weak, 1, 1, clock)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PRAGMA synchronous");
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Path file = Files.writeString(Folders.file(folder, "other.db"), "This is a text of more than a hundred bytes. ".repeat(40));
        assertThatThrownBy(() -> new JdbcStore(Database.sqlite(file), 1, 1, clock)).isInstanceOf(StoreFailure.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void letsNobodyElseOpenItsFiles() throws IOException {
        write(s -> s.seen().add("a", "b"));
        for (String name : new String[] {"lienthong.db", "lienthong.db-wal", "lienthong.db-shm"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)))).isEqualTo("rw-------");
        }
    }

    @Test
    void startsAgainWithWhatWasThere() {
        write(s -> s.journal().append("first", null, null, null, null));
        store.close();
        assertThat(folder.resolve("lienthong.db-wal")).doesNotExist();
        open();
        write(s -> s.journal().append("second", null, null, null, null));
        assertThat(store.<Long>read(s -> s.journal().verify())).isZero();
        assertThat(list(s -> s.journal().last(9))).hasSize(2);
    }

    @Test
    void refusesTablesThatWereMadeByAnotherChangeOrANewerVersion() {
        store.close();
        tamper("UPDATE migration SET sha256 = 'x' WHERE number = 1");
        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class).hasMessageContaining("0001-first-tables");
        tamper("INSERT INTO migration (number, name, sha256, done_at) VALUES (99, '0099-later', 'x', 0)");
        assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class).hasMessageContaining("0099-later");
    }

    @Test
    void tellsEverybodyInALostTransactionAndGoesOnWithTheNext() throws Exception {
        // A deferred reference to nothing: each statement passes, the commit fails.
        tamper("CREATE TABLE late (entry TEXT REFERENCES sequence_value (name) DEFERRABLE INITIALLY DEFERRED)");
        tamper("CREATE TRIGGER poison AFTER INSERT ON seen WHEN NEW.entry = 'poison' BEGIN INSERT INTO late VALUES ('nobody'); END");
        var gate = new CountDownLatch(1);
        var taken = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(3);
        try {
            Future<?> first = pool.submit(() -> write(s -> {
                taken.countDown();
                await(gate);
            }));
            taken.await();
            Future<?> poison = pool.submit(() -> write(s -> s.seen().add("a", "poison")));
            gate.countDown();
            first.get();
            assertThatThrownBy(poison::get).hasCauseInstanceOf(StoreFailure.class);
        } finally {
            pool.shutdown();
        }
        assertThat(store.<Boolean>write(s -> s.seen().add("a", "b"))).isTrue();
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "poison"))).isFalse();
    }
}
