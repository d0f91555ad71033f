package vn.lienthong.store.proof;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import vn.lienthong.api.store.Notary.Fault;

/** What was found so far; the first ones are kept. */
final class Faults {
    static final int MOST = 20;
    private final TreeSet<Fault> found = new TreeSet<>(Comparator.comparingLong(Fault::entry).thenComparing(Fault::causeEn));

    void add(long entry, String cause, String causeEn) {
        found.add(new Fault(entry, cause, causeEn));
        if (found.size() > MOST) {
            found.pollLast();
        }
    }

    /** Whether something was found from one entry to another. */
    boolean between(long first, long last) {
        return found.stream().anyMatch(f -> f.entry() >= first && f.entry() <= last);
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
