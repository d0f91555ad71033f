package vn.lienthong.store;

class SqliteDeliveriesTest extends DeliveriesContract {

    @Override
    TestDatabase kind() {
        return TestDatabase.SQLITE;
    }
}
