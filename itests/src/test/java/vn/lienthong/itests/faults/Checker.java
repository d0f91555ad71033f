package vn.lienthong.itests.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.itests.faults.Ledger.Receipt;
import vn.lienthong.itests.faults.Ledger.Sending;

/**
 * Compares what senders were promised with what partners got and what the store says, of all rounds so far. Knows the
 * platform only from outside: by its tables, its files and the wire.
 */
final class Checker {
    private static final Set<String> ENDED = Set.of("DELIVERED", "REFUSED", "CANCELLED", "UNKNOWN");

    private final Ledger ledger;
    private final List<FolderClerk> clerks;
    private final Map<String, Books.Doc> documents;
    private final List<Books.Row> deliveries;
    private final Map<String, Books.Row> byId;
    private final List<Books.Status> statuses;
    private final List<String> problems = new ArrayList<>();

    Checker(Stage stage) throws java.sql.SQLException {
        ledger = stage.ledger;
        clerks = stage.clerks;
        documents = stage.books.documents().stream().collect(Collectors.toMap(Books.Doc::id, d -> d));
        deliveries = stage.books.deliveries();
        byId = deliveries.stream().collect(Collectors.toMap(Books.Row::id, d -> d));
        statuses = stage.books.statuses();
    }

    /** Everything that is wrong; empty is good. */
    List<String> problems() throws IOException {
        promises();
        documents.values().forEach(this::noPhantom);
        deliveries.forEach(this::ended);
        receipts();
        folders();
        statuses();
        return problems;
    }

    private void promises() {
        Set<String> ended = ledger.sendings().stream().filter(Sending::promised).map(Sending::paper)
                .filter(p -> p.type() == BusinessType.RECALL || p.type() == BusinessType.REPLACE).map(Paper::about).collect(Collectors.toSet());
        for (Sending sending : ledger.sendings()) {
            if (sending.poison()) {
                refusedLeftNothing(sending);
            } else {
                demand(sending.promised(), "never accepted: " + sending.paper() + " " + sending.refused());
                if (sending.promised()) {
                    stored(sending, ended.contains(sending.paper().documentId()));
                }
            }
        }
        for (Ledger.Letter letter : ledger.letters()) {
            List<Books.Doc> found = documents.values().stream().filter(d -> letter.externalId().equals(d.externalId())).toList();
            demand(found.size() == 1, "letter " + letter + " stands " + found.size() + " times in the store");
        }
    }

    private void refusedLeftNothing(Sending sending) {
        demand(!sending.promised(), "accepted though it is poison: " + sending.paper());
        String sha256 = sending.paper().sha256();
        demand(documents.values().stream().noneMatch(d -> sha256.equals(d.original())),
                "refused, and stands in the store: " + sending.paper());
    }

    private void stored(Sending sending, boolean ended) {
        Paper paper = sending.paper();
        demand(sending.docIds().size() == 1, "two answers to one packet: " + paper + " " + sending.docIds());
        String sha256 = paper.sha256();
        List<Books.Doc> rows = documents.values().stream().filter(d -> sha256.equals(d.original())).toList();
        demand(rows.size() == 1, paper + " stands " + rows.size() + " times in the store");
        for (String id : sending.docIds()) {
            Books.Doc document = documents.get(id);
            if (document == null) {
                problems.add("LOST: " + paper + " was accepted as " + id + " and is not in the store");
                continue;
            }
            demand(document.senderId().equals(paper.from().id()) && document.documentId().equals(paper.documentId())
                    && document.type() == paper.type().number(), paper + " stands in the store as " + document);
            demand(!document.state().equals("ACCEPTED") && !document.state().equals("HELD"), paper + " is still " + document.state());
            if (paper.type() == BusinessType.NEW || paper.type() == BusinessType.REPLACE) {
                paper.to().forEach(to -> delivered(paper, document, to, ended));
            }
            if (paper.type() == BusinessType.RECALL || paper.type() == BusinessType.REPLACE) {
                followed(paper, document);
            }
            inOrder(paper, document);
        }
    }

    private void delivered(Paper paper, Books.Doc document, Cast.Member to, boolean ended) {
        List<Books.Row> rows = of(document.id(), to.id());
        if (rows.isEmpty()) {
            demand(ended && Set.of("RECALLED", "REPLACED").contains(document.state()), "LOST: no delivery of " + paper + " to " + to);
        }
        demand(rows.size() <= 1, "DOUBLE: " + rows.size() + " deliveries of " + paper + " to " + to);
        rows.stream().filter(r -> r.state().equals("CANCELLED")).forEach(r -> demand(ended || ledger.isWantedBack(paper.documentId(), to),
                "LOST: cancelled without a recall: " + r));
    }

    /** Who has a document that was taken back is told so. */
    private void followed(Paper act, Books.Doc document) {
        for (Receipt had : ledger.receipts()) {
            if (had.key().endsWith(" " + act.about()) && !had.key().equals(act.key()) && Set.of("NEW", "REPLACE").contains(had.key().split(" ")[0])
                    && !ledger.isRefused(had.id())) {
                Optional<Books.Row> row = of(document.id(), had.by().id()).stream().findFirst();
                demand(row.isPresent(), "LOST: " + had.by() + " has " + act.about() + ", and nobody tells it of " + act);
                row.ifPresent(r -> demand(!r.state().equals("CANCELLED") || isAbout(act), "LOST: cancelled, and " + had.by() + " has what it is about: " + r));
            }
        }
    }

    /** What acts upon a document does not overtake it. */
    private void inOrder(Paper act, Books.Doc document) {
        for (Sending sending : ledger.sendings()) {
            if (sending.promised() && sending.paper().documentId().equals(act.about()) && sending.paper().about() == null) {
                for (Books.Row later : deliveries.stream().filter(d -> document.id().equals(d.documentId()) && !d.cargo().equals("STATUS")).toList()) {
                    of(sending.docIds().iterator().next(), later.recipientId()).forEach(first -> {
                        Long one = ledger.offeredAt(first.id());
                        Long other = ledger.offeredAt(later.id());
                        demand(one == null || other == null || one <= other, "OVERTAKEN: " + later + " came before " + first);
                    });
                }
            }
        }
    }

    /** Whether the act itself was taken back. */
    private boolean isAbout(Paper act) {
        return ledger.sendings().stream().anyMatch(s -> s.promised() && act.documentId().equals(s.paper().about()) && s.paper() != act
                && s.paper().type() != BusinessType.UPDATE);
    }

    private List<Books.Row> of(String documentId, String recipient) {
        return deliveries.stream().filter(d -> documentId.equals(d.documentId()) && d.recipientId().equals(recipient)
                && (d.cargo().equals("DOCUMENT") || d.cargo().equals("REPORT"))).toList();
    }

    private void noPhantom(Books.Doc document) {
        boolean sent = document.original() != null && ledger.ofPacket(document.original()).isPresent()
                || ledger.letters().stream().anyMatch(l -> l.externalId().equals(document.externalId()));
        demand(sent, "PHANTOM: nobody sent " + document);
    }

    /** Every delivery came to its end, and the partner knows of it what the store says. */
    private void ended(Books.Row row) {
        demand(ENDED.contains(row.state()), "neither delivered nor ended: " + row);
        switch (row.state()) {
            case "DELIVERED" -> demand(ledger.receipts().stream().anyMatch(r -> is(r, row)), "LOST: delivered, and the partner has it not: " + row);
            case "REFUSED" -> demand(refused(row), "refused, and nobody refused it: " + row);
            case "UNKNOWN" -> demand(ledger.isRefused(row.channel() + " unheard"), "unknown without a reason: " + row);
            default -> { }
        }
    }

    private boolean refused(Books.Row row) {
        return ledger.isRefused(row.id()) || ledger.isRefused(row.channel() + " 5xx");
    }

    private static boolean is(Receipt receipt, Books.Row row) {
        return receipt.id().equals(row.id()) || row.channel().equals("dropfolder") && row.cargo().equals("STATUS")
                && receipt.by().partner().equals(row.partner()) && receipt.id().contains("__" + row.id().replaceFirst("-.*", ""));
    }

    private void receipts() {
        Map<String, Receipt> byDelivery = new HashMap<>();
        Map<String, Receipt> byContent = new TreeMap<>();
        for (Receipt receipt : ledger.receipts()) {
            Receipt same = byDelivery.putIfAbsent(receipt.by() + receipt.channel() + receipt.id(), receipt);
            demand(same == null || same.sha256().equals(receipt.sha256()), "DOUBLE: one delivery with two contents: " + same + " " + receipt);
            Receipt other = byContent.putIfAbsent(receipt.by() + " " + thing(receipt), receipt);
            demand(other == null || other.id().equals(receipt.id()), "DOUBLE: two deliveries of one thing: " + other + " " + receipt);
            Books.Row known = rowOf(receipt);
            demand(known != null && receipt.by().id().equals(known.recipientId()), "PHANTOM: a partner got what the store does not know: " + receipt);
            Optional.ofNullable(byId.get(receipt.id())).ifPresent(row -> content(receipt, row));
        }
    }

    /** What makes a thing one thing for its receiver; the same may be said of a document and of its recall, which has its identifier. */
    private String thing(Receipt receipt) {
        Books.Row row = rowOf(receipt);
        return receipt.key() + (row != null && row.cargo().equals("STATUS") ? " of " + row.documentId() : "");
    }

    private Books.Row rowOf(Receipt receipt) {
        return byId.getOrDefault(receipt.id(), deliveries.stream().filter(row -> is(receipt, row)).findFirst().orElse(null));
    }

    /** The right document, byte for byte where it travels as a packet. */
    private void content(Receipt receipt, Books.Row row) {
        Books.Doc document = documents.get(row.documentId());
        if (row.cargo().equals("STATUS") || document == null || document.original() == null || receipt.channel().equals("ministry")) {
            return;
        }
        demand(receipt.sha256().startsWith(document.original()) || document.type() == BusinessType.RECALL.number()
                || document.type() == BusinessType.UPDATE.number(), "PHANTOM: another packet than was sent: " + receipt + " " + document);
    }

    /** No document lies twice in a folder. */
    private void folders() throws IOException {
        for (FolderClerk clerk : clerks) {
            Set<String> marks = new HashSet<>();
            for (Path document : clerk.documents()) {
                demand(marks.add(FolderClerk.mark(document)), "DOUBLE: " + document + " lies there twice");
            }
        }
    }

    private void statuses() {
        Map<String, Books.Status> byStatusId = statuses.stream().collect(Collectors.toMap(Books.Status::id, s -> s));
        ledger.statuses().forEach((says, id) -> {
            demand(!says.endsWith(" again"), "DOUBLE: two answers to one status: " + says);
            Books.Status status = byStatusId.get(id);
            demand(status != null, "LOST: the status " + says + " was accepted as " + id + " and is not in the store");
            if (status != null) {
                Set<String> carried = deliveries.stream().filter(d -> id.equals(d.subjectId())).map(Books.Row::state).collect(Collectors.toSet());
                demand(!carried.isEmpty() || says.startsWith("13 ") && stopped(status), "LOST: nobody is told the status " + says);
            }
        });
    }

    /** What was asked back had not left yet: the platform stopped it and says so in the receiver's name. */
    private boolean stopped(Books.Status asked) {
        return statuses.stream().anyMatch(s -> s.code().equals("15") && s.fromId().equals(asked.toId()) && s.documentId().equals(asked.documentId()));
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
