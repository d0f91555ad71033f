package vn.lienthong.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.api.reading.Deadline;

class DueRuleTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    private static final Instant RECEIVED = at("2026-03-03T09:30:00");
    private final DueRule rule = new DueRule(new WorkingCalendar(Set.of(), Set.of()));

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DueRule.ZONE).toInstant();
    }

    private Instant due(String kind, String value, String bound) {
        return rule.due(new Deadline(kind, value, bound, "…"), ISSUED, RECEIVED).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "instant, 2026-05-19T11:00+07:00, before, 2026-05-19T11:00:00",
        "instant, 2026-04-01T11:00:00+07:00, by, 2026-04-01T11:00:00",
        "instant, 2026-05-10T08:00+07:00/2026-05-10T17:00+07:00, interval, 2026-05-10T17:00:00",
        "date, 2026-02-23, by, 2026-02-23T23:59:59",
        "date, 2026-02-23, on, 2026-02-23T23:59:59",
        "date, 2026-03-01, before, 2026-02-28T23:59:59",
        "date, 2017-10-30/2017-11-03, interval, 2017-11-03T23:59:59",
        "month, 2026-02, planned, 2026-02-28T23:59:59",
        "month, 2026-05, before, 2026-04-30T23:59:59",
        "quarter, 2026-Q2, by, 2026-06-30T23:59:59",
        "quarter, 2026-Q1, before, 2025-12-31T23:59:59",
        "recurring, FREQ=MONTHLY;BYMONTHDAY=20, before, 2026-03-19T23:59:59",
        "recurring, FREQ=MONTHLY;BYMONTHDAY=20, by, 2026-03-20T23:59:59",
        "recurring, FREQ=MONTHLY;BYMONTHDAY=1, by, 2026-04-01T23:59:59",
        "recurring, FREQ=MONTHLY;BYMONTHDAY=-1, by, 2026-03-31T23:59:59",
        "recurring, 'FREQ=MONTHLY;BYMONTHDAY=25,26,27,28,29,30', interval, 2026-03-30T23:59:59",
        "recurring, 'FREQ=MONTHLY;INTERVAL=3;BYMONTH=1,4,7,10;BYMONTHDAY=5', by, 2026-04-05T23:59:59",
        "recurring, FREQ=MONTHLY;INTERVAL=6, each, 2026-06-30T23:59:59",
        "recurring, FREQ=YEARLY, each, 2026-12-31T23:59:59",
        "recurring, FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=30, by, 2026-11-30T23:59:59",
        "recurring, FREQ=WEEKLY;BYDAY=MO, by, 2026-03-02T23:59:59",
        "recurring, FREQ=MONTHLY;BYDAY=4TH, each, 2026-03-26T23:59:59",
        "recurring, FREQ=MONTHLY;BYDAY=-1FR, by, 2026-03-27T23:59:59",
        "relative, P5D, within, 2026-03-09T23:59:59",
        "relative, P5D-working, within, 2026-03-10T23:59:59",
        "relative, P1M, within, 2026-04-03T23:59:59",
        "relative, P2W, within, 2026-03-17T23:59:59",
        "relative, PT24H, within, 2026-03-04T09:30:00"})
    void knowsTheInstantOfEachWording(String kind, String value, String bound, String expected) {
        assertThat(due(kind, value, bound)).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @CsvSource({"relative, P0D, immediate", "relative, per:kế hoạch, as-specified", "recurring, SEMESTER-END;YEAR-END, each", "date, 2026-05-01, after",
        "month, 2026-05, from", "date, mai, by", "soon, 1, by", "recurring, FREQ=MONTHLY;BYMONTHDAY=x, by"})
    void namesNoInstantWhereTheWordsNameNone(String kind, String value, String bound) {
        assertThat(due(kind, value, bound)).isNull();
    }

    @Test
    void doesNotMoveANamedSaturday() {
        assertThat(due("date", "2026-03-07", "by")).isEqualTo(at("2026-03-07T23:59:59"));
    }

    @Test
    void endsACountedPeriodOnTheNextWorkingDay() {
        // 3 March + 4 days is Saturday the 7th.
        assertThat(due("relative", "P4D", "within")).isEqualTo(at("2026-03-09T23:59:59"));
    }

    @Test
    void countsNoDayOfTet() {
        Instant received = at("2026-02-12T16:00:00");
        assertThat(rule.due(new Deadline("relative", "P2D-working", "within", "…"), ISSUED, received)).contains(at("2026-02-23T23:59:59"));
    }

    @Test
    void countsTheSaturdayThatMakesUpForAHoliday() {
        Instant received = at("2026-01-09T08:00:00");
        assertThat(rule.due(new Deadline("relative", "P1D-working", "within", "…"), ISSUED, received)).contains(at("2026-01-10T23:59:59"));
    }

    @Test
    void letsConfigurationGoBeforeTheTable() {
        DueRule configured = new DueRule(new WorkingCalendar(Set.of(LocalDate.of(2026, 8, 31)), Set.of(LocalDate.of(2026, 8, 22))));
        Deadline d = new Deadline("relative", "P1D-working", "within", "…");
        assertThat(configured.due(d, ISSUED, at("2026-08-21T08:00:00"))).contains(at("2026-08-22T23:59:59"));
        assertThat(configured.due(d, ISSUED, at("2026-08-28T08:00:00"))).contains(at("2026-09-03T23:59:59"));
        assertThat(rule.due(d, ISSUED, at("2026-08-28T08:00:00"))).contains(at("2026-08-31T23:59:59"));
    }

    @Test
    void findsTheNextPeriodOfARecurringDuty() {
        Deadline monthly = new Deadline("recurring", "FREQ=MONTHLY;BYMONTHDAY=20", "before", "…");
        assertThat(rule.next(monthly, at("2026-03-19T23:59:59"))).contains(at("2026-04-19T23:59:59"));
        assertThat(rule.next(monthly, at("2026-12-19T23:59:59"))).contains(at("2027-01-19T23:59:59"));
        Deadline last = new Deadline("recurring", "FREQ=MONTHLY;BYMONTHDAY=31", "by", "…");
        assertThat(rule.next(last, at("2026-01-31T23:59:59"))).contains(at("2026-02-28T23:59:59"));
        assertThat(rule.next(new Deadline("date", "2026-03-01", "by", "…"), at("2026-03-19T23:59:59"))).isEmpty();
    }
}
