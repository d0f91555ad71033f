package vn.lienthong.store;

class SqliteTransactionsTest extends TransactionsContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.SQLITE;
    }
}
