package vn.lienthong.obligations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday but for the days of a table, because holidays are swapped only weeks before
 * (shared/domain.md 6.6). Configuration goes before the table that is shipped. Immutable.
 */
final class WorkingCalendar {

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> work = new HashSet<>();
    private final Set<MonthDay> everyYear = new HashSet<>();

    /** The shipped table with additions; a day in both lists of additions is worked. */
    WorkingCalendar(Collection<LocalDate> moreOff, Collection<LocalDate> moreWork) {
        load();
        work.removeAll(moreOff);
        off.addAll(moreOff);
        work.addAll(moreWork);
    }

    boolean works(LocalDate day) {
        if (work.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !off.contains(day) && !everyYear.contains(MonthDay.from(day));
    }

    /** The day itself, or the first working day after it. */
    LocalDate workingFrom(LocalDate day) {
        LocalDate d = day;
        while (!works(d)) {
            d = d.plusDays(1);
        }
        return d;
    }

    /** The n-th working day after a day, which itself does not count. */
    LocalDate plusWorkingDays(LocalDate day, int n) {
        LocalDate d = day;
        for (int i = 0; i < n; i++) {
            d = workingFrom(d.plusDays(1));
        }
        return d;
    }

    private void load() {
        try (InputStream in = WorkingCalendar.class.getResourceAsStream("calendar.tsv");
             BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.split("\t")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String[] row) {
        if (row[0].startsWith("*-")) {
            everyYear.add(MonthDay.parse("-" + row[0].substring(1)));
        } else {
            (row[1].equals("work") ? work : off).add(LocalDate.parse(row[0]));
        }
    }
}
