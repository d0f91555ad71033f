package vn.lienthong.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** What a person does with documents: numbers a held draft, sends a document further. */
final class Clerk {

    private final Store store;
    private final Directory directory;
    private final Deliverer deliverer;
    private final Clock clock;

    Clerk(Store store, Directory directory, Deliverer deliverer, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.deliverer = deliverer;
        this.clock = clock;
    }

    List<Nudge> register(String documentId, String number, LocalDate date, String actor) {
        return store.write(session -> {
            StoredDocument draft = find(session, documentId);
            if (draft.state() != StoredDocument.State.HELD) {
                throw new IllegalArgumentException("Văn bản " + documentId + " không chờ cấp số / document " + documentId
                        + " does not wait for a number");
            }
            Edoc numbered = numbered(draft, number, date);
            boolean taken = session.documents().findByNotation(draft.senderId(), numbered.notation()).stream()
                    .anyMatch(d -> !d.id().equals(documentId) && d.state() != StoredDocument.State.HELD && !Acts.only(d.edoc())
                            && d.edoc().promulgation() != null && d.edoc().promulgation().date() != null
                            && d.edoc().promulgation().date().getYear() == date.getYear());
            if (taken) {
                throw new IllegalArgumentException("Số " + numbered.notation() + " năm " + date.getYear()
                        + " đã cấp cho văn bản khác / number "
                        + numbered.notation() + " of " + date.getYear() + " is taken by another document");
            }
            session.documents().update(draft.with(numbered, clock.instant()).to(StoredDocument.State.ACCEPTED, clock.instant()));
            session.journal().append("document.registered", documentId, documentId, actor, numbered.documentId());
            return List.of(new Nudge(Nudges.INTAKE, documentId, 0));
        });
    }

    private static Edoc numbered(StoredDocument draft, String number, LocalDate date) {
        Edoc.Code given = Notation.parse(number);
        Edoc.Code blank = draft.edoc().code();
        String notation = given != null && given.notation() != null && !given.notation().isBlank() ? given.notation()
                : blank == null ? null : blank.notation();
        if (given == null || !given.numbered() || notation == null || notation.isBlank()) {
            throw new IllegalArgumentException("Cần số, và ký hiệu nếu dự thảo không có (ví dụ 12 hoặc 12/TB-VP) / give a number, with the notation if the draft has none"
                    + " (for example 12 or 12/TB-VP): '" + number + "'");
        }
        Edoc numbered = draft.edoc().edit().code(given.number(), notation)
                .promulgation(draft.edoc().promulgation() == null ? null : draft.edoc().promulgation().place(), date).build();
        return numbered.edit().documentId(Completion.documentId(draft.senderId(), numbered)).build();
    }

    List<Nudge> forward(String documentId, List<String> organIds, String actor) {
        return store.write(session -> {
            StoredDocument document = find(session, documentId);
            if (document.state() != StoredDocument.State.ACCEPTED && document.state() != StoredDocument.State.DISPATCHED) {
                throw new IllegalArgumentException("Văn bản " + documentId + " chưa ban hành hoặc không còn hiệu lực / document "
                        + documentId + " is not in force: " + document.state());
            }
            List<Nudge> nudges = new ArrayList<>();
            for (String id : organIds) {
                Agency agency = directory.byId(id)
                        .orElseThrow(() -> new IllegalArgumentException("Không có cơ quan " + id + " / there is no agency " + id));
                nudges.addAll(deliverer.deliver(session, document, agency.id(), actor));
            }
            session.journal().append("document.forwarded", documentId, documentId, actor, String.join(" ", organIds));
            return nudges;
        });
    }

    private static StoredDocument find(Session session, String documentId) {
        return session.documents().find(documentId)
                .orElseThrow(() -> new IllegalArgumentException("Không có văn bản " + documentId + " / there is no document "
                + documentId));
    }
}
