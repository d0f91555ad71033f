package vn.lienthong.store;

class SqliteNotaryTest extends NotaryContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.SQLITE;
    }
}
