package vn.lienthong.store;

class PostgresNotaryTest extends NotaryContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.POSTGRESQL;
    }
}
