package vn.lienthong.store.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.Journal.Entry;
import vn.lienthong.api.store.Seal;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/**
 * All that the store knows of a document, and what links its entries to the seals.
 *
 * @param document    the document
 * @param statuses    statuses of it, received and issued
 * @param deliveries  deliveries with their attempts
 * @param obligations obligations with their evidence
 * @param entries     its entries in the journal
 * @param paths       for each entry's number the seal and the steps to the seal's root, one a line
 * @param seals       seals over these entries, and every seal that announces a key
 */
record Evidence(StoredDocument document, List<StatusRecord> statuses, List<Sent> deliveries, List<Owed> obligations, List<Entry> entries,
                Map<Long, String> paths, List<Seal> seals) {

    record Sent(Delivery delivery, List<Delivery.Attempt> attempts) {
    }

    record Owed(Obligation obligation, List<Obligation.Evidence> evidence) {
    }

    /** What is not sealed yet is left out. */
    static Evidence of(Session s, String documentId) {
        List<Entry> entries = s.journal().ofDocument(documentId);
        var paths = new LinkedHashMap<Long, String>();
        var seals = new ArrayList<Seal>();
        for (Seal seal : s.seals().all()) {
            Statement statement = Statement.of(seal);
            List<Long> own = entries.stream().map(Entry::number).filter(n -> n >= statement.first() && n <= statement.last()).toList();
            if (!own.isEmpty()) {
                follow(s, statement, own, paths);
            }
            if (!own.isEmpty() || statement.nextKey() != null) {
                seals.add(seal);
            }
        }
        return new Evidence(s.documents().find(documentId).orElseThrow(), s.statuses().ofDocument(documentId),
                s.deliveries().ofDocument(documentId).stream().map(d -> new Sent(d, s.deliveries().attempts(d.id()))).toList(),
                s.obligations().ofDocument(documentId).stream().map(o -> new Owed(o, s.obligations().evidence(o.code()))).toList(),
                entries.stream().filter(e -> paths.containsKey(e.number())).toList(), paths, seals);
    }

    private static void follow(Session s, Statement statement, List<Long> own, Map<Long, String> paths) {
        var tree = new Tree();
        var followed = new ArrayList<Tree.Path>();
        s.journal().walk(statement.first() - 1, entry -> {
            if (own.contains(entry.number())) {
                followed.add(tree.follow(entry.number(), entry.hash()));
            } else {
                tree.add(entry.hash());
            }
            return entry.number() < statement.last();
        });
        if (!tree.root().equals(statement.root())) {
            throw new IllegalStateException("The entries under seal " + statement.number() + " are not those that were sealed: run lt:journal-verify");
        }
        followed.forEach(path -> paths.put(path.entry(), "seal " + SealFolder.name(statement.number()) + "\n"
                + path.steps().stream().map(step -> step + "\n").collect(Collectors.joining())));
    }
}
