package vn.lienthong.obligations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.lienthong.api.reading.Deadline;

/** BLDS 2015 Art.144 to 148, for any day of reception and any length. */
class DeadlineArithmeticTest {

    private final WorkingCalendar calendar = new WorkingCalendar(Set.of(), Set.of());
    private final DueRule rule = new DueRule(calendar);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3 * 365).map(LocalDate.of(2025, 1, 1)::plusDays);
    }

    @Provide
    Arbitrary<Instant> receptions() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 24 * 60 - 1))
                .as((day, minute) -> day.atTime(LocalTime.MIN.plusMinutes(minute)).atZone(DueRule.ZONE).toInstant());
    }

    private Instant due(String kind, String value, String bound, Instant received) {
        return rule.due(new Deadline(kind, value, bound, "…"), local(received), received).orElseThrow();
    }

    private static LocalDate local(Instant instant) {
        return instant.atZone(DueRule.ZONE).toLocalDate();
    }

    @Property
    void aPeriodInDaysDoesNotCountTheFirstDayAndEndsWithAWorkingDay(@ForAll("receptions") Instant received,
            @ForAll @IntRange(min = 1, max = 90) int n) {
        Instant due = due("relative", "P" + n + "D", "within", received);
        LocalDate last = local(due);
        assertThat(due.plusSeconds(1)).isEqualTo(last.plusDays(1).atStartOfDay(DueRule.ZONE).toInstant());
        assertThat(last).isAfterOrEqualTo(local(received).plusDays(n));
        assertThat(calendar.works(last)).isTrue();
        assertThat(local(received).plusDays(n).datesUntil(last)).noneMatch(calendar::works);
    }

    @Property
    void aPeriodInWorkingDaysHoldsExactlySoManyWorkingDays(@ForAll("receptions") Instant received,
            @ForAll @IntRange(min = 1, max = 40) int n) {
        LocalDate last = local(due("relative", "P" + n + "D-working", "within", received));
        assertThat(local(received).plusDays(1).datesUntil(last.plusDays(1)).filter(calendar::works).count()).isEqualTo(n);
        assertThat(calendar.works(last)).isTrue();
    }

    @Property
    void theTimeOfDayOfTheReceptionDoesNotMatterForDays(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 40) int n) {
        Instant morning = day.atTime(0, 0).atZone(DueRule.ZONE).toInstant();
        Instant night = day.atTime(23, 59).atZone(DueRule.ZONE).toInstant();
        assertThat(due("relative", "P" + n + "D", "within", morning)).isEqualTo(due("relative", "P" + n + "D", "within", night));
    }

    @Property
    void aPeriodInHoursStartsAtOnceAndIsNotMoved(@ForAll("receptions") Instant received, @ForAll @IntRange(min = 1, max = 200) int n) {
        assertThat(due("relative", "PT" + n + "H", "within", received)).isEqualTo(received.plus(Duration.ofHours(n)));
    }

    @Property
    void aPeriodInMonthsEndsOnTheCorrespondingDayOrTheLastOne(@ForAll("receptions") Instant received,
            @ForAll @IntRange(min = 1, max = 24) int n) {
        LocalDate last = local(due("relative", "P" + n + "M", "within", received));
        LocalDate corresponding = local(received).plusMonths(n);
        assertThat(last).isEqualTo(calendar.workingFrom(corresponding));
        assertThat(corresponding.getDayOfMonth()).isEqualTo(Math.min(local(received).getDayOfMonth(), corresponding.lengthOfMonth()));
    }

    @Property
    void beforeADayIsTheLastInstantOfTheDayBefore(@ForAll("days") LocalDate day) {
        Instant before = due("date", day.toString(), "before", Instant.EPOCH);
        Instant by = due("date", day.toString(), "by", Instant.EPOCH);
        assertThat(before.plusSeconds(1)).isEqualTo(day.atStartOfDay(DueRule.ZONE).toInstant());
        assertThat(ChronoUnit.DAYS.between(before, by)).isEqualTo(1);
    }

    @Property
    void aMonthlyDutyComesOnceInEachMonth(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 1, max = 31) int dayOfMonth) {
        Deadline monthly = new Deadline("recurring", "FREQ=MONTHLY;BYMONTHDAY=" + dayOfMonth, "by", "…");
        Instant due = rule.due(monthly, start, start.atStartOfDay(DueRule.ZONE).toInstant()).orElseThrow();
        assertThat(local(due)).isAfterOrEqualTo(start).isBefore(start.plusDays(32));
        for (int i = 0; i < 14; i++) {
            Instant next = rule.next(monthly, due).orElseThrow();
            assertThat(local(next).getMonthValue()).isEqualTo(local(due).plusMonths(1).getMonthValue());
            assertThat(local(next).getDayOfMonth()).isEqualTo(Math.min(dayOfMonth, local(next).lengthOfMonth()));
            due = next;
        }
    }

    @Property
    void anOrdinaryWeekdayIsWorkedUnlessTheTableSaysOtherwise(@ForAll("days") LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        WorkingCalendar off = new WorkingCalendar(Set.of(day), Set.of());
        WorkingCalendar worked = new WorkingCalendar(Set.of(), Set.of(day));
        assertThat(off.works(day)).isFalse();
        assertThat(worked.works(day)).isTrue();
        if (weekend && calendar.works(day)) {
            assertThat(day).isIn(LocalDate.of(2025, 4, 26), LocalDate.of(2026, 1, 10));
        }
    }
}
