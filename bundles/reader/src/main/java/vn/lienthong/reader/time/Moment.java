package vn.lienthong.reader.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A point in time as written: a day, a day with an hour, a week, a month or a quarter.
 *
 * @param start   where it begins, the hour and the word "ngày" included
 * @param end     where it ends
 * @param date    the day; first day of a week, month or quarter
 * @param time    the hour, or null
 * @param grain   how exact it is
 * @param weekday 1 (Monday) to 7 (Sunday) as written beside it, or 0
 * @param yearWritten whether the year stands there or was understood
 */
public record Moment(int start, int end, LocalDate date, LocalTime time, Grain grain, int weekday, boolean yearWritten) {

    /** How exact. */
    public enum Grain { DAY, WEEK, MONTH, QUARTER }

    /** Whether the weekday written is not that of the date. */
    public boolean contradicts() {
        return weekday != 0 && grain == Grain.DAY && date.getDayOfWeek().getValue() != weekday;
    }

    /** The date, or null if there is no such day. */
    static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Value in the form of the contract. */
    public String value() {
        return switch (grain) {
            case WEEK -> date + "/" + date.plusDays(6);
            case MONTH -> date.toString().substring(0, 7);
            case QUARTER -> date.getYear() + "-Q" + (date.getMonthValue() + 2) / 3;
            case DAY -> time == null ? date.toString() : date + "T" + time.toString().substring(0, 5) + ":00+07:00";
        };
    }

    /** Kind in the words of the contract. */
    public String kind() {
        return switch (grain) {
            case MONTH -> "month";
            case QUARTER -> "quarter";
            case WEEK -> "date";
            case DAY -> time == null ? "date" : "instant";
        };
    }
}
