package vn.lienthong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Delivery.State;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** What an outcome does to a delivery, to the sender's knowledge and to what is owed. */
final class Settlement {

    private static final int OF_ONE_PARTNER = 10_000;

    private final Directory directory;
    private final Obligations obligations;
    private final Receipts receipts;
    private final Clock clock;
    private final BackOff backOff;
    private final int attemptsBeforeAlert;
    private final Duration timeToLive;
    private final Set<String> acknowledging;

    /**
     * @param acknowledging kinds of link whose delivery is the recipient's own acknowledgement of a report; elsewhere
     *                      that follows from status 03 or a person
     */
    Settlement(Directory directory, Obligations obligations, Receipts receipts, Clock clock, BackOff backOff, int attemptsBeforeAlert,
               Duration timeToLive, Set<String> acknowledging) {
        this.acknowledging = acknowledging;
        this.directory = directory;
        this.obligations = obligations;
        this.receipts = receipts;
        this.clock = clock;
        this.backOff = backOff;
        this.attemptsBeforeAlert = attemptsBeforeAlert;
        this.timeToLive = timeToLive;
    }

    /** Ends the open attempt, if there is one, and moves the delivery; what has come to its end stays. */
    List<Nudge> settle(Session session, Delivery d, Outcome outcome) {
        Delivery.Attempt open = session.deliveries().attempts(d.id()).stream().filter(a -> a.endedAt() == null).reduce((a, b) -> b)
                .orElse(null);
        if (open != null) {
            session.deliveries().endAttempt(new Delivery.Attempt(d.id(), open.number(), open.startedAt(), clock.instant(), name(outcome),
                    words(outcome)));
        }
        if (d.state().settled()) {
            return List.of();
        }
        return outcome.fold(
                o -> carried(session, d, o),
                o -> move(session, d, State.WAITING, o.evidence(), o.externalId(), "delivery.waiting"),
                o -> postponed(session, d, o),
                o -> refused(session, d, o.reason()),
                o -> credentials(session, d, o.reason()),
                o -> unknown(session, d, o.reason()));
    }

    /** The link carried it there. The partner behind it sends no statuses of its own, so we tell the sender for it. */
    private List<Nudge> carried(Session session, Delivery d, Outcome.Delivered o) {
        Delivery done = delivered(session, d, o.evidence(), o.externalId());
        if (!document(d)) {
            return List.of();
        }
        StoredDocument document = session.documents().find(d.documentId()).orElseThrow();
        if (done.receipt() == null) {
            session.deliveries().update(Rows.receipt(done, StatusCode.ARRIVED.code()));
        }
        if (Deliverer.report(document.edoc()) && acknowledging.contains(d.channel())) {
            obligations.acknowledged(session, document, d.recipientId(), o.evidence());
        }
        return told(session, d) ? List.of() : Nudge.of(directory.byId(d.recipientId())
                .flatMap(from -> receipts.toSender(session, document, from, StatusCode.ARRIVED, "Đã đến " + from.name())));
    }

    /** Whether the sender has its 01 in the recipient's name already, from the intake. */
    private static boolean told(Session session, Delivery d) {
        return session.statuses().ofDocument(d.documentId()).stream()
                .anyMatch(s -> d.recipientId().equals(s.fromId()) && StatusCode.ARRIVED.code().equals(s.report().code()));
    }

    /** The partner has it; a partner that fetches for itself tells the sender by its own statuses. */
    Delivery delivered(Session session, Delivery d, String evidence, String externalId) {
        Delivery done = Rows.to(d, State.DELIVERED, evidence, externalId, clock.instant());
        session.journal().append("delivery.delivered", d.id(), d.documentId(), d.recipientId(), evidence);
        session.deliveries().update(done);
        return done;
    }

    List<Nudge> refused(Session session, Delivery d, String reason) {
        move(session, d, State.REFUSED, reason, null, "delivery.refused");
        session.alerts().raise("delivery-refused", d.id(), d.recipientId() + " không nhận (" + d.channel() + ":" + d.partner() + "): "
                + reason,
                d.recipientId() + " refused (" + d.channel() + ":" + d.partner() + "): " + reason);
        if (!document(d)) {
            return List.of();
        }
        StoredDocument document = session.documents().find(d.documentId()).orElseThrow();
        Optional<Agency> from = directory.byId(d.recipientId());
        return Nudge.of(from.flatMap(a -> receipts.toSender(session, document, a, StatusCode.REFUSED, reason == null || reason.isBlank()
                ? "Không nêu lý do" : reason)));
    }

    private List<Nudge> postponed(Session session, Delivery d, Outcome.Postponed o) {
        Instant now = clock.instant();
        if (d.createdAt().plus(timeToLive).isBefore(now)) {
            session.alerts().raise("delivery-expired", d.id(), "Gửi tới " + d.recipientId() + " không được trong " + timeToLive.toHours()
                    + " giờ, tạm dừng: " + o.reason(),
                    "Not delivered to " + d.recipientId() + " within " + timeToLive.toHours() + " hours, held back: " + o.reason());
            return move(session, d, State.SUSPENDED, o.reason(), null, "delivery.suspended");
        }
        if (d.attempts() >= attemptsBeforeAlert) {
            session.alerts().raise("delivery-late", d.id(), "Đã thử " + d.attempts() + " lần chưa gửi được tới " + d.recipientId() + ": "
                    + o.reason(),
                    d.attempts() + " attempts to reach " + d.recipientId() + " failed: " + o.reason());
        }
        Instant next = now.plus(o.retryAfter() != null ? o.retryAfter() : backOff.after(d.id(), d.attempts()));
        session.deliveries().update(Rows.due(d, next, o.reason()));
        session.journal().append("delivery.postponed", d.id(), d.documentId(), "platform", "until " + next + ": " + o.reason());
        return List.of();
    }

    private List<Nudge> credentials(Session session, Delivery d, String reason) {
        String partner = d.channel() + ":" + d.partner();
        List<Delivery> held = new ArrayList<>(session.deliveries().search(d.channel(), d.partner(), State.DUE, 0, OF_ONE_PARTNER));
        held.removeIf(other -> other.id().equals(d.id()));
        move(session, d, State.SUSPENDED, "credentials: " + reason, null, "delivery.suspended");
        held.forEach(other -> move(session, other, State.SUSPENDED, "credentials: " + reason, null, "delivery.suspended"));
        session.alerts().raise("credentials", partner, "Đối tác " + partner + " không chấp nhận thông tin xác thực: " + reason
                + ". Sửa cấu hình để gửi tiếp",
                "Partner " + partner + " does not accept our credentials: " + reason + ". Mend its configuration to go on");
        return List.of();
    }

    private List<Nudge> unknown(Session session, Delivery d, String reason) {
        session.alerts().raise("delivery-unknown", d.id(), "Không rõ " + d.recipientId() + " đã nhận chưa: " + reason
                + ". Hỏi lại trước khi gửi lại",
                "Whether " + d.recipientId() + " has it is not known: " + reason + ". Ask before sending again");
        return move(session, d, State.UNKNOWN, reason, null, "delivery.unknown");
    }

    private List<Nudge> move(Session session, Delivery d, State state, String detail, String externalId, String kind) {
        session.deliveries().update(Rows.to(d, state, detail, externalId, clock.instant()));
        session.journal().append(kind, d.id(), d.documentId(), state == State.REFUSED ? d.recipientId() : "platform", detail);
        return List.of();
    }

    private static boolean document(Delivery d) {
        return d.documentId() != null && (d.cargo() == Cargo.DOCUMENT || d.cargo() == Cargo.REPORT);
    }

    private static String name(Outcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String words(Outcome outcome) {
        return outcome.fold(Outcome.Delivered::evidence, Outcome.Waiting::evidence, Outcome.Postponed::reason, Outcome.Refused::reason,
                Outcome.Credentials::reason, Outcome.Unknown::reason);
    }
}
