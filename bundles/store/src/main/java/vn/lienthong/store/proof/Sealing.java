package vn.lienthong.store.proof;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.lienthong.api.store.Journal.Entry;
import vn.lienthong.api.store.Seal;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;

/** Puts seals under runs of entries, and writes down the end of the journal. Used by one thread at a time. */
final class Sealing {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private final Store store;
    private final KeyFolder keys;
    private final SealFolder copies;
    private final Clock clock;

    Sealing(Store store, KeyFolder keys, SealFolder copies, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.copies = copies;
        this.clock = clock;
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /**
     * Seals what is not sealed.
     *
     * @param today   the day that is not over and stays unsealed, or null: everything is sealed
     * @param nextKey the key to announce with the last seal, or null
     * @throws IllegalStateException if the journal does not fit what was sealed or written down before
     */
    int seal(LocalDate today, SigningKey nextKey) throws IOException {
        completeCopies();
        writeHead();
        List<Seal> made = store.read(s -> seals(s, today, nextKey));
        for (Seal seal : made) {
            store.write(s -> {
                s.seals().add(seal);
                return null;
            });
            copies.keep(seal);
        }
        return made.size();
    }

    /** After a crash between commit and copy. */
    private void completeCopies() throws IOException {
        long last = store.read(s -> s.seals().last().map(Seal::number).orElse(0L));
        TreeSet<Long> copied = copies.numbers();
        if (!copied.isEmpty() && copied.last() > last) {
            throw new IllegalStateException("Seal " + copied.last() + " has a copy outside the database and is not in it");
        }
        if (copied.size() < last) {
            for (Seal seal : store.read(s -> s.seals().all())) {
                copies.keep(seal);
            }
        }
    }

    /** Writes down the end, if the end written down before is still part of the journal. */
    void writeHead() throws IOException {
        Head before = copies.head().orElse(null);
        long from = before == null || before.entry() == 0 ? 0 : before.entry() - 1;
        var seen = new Object() {
            Entry first;
        };
        store.read(s -> {
            s.journal().walk(from, entry -> {
                seen.first = entry;
                return false;
            });
            return null;
        });
        boolean gone = from > 0 || before != null && before.entry() == 1;
        if (gone && (seen.first == null || seen.first.number() != before.entry() || !seen.first.hash().equals(before.hash()))) {
            throw new IllegalStateException("The journal no longer has entry " + before.entry() + " as it was at " + before.made());
        }
        Head now = store.read(s -> s.journal().last(1).stream().findFirst().map(e -> Head.signed(e.number(), e.hash(),
                s.seals().last().map(Seal::number).orElse(0L), clock.instant(), keys.current())).orElse(null));
        if (now != null && (before == null || now.entry() != before.entry() || now.seals() != before.seals())) {
            copies.keep(now);
        }
    }

    private List<Seal> seals(Session session, LocalDate today, SigningKey nextKey) {
        Seal last = session.seals().last().orElse(null);
        var run = new Run(last == null ? null : Statement.of(last), last == null ? null : last.text(), today);
        session.journal().walk(run.end.number(), run::visit);
        return run.finish(nextKey);
    }

    /** Cuts the entries that pass into runs of one day; a clock that was set back begins a new run. */
    private final class Run {
        private final LocalDate today;
        private final List<Seal> made = new ArrayList<>();
        private Chain.Link end;
        private String digest;
        private long number;
        private Tree tree;
        private long first;
        private LocalDate day;

        Run(Statement last, String text, LocalDate today) {
            this.today = today;
            this.end = last == null ? Chain.START : new Chain.Link(last.last(), last.hash());
            this.digest = last == null ? Chain.START.hash() : Digests.sha256(text);
            this.number = last == null ? 0 : last.number();
        }

        boolean visit(Entry entry) {
            LocalDate own = day(entry.at());
            if (own.equals(today)) {
                return false;
            }
            if (!own.equals(day)) {
                close(null);
                day = own;
            }
            if (entry.number() != end.number() + 1 || !entry.previous().equals(end.hash()) || !Chain.hash(entry).equals(entry.hash())) {
                throw new IllegalStateException("Entry " + (end.number() + 1) + " does not fit: nothing is sealed from there on");
            }
            if (tree == null) {
                tree = new Tree();
                first = entry.number();
            }
            tree.add(entry.hash());
            end = new Chain.Link(entry.number(), entry.hash());
            return true;
        }

        List<Seal> finish(SigningKey nextKey) {
            close(nextKey);
            return made;
        }

        private void close(SigningKey nextKey) {
            if (tree != null) {
                String text = new Statement(++number, day, first, end.number(), end.hash(), tree.root(), digest, clock.instant(),
                        keys.current().fingerprint(), nextKey == null ? null : nextKey.fingerprint()).text();
                made.add(new Seal(number, text, keys.current().sign(text)));
                digest = Digests.sha256(text);
                tree = null;
            }
        }
    }
}
