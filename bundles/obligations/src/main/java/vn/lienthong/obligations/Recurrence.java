package vn.lienthong.obligations;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A period that comes again, from the RRULE parts that a reading gives. Where the rule names no day, the period's last
 * day is meant; a day that a month lacks is its last day (BLDS 2015 Art.147).
 */
final class Recurrence {

    private static final int LONGEST_DAYS = 3 * 366;
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final String frequency;
    private final int interval;
    private final List<Integer> months;
    private final List<Integer> days;
    private final DayOfWeek weekday;
    /** Which of the month's weekdays: the fourth Thursday, -1 the last; 0 where none is meant. */
    private final int which;

    private Recurrence(Map<String, String> parts) {
        frequency = parts.get("FREQ");
        interval = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        months = numbers(parts.get("BYMONTH"));
        days = lastOfRuns(numbers(parts.get("BYMONTHDAY")));
        String day = parts.getOrDefault("BYDAY", "FR").split(",")[0].strip();
        weekday = DayOfWeek.of(WEEKDAYS.indexOf(day.substring(day.length() - 2)) + 1);
        which = day.length() == 2 ? 0 : Integer.parseInt(day.substring(0, day.length() - 2));
    }

    /** Reads "FREQ=MONTHLY;BYMONTHDAY=20"; empty for what is not such a rule ("SEMESTER-END"). */
    static Optional<Recurrence> parse(String rule) {
        try {
            Map<String, String> parts = Arrays.stream(rule.strip().split(";")).map(p -> p.split("=", 2)).filter(p -> p.length == 2)
                    .collect(Collectors.toMap(p -> p[0].strip(), p -> p[1].strip()));
            return List.of("DAILY", "WEEKLY", "MONTHLY", "YEARLY").contains(parts.get("FREQ")) ? Optional.of(new Recurrence(parts))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // An open set of values: what is no rule is no date, and a person sees the words.
            return Optional.empty();
        }
    }

    /** The first day of the rule on or after a day; empty if there is none within three years. */
    Optional<LocalDate> onOrAfter(LocalDate from) {
        return from.datesUntil(from.plusDays(LONGEST_DAYS)).filter(this::matches).findFirst();
    }

    private boolean matches(LocalDate day) {
        switch (frequency) {
            case "DAILY":
                return true;
            case "WEEKLY":
                return day.getDayOfWeek() == weekday;
            default:
                return month(day) && (which == 0 ? monthDay(day) : weekdayOfMonth(day));
        }
    }

    private boolean month(LocalDate day) {
        if (!months.isEmpty()) {
            return months.contains(day.getMonthValue());
        }
        int every = frequency.equals("YEARLY") ? 12 : interval;
        return day.getMonthValue() % Math.max(1, Math.min(every, 12)) == 0;
    }

    private boolean monthDay(LocalDate day) {
        int last = day.lengthOfMonth();
        return days.isEmpty() ? day.getDayOfMonth() == last
                : days.stream().anyMatch(d -> (d < 0 ? last + 1 + d : Math.min(d, last)) == day.getDayOfMonth());
    }

    private boolean weekdayOfMonth(LocalDate day) {
        int week = which > 0 ? (day.getDayOfMonth() - 1) / 7 + 1 : -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1);
        return day.getDayOfWeek() == weekday && week == which;
    }

    private static List<Integer> numbers(String list) {
        return list == null ? List.of() : Arrays.stream(list.split(",")).map(s -> Integer.parseInt(s.strip())).toList();
    }

    /** "25,26,27" is a span whose last day counts; "15,30" are two days. */
    private static List<Integer> lastOfRuns(List<Integer> numbers) {
        TreeSet<Integer> sorted = new TreeSet<>(numbers);
        return sorted.stream().filter(n -> !sorted.contains(n + 1) || n < 0).toList();
    }
}
