package vn.lienthong.reader.finding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.reader.text.Fold;

/** Deadlines that quarrel with the day of issue, the event, the period reported on, the calendar or themselves; directives without any. */
final class DeadlineChecks implements Check {

    private static final Pattern MONTHS = Pattern.compile("(?:bao cao|danh gia|ket qua|tong ket|so ket)[^.;]{0,120}?\\b0?(\\d{1,2}) thang dau nam (20\\d{2})");
    private static final Pattern QUARREL = Pattern.compile("(?:cham|muon|tre) nhat(?: la)? truoc");
    private static final Set<String> HOLIDAYS = Set.of("01-01", "04-30", "05-01", "09-01", "09-02");

    @Override
    public void look(Seen seen, Consumer<Finding> found) {
        LocalDate written = seen.head().date() != null && seen.head().date().length() == 10 ? LocalDate.parse(seen.head().date()) : null;
        LocalDate month = seen.head().date() != null && seen.head().date().length() >= 7 ? LocalDate.parse(seen.head().date().substring(0, 7) + "-01") : null;
        LocalDate event = seen.events().isEmpty() ? null : LocalDate.parse(seen.events().get(0).start().substring(0, 10));
        var told = new HashSet<String>();
        for (Task t : seen.tasks()) {
            Deadline d = t.deadline();
            if (d == null || !(d.kind().equals("date") || d.kind().equals("instant"))) {
                continue;
            }
            LocalDate end = LocalDate.parse(d.value().contains("/") ? d.value().substring(11) : d.value().substring(0, 10));
            if ((written != null && end.isBefore(written) || written == null && month != null && end.isBefore(month)) && told.add("early" + end)) {
                found.accept(finding("deadline-before-issue", "warning", d.quote(), t, "Thời hạn " + day(end) + " trước ngày ban hành văn bản.", "The deadline " + end + " lies before the day of issue.",
                        later(end, written == null ? month : written)));
            }
            if (event != null && end.isAfter(event) && prepares(t) && told.add("event" + end)) {
                found.accept(finding("deadline-after-event", "warning", d.quote(), t, "Thời hạn " + day(end) + " sau ngày tổ chức " + day(event) + ".", "The deadline " + end + " lies after the event of " + event + ".", null));
            }
            if (!d.value().contains("/") && dayOff(end) && told.add("off" + end)) {
                found.accept(finding("falls-on-day-off", "info", d.quote(), t, "Thời hạn " + day(end) + " rơi vào ngày nghỉ; nên chuẩn bị trước ngày làm việc liền kề.",
                        "The deadline " + end + " falls on a day off; prepare by the working day before.", before(end).toString()));
            }
            if (QUARREL.matcher(Fold.bare(d.quote())).find() && told.add("bound" + d.quote())) {
                found.accept(finding("ambiguous-bound", "info", d.quote(), t, "“Chậm nhất” và “trước” mâu thuẫn nhau: hiểu là trước thời điểm đó.", "\"At the latest\" and \"before\" contradict each other; the stricter is taken.", null));
            }
            String words = Fold.bare(t.quote());
            Matcher months = MONTHS.matcher(words);
            if (words.contains("thang dau nam") && months.find()) {
                LocalDate over = LocalDate.of(Integer.parseInt(months.group(2)), Math.max(1, Math.min(12, Integer.parseInt(months.group(1)))), 1).plusMonths(1);
                if (end.isBefore(over) && told.add("period" + over)) {
                    found.accept(finding("period-not-over", "info", t.quote().substring(months.start(), months.end()), t, "Kỳ báo cáo chưa kết thúc khi đến hạn " + day(end) + ".",
                            "The period reported on is not over at the deadline " + end + ".", null));
                }
            }
        }
        if (!seen.tasks().isEmpty() && seen.tasks().stream().allMatch(t -> t.deadline() == null)) {
            found.accept(new Finding("no-deadline", "info", null, "Văn bản giao nhiệm vụ nhưng không nêu thời hạn.", "The document hands out tasks but names no deadline.", null, null));
        }
    }

    private static boolean prepares(Task t) {
        String words = Fold.bare(t.quote());
        return words.contains("tai lieu") || words.contains("tham luan") || words.contains("danh sach") || words.contains("chuan bi") || words.contains("tham du");
    }

    /** The same day a year later, where that lies within the year after issue: a slip of the year is likely. */
    private static String later(LocalDate end, LocalDate written) {
        LocalDate next = end.plusYears(1);
        return !next.isBefore(written) && next.isBefore(written.plusMonths(7)) ? next.toString() : null;
    }

    static boolean dayOff(LocalDate d) {
        return d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY || HOLIDAYS.contains(d.toString().substring(5));
    }

    private static LocalDate before(LocalDate d) {
        LocalDate day = d;
        while (dayOff(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static String day(LocalDate d) {
        return (d.getDayOfMonth() < 10 ? "0" : "") + d.getDayOfMonth() + (d.getMonthValue() < 10 ? "/0" : "/") + d.getMonthValue() + "/" + d.getYear();
    }

    private static Finding finding(String kind, String severity, String quote, Task t, String message, String english, String suggestion) {
        Reading.Span span = t.span();
        return new Finding(kind, severity, quote, message, english, suggestion, span);
    }
}
