package vn.lienthong.obligations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.EdocBuilder;
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
import vn.lienthong.testkit.Settings;
import vn.lienthong.testkit.StandingLink;
import vn.lienthong.testkit.StoreInFolder;

/** The book of obligations with its real parts, for the province Sao Mai, which does not exist. */
final class Office implements AutoCloseable {

    static final Deadline BY_20 = new Deadline("date", "2026-03-20", "by", "chậm nhất ngày 20/3/2026");
    static final Deadline MONTHLY = new Deadline("recurring", "FREQ=MONTHLY;BYMONTHDAY=20", "before", "trước ngày 20 hàng tháng");

    final SettableClock clock = new SettableClock();
    final StoreInFolder kept = StoreInFolder.temporary(clock);
    final RecordingNudges nudges = new RecordingNudges();
    ObligationBook book;
    StoredDocument directive;
    private final DirectoryOfFiles directory = new DirectoryOfFiles(kept.store());

    Office() {
        agency("id=G99", "name=Bộ Sáng tạo", "kind=ministry");
        agency("id=H99", "name=UBND tỉnh Sao Mai", "kind=province");
        agency("id=H99.01", "name=Văn phòng UBND tỉnh Sao Mai", "kind=office", "parent=H99");
        agency("id=H99.12", "name=Sở Khoa học tỉnh Sao Mai", "parent=H99", "groups=sbn");
        agency("id=H99.16", "name=Sở Tài chính tỉnh Sao Mai", "parent=H99", "groups=sbn");
        directory.addGroupFile(new GroupFile(Settings.of(GroupFile.Config.class, "key=sbn", "names=Các sở, ban, ngành", "owner=H99"),
                Map.of("service.pid", "sbn")));
        directory.addLink(StandingLink.of("mailbox", "skh", "H99.12", Cargo.REMINDER));
        open("autoConfirm=H99", "minimumConfidence=0.8");
        issue(Samples.directive());
    }

    @Override
    public void close() {
        directory.close();
        kept.close();
    }

    /** Opens the book anew, with this configuration. */
    void open(String... config) {
        book = new ObligationBook(Settings.of(ObligationBook.Config.class, config), kept.store(), directory, nudges, clock);
    }

    /** Makes this the document that the next tasks are read from. */
    void issue(EdocBuilder edoc) {
        directive = stored(edoc);
    }

    void agency(String... lines) {
        directory.addAgencyFile(new AgencyFile(Settings.of(AgencyFile.Config.class, lines), Map.of("service.pid", lines[0])));
    }

    StoredDocument stored(EdocBuilder edoc) {
        StoredDocument document = Samples.stored(edoc.build(), "ioffice:any", clock.instant());
        kept.store().write(s -> {
            s.documents().add(document);
            return null;
        });
        return document;
    }

    static Task task(String assignee, String deliverable, Deadline deadline, double confidence) {
        return new Task(assignee == null ? List.of() : List.of(assignee), List.of(), "xây dựng " + deliverable, deliverable, "UBND tỉnh",
                null, null, null, null,
                deadline, "Giao " + assignee + " xây dựng " + deliverable, confidence, null);
    }

    static Reading reading(List<Task> tasks, Finding... findings) {
        return new Reading(null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(), null, List.of(), tasks,
                List.of(findings));
    }

    List<Obligation> proposed(Task... tasks) {
        return kept.store().write(s -> book.propose(s, directive, reading(List.of(tasks))));
    }

    Obligation now(Obligation o) {
        return kept.store().read(s -> s.obligations().find(o.code()).orElseThrow());
    }

    List<Obligation> matched(EdocBuilder report, Reading reading, String... thread) {
        StoredDocument document = stored(report);
        return kept.store().write(s -> book.evidence(s, document, reading, List.of(thread)));
    }

    String matchedBy(Obligation o) {
        return kept.store().read(s -> s.obligations().evidence(o.code()).get(0).by());
    }

    /** A report that says nothing of what it answers. */
    static EdocBuilder bare() {
        return new EdocBuilder().from(Samples.SCIENCE).to(Samples.PROVINCE).documentId("H99.12,2026/03/10,99").code("99", "BC-SKH")
                .promulgation("Sao Mai", LocalDate.of(2026, 3, 10)).subject("Kết quả");
    }
}
