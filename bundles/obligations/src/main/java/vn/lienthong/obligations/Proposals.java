package vn.lienthong.obligations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.StoredDocument;

/** Makes obligations of tasks: one for each that owes, with its instant or the doubt about it. */
final class Proposals {

    /** Confidence in a duty that only the header names: the day is certain, what exactly is owed is not. */
    private static final double OF_A_HEADER = 0.7;
    /** Of a code's number, at least. */
    private static final int DIGITS = 6;

    private final Assignees assignees;
    private final DueRule rule;
    private final IssuerRule issuerRule;
    private final Clock clock;

    Proposals(Assignees assignees, DueRule rule, IssuerRule issuerRule, Clock clock) {
        this.assignees = assignees;
        this.rule = rule;
        this.issuerRule = issuerRule;
        this.clock = clock;
    }

    /** Proposes once: a document dispatched again keeps what it has. */
    List<Obligation> propose(Session session, StoredDocument document, Reading reading) {
        List<Obligation> there = session.obligations().ofDocument(document.id());
        if (!there.isEmpty()) {
            return there;
        }
        List<Obligation> proposed = new ArrayList<>();
        List<Task> tasks = tasks(document, reading);
        boolean addresseesOwe = !reading.recipients().isEmpty() || tasks.stream().allMatch(t -> t.assignees().isEmpty());
        for (Task task : tasks) {
            for (Assignees.Debtor debtor : assignees.of(document, task.assignees(), addresseesOwe)) {
                proposed.add(add(session, document, reading, task, debtor));
            }
        }
        return proposed;
    }

    /** What was read; of a packet whose text yields nothing the answer that its header asks for (DueDate). */
    private static List<Task> tasks(StoredDocument document, Reading reading) {
        LocalDate asked = document.edoc().dueDate();
        if (!reading.tasks().isEmpty() || asked == null) {
            return reading.tasks();
        }
        String subject = String.valueOf(document.edoc().subject());
        Deadline deadline = new Deadline("date", asked.toString(), "by", "DueDate");
        return List.of(new Task(List.of(), List.of(), subject, null, null, null, null, null, null, deadline, subject, OF_A_HEADER, null));
    }

    private Obligation add(Session session, StoredDocument document, Reading reading, Task task, Assignees.Debtor debtor) {
        Instant now = clock.instant();
        Optional<String> doubtful = Doubts.onDeadline(reading, task);
        Instant due = doubtful.isPresent() ? null : rule.due(task.deadline(), issued(document), document.receivedAt()).orElse(null);
        Obligation o = new Obligation(code(session, now), document.id(), document.senderId(), debtor.organId(), debtor.name(),
                task.coordinators(), task.action(), task.deliverable(), task.recipient(), task.via(), task.condition(), task.asOf(),
                task.form(), task.deadline(), due, Obligation.State.PROPOSED, doubtful.orElse(debtor.doubt()), task.confidence(),
                task.quote(), null, now, now);
        boolean opens = issuerRule.opens(o);
        Obligation stored = opens ? o.to(Obligation.State.OPEN, now) : o;
        session.obligations().add(stored);
        session.journal().append("obligation.proposed", o.code(), document.id(), "platform", o.doubt() == null ? dueWords(due) : o.doubt());
        if (opens) {
            session.journal().append("obligation.confirmed", o.code(), document.id(), "rule:" + o.issuerId(), dueWords(due));
        }
        return stored;
    }

    /** The same duty for the next period; empty if it does not recur. */
    Optional<Obligation> nextPeriod(Session session, Obligation o) {
        Instant now = clock.instant();
        return rule.next(o.deadline(), o.due() == null ? now : o.due()).map(due -> {
            Obligation next = new Obligation(code(session, now), o.documentId(), o.issuerId(), o.assigneeId(), o.assignee(),
                    o.coordinators(),
                    o.action(), o.deliverable(), o.recipient(), o.via(), o.condition(), o.asOf(), o.form(), o.deadline(), due,
                    Obligation.State.OPEN, null, o.confidence(), o.quote(), null, now, now);
            session.obligations().add(next);
            session.journal().append("obligation.next-period", next.code(), o.documentId(), "platform", "follows " + o.code() + ", "
                    + dueWords(due));
            return next;
        });
    }

    private static LocalDate issued(StoredDocument document) {
        LocalDate date = document.edoc().promulgation() == null ? null : document.edoc().promulgation().date();
        return date != null ? date : document.receivedAt().atZone(DueRule.ZONE).toLocalDate();
    }

    private static String code(Session session, Instant now) {
        int year = now.atZone(DueRule.ZONE).getYear();
        String number = Long.toString(session.next("obligation-" + year));
        return "NV-" + year + "-" + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }

    private static String dueWords(Instant due) {
        return due == null ? "no instant" : "due " + due;
    }
}
