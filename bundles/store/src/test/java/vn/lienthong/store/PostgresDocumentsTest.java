package vn.lienthong.store;

class PostgresDocumentsTest extends DocumentsContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.POSTGRESQL;
    }
}
