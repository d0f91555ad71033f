package vn.lienthong.store;

class SqliteDocumentsTest extends DocumentsContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.SQLITE;
    }
}
