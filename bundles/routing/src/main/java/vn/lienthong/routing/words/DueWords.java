package vn.lienthong.routing.words;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import vn.lienthong.api.obligation.Obligation;

/** Deadlines in Vietnamese words, always in the legal zone. */
public final class DueWords {
    /** The zone of legal deadlines. */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final String[] WEEKDAYS = {"thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"};

    private DueWords() {
    }

    /** "hết ngày 23/02/2026 (thứ Hai)" or "16:00 ngày 23/02/2026 (thứ Hai)"; without an instant the words of the document. */
    public static String deadline(Obligation obligation) {
        if (obligation.due() != null) {
            return instant(obligation.due());
        }
        return obligation.deadline() == null ? "không ghi hạn" : "theo văn bản: " + obligation.deadline().quote();
    }

    /** As {@link #deadline} for an instant. The last minute of a day is the end of that day. */
    public static String instant(Instant due) {
        ZonedDateTime local = due.atZone(LEGAL_ZONE);
        String day = "ngày " + DAY.format(local) + " (" + WEEKDAYS[local.getDayOfWeek().getValue() - 1] + ")";
        boolean endOfDay = !local.toLocalTime().isBefore(LocalTime.of(23, 59));
        return endOfDay ? "hết " + day : HOUR.format(local) + " " + day;
    }

    /** "còn 3 ngày", "còn 5 giờ", "quá hạn 2 ngày", … */
    public static String left(Instant due, Instant now) {
        Distance d = Distance.between(now, due);
        return (d.over() ? "quá hạn " : "còn ") + d.amount() + (d.hours() ? " giờ" : " ngày");
    }

    /** The same in English: "3 days left", "2 days overdue". */
    public static String leftEnglish(Instant due, Instant now) {
        Distance d = Distance.between(now, due);
        return d.amount() + (d.hours() ? " hour" : " day") + (d.amount() == 1 ? "" : "s") + (d.over() ? " overdue" : " left");
    }

    /** How far a deadline is: in hours within a day, otherwise in days of the calendar. */
    private record Distance(boolean over, boolean hours, long amount) {
        static Distance between(Instant now, Instant due) {
            long hours = Math.abs(ChronoUnit.HOURS.between(now, due));
            long days = Math.abs(ChronoUnit.DAYS.between(now.atZone(LEGAL_ZONE).toLocalDate(), due.atZone(LEGAL_ZONE).toLocalDate()));
            boolean near = hours < 24 || days == 0;
            return new Distance(due.isBefore(now), near, near ? Math.max(1, hours) : days);
        }
    }
}
