package vn.lienthong.store;

class SqliteRecordsTest extends RecordsContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.SQLITE;
    }
}
