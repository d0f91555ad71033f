package vn.lienthong.store.proof;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.store.Notary.Verdict;
import vn.lienthong.api.store.Seal;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store.StoreFailure;

/**
 * The whole examination: seals, entries, and the end that was written down. What can be noticed: any changed, missing or
 * added entry under a seal or before the written end, also where whoever did it computed all hashes anew; and any changed
 * or missing seal. What cannot: entries cut off that are younger than the last written end (a minute), and a forger who
 * has the platform's key and all copies of the seals and of the end; hence copies elsewhere.
 */
final class Inspection {
    private final KeyFolder keys;
    private final SealFolder copies;
    private final Clock clock;
    private final LocalDate tended;
    private final Faults faults = new Faults();
    private final Faults notices = new Faults();

    /** @param tended the day of the last round that seals: it may be over by now, and its seal still to come */
    Inspection(KeyFolder keys, SealFolder copies, Clock clock, LocalDate tended) {
        this.tended = tended;
        this.keys = keys;
        this.copies = copies;
        this.clock = clock;
    }

    Verdict of(Session session) {
        List<Seal> seals = session.seals().all();
        List<Statement> statements = new SealCheck(keys, copies, faults, notices).check(seals);
        Optional<Head> head = head(!seals.isEmpty());
        var walk = new JournalWalk(statements, head.map(Head::entry).orElse(0L), faults);
        long sealed = statements.isEmpty() ? 0 : statements.get(statements.size() - 1).last();
        try {
            walk(session, walk, sealed);
            walk.end();
            head.ifPresent(walk::compare);
        } catch (StoreFailure e) {
            faults.add(walk.entries() + 1, "Mục số " + (walk.entries() + 1) + " không đọc được: tệp cơ sở dữ liệu hỏng",
                    "Entry " + (walk.entries() + 1) + " cannot be read, the database is damaged: " + e.getMessage());
        }
        return new Verdict(walk.entries(), seals.size(), Math.min(sealed, walk.entries()), head.map(Head::made).orElse(null),
                faults.list(), notices.list());
    }

    private void walk(Session session, JournalWalk walk, long sealed) {
        LocalDate today = Sealing.day(clock.instant());
        session.journal().walk(Long.MIN_VALUE, entry -> {
            if (entry.number() == sealed + 1 && !Sealing.day(entry.at()).equals(today) && !Sealing.day(entry.at()).equals(tended)) {
                String day = Sealing.day(entry.at()).toString();
                faults.add(entry.number(), "Ngày " + day + " chưa có hoặc mất niêm phong", "The day " + day + " has no seal");
            }
            return walk.visit(entry);
        });
    }

    private Optional<Head> head(boolean expected) {
        Optional<Head> head;
        try {
            head = copies.head();
        } catch (IOException | IllegalArgumentException e) {
            faults.add(1, "Tệp mốc cuối (head.txt) hỏng hoặc bị sửa", "The written end (head.txt) is damaged: " + e.getMessage());
            return Optional.empty();
        }
        if (head.isEmpty() && expected) {
            faults.add(1, "Mất tệp mốc cuối (head.txt)", "The written end (head.txt) is missing");
        }
        return head.filter(h -> {
            boolean ours = keys.trusted(h.key()).filter(key -> SigningKey.verifies(key, h.text(), h.signature())).isPresent();
            if (!ours) {
                faults.add(1, "Chữ ký của mốc cuối (head.txt) sai", "The signature of the written end (head.txt) is wrong");
            }
            return ours;
        });
    }
}
