package vn.lienthong.store.proof;

import java.util.List;
import vn.lienthong.api.store.Journal.Entry;

/** Follows the entries with what the seals state about them, each entry once. */
final class JournalWalk {
    private final List<Statement> seals;
    private final Faults faults;
    private final long watched;
    private int seal;
    private Tree tree = new Tree();
    private boolean empty = true;
    private Chain.Link last = Chain.START;
    private String computed = Chain.START.hash();
    private String watchedHash;

    /** @param watched number of an entry whose hash is wanted, or 0 */
    JournalWalk(List<Statement> seals, long watched, Faults faults) {
        this.seals = seals;
        this.watched = watched;
        this.faults = faults;
    }

    /** The next entry. */
    boolean visit(Entry entry) {
        long expected = last.number() + 1;
        if (entry.number() > expected) {
            missing(expected, entry.number() - 1);
        }
        String hash = Chain.hash(entry);
        if (!hash.equals(entry.hash())) {
            faults.add(entry.number(), "Nội dung hoặc mã băm của mục số " + entry.number() + " đã bị sửa",
                    "Entry " + entry.number() + " or its hash was changed");
        } else if (entry.number() == expected && !entry.previous().equals(last.hash()) && !entry.previous().equals(computed)) {
            faults.add(entry.number(), "Mục số " + entry.number() + " không nối với mục trước",
                    "Entry " + entry.number() + " does not link to the one before");
        }
        last = new Chain.Link(entry.number(), entry.hash());
        computed = hash;
        if (entry.number() == watched) {
            watchedHash = entry.hash();
        }
        compare(entry);
        return true;
    }

    /** After the last entry. */
    void end() {
        while (seal < seals.size()) {
            Statement cut = seals.get(seal++);
            if (cut.last() > last.number()) {
                cut(Math.max(cut.first(), last.number() + 1), "niêm phong số " + cut.number(), "seal " + cut.number());
                return;
            }
        }
    }

    /** The entry watched was not there, or not so. */
    void compare(Head head) {
        if (head.entry() > last.number()) {
            cut(last.number() + 1, "mốc cuối ký lúc " + head.made(), "the end written down at " + head.made());
        } else if (head.entry() > 0 && !head.hash().equals(watchedHash)) {
            faults.add(head.entry(), "Mục số " + head.entry() + " khác mốc cuối đã ký lúc " + head.made(),
                    "Entry " + head.entry() + " is not what the end written down at " + head.made() + " says: it was rewritten");
        }
    }

    long entries() {
        return last.number();
    }

    private void compare(Entry entry) {
        while (seal < seals.size() && entry.number() > seals.get(seal).last()) {
            close(null);
        }
        if (seal < seals.size() && entry.number() >= seals.get(seal).first()) {
            tree.add(entry.hash());
            empty = false;
            if (entry.number() == seals.get(seal).last()) {
                close(entry.hash());
            }
        }
    }

    /** Compares what a seal states with what was seen; a fault in its run explains a difference. */
    private void close(String hash) {
        Statement stated = seals.get(seal++);
        boolean same = !empty && tree.root().equals(stated.root()) && stated.hash().equals(hash);
        if (!same && !faults.between(stated.first(), stated.last())) {
            faults.add(stated.first(), "Các mục " + stated.first() + "–" + stated.last() + " đã bị viết lại: khác niêm phong số "
                    + stated.number(), "Entries " + stated.first() + " to " + stated.last() + " were rewritten: seal "
                    + stated.number() + " states others");
        }
        tree = new Tree();
        empty = true;
    }

    private void missing(long first, long to) {
        String vietnamese = first == to ? "Thiếu mục số " + first : "Thiếu các mục số " + first + "–" + to;
        faults.add(first, vietnamese, first == to ? "Entry " + first + " is missing" : "Entries " + first + " to " + to + " are missing");
    }

    private void cut(long from, String by, String byEn) {
        faults.add(from, "Nhật ký bị cắt từ mục số " + from + " (" + by + " nói còn mục sau)",
                "The journal was cut off from entry " + from + " on (" + byEn + " knows of later ones)");
    }
}
