package vn.lienthong.simulators.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.simulators.documents.DisbursementForm;
import vn.lienthong.simulators.documents.Letter;
import vn.lienthong.simulators.documents.LetterPdf;
import vn.lienthong.simulators.documents.Packets;
import vn.lienthong.simulators.documents.Papers;
import vn.lienthong.simulators.folder.Commune;
import vn.lienthong.simulators.mail.Letterbox;
import vn.lienthong.simulators.vxp.DocumentSystem;

/** The story of two directives and their reports, told on a platform that is up. */
public final class Directives implements Tale {
    private final World world;
    private final Narrator tell;
    private final PlatformView view;
    private final Papers papers;
    private final DocumentSystem ministry;
    private final DocumentSystem province;
    private final DocumentSystem finance;
    private final Letterbox science;
    private final List<String> told = new ArrayList<>();
    private Letter ministryDirective;
    private Letter provinceDirective;
    private Letterbox.Letter mail;

    /** A story in this world. */
    public Directives(World world, Narrator tell) {
        this.world = world;
        this.tell = tell;
        this.view = world.view();
        this.papers = new Papers(world.now().toLocalDate());
        this.ministry = world.ministry();
        this.province = world.province();
        this.finance = world.finance();
        this.science = world.science();
    }

    @Override
    public List<String> tell() throws Exception {
        String first = ministryDirects();
        String second = provinceDirects(first);
        everybodyGetsIt(second);
        obligationsAndReminder(second);
        departmentsReport(second);
        provinceReports(first);
        return List.copyOf(told);
    }

    /** 1 and 2: the Ministry's directive reaches the province; the Ministry learns so. */
    private String ministryDirects() throws Exception {
        tell.chapter("1. Bộ ban hành văn bản chỉ đạo", "The Ministry issues a directive");
        ministryDirective = papers.ministryDirective(ministry.agency());
        tell.say("Công văn " + ministryDirective.cited() + ", " + ministryDirective.subject() + " → UBND tỉnh Lạng Sơn");
        ministry.send(Packets.of(ministryDirective, world.now()).to(province.agency()).directive(papers.ministryDeadline())
            .file(ministryDirective.fileName() + ".pdf", "Văn bản chính", LetterPdf.of(ministryDirective))
            .file(DisbursementForm.FILE_NAME, "Biểu mẫu", DisbursementForm.empty()).bytes());
        String id = stored(ministryDirective);
        status(ministry, "01", "H37", "Bộ nhận biên nhận 01 (đã đến) · the Ministry has receipt 01");
        Edoc fetched = fetched(province, ministryDirective, 2);
        tell.expect("Tệp đến nơi nguyên vẹn · the file arrives as it left", new String(province.content(fetched.attachments().get(0).blob()), 0, 5,
            StandardCharsets.ISO_8859_1).equals("%PDF-"), fetched.attachments());
        province.report(fetched, "01", "Đã đến hệ thống quản lý văn bản", world.now());
        province.report(fetched, "03", "Đã tiếp nhận, số đến 2051", world.now());
        status(ministry, "03", "H37", "Bộ nhận biên nhận 03 (đã tiếp nhận) · the Ministry has receipt 03");
        tell.expect("Nhiệm vụ của UBND tỉnh được mở theo quy tắc · the province's obligation opens by rule", () -> view.obligations(id),
            o -> o.stream().anyMatch(x -> is(x, "assigneeId", "H37") && is(x, "state", "OPEN") && !x.path("due").isNull()));
        return id;
    }

    /** 2: the province's own directive on that basis. */
    private String provinceDirects(String first) throws Exception {
        tell.chapter("2. Văn phòng UBND tỉnh ban hành văn bản triển khai", "The province issues its own directive on that basis");
        provinceDirective = papers.provinceDirective(province.agency(), ministryDirective);
        tell.say("Công văn " + provinceDirective.cited() + " → Sở KH&CN, Sở Tài chính, UBND các xã, phường");
        province.send(Packets.of(provinceDirective, world.now()).to(Organ.of("H37.12", "Sở Khoa học và Công nghệ"), finance.agency(),
                Organ.of(null, "UBND các xã, phường")).directive(null)
            .file(provinceDirective.fileName() + ".pdf", "Văn bản chính", LetterPdf.of(provinceDirective)).bytes());
        String id = stored(provinceDirective);
        tell.expect("Nhóm được mở ra thành từng xã, phường · the group is expanded to its members", () -> view.deliveries(id, "DOCUMENT"),
            d -> d.stream().filter(x -> x.path("recipientId").asText().startsWith("H37.25.")).count() == world.communes().size()
                && d.stream().anyMatch(x -> is(x, "recipientId", "H37.12")) && d.stream().anyMatch(x -> is(x, "recipientId", "H37.13")));
        return id;
    }

    /** 3: three kinds of channel, and receipts back to the province. */
    private void everybodyGetsIt(String id) throws Exception {
        tell.chapter("3. Mỗi nơi nhận theo kênh của mình", "Each addressee by its own channel");
        Edoc atFinance = fetched(finance, provinceDirective, 1);
        finance.report(atFinance, "01", "Đã đến", world.now());
        finance.report(atFinance, "03", "Đã tiếp nhận, số đến 884", world.now());
        mail = tell.expect("Sở KH&CN nhận thư, có văn bản và lịch nhắc hạn · the mail has the document and the deadline as a calendar entry",
            () -> letter(provinceDirective.code()), m -> m != null && m.files().stream().anyMatch(f -> f.endsWith(".pdf"))
                && m.types().stream().anyMatch(t -> t.startsWith("text/calendar")));
        tell.say("Thư: " + mail.subject() + " · " + String.join(", ", mail.files()));
        science.acknowledge(mail);
        for (Commune commune : world.communes()) {
            List<Path> arrived = tell.expect("Thư mục " + commune.name() + " có văn bản · the folder has the document", commune::arrived, a -> !a.isEmpty());
            tell.say(commune.name() + "/den/" + arrived.get(0).getFileName() + ": " + String.join(", ", Commune.files(arrived.get(0))));
            commune.takeOver();
        }
        for (String organ : List.of("H37.12", "H37.13", "H37.25.01", "H37.25.02", "H37.25.03")) {
            status(province, "03", organ, "UBND tỉnh nhận biên nhận 03 của " + organ + " · receipt 03 of " + organ);
        }
        tell.expect("Mọi lượt chuyển đã xong · every delivery has come to its end", () -> view.deliveries(id, "DOCUMENT"),
            d -> d.stream().allMatch(x -> is(x, "state", "DELIVERED")));
    }

    /** 4: obligations are confirmed, the clock moves, a reminder goes out. */
    private void obligationsAndReminder(String id) throws Exception {
        tell.chapter("4. Nhiệm vụ có thời hạn", "Obligations with deadlines");
        List<JsonNode> proposed = tell.expect("Ba nhiệm vụ được đọc ra: có giờ, hằng tháng, không thời hạn · with an hour, monthly, without a date",
            () -> view.obligations(id), this::threeKinds);
        for (JsonNode o : proposed) {
            if (is(o, "state", "PROPOSED")) {
                view.console().run("lt:confirm " + o.path("code").asText());
            }
        }
        tell.expect("Người vận hành xác nhận, nhiệm vụ mở · confirmed by the operator", () -> view.obligations(id),
            o -> o.stream().allMatch(x -> is(x, "state", "OPEN")));
        JsonNode owed = obligationOf(id, "H37.12");
        Instant due = Instant.parse(owed.path("due").asText());
        tell.expect("Hạn đúng giờ pháp lý · the deadline is the legal instant", due.equals(papers.departmentDeadline().atTime(11, 0).atZone(World.ZONE).toInstant()), due);
        world.moveClockTo(due.minus(Duration.ofHours(71)));
        Letterbox.Letter reminder = tell.expect("Chuyển đồng hồ tới 71 giờ trước hạn: Sở KH&CN nhận thư nhắc · a reminder by moving the clock",
            () -> letters().stream().filter(m -> !m.id().equals(mail.id()) && (m.subject() + m.text()).contains(owed.path("code").asText()))
                .findFirst().orElse(null), m -> m != null);
        tell.say("Thư nhắc: " + reminder.subject());
    }

    /** 5a: one department answers by mail, the other by its document system. */
    private void departmentsReport(String id) throws Exception {
        tell.chapter("5. Báo cáo trở về", "The reports come back");
        Letter byMail = papers.departmentReport(Organ.of("H37.12", "Sở Khoa học và Công nghệ tỉnh Lạng Sơn"), provinceDirective);
        science.answer(mail, "Kính gửi UBND tỉnh, Sở gửi kèm báo cáo.", byMail.fileName() + ".pdf", "application/pdf", LetterPdf.of(byMail));
        Letter bySystem = papers.financeReport(finance.agency(), provinceDirective);
        finance.send(Packets.of(bySystem, world.now()).to(province.agency()).reportOn(provinceDirective)
            .file(bySystem.fileName() + ".pdf", "Báo cáo", LetterPdf.of(bySystem)).bytes());
        for (String organ : List.of("H37.12", "H37.13")) {
            JsonNode owed = tell.expect("Báo cáo của " + organ + " khớp với nhiệm vụ · its report is matched to its obligation",
                () -> obligationOf(id, organ), o -> o != null && is(o, "state", "REPORTED"));
            told.add(evidenceOf(id, owed.path("code").asText()));
        }
        fetched(province, byMail, 1);
        fetched(province, bySystem, 1);
        for (JsonNode o : view.obligations(id)) {
            if (is(o, "state", "REPORTED")) {
                view.console().run("lt:close " + o.path("code").asText());
            }
        }
        tell.expect("UBND tỉnh chấp nhận, nhiệm vụ đóng; kỳ tháng sau mở · accepted and closed, the next month opens", () -> view.obligations(id),
            o -> o.stream().filter(x -> is(x, "state", "DONE")).count() == 2
                && o.stream().anyMatch(x -> is(x, "assigneeId", "H37.13") && is(x, "state", "OPEN")));
    }

    /** 5b: the consolidated report reaches the Ministry's endpoint, is acknowledged, and closes the first obligation. */
    private void provinceReports(String first) throws Exception {
        Letter report = papers.provinceReport(province.agency(), ministryDirective);
        province.send(Packets.of(report, world.now()).to(ministry.agency()).reportOn(ministryDirective)
            .file(report.fileName() + ".pdf", "Báo cáo", LetterPdf.of(report))
            .file("Phụ lục I.xlsx", "Số liệu", DisbursementForm.filled(Papers.figures())).bytes());
        tell.expect("Điểm nhận báo cáo của Bộ có báo cáo tổng hợp · the Ministry's endpoint has the report", () -> world.desk().submissions(),
            s -> s.stream().anyMatch(x -> x.notation().equals(report.code()) && x.files().size() == 2));
        String receipt = world.desk().receipts().get(0).number();
        String id = stored(report);
        tell.expect("Số tiếp nhận " + receipt + " về tới nền tảng · the acknowledgement came back", () -> view.deliveries(id, "REPORT"),
            d -> d.stream().anyMatch(x -> is(x, "state", "DELIVERED") && x.toString().contains(receipt)));
        tell.expect("Nhiệm vụ với Bộ khép lại · the obligation to the Ministry is closed", () -> view.obligations(first),
            o -> o.stream().anyMatch(x -> is(x, "assigneeId", "H37") && is(x, "state", "DONE")));
    }

    private String stored(Letter letter) throws InterruptedException {
        String id = tell.expect("Nền tảng nhận và lưu " + letter.code() + " · taken in and stored",
            () -> view.documentId(letter.issuer().organId(), letter.code()), found -> found != null);
        told.add(id);
        return id;
    }

    private Edoc fetched(DocumentSystem system, Letter letter, int files) throws InterruptedException {
        return tell.expect(system.agency().organName() + " nhận " + letter.code() + " · fetches it", () -> {
            system.poll();
            return system.documents().stream().filter(d -> letter.code().equals(d.notation())).findFirst().orElse(null);
        }, d -> d != null && d.attachments().size() >= files);
    }

    private void status(DocumentSystem system, String code, String from, String what) throws InterruptedException {
        tell.expect(what, () -> {
            system.poll();
            return system.statuses();
        }, all -> all.stream().anyMatch(s -> code.equals(s.code()) && from.equals(s.from().organId())));
    }

    private boolean threeKinds(List<JsonNode> obligations) {
        return obligations.stream().anyMatch(o -> is(o, "assigneeId", "H37.12") && !o.path("due").isNull())
            && obligations.stream().anyMatch(o -> is(o, "assigneeId", "H37.13") && "recurring".equals(o.path("deadline").path("kind").asText().toLowerCase(Locale.ROOT)))
            && obligations.stream().anyMatch(o -> o.path("assigneeId").asText().startsWith("H37.25.") && o.path("due").isNull());
    }

    private JsonNode obligationOf(String document, String organ) throws IOException {
        return view.obligations(document).stream().filter(o -> is(o, "assigneeId", organ)).findFirst().orElse(null);
    }

    private String evidenceOf(String document, String code) throws IOException {
        for (JsonNode owed : view.trace(document).path("obligations")) {
            if (is(owed, "code", code)) {
                return owed.path("evidence").path(0).path("documentId").asText();
            }
        }
        return null;
    }

    private List<Letterbox.Letter> letters() throws Exception {
        return science.read();
    }

    private Letterbox.Letter letter(String words) throws Exception {
        return letters().stream().filter(m -> (m.subject() + m.text()).contains(words)).findFirst().orElse(null);
    }

    private static boolean is(JsonNode node, String field, String value) {
        return value.equals(node.path(field).asText());
    }
}
