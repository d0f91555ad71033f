package vn.lienthong.obligations;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Deadline;

/**
 * From the words of a deadline to the last instant at which it is kept (BLDS 2015 Art.144 to 148, shared/domain.md
 * 6.6). A day ends at 23:59:59 in Vietnam. Named dates are points: they are not moved from a day off; only periods
 * counted from the receipt end on the next working day.
 */
final class DueRule {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern DAYS = Pattern.compile("P(\\d+)([DWMY])(-working)?");
    private static final Pattern HOURS = Pattern.compile("PT\\d+[HM]");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private final WorkingCalendar calendar;

    DueRule(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The instant, or empty where the words name none ("ngay", "kịp thời", "theo kế hoạch") or it begins a period.
     *
     * @param deadline as read
     * @param issued   day of issue, from which recurring periods run
     * @param received when the assignee's side got it, from which a period is counted
     */
    Optional<Instant> due(Deadline deadline, LocalDate issued, Instant received) {
        if (deadline == null || deadline.kind() == null || deadline.value() == null
                || "after".equals(deadline.bound()) || "from".equals(deadline.bound())) {
            return Optional.empty();
        }
        boolean before = "before".equals(deadline.bound());
        String value = deadline.value().strip();
        try {
            switch (deadline.kind()) {
                case "instant":
                    return Optional.of(instant(value));
                case "date":
                    return Optional.of(day(LocalDate.parse(end(value)), before));
                case "month":
                    YearMonth month = YearMonth.parse(end(value));
                    return Optional.of(before ? day(month.atDay(1), true) : day(month.atEndOfMonth(), false));
                case "quarter":
                    return quarter(value, before);
                case "recurring":
                    return next(deadline, issued.atStartOfDay(ZONE).toInstant());
                case "relative":
                    return relative(value, received);
                default:
                    return Optional.empty();
            }
        } catch (DateTimeParseException e) {
            // The reader's set of forms is open; what has no instant shows its words to a person.
            return Optional.empty();
        }
    }

    /** The next period's instant of a recurring deadline strictly after an instant; empty if it does not recur. */
    Optional<Instant> next(Deadline deadline, Instant after) {
        if (deadline == null || !"recurring".equals(deadline.kind())) {
            return Optional.empty();
        }
        boolean before = "before".equals(deadline.bound());
        LocalDate from = after.atZone(ZONE).toLocalDate();
        return Recurrence.parse(deadline.value()).flatMap(rule -> {
            Optional<LocalDate> on = rule.onOrAfter(from);
            while (on.isPresent() && !day(on.get(), before).isAfter(after)) {
                on = rule.onOrAfter(on.get().plusDays(1));
            }
            return on.map(d -> day(d, before));
        });
    }

    private static Instant instant(String value) {
        String end = end(value);
        return end.length() > 10 ? OffsetDateTime.parse(end).toInstant() : day(LocalDate.parse(end), false);
    }

    private Optional<Instant> relative(String value, Instant received) {
        LocalDate first = received.atZone(ZONE).toLocalDate();
        Matcher m = DAYS.matcher(value);
        if (m.matches()) {
            int n = Integer.parseInt(m.group(1));
            if (n == 0) {
                return Optional.empty();
            }
            LocalDate last = m.group(3) != null ? calendar.plusWorkingDays(first, n)
                    : calendar.workingFrom(first.plus(Period.parse("P" + n + m.group(2))));
            return Optional.of(day(last, false));
        }
        return HOURS.matcher(value).matches() ? Optional.of(received.plus(Duration.parse(value))) : Optional.empty();
    }

    private static Optional<Instant> quarter(String value, boolean before) {
        Matcher m = QUARTER.matcher(value);
        if (!m.matches()) {
            return Optional.empty();
        }
        YearMonth first = YearMonth.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)) * 3 - 2);
        return Optional.of(before ? day(first.atDay(1), true) : day(first.plusMonths(2).atEndOfMonth(), false));
    }

    /** End of the day; where the day itself does not count any more, of the day before. */
    private static Instant day(LocalDate day, boolean before) {
        return (before ? day : day.plusDays(1)).atStartOfDay(ZONE).minusSeconds(1).toInstant();
    }

    private static String end(String value) {
        return value.substring(value.indexOf('/') + 1);
    }
}
