package vn.lienthong.store;

class PostgresRecordsTest extends RecordsContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.POSTGRESQL;
    }
}
