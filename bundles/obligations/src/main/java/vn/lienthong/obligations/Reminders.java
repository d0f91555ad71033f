package vn.lienthong.obligations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.ChannelRef;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;

/** Reminds of what is owed: some hours before the deadline, once for each step, and once when it has passed. */
final class Reminders {

    private static final int AT_MOST = 20_000;
    private static final String OVERDUE = "overdue";

    private final Store store;
    private final Directory directory;
    private final Nudges nudges;
    private final Clock clock;
    private final List<Integer> hoursBefore;

    Reminders(Store store, Directory directory, Nudges nudges, Clock clock, List<Integer> hoursBefore) {
        this.store = store;
        this.directory = directory;
        this.nudges = nudges;
        this.clock = clock;
        this.hoursBefore = hoursBefore.stream().sorted().toList();
    }

    /** Sends what is due now; returns how many reminders that were. */
    int send() {
        Instant now = clock.instant();
        Instant horizon = now.plus(Duration.ofHours(hoursBefore.isEmpty() ? 0 : hoursBefore.get(hoursBefore.size() - 1))).plusSeconds(1);
        List<Obligation> owed = store.read(session -> session.obligations().owedBefore(horizon, AT_MOST));
        int sent = 0;
        for (Obligation o : owed) {
            String step = step(o, now);
            if (step != null) {
                List<Delivery> deliveries = store.write(session -> remind(session, o.code(), step, now));
                deliveries.forEach(d -> nudges.nudge(Nudges.deliver(d.channel(), d.partner()), d.id(), d.priority()));
                sent += deliveries.size();
            }
        }
        return sent;
    }

    /** The step that is due and was not taken; null if none. A step from before the obligation was known is passed over. */
    private String step(Obligation o, Instant now) {
        if (o.due() == null) {
            return null;
        }
        Instant last = o.remindedAt();
        if (!now.isBefore(o.due())) {
            return last == null || last.isBefore(o.due()) ? OVERDUE : null;
        }
        for (int hours : hoursBefore) {
            Instant at = o.due().minus(Duration.ofHours(hours));
            if (!now.isBefore(at)) {
                boolean news = at.isAfter(o.createdAt()) && (last == null || last.isBefore(at));
                return news ? hours + "h" : null;
            }
        }
        return null;
    }

    private List<Delivery> remind(Session session, String code, String step, Instant now) {
        Obligation o = session.obligations().find(code).filter(x -> x.state().owed()).orElse(null);
        if (o == null || !step.equals(step(o, now))) {
            return List.of();
        }
        session.obligations().update(o.reminded(now));
        List<Delivery> sent = new ArrayList<>();
        for (String debtor : debtors(o)) {
            List<ChannelRef> ways = directory.channels(debtor, Cargo.REMINDER);
            if (!ways.isEmpty()) {
                Delivery delivery = new Delivery(UUID.randomUUID().toString(), o.documentId(), Cargo.REMINDER, code + "/" + step, debtor,
                        ways.get(0).channel(), ways.get(0).partner(), Delivery.State.DUE, step.equals(OVERDUE) ? 1 : 0, 0, now, null, null,
                        null, null, now, null);
                session.journal().append("obligation.reminded", code, o.documentId(), "platform", step + " to " + debtor + " by "
                        + ways.get(0));
                if (session.deliveries().add(delivery)) {
                    sent.add(delivery);
                }
            }
        }
        if (sent.isEmpty()) {
            session.alerts().raise("reminder-undeliverable", code, "Không có kênh nào nhắc được " + o.assignee() + " về nhiệm vụ " + code,
                    "No channel carries reminders of " + code + " to its assignee");
            session.journal().append("obligation.reminder-undeliverable", code, o.documentId(), "platform", step);
        }
        return sent;
    }

    /** Who owes it: one agency, or every member of a group that owes as a whole. */
    private List<String> debtors(Obligation o) {
        return o.assigneeId() != null ? List.of(o.assigneeId())
                : directory.resolve(o.assignee(), o.issuerId()).agencies().stream().map(Agency::id).filter(id -> !id.equals(o.issuerId()))
                .toList();
    }
}
