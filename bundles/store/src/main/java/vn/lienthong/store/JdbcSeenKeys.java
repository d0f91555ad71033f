package vn.lienthong.store;

import vn.lienthong.api.store.SeenKeys;

/** The table seen. */
final class JdbcSeenKeys implements SeenKeys {
    private final Sql sql;

    JdbcSeenKeys(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(String scope, String key) {
        return sql.change("INSERT INTO seen (scope, entry) VALUES (?, ?) ON CONFLICT (scope, entry) DO NOTHING",
                scope, key) == 1;
    }

    @Override
    public boolean contains(String scope, String key) {
        return sql.first("SELECT entry FROM seen WHERE scope = ? AND entry = ?", row -> true, scope, key).isPresent();
    }

    @Override
    public void remove(String scope, String key) {
        sql.change("DELETE FROM seen WHERE scope = ? AND entry = ?", scope, key);
    }
}
