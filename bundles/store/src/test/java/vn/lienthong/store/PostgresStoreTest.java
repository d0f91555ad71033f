package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.store.Store.StoreFailure;

class PostgresStoreTest extends StoreContract {
    private String url;

    @Override
    @BeforeEach
    void open() {
        if (url == null) {
            Optional<String> fresh = PostgresServer.newSchema();
            Assumptions.assumeTrue(fresh.isPresent(),
                    "No PostgreSQL: install its server or set LIENTHONG_TEST_POSTGRES_URL to run the store's contract on it");
            url = fresh.get();
        }
        super.open();
    }

    @AfterAll
    static void stop() {
        PostgresServer.stop();
    }

    @Override
    Database database() {
        return Database.postgres(url, "", "");
    }

    @Test
    void connectsAgainAfterTheConnectionBroke() {
        write(s -> s.seen().add("a", "1"));
        tamper("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'lienthong' AND pid <> pg_backend_pid()");
        assertThat(store.<Boolean>write(s -> s.seen().add("a", "1"))).isFalse();
        // The pool looks again at connections that were idle for half a second; one that was used just now may fail once.
        assertThatCode(() -> store.<Boolean>read(s -> s.seen().contains("a", "1"))).satisfiesAnyOf(
                failure -> assertThat(failure).isNull(), failure -> assertThat(failure).isInstanceOf(StoreFailure.class));
        assertThat(store.<Boolean>read(s -> s.seen().contains("a", "1"))).isTrue();
    }
}
