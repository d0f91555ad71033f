package vn.lienthong.routing.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.obligation.Obligation;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.StatusCode;
import vn.lienthong.api.packet.StatusReport;

/** Puts a shipment into words for a person at the recipient's. */
public final class Notices {
    private static final String PREFIX = "[Liên Thông] ";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final List<String> URGENCY = List.of("", "KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HỎA TỐC HẸN GIỜ");
    private static final int CODES_IN_SUBJECT = 3;

    private Notices() {
    }

    /**
     * The words for a shipment.
     *
     * @param now    for the days that are left
     * @param answer how this agency answers by this link, one Vietnamese and one English sentence
     */
    public static Notice of(Shipment shipment, Instant now, Answer answer) {
        if (shipment.delivery().cargo() == Cargo.REMINDER) {
            return reminder(shipment, now, answer);
        }
        return shipment.packet() instanceof StatusReport status ? status(shipment, status) : document(shipment, answer);
    }

    /** How to answer by a link. */
    public record Answer(String vietnamese, String english) {
    }

    private static Notice document(Shipment shipment, Answer answer) {
        Edoc edoc = (Edoc) shipment.packet();
        List<Obligation> owed = live(shipment.obligations());
        String codes = owed.stream().limit(CODES_IN_SUBJECT).map(Obligation::code).collect(Collectors.joining(", "));
        String urgency = urgency(edoc).isEmpty() ? "" : urgency(edoc) + " – ";
        String subject = PREFIX + urgency + act(edoc) + title(edoc) + ": " + text(edoc.subject()) + (codes.isEmpty() ? "" : " [" + codes + "]");
        List<String> closing = new ArrayList<>();
        if (!owed.isEmpty()) {
            closing.add(answer.vietnamese());
        }
        closing.add("Tin này do nền tảng Liên Thông gửi tự động thay mặt " + shipment.sender().name() + ".");
        List<String> english = new ArrayList<>(List.of("This carries document " + text(edoc.notation()) + " from " + shipment.sender().name() + "."));
        if (!owed.isEmpty()) {
            english.add("Your agency has " + owed.size() + (owed.size() == 1 ? " task" : " tasks") + " in it. " + answer.english());
        }
        return new Notice(subject, greeting(shipment), opening(edoc), facts(shipment, edoc),
            owed.stream().map(Notices::duty).toList(), closing, english);
    }

    private static Notice status(Shipment shipment, StatusReport status) {
        Edoc about = shipment.document().edoc();
        String meaning = StatusCode.of(status.code()).map(StatusCode::vietnamese).orElse("Trạng thái") + " (" + status.code() + ")";
        String meaningEnglish = StatusCode.of(status.code()).map(StatusCode::english).orElse("status");
        List<Notice.Fact> facts = new ArrayList<>();
        add(facts, "Văn bản", title(about));
        add(facts, "Trích yếu", about.subject());
        add(facts, "Cơ quan báo", shipment.sender().name());
        add(facts, "Trạng thái", meaning);
        add(facts, "Nội dung", status.description());
        add(facts, "Thời điểm", status.timestamp() == null ? null : MINUTE.format(status.timestamp()));
        return new Notice(PREFIX + meaning + ": " + title(about), greeting(shipment),
            "Trạng thái văn bản do quý cơ quan gửi:", facts, List.of(),
            List.of("Tin này do nền tảng Liên Thông gửi tự động; không cần trả lời."),
            List.of("Status " + status.code() + " (" + meaningEnglish + ") of document " + text(about.notation()) + "."));
    }

    private static Notice reminder(Shipment shipment, Instant now, Answer answer) {
        Obligation owed = shipment.obligations().get(0);
        String left = owed.due() == null ? "chưa có hạn" : DueWords.left(owed.due(), now);
        Edoc edoc = shipment.document().edoc();
        List<Notice.Fact> facts = new ArrayList<>();
        add(facts, "Theo văn bản", title(edoc));
        add(facts, "Trích yếu", edoc.subject());
        add(facts, "Cơ quan giao", shipment.sender().name());
        add(facts, "Thời gian", left);
        String english = owed.due() == null ? "no deadline settled" : DueWords.leftEnglish(owed.due(), now);
        return new Notice(PREFIX + "Nhắc việc " + owed.code() + " (" + left + "): " + owed.action(), greeting(shipment),
            "Nhắc quý cơ quan về nhiệm vụ sau:", facts, List.of(duty(owed)), List.of(answer.vietnamese()),
            List.of("Reminder of task " + owed.code() + ", " + english + ". " + answer.english()));
    }

    private static Notice.Duty duty(Obligation o) {
        List<Notice.Fact> details = new ArrayList<>();
        add(details, "Sản phẩm", o.deliverable());
        add(details, "Gửi", o.recipient());
        add(details, "Qua", o.via());
        add(details, "Biểu mẫu", o.form());
        add(details, "Phối hợp", String.join(", ", o.coordinators()));
        add(details, "Điều kiện", o.condition());
        add(details, "Hạn", DueWords.deadline(o) + (o.state() == Obligation.State.PROPOSED ? " (máy đọc, chờ xác nhận)" : ""));
        return new Notice.Duty(o.code(), o.action(), details);
    }

    private static List<Notice.Fact> facts(Shipment shipment, Edoc edoc) {
        List<Notice.Fact> facts = new ArrayList<>();
        add(facts, "Cơ quan ban hành", shipment.sender().name());
        add(facts, "Số, ký hiệu", edoc.notation());
        LocalDate date = edoc.promulgation() == null ? null : edoc.promulgation().date();
        add(facts, "Ngày ban hành", date == null ? null : DAY.format(date));
        add(facts, "Loại văn bản", edoc.type() == null ? null : edoc.type().name());
        add(facts, "Trích yếu", edoc.subject());
        add(facts, "Người ký", edoc.signer() == null ? null : edoc.signer().fullName());
        add(facts, "Độ khẩn", urgency(edoc));
        add(facts, "Lý do", edoc.business() == null ? null : edoc.business().reason());
        add(facts, "Hạn trả lời", edoc.dueDate() == null ? null : DAY.format(edoc.dueDate()));
        add(facts, "Tệp kèm theo", edoc.attachments().stream().map(a -> a.name() + " (" + size(a.blob().size()) + ")")
            .collect(Collectors.joining("; ")));
        return facts;
    }

    private static String opening(Edoc edoc) {
        return switch (edoc.businessType()) {
            case NEW -> "Nền tảng Liên Thông chuyển đến quý cơ quan văn bản sau:";
            case RECALL -> "Cơ quan ban hành THU HỒI văn bản sau; đề nghị không sử dụng và xóa bản đã nhận:";
            case UPDATE -> "Cơ quan ban hành CẬP NHẬT văn bản sau:";
            case REPLACE -> "Văn bản sau THAY THẾ văn bản đã gửi trước đây:";
        };
    }

    private static String act(Edoc edoc) {
        return switch (edoc.businessType()) {
            case NEW -> "";
            case RECALL -> "THU HỒI ";
            case UPDATE -> "CẬP NHẬT ";
            case REPLACE -> "THAY THẾ ";
        };
    }

    private static String title(Edoc edoc) {
        String type = edoc.type() == null || edoc.type().name() == null ? "Văn bản" : edoc.type().name();
        return edoc.notation() == null ? type : type + " số " + edoc.notation();
    }

    private static String urgency(Edoc edoc) {
        Integer priority = edoc.otherInfo() == null ? null : edoc.otherInfo().priority();
        return priority == null || priority < 0 || priority >= URGENCY.size() ? "" : URGENCY.get(priority);
    }

    private static List<Obligation> live(List<Obligation> all) {
        return all.stream().filter(o -> o.state().owed() || o.state() == Obligation.State.PROPOSED).toList();
    }

    private static String greeting(Shipment shipment) {
        return "Kính gửi: " + shipment.recipient().name();
    }

    private static void add(List<Notice.Fact> facts, String label, String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Notice.Fact(label, value.strip()));
        }
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024 ? Math.max(1, bytes / 1024) + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }
}
