package vn.lienthong.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    Path folder;

    @Override
    Database database() {
        return Database.sqlite(Folders.file(folder, "lienthong.db"));
    }
}
