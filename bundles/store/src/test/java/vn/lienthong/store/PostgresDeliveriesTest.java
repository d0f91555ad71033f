package vn.lienthong.store;

class PostgresDeliveriesTest extends DeliveriesContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.POSTGRESQL;
    }
}
