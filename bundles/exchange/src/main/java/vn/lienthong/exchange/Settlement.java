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
    /** Outcome of an attempt whose link stopped before anything was sent. */
    private static final String NOT_BEGUN = "not-begun";
    /** A partner may ask for patience, not for ever. */
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

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

    /**
     * Ends an attempt and moves the delivery. What has come to its end stays; of an attempt that was given up only good
     * news counts, and only while no newer one has begun.
     */
    List<Nudge> settle(Session session, Delivery d, int number, Outcome outcome) {
        Delivery.Attempt attempt = session.deliveries().attempts(d.id()).stream().filter(a -> a.number() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Delivery " + d.id() + " has no attempt " + number));
        boolean late = attempt.endedAt() != null;
        if (late) {
            session.journal().append("delivery.late-outcome", d.id(), d.documentId(), "platform", "attempt " + number + ": "
                    + name(outcome) + ": " + words(outcome));
        } else {
            session.deliveries().endAttempt(new Delivery.Attempt(d.id(), number, attempt.startedAt(), clock.instant(), name(outcome),
                    words(outcome)));
        }
        boolean current = !late && d.state() == State.CLAIMED && d.attempts() == number;
        boolean goodNews = late && d.attempts() == number && outcome instanceof Outcome.Delivered
                && (d.state() == State.DUE || d.state() == State.UNKNOWN || d.state() == State.SUSPENDED);
        if (late && d.state() == State.CANCELLED && outcome instanceof Outcome.Delivered o) {
            return arrivedAfterAll(session, d, o);
        }
        if (!current && !goodNews) {
            return List.of();
        }
        boolean asked = Claims.ASKING.equals(attempt.evidence());
        if (asked && !(outcome instanceof Outcome.Unknown || outcome instanceof Outcome.Stopped)) {
            session.alerts().closeAbout("delivery-unknown", d.id(), "platform");
        }
        if (asked && outcome instanceof Outcome.Stopped o) {
            return askedAgain(session, d, o);
        }
        if (Deliverer.withdrawn(d)) {
            Optional<List<Nudge>> ended = withdrawn(session, d, outcome);
            if (ended.isPresent()) {
                return ended.get();
            }
        }
        return outcome.fold(
                o -> carried(session, d, o.evidence(), o.externalId(), d.recipientId()),
                o -> move(session, d, State.WAITING, o.evidence(), o.externalId(), "delivery.waiting"),
                o -> postponed(session, d, o, asked),
                o -> refused(session, d, o.reason()),
                o -> credentials(session, d, o.reason()),
                o -> unknown(session, d, o),
                o -> stopped(session, d, o));
    }

    /** It was given up and cancelled, and arrived all the same: whoever has it may have got the recall before it. */
    private List<Nudge> arrivedAfterAll(Session session, Delivery d, Outcome.Delivered o) {
        session.alerts().raise("arrived-after-cancel", d.id(), d.recipientId() + " nhận được bản gửi sau khi lượt chuyển đã hủy: " + o.evidence()
                + ". Báo cho nơi nhận rằng bản này không còn hiệu lực",
                d.recipientId() + " got a copy after its delivery was cancelled: " + o.evidence() + ". Tell them that it is not in force");
        delivered(session, d, o.evidence(), o.externalId(), d.recipientId());
        return List.of();
    }

    /** Its document was taken back meanwhile: what did not arrive is not sent again. Empty if it takes the usual way. */
    private Optional<List<Nudge>> withdrawn(Session session, Delivery d, Outcome outcome) {
        boolean stays = outcome instanceof Outcome.Postponed || outcome instanceof Outcome.Waiting || outcome instanceof Outcome.Credentials
                || outcome instanceof Outcome.Stopped;
        return stays ? Optional.of(move(session, d, State.CANCELLED, d.detail(), null, "delivery.cancelled")) : Optional.empty();
    }

    /** The link carried it there. The partner behind it sends no statuses of its own, so we tell the sender for it. */
    List<Nudge> carried(Session session, Delivery d, String evidence, String externalId, String actor) {
        delivered(session, document(d) && d.receipt() == null ? Rows.receipt(d, StatusCode.ARRIVED.code()) : d, evidence, externalId, actor);
        if (!document(d)) {
            return List.of();
        }
        StoredDocument document = session.documents().find(d.documentId()).orElseThrow();
        if (Deliverer.report(document.edoc()) && acknowledging.contains(d.channel())) {
            obligations.acknowledged(session, document, d.recipientId(), evidence);
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
    void delivered(Session session, Delivery d, String evidence, String externalId, String actor) {
        session.journal().append("delivery.delivered", d.id(), d.documentId(), actor, evidence);
        session.deliveries().update(Rows.to(d, State.DELIVERED, evidence, externalId, clock.instant()));
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

    private List<Nudge> postponed(Session session, Delivery d, Outcome.Postponed o, boolean asked) {
        Instant now = clock.instant();
        if (asked) {
            // It does not have it: that was the last doubt.
            session.deliveries().update(Rows.due(d, now, o.reason()));
            session.journal().append("delivery.not-there", d.id(), d.documentId(), "platform", "sent again: " + o.reason());
            return Nudge.of(Rows.due(d, now, o.reason()));
        }
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
        Duration wished = o.retryAfter() == null || o.retryAfter().compareTo(LONGEST_WISH) < 0 ? o.retryAfter() : LONGEST_WISH;
        Instant next = now.plus(wished != null ? wished : backOff.after(d.id(), d.attempts()));
        session.deliveries().update(Rows.due(d, next, o.reason()));
        session.journal().append("delivery.postponed", d.id(), d.documentId(), "platform", "until " + next + ": " + o.reason());
        return List.of();
    }

    /** Due at once: the sweep nudges it when its link is back. */
    private List<Nudge> stopped(Session session, Delivery d, Outcome.Stopped o) {
        session.deliveries().update(Rows.due(d, clock.instant(), o.reason()));
        session.journal().append("delivery.stopped", d.id(), d.documentId(), "platform", "due again: " + o.reason());
        return List.of();
    }

    private List<Nudge> askedAgain(Session session, Delivery d, Outcome.Stopped o) {
        session.deliveries().update(Rows.unknown(d, clock.instant(), d.detail()));
        session.journal().append("delivery.stopped", d.id(), d.documentId(), "platform", "asked again: " + o.reason());
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

    /** Where the partner can be asked it is, until the time to live is over; then, and elsewhere, a person must. */
    private List<Nudge> unknown(Session session, Delivery d, Outcome.Unknown o) {
        Instant now = clock.instant();
        boolean ask = o.askAfter() != null && !d.createdAt().plus(timeToLive).isBefore(now);
        Duration usual = backOff.after(d.id(), d.attempts());
        Instant at = !ask ? null : now.plus(o.askAfter().compareTo(usual) > 0 ? o.askAfter() : usual);
        if (!ask) {
            session.alerts().raise("delivery-unknown", d.id(), "Không rõ " + d.recipientId() + " đã nhận chưa: " + o.reason()
                    + ". Hỏi nơi nhận, rồi dùng lt:delivered (đã nhận) hoặc lt:retry (chưa nhận)",
                    "Whether " + d.recipientId() + " has it is not known: " + o.reason()
                    + ". Ask there, then use lt:delivered (it has it) or lt:retry (it has not)");
        }
        session.deliveries().update(Rows.unknown(d, at, Deliverer.withdrawn(d) ? d.detail() : o.reason()));
        session.journal().append("delivery.unknown", d.id(), d.documentId(), "platform", o.reason() + (ask ? ", asked at " + at : ""));
        return List.of();
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
        if (outcome instanceof Outcome.Stopped o && !o.begun()) {
            return NOT_BEGUN;
        }
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String words(Outcome outcome) {
        return outcome.fold(Outcome.Delivered::evidence, Outcome.Waiting::evidence, Outcome.Postponed::reason, Outcome.Refused::reason,
                Outcome.Credentials::reason, Outcome.Unknown::reason, Outcome.Stopped::reason);
    }
}
