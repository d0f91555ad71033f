package vn.lienthong.store;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The databases that the store promises to be the same on. */
enum TestDatabase {
    SQLITE {
        @Override
        Database fresh(Path folder) {
            return Database.sqlite(Folders.file(folder, "lienthong.db"));
        }
    },
    POSTGRESQL {
        @Override
        Database fresh(Path folder) {
            Optional<String> url = PostgresServer.newSchema();
            Assumptions.assumeTrue(url.isPresent(),
                    "No PostgreSQL: install its server or set LIENTHONG_TEST_POSTGRES_URL to run these tests on it");
            return Database.postgres(url.get(), "", "");
        }
    };

    /** An empty one. */
    abstract Database fresh(Path folder);
}
