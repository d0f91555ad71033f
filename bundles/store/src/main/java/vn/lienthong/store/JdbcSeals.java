package vn.lienthong.store;

import java.util.List;
import java.util.Optional;
import vn.lienthong.api.store.Seal;
import vn.lienthong.api.store.Seals;

/** The table seal. */
final class JdbcSeals implements Seals {
    private final Sql sql;

    JdbcSeals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Seal seal) {
        long last = last().map(Seal::number).orElse(0L);
        if (seal.number() != last + 1) {
            throw new IllegalArgumentException("Seal " + seal.number() + " cannot follow seal " + last);
        }
        sql.change("INSERT INTO seal (number, text, signature) VALUES (?, ?, ?)", seal.number(), seal.text(), seal.signature());
    }

    @Override
    public Optional<Seal> last() {
        return sql.first("SELECT * FROM seal ORDER BY number DESC LIMIT 1", JdbcSeals::seal);
    }

    @Override
    public List<Seal> all() {
        return sql.list("SELECT * FROM seal ORDER BY number", JdbcSeals::seal);
    }

    private static Seal seal(Row row) {
        return new Seal(row.exactNumber("number"), row.exactText("text"), row.exactText("signature"));
    }
}
