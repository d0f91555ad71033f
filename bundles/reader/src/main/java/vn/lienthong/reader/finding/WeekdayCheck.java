package vn.lienthong.reader.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.time.Moment;

/** "01/3/2026 (thứ Tư)" where 1 March is a Sunday. */
final class WeekdayCheck implements Check {

    private static final List<String> NAMES = List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");
    private static final List<String> ENGLISH = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    @Override
    public void look(Seen seen, Consumer<Finding> found) {
        for (Paragraph p : seen.page().all()) {
            for (Moment m : seen.moments().get(p)) {
                if (m.contradicts()) {
                    int actual = m.date().getDayOfWeek().getValue() - 1;
                    String quote = p.raw().substring(m.start(), m.end()).strip();
                    found.accept(new Finding(Finding.WEEKDAY_MISMATCH, "warning", quote,
                            "Ngày và thứ không khớp: " + day(m.date()) + " là " + NAMES.get(actual) + ", văn bản ghi " + NAMES.get(m.weekday() - 1) + ".",
                            "Date and weekday disagree: " + m.date() + " is a " + ENGLISH.get(actual) + ", the text says " + ENGLISH.get(m.weekday() - 1) + ".",
                            suggestion(seen, m), new Reading.Span(p.start() + m.start(), p.start() + m.end())));
                }
            }
        }
    }

    /** A date that differs in month or year only, falls on the weekday written and stands elsewhere in the document beside it; else the only near one. */
    private static String suggestion(Seen seen, Moment wrong) {
        List<LocalDate> others = seen.moments().values().stream().flatMap(List::stream)
                .filter(o -> o.grain() == Moment.Grain.DAY && !o.contradicts() && o.weekday() == wrong.weekday()).map(Moment::date).distinct().sorted().toList();
        for (LocalDate o : others) {
            if (o.getDayOfMonth() == wrong.date().getDayOfMonth() && (o.getYear() == wrong.date().getYear() || o.getMonthValue() == wrong.date().getMonthValue())) {
                return o.toString();
            }
        }
        for (LocalDate candidate : new LocalDate[] {wrong.date().plusYears(1), wrong.date().minusYears(1), wrong.date().plusMonths(1)}) {
            boolean near = seen.moments().values().stream().flatMap(List::stream).anyMatch(o -> o != wrong && !o.contradicts() && Math.abs(o.date().toEpochDay() - candidate.toEpochDay()) < 15);
            if (candidate.getDayOfWeek().getValue() == wrong.weekday() && near) {
                return candidate.toString();
            }
        }
        return null;
    }

    private static String day(LocalDate d) {
        return String.format(Locale.ROOT, "%02d/%02d/%d", d.getDayOfMonth(), d.getMonthValue(), d.getYear());
    }
}
