package vn.lienthong.store;

class PostgresTransactionsTest extends TransactionsContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.POSTGRESQL;
    }
}
