package vn.lienthong.obligations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Link;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.obligation.Obligation.State;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.directory.AgencyFile;
import vn.lienthong.directory.DirectoryOfFiles;
import vn.lienthong.directory.GroupFile;
import vn.lienthong.testkit.RecordingNudges;
import vn.lienthong.testkit.Samples;
import vn.lienthong.testkit.SettableClock;
import vn.lienthong.testkit.StoreInFolder;

class ObligationBookTest {

    private static final Deadline BY_20 = new Deadline("date", "2026-03-20", "by", "chậm nhất ngày 20/3/2026");
    private static final Deadline MONTHLY = new Deadline("recurring", "FREQ=MONTHLY;BYMONTHDAY=20", "before", "trước ngày 20 hàng tháng");

    private final SettableClock clock = new SettableClock();
    private final StoreInFolder kept = StoreInFolder.temporary(clock);
    private final RecordingNudges nudges = new RecordingNudges();
    private final DirectoryOfFiles directory = new DirectoryOfFiles(kept.store());
    private ObligationBook book;
    private StoredDocument directive;

    @BeforeEach
    void open() {
        agency("id=G99", "name=Bộ Sáng tạo", "kind=ministry");
        agency("id=H99", "name=UBND tỉnh Sao Mai", "kind=province");
        agency("id=H99.01", "name=Văn phòng UBND tỉnh Sao Mai", "kind=office", "parent=H99");
        agency("id=H99.12", "name=Sở Khoa học tỉnh Sao Mai", "parent=H99", "groups=sbn");
        agency("id=H99.16", "name=Sở Tài chính tỉnh Sao Mai", "parent=H99", "groups=sbn");
        directory.addGroupFile(new GroupFile(config(GroupFile.Config.class, "key=sbn", "names=Các sở, ban, ngành", "owner=H99"),
                Map.of("service.pid", "sbn")));
        directory.addLink(new Mailbox());
        book = book("autoConfirm=H99", "minimumConfidence=0.8");
        directive = stored(Samples.directive());
    }

    @AfterEach
    void close() {
        directory.close();
        kept.close();
    }

    private ObligationBook book(String... config) {
        return new ObligationBook(config(ObligationBook.Config.class, config), kept.store(), directory, nudges, clock);
    }

    private void agency(String... lines) {
        directory.addAgencyFile(new AgencyFile(config(AgencyFile.Config.class, lines), Map.of("service.pid", lines[0])));
    }

    private StoredDocument stored(EdocBuilder edoc) {
        StoredDocument document = Samples.stored(edoc.build(), "ioffice:any", clock.instant());
        kept.store().write(s -> {
            s.documents().add(document);
            return null;
        });
        return document;
    }

    private static Task task(String assignee, String deliverable, Deadline deadline, double confidence) {
        return new Task(assignee == null ? List.of() : List.of(assignee), List.of(), "xây dựng " + deliverable, deliverable, "UBND tỉnh",
                null, null, null, null,
                deadline, "Giao " + assignee + " xây dựng " + deliverable, confidence, null);
    }

    private static Reading reading(List<Task> tasks, Finding... findings) {
        return new Reading(null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), null, List.of(), tasks,
                List.of(findings));
    }

    private List<Obligation> proposed(Task... tasks) {
        return kept.store().write(s -> book.propose(s, directive, reading(List.of(tasks))));
    }

    private Obligation now(Obligation o) {
        return kept.store().read(s -> s.obligations().find(o.code()).orElseThrow());
    }

    private List<Obligation> matched(EdocBuilder report, Reading reading, String... thread) {
        StoredDocument document = stored(report);
        return kept.store().write(s -> book.evidence(s, document, reading, List.of(thread)));
    }

    private String matchedBy(Obligation o) {
        return kept.store().read(s -> s.obligations().evidence(o.code()).get(0).by());
    }

    @Test
    void opensWhatTheIssuersRuleAllowsAndNumbersByYear() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        assertThat(o.code()).isEqualTo("NV-2026-000001");
        assertThat(o.state()).isEqualTo(State.OPEN);
        assertThat(o.assigneeId()).isEqualTo("H99.12");
        assertThat(o.due()).isEqualTo(Instant.parse("2026-03-20T16:59:59Z"));
        assertThat(kept.store().<List<String>>read(s -> s.journal().ofDocument(directive.id()).stream().map(e -> e.kind() + " " + e.actor())
                .toList()))
                .containsExactly("obligation.proposed platform", "obligation.confirmed rule:H99");
    }

    @Test
    void waitsForAPersonWhereTheReadingIsNotSureOrTheIssuerHasNoRule() {
        assertThat(proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.7)).get(0).state()).isEqualTo(State.PROPOSED);
        directive = stored(Samples.ministerialDirective());
        assertThat(proposed(task("UBND tỉnh Sao Mai", "Báo cáo", BY_20, 0.99)).get(0).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void proposesOnceHoweverOftenItIsAsked() {
        List<Obligation> first = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9));
        assertThat(proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9))).extracting(Obligation::code)
                .isEqualTo(first.stream().map(Obligation::code).toList());
    }

    @Test
    void givesEachMemberOfAGroupItsOwn() {
        assertThat(proposed(task("Các sở, ban, ngành", "Báo cáo", BY_20, 0.9))).extracting(Obligation::assigneeId)
                .containsExactly("H99.12", "H99.16");
    }

    @Test
    void givesALargeGroupOneAsAWholeThatAnyMemberAnswers() {
        book = book("autoConfirm=H99", "expandGroupsUpTo=1");
        List<Obligation> all = proposed(task("Các sở, ban, ngành", "Báo cáo", BY_20, 0.95));
        assertThat(all).singleElement().satisfies(o -> assertThat(o.assigneeId()).isNull());
        assertThat(all.get(0).doubt()).isNull();
        assertThat(matched(Samples.report(), reading(List.of())).get(0).code()).isEqualTo(all.get(0).code());
    }

    @Test
    void keepsAnUnknownNameInSightAndInDoubt() {
        Obligation o = proposed(task("Hội Nghề cá", "Báo cáo", BY_20, 0.99)).get(0);
        assertThat(o.assigneeId()).isNull();
        assertThat(o.state()).isEqualTo(State.PROPOSED);
        assertThat(o.doubt()).contains("Hội Nghề cá");
        assertThat(book.confirm(o.code(), null, "operator:thu").state()).as("the deadline is not in doubt").isEqualTo(State.OPEN);
    }

    @Test
    void isAssignedByAPersonWhereTheNameMeantNobody() {
        Obligation o = proposed(task("Hội Nghề cá", "Báo cáo", BY_20, 0.99)).get(0);
        Obligation assigned = book.assign(o.code(), "H99.16", "operator:thu");
        assertThat(assigned.assigneeId()).isEqualTo("H99.16");
        assertThat(assigned.doubt()).isNull();
        assertThatThrownBy(() -> book.assign(o.code(), "X00", "operator:thu")).hasMessageContaining("X00");
    }

    @Test
    void leavesARowOfAProgrammeWithoutALeadToAPerson() {
        List<Obligation> both = proposed(task("Sở Khoa học", "dự thảo Kế hoạch", BY_20, 0.95), task(null, "Đề án", BY_20, 0.95));
        assertThat(both).hasSize(2);
        assertThat(both.get(1).assigneeId()).isNull();
        assertThat(both.get(1).doubt()).startsWith("unresolved-assignee");
        assertThat(both.get(1).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void laysAMinistrysDutyOnItsAddressee() {
        directive = stored(Samples.ministerialDirective());
        assertThat(proposed(task(null, "Báo cáo", BY_20, 0.9))).extracting(Obligation::assigneeId).containsExactly("H99");
        directive = stored(Samples.ministerialDirective().documentId("2"));
        assertThat(proposed(task("UBND các tỉnh, thành phố", "Báo cáo", BY_20, 0.9))).extracting(Obligation::assigneeId)
                .containsExactly("H99");
    }

    @Test
    void owesTheAnswerThatTheHeaderAsksForWhereTheTextYieldsNothing() {
        directive = stored(Samples.ministerialDirective());
        List<Obligation> asked = proposed();
        assertThat(asked).extracting(Obligation::assigneeId).containsExactly("H99");
        assertThat(asked).extracting(Obligation::due).containsExactly(Instant.parse("2026-03-31T16:59:59Z"));
        directive = stored(Samples.ministerialDirective().documentId("2").dueDate(null));
        assertThat(proposed()).isEmpty();
    }

    @Test
    void takesAnAmbiguousNameForTheOnlyAddressee() {
        agency("id=H98", "name=UBND tỉnh Bình Minh", "kind=province");
        directive = stored(Samples.ministerialDirective());
        assertThat(proposed(task("UBND tỉnh", "Báo cáo", BY_20, 0.9))).extracting(Obligation::assigneeId).containsExactly("H99");
    }

    @Test
    void remindsEachMemberOfAGroupThatOwesAsAWhole() {
        book = book("autoConfirm=H99", "expandGroupsUpTo=1");
        proposed(task("Các sở, ban, ngành", "Báo cáo", BY_20, 0.95));
        clock.set(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(book.remind()).as("one of the two has a mailbox").isEqualTo(1);
        assertThat(nudges.on("deliver.mailbox.skh")).hasSize(1);
    }

    @Test
    void neverOpensAContradictoryDateByItself() {
        Deadline wrong = new Deadline("instant", "2026-03-01T09:00+07:00", "before", "trước **09 giờ 00 phút, ngày 01/3/2026 (thứ Tư)**");
        Finding finding = new Finding(Finding.WEEKDAY_MISMATCH, "warning", "01/3/2026 (thứ Tư)", "01/3/2026 là Chủ nhật", "a Sunday",
                "2026-04-01", null);
        Deadline right = new Deadline("instant", "2026-04-01T11:00+07:00", "by", "chậm nhất 11 giờ 00 phút, ngày 01/4/2026 (thứ Tư)");
        List<Obligation> both = kept.store().write(s -> book.propose(s, directive,
                reading(List.of(task("Sở Khoa học", "tham luận", wrong, 0.99), task("Sở Tài chính", "tài liệu", right, 0.99)), finding)));
        Obligation doubtful = both.get(0);
        assertThat(doubtful.state()).isEqualTo(State.PROPOSED);
        assertThat(doubtful.due()).isNull();
        assertThat(doubtful.doubt()).startsWith("weekday-mismatch").contains("2026-04-01");
        assertThat(both.get(1).state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> book.confirm(doubtful.code(), null, "operator:thu")).isInstanceOf(IllegalArgumentException.class);
        Obligation settled = book.confirm(doubtful.code(), Instant.parse("2026-04-01T02:00:00Z"), "operator:thu");
        assertThat(settled.doubt()).isNull();
        assertThat(settled.state()).isEqualTo(State.OPEN);
        assertThatThrownBy(() -> book.confirm(doubtful.code(), null, "operator:thu")).hasMessageContaining("not proposed");
        assertThatThrownBy(() -> book.confirm("NV-2026-999999", null, "operator:thu")).hasMessageContaining("NV-2026-999999");
    }

    @Test
    void matchesByTaskCodeBeforeAnythingElse() {
        List<Obligation> two = proposed(task("Sở Khoa học", "Báo cáo chuyển đổi số", BY_20, 0.9),
                task("Sở Khoa học", "Kế hoạch", MONTHLY, 0.9));
        List<Obligation> found = matched(Samples.report().taskCode(two.get(1).code()), reading(List.of()));
        assertThat(found).extracting(Obligation::code).containsExactly(two.get(1).code());
        assertThat(matchedBy(two.get(1))).isEqualTo("task-code");
        assertThat(now(two.get(0)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void matchesByResponseForTheDutyThatTheSubjectIsNearestTo() {
        List<Obligation> two = proposed(task("Sở Khoa học", "Kế hoạch bồi dưỡng", BY_20, 0.9),
                task("Sở Khoa học", "Báo cáo kết quả chuyển đổi số quý I", BY_20, 0.9));
        matched(Samples.report(), reading(List.of()));
        assertThat(now(two.get(1)).state()).isEqualTo(State.REPORTED);
        assertThat(matchedBy(two.get(1))).isEqualTo("response-for");
        assertThat(now(two.get(0)).state()).isEqualTo(State.OPEN);
    }

    @Test
    void matchesByCodeAndDateWhereResponseForHasNoIdentifier() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        matched(bare().responseFor(new ResponseFor("000.00.00.H99", "708/UBND-KGVX", LocalDate.of(2026, 3, 2), null)), reading(List.of()));
        assertThat(now(o).state()).isEqualTo(State.REPORTED);
    }

    @Test
    void matchesByACitedNotation() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        Reading cites = new Reading(null, null, null, null, null, null, null, null,
                List.of(new Reading.Reference("708/UBND-KGVX", "2026-03-02", null, null)), List.of(), List.of(), null, List.of(), List.of(),
                List.of());
        matched(bare(), cites);
        assertThat(matchedBy(o)).isEqualTo("notation");
    }

    @Test
    void matchesByTheMailThreadAndByAReminderExactly() {
        List<Obligation> two = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9), task("Sở Khoa học", "Kế hoạch", BY_20, 0.9));
        Delivery reminder = new Delivery("d-1", directive.id(), Cargo.REMINDER, two.get(1).code() + "/24h", "H99.12", "mailbox", "skh",
                Delivery.State.DELIVERED, 0, 1,
                null, null, "m-1", null, null, clock.instant(), clock.instant());
        kept.store().write(s -> s.deliveries().add(reminder));
        assertThat(matched(bare(), reading(List.of()), "d-1")).extracting(Obligation::code).containsExactly(two.get(1).code());
        assertThat(matchedBy(two.get(1))).isEqualTo("thread");
    }

    @Test
    void matchesByACodeInTheSubject() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        matched(bare().subject("Về nhiệm vụ [" + o.code() + "]"), reading(List.of()));
        assertThat(matchedBy(o)).isEqualTo("subject");
    }

    @Test
    void countsNothingThatTheSenderDoesNotOweOrTheAddresseeDidNotAsk() {
        Obligation o = proposed(task("Sở Tài chính", "Báo cáo", BY_20, 0.9)).get(0);
        assertThat(matched(Samples.report().taskCode(o.code()), reading(List.of()))).as("another department's").isEmpty();
        Obligation mine = now(o);
        assertThat(matched(Samples.report().from(Samples.FINANCE).documentId("x").to(List.of(Samples.COMMUNE, Samples.MINISTRY))
                .taskCode(o.code()), reading(List.of())))
                .as("sent to somebody else").isEmpty();
        assertThat(now(mine).state()).isEqualTo(State.OPEN);
    }

    @Test
    void closesWhereTheAcknowledgingAgencyAssignedIt() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        StoredDocument report = stored(Samples.report());
        kept.store().write(s -> book.evidence(s, report, reading(List.of()), List.of()));
        assertThat(kept.store().<List<Obligation>>write(s -> book.acknowledged(s, report, "G99", "x"))).isEmpty();
        assertThat(now(o).state()).isEqualTo(State.REPORTED);
        kept.store().write(s -> book.acknowledged(s, report, "H99", "status 03"));
        assertThat(now(o).state()).isEqualTo(State.DONE);
    }

    @Test
    void opensTheNextPeriodOfARecurringDutyWhenOneIsClosed() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo tháng", MONTHLY, 0.9)).get(0);
        assertThat(o.due()).isEqualTo(Instant.parse("2026-03-19T16:59:59Z"));
        book.close(o.code(), "operator:thu", "đủ");
        List<Obligation> all = kept.store().read(s -> s.obligations().ofDocument(directive.id()));
        assertThat(all).extracting(Obligation::state).containsExactly(State.DONE, State.OPEN);
        assertThat(all.get(1).due()).isEqualTo(Instant.parse("2026-04-19T16:59:59Z"));
        assertThat(all.get(1).code()).isNotEqualTo(o.code());
        assertThatThrownBy(() -> book.close(o.code(), "operator:thu", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOwedAgainWhenTheReportIsReturned() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        assertThatThrownBy(() -> book.giveBack(o.code(), "operator:thu", "thiếu")).isInstanceOf(IllegalArgumentException.class);
        matched(Samples.report(), reading(List.of()));
        assertThat(book.giveBack(o.code(), "operator:thu", "thiếu số liệu").state()).isEqualTo(State.RETURNED);
        matched(Samples.report().documentId("lần 2"), reading(List.of()));
        assertThat(now(o).state()).isEqualTo(State.REPORTED);
    }

    @Test
    void withdrawsWhatARecalledDocumentDemandedButNotWhatIsDone() {
        List<Obligation> two = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9), task("Sở Tài chính", "Kế hoạch", BY_20, 0.9));
        book.close(two.get(0).code(), "operator:thu", "xong");
        kept.store().write(s -> {
            book.withdraw(s, directive.id(), "recalled");
            return null;
        });
        assertThat(now(two.get(0)).state()).isEqualTo(State.DONE);
        assertThat(now(two.get(1)).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void remindsOnceForEachStepAndOnceWhenOverdue() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        assertThat(book.remind()).isZero();
        clock.set(LocalDateTime.of(2026, 3, 18, 0, 0));
        assertThat(book.remind()).isEqualTo(1);
        assertThat(book.remind()).isZero();
        clock.set(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(book.remind()).isEqualTo(1);
        clock.set(LocalDateTime.of(2026, 3, 21, 8, 0));
        assertThat(book.remind()).isEqualTo(1);
        clock.advance(Duration.ofDays(9));
        assertThat(book.remind()).isZero();
        List<Delivery> sent = kept.store().read(s -> s.deliveries().ofDocument(directive.id()));
        assertThat(sent).extracting(Delivery::subjectId).containsExactly(o.code() + "/72h", o.code() + "/24h", o.code() + "/overdue");
        assertThat(sent).allSatisfy(d -> assertThat(d.recipientId()).isEqualTo("H99.12"));
        assertThat(nudges.on("deliver.mailbox.skh")).containsExactlyElementsOf(sent.stream().map(Delivery::id).toList());
    }

    @Test
    void skipsTheStepsThatPassedWhileNobodyLooked() {
        Obligation o = proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9)).get(0);
        clock.set(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(book.remind()).isEqualTo(1);
        assertThat(book.remind()).isZero();
        assertThat(kept.store().<List<Delivery>>read(s -> s.deliveries().ofDocument(directive.id()))).extracting(Delivery::subjectId)
                .containsExactly(o.code() + "/24h");
    }

    @Test
    void remindsOfNothingThatIsReported() {
        proposed(task("Sở Khoa học", "Báo cáo", BY_20, 0.9));
        matched(Samples.report(), reading(List.of()));
        clock.set(LocalDateTime.of(2026, 3, 21, 8, 0));
        assertThat(book.remind()).isZero();
    }

    @Test
    void tellsAnOperatorWhereNobodyCarriesReminders() {
        proposed(task("Sở Tài chính", "Báo cáo", BY_20, 0.9));
        clock.set(LocalDateTime.of(2026, 3, 20, 8, 0));
        assertThat(book.remind()).isZero();
        assertThat(kept.store().<List<String>>read(s -> s.alerts().open(9).stream().map(a -> a.kind()).toList()))
                .containsExactly("reminder-undeliverable");
    }

    /** A report that says nothing of what it answers. */
    private static EdocBuilder bare() {
        return new EdocBuilder().from(Samples.SCIENCE).to(Samples.PROVINCE).documentId("H99.12,2026/03/10,99").code("99", "BC-SKH")
                .promulgation("Sao Mai", LocalDate.of(2026, 3, 10)).subject("Kết quả");
    }

    private static <T> T config(Class<T> type, String... lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            values.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            String value = values.get(method.getName());
            if (value == null) {
                return method.getDefaultValue();
            }
            return method.getReturnType() == int.class ? (Object) Integer.valueOf(value)
                    : method.getReturnType() == double.class ? (Object) Double.valueOf(value) : value;
        }));
    }

    private record Mailbox() implements Link {
        @Override
        public String channel() {
            return "mailbox";
        }

        @Override
        public String partner() {
            return "skh";
        }

        @Override
        public String organId() {
            return "H99.12";
        }

        @Override
        public Set<Cargo> carries() {
            return Set.of(Cargo.REMINDER);
        }

        @Override
        public Optional<Agency> agency() {
            return Optional.empty();
        }

        @Override
        public String state() {
            return "up";
        }

        @Override
        public String trouble() {
            return null;
        }
    }
}
