package vn.lienthong.obligations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.directory.Directory;
import vn.lienthong.api.exchange.Nudges;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.obligation.Obligations;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.store.Session;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;

/** Obligations in the store: proposed, confirmed, reported, closed, each step in the journal. */
@Component(service = Obligations.class, configurationPid = "vn.lienthong.obligations")
@Designate(ocd = ObligationBook.Config.class)
public final class ObligationBook implements Obligations {

    private final Store store;
    private final Directory directory;
    private final Clock clock;
    private final Proposals proposals;
    private final Evidences evidences;
    private final Reminders reminders;

    /** Called by Declarative Services. */
    @Activate
    public ObligationBook(Config config, @Reference Store store, @Reference Directory directory, @Reference Nudges nudges,
            @Reference Clock clock) {
        this.store = store;
        this.directory = directory;
        this.clock = clock;
        DueRule rule = new DueRule(new WorkingCalendar(days(config.daysOff()), days(config.workingDays())));
        IssuerRule issuerRule = new IssuerRule(Set.copyOf(parts(config.autoConfirm(), Function.identity())), config.minimumConfidence());
        this.proposals = new Proposals(new Assignees(directory, config.expandGroupsUpTo()), rule, issuerRule, clock);
        this.evidences = new Evidences(directory, clock);
        this.reminders = new Reminders(store, directory, nudges, clock, parts(config.remindBeforeHours(), Integer::valueOf));
    }

    @Override
    public List<Obligation> propose(Session session, StoredDocument document, Reading reading) {
        return proposals.propose(session, document, reading);
    }

    @Override
    public List<Obligation> evidence(Session session, StoredDocument report, Reading reading, List<String> threadDeliveries) {
        return evidences.match(session, report, reading, threadDeliveries);
    }

    @Override
    public List<Obligation> acknowledged(Session session, StoredDocument report, String recipientId, String evidence) {
        return session.obligations().evidenceOf(report.id()).stream().flatMap(e -> session.obligations().find(e.code()).stream())
                .filter(o -> o.state() == Obligation.State.REPORTED && assignedBy(o, recipientId))
                .map(o -> done(session, o, recipientId, evidence)).toList();
    }

    @Override
    public void withdraw(Session session, String documentId, String reason) {
        withdraw(session, documentId, o -> true, reason);
    }

    @Override
    public void withdrawFrom(Session session, String documentId, String assigneeId, String reason) {
        withdraw(session, documentId, o -> assigneeId.equals(o.assigneeId()), reason);
    }

    private void withdraw(Session session, String documentId, Predicate<Obligation> which, String reason) {
        session.obligations().ofDocument(documentId).stream().filter(which)
                .filter(o -> o.state() != Obligation.State.DONE && o.state() != Obligation.State.WITHDRAWN)
                .forEach(o -> change(session, o.to(Obligation.State.WITHDRAWN, clock.instant()), "obligation.withdrawn", "platform",
                reason));
    }

    @Override
    public Obligation confirm(String code, Instant due, String actor) {
        return store.write(session -> {
            Obligation o = find(session, code);
            if (o.state() != Obligation.State.PROPOSED) {
                throw new IllegalArgumentException("Nhiệm vụ " + code + " không ở trạng thái đề xuất / " + code + " is not proposed but "
                        + o.state());
            }
            if (due == null && Doubts.concernsDeadline(o.doubt())) {
                throw new IllegalArgumentException("Hạn của " + code + " mâu thuẫn, phải nêu thời điểm đúng / the deadline of " + code
                        + " is in doubt, give the right instant (" + o.doubt() + ")");
            }
            Obligation settled = due == null ? o : o.due(due, clock.instant());
            return change(session, settled.to(Obligation.State.OPEN, clock.instant()), "obligation.confirmed", actor,
                    settled.due() == null ? "no instant" : "due " + settled.due());
        });
    }

    @Override
    public Obligation close(String code, String actor, String note) {
        return store.write(session -> {
            Obligation o = find(session, code);
            if (o.state() == Obligation.State.DONE || o.state() == Obligation.State.WITHDRAWN) {
                throw ended(o);
            }
            return done(session, o, actor, note);
        });
    }

    @Override
    public Obligation assign(String code, String organId, String actor) {
        Agency agency = directory.byId(organId).orElseThrow(() -> new IllegalArgumentException(
                "Danh bạ không có cơ quan mã " + organId + " / the directory has no agency " + organId));
        return store.write(session -> {
            Obligation o = find(session, code);
            if (o.state() == Obligation.State.DONE || o.state() == Obligation.State.WITHDRAWN) {
                throw ended(o);
            }
            String doubt = Doubts.concernsDeadline(o.doubt()) ? o.doubt() : null;
            return change(session, o.owedBy(agency.id(), agency.name(), doubt, clock.instant()), "obligation.assigned", actor,
                    o.assignee() + " -> " + agency.id());
        });
    }

    @Override
    public Obligation giveBack(String code, String actor, String reason) {
        return store.write(session -> {
            Obligation o = find(session, code);
            if (o.state() != Obligation.State.REPORTED) {
                throw new IllegalArgumentException("Nhiệm vụ " + code + " chưa có báo cáo để trả lại / nothing was reported for " + code
                        + ": " + o.state());
            }
            return change(session, o.to(Obligation.State.RETURNED, clock.instant()), "obligation.returned", actor, reason);
        });
    }

    @Override
    public int remind() {
        return reminders.send();
    }

    private Obligation done(Session session, Obligation o, String actor, String note) {
        Obligation done = change(session, o.to(Obligation.State.DONE, clock.instant()), "obligation.done", actor, note);
        proposals.nextPeriod(session, done);
        return done;
    }

    private static Obligation change(Session session, Obligation changed, String kind, String actor, String detail) {
        session.obligations().update(changed);
        session.journal().append(kind, changed.code(), changed.documentId(), actor, detail);
        return changed;
    }

    /** The issuer itself, or the house in whose name an office issues ("Văn phòng UBND tỉnh" for UBND tỉnh). */
    private boolean assignedBy(Obligation o, String organId) {
        return o.issuerId().equals(organId) || directory.byId(o.issuerId()).filter(a -> "office".equals(a.kind()))
                .map(Agency::parentId).filter(organId::equals).isPresent();
    }

    private static IllegalArgumentException ended(Obligation o) {
        return new IllegalArgumentException("Nhiệm vụ " + o.code() + " đã kết thúc / " + o.code() + " has ended already: " + o.state());
    }

    private static Obligation find(Session session, String code) {
        return session.obligations().find(code)
                .orElseThrow(() -> new IllegalArgumentException("Không có nhiệm vụ " + code + " / there is no obligation " + code));
    }

    private static Set<LocalDate> days(String list) {
        return parts(list, LocalDate::parse).stream().collect(Collectors.toSet());
    }

    private static <T> List<T> parts(String list, Function<String, T> form) {
        return Arrays.stream(list.split(";")).map(String::strip).filter(s -> !s.isEmpty()).map(form).toList();
    }

    /** Keys of {@code etc/vn.lienthong.obligations.cfg}. */
    @ObjectClassDefinition(name = "Liên Thông: obligations")
    public @interface Config {
        @AttributeDefinition(description = "OrganIds of issuers whose obligations open without a person; separated by semicolons")
        String autoConfirm() default "";

        @AttributeDefinition(description = "Confidence of the reading from which that rule holds, 0 to 1")
        double minimumConfidence() default 0.9;

        @AttributeDefinition(description = "Hours before the deadline at which to remind; separated by semicolons")
        String remindBeforeHours() default "72;24";

        @AttributeDefinition(description = "A group with more members gets one obligation as a whole")
        int expandGroupsUpTo() default 30;

        @AttributeDefinition(description = "Further days off, ISO dates; separated by semicolons")
        String daysOff() default "";

        @AttributeDefinition(description = "Further working days, ISO dates; separated by semicolons")
        String workingDays() default "";
    }
}
