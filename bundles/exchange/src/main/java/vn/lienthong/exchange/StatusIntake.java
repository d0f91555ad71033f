package vn.lienthong.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Admission;
import vn.lienthong.api.exchange.Admission.Reason;
import vn.lienthong.api.exchange.Consignment;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.exchange.StatusRecord;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** Takes in status packets: matches them to the document, records them, passes them on. */
final class StatusIntake {

    private final Store store;
    private final Directory directory;
    private final Senders senders;
    private final Receipts receipts;
    private final Deliverer deliverer;
    private final Obligations obligations;
    private final Progress progress;
    private final Nudges nudges;
    private final Clock clock;

    StatusIntake(Store store, Directory directory, Senders senders, Receipts receipts, Deliverer deliverer, Obligations obligations,
            Nudges nudges, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.senders = senders;
        this.receipts = receipts;
        this.deliverer = deliverer;
        this.obligations = obligations;
        this.progress = new Progress(directory, obligations, clock);
        this.nudges = nudges;
        this.clock = clock;
    }

    Admission accept(Consignment c, StatusReport packet) {
        Agency reporter = senders.of(c, packet.from() == null ? null : packet.from().organId());
        StatusCode code = check(packet);
        StatusReport report = packet.timestamp() != null ? packet
                : new StatusReport(packet.from(), packet.responseFor(), packet.staff(), packet.code(), packet.description(),
                receipts.localNow());
        List<Nudge> after = new ArrayList<>();
        Admission answer = store.write(session -> {
            after.clear();
            StoredDocument document = find(session, report.responseFor(), code, reporter, c)
                    .orElseThrow(() -> new NotAdmitted(Reason.UNKNOWN_DOCUMENT,
                    "Không tìm thấy văn bản mà trạng thái nói tới; kiểm tra ResponseFor",
                    "The document that the status is about is not known; check ResponseFor"));
            return code == StatusCode.TAKE_BACK ? takeBack(session, document, reporter, report, after)
                    : progress(session, document, reporter, report, code, c, after);
        });
        Nudge.giveAll(nudges, after);
        return answer;
    }

    private static StatusCode check(StatusReport report) {
        StatusCode code = StatusCode.of(report.code()).orElseThrow(() -> new NotAdmitted(Reason.INVALID_ELEMENT,
                "Mã trạng thái '" + report.code() + "' không có trong danh mục (01-06, 13, 15, 16)", "Status code '" + report.code()
                + "' is not one of 01 to 06, 13, 15, 16"));
        boolean reasonless = report.description() == null || report.description().isBlank();
        if (reasonless && (code == StatusCode.REFUSED || code == StatusCode.TAKE_BACK)) {
            throw new NotAdmitted(Reason.INVALID_ELEMENT, "Trạng thái " + code.code() + " phải nêu lý do (Description)",
                    "Status " + code.code() + " must give a reason (Description)");
        }
        if (report.responseFor() == null) {
            throw new NotAdmitted(Reason.INVALID_ELEMENT, "Thiếu phần tử ResponseFor", "Element ResponseFor is missing");
        }
        return code;
    }

    /** By DocumentId, else by issuer, code and date; only for the issuer itself or an agency that the document goes to. */
    private Optional<StoredDocument> find(Session session, ResponseFor about, StatusCode code, Agency reporter, Consignment c) {
        boolean byIssuer = code == StatusCode.TAKE_BACK;
        String issuer = byIssuer ? reporter.id() : directory.byId(about.organId()).map(Agency::id).orElse(null);
        Optional<StoredDocument> exact = about.documentId() == null || about.documentId().isBlank() ? Optional.empty()
                : session.documents().findByDocumentId(issuer, about.documentId())
                        .or(() -> session.documents().findByDocumentId(null, about.documentId()));
        return exact.or(() -> about.code() == null || issuer == null ? Optional.empty() : session.documents()
                .findByNotation(issuer, about.code()).stream()
                        .filter(d -> about.promulgationDate() == null || d.edoc().promulgation() == null
                                || about.promulgationDate().equals(d.edoc().promulgation().date()))
                        .findFirst())
                .filter(d -> byIssuer ? d.senderId().equals(reporter.id()) : delivery(session, d, reporter, c).isPresent());
    }

    /**
     * The reporter's own copy; else the copy of an agency above it, if it speaks by that agency's connection. An agency that
     * has its own connection says nothing of the copies above it: it would settle what nobody there has fetched.
     */
    private Optional<Delivery> delivery(Session session, StoredDocument document, Agency reporter, Consignment c) {
        List<Delivery> copies = Deliverer.ofDocument(session, document.id());
        String door = c.organId() == null ? null : directory.byId(c.organId()).map(Agency::id).orElse(c.organId());
        return copies.stream().filter(d -> d.recipientId().equals(reporter.id())).findFirst()
                .or(() -> copies.stream().filter(d -> door == null || d.recipientId().equals(door))
                        .filter(d -> senders.within(d.recipientId(), reporter)).findFirst());
    }

    private Admission progress(Session session, StoredDocument document, Agency reporter, StatusReport report, StatusCode code,
            Consignment c, List<Nudge> after) {
        StatusRecord status = receipts.record(document.id(), reporter.id(), document.senderId(), report);
        Optional<Admission> before = repeated(session, status);
        if (before.isPresent()) {
            return before.get();
        }
        received(session, status);
        delivery(session, document, reporter, c).ifPresent(d -> {
            progress.apply(session, document, d, code, report.description());
            if (code == StatusCode.AGREED && askedBack(session, document, d.recipientId())) {
                gaveBack(session, document, d.recipientId());
            }
        });
        after.addAll(Nudge.of(receipts.carry(session, status)));
        return new Admission.Accepted(document.id(), status.id(), false, false);
    }

    /** The issuer wants it back: what has not left is stopped and agreed to at once, the others are asked. */
    private Admission takeBack(Session session, StoredDocument document, Agency issuer, StatusReport report, List<Nudge> after) {
        String named = directory.byId(report.responseFor().organId()).map(Agency::id).filter(id -> !id.equals(issuer.id())).orElse(null);
        Admission answer = null;
        for (Delivery d : Deliverer.ofDocument(session, document.id())) {
            if (named != null && !named.equals(d.recipientId()) || d.state() == Delivery.State.CANCELLED
                    || d.state() == Delivery.State.REFUSED) {
                continue;
            }
            StatusRecord status = receipts.record(document.id(), issuer.id(), d.recipientId(), report);
            Optional<Admission> before = repeated(session, status);
            if (before.isEmpty()) {
                received(session, status);
                if (deliverer.cancelUnsent(session, d, "taken back by the issuer")) {
                    gaveBack(session, document, d.recipientId());
                    after.addAll(Nudge.of(directory.byId(d.recipientId())
                            .flatMap(from -> receipts.toSender(session, document, from, StatusCode.AGREED,
                            "Văn bản chưa rời hệ thống, đã dừng gửi"))));
                } else {
                    after.addAll(Nudge.of(receipts.carry(session, status)));
                }
            }
            answer = answer != null ? answer : before.orElse(new Admission.Accepted(document.id(), status.id(), false, false));
        }
        if (answer == null && document.state() == StoredDocument.State.ACCEPTED) {
            throw new NotAdmitted(Reason.TRY_LATER, "Văn bản vừa tiếp nhận, đang được phân phối; gửi lại yêu cầu sau ít phút",
                    "The document was accepted just now and is being dispatched; ask again in a few minutes");
        }
        if (answer == null) {
            throw new NotAdmitted(Reason.UNKNOWN_DOCUMENT, "Không có lần gửi nào tới '" + report.responseFor().organId() + "' để lấy lại",
                    "There is no delivery to '" + report.responseFor().organId() + "' to take back");
        }
        return answer;
    }

    private static boolean askedBack(Session session, StoredDocument document, String recipientId) {
        return session.statuses().ofDocument(document.id()).stream()
                .anyMatch(s -> s.toId().equals(recipientId) && s.report().code().equals(StatusCode.TAKE_BACK.code()));
    }

    private void gaveBack(Session session, StoredDocument document, String recipientId) {
        obligations.withdrawFrom(session, document.id(), recipientId, "given back by " + recipientId);
    }

    private static Optional<Admission> repeated(Session session, StatusRecord status) {
        return session.statuses().ofDocument(status.documentId()).stream()
                .filter(s -> s.fromId().equals(status.fromId()) && s.toId().equals(status.toId())
                        && s.report().code().equals(status.report().code())
                        && s.report().timestamp().equals(status.report().timestamp()))
                .findFirst().map(s -> new Admission.Accepted(s.documentId(), s.id(), true, false));
    }

    private static void received(Session session, StatusRecord status) {
        session.statuses().add(status);
        session.journal().append("status.received", status.documentId(), status.documentId(), status.fromId(), status.report().code());
    }
}
