package vn.lienthong.reader.finding;

import java.util.HashSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Paragraph;

/** Years that do not fit the document: "Quý III/2025" in a programme for 2026, a programme for next year issued "in 2025" that cites next year's matters. */
final class YearCheck implements Check {

    private static final Pattern PLANNED = Pattern.compile("(?:quy (?:iv|i{1,3}|[1-4])|6 thang (?:dau|cuoi) nam)\\s?/?\\s?(?:nam )?(20\\d{2})");
    private static final Pattern SUBJECT_YEAR = Pattern.compile("nam (20\\d{2})");

    @Override
    public void look(Seen seen, Consumer<Finding> found) {
        String subject = seen.head().subject() == null ? "" : Fold.bare(seen.head().subject());
        boolean programme = seen.tasks().stream().filter(t -> t.deadline() != null && t.deadline().bound().equals("planned")).count() > 5;
        if (!programme) {
            return;
        }
        int year = 0;
        for (Matcher m = SUBJECT_YEAR.matcher(subject); m.find();) {
            year = Integer.parseInt(m.group(1));
        }
        if (year == 0) {
            return;
        }
        var told = new HashSet<String>();
        for (Paragraph p : seen.page().all()) {
            for (Matcher m = PLANNED.matcher(p.bare()); m.find();) {
                int said = Integer.parseInt(m.group(1));
                String quote = p.raw().substring(m.start(), m.end());
                if (said == year - 1 && told.add(quote + p.start())) {
                    String right = quote.replace(m.group(1), Integer.toString(year));
                    found.accept(new Finding("year-slip", "warning", quote, "Năm " + said + " không khớp với chương trình năm " + year + ".", "The year " + said + " does not fit a programme for " + year + ".",
                            right, new Reading.Span(p.start() + m.start(), p.start() + m.end())));
                }
            }
        }
        issued(seen, year, found);
    }

    /** A programme for a year is issued at its beginning or shortly before; eleven months before is a slip. */
    private static void issued(Seen seen, int year, Consumer<Finding> found) {
        String date = seen.head().date();
        if (date != null && date.length() >= 7 && Integer.parseInt(date.substring(0, 4)) == year - 1 && Integer.parseInt(date.substring(5, 7)) <= 6) {
            found.accept(new Finding("year-slip", "warning", date, "Ngày ban hành ghi năm " + (year - 1) + " nhưng nội dung là chương trình năm " + year + ".",
                    "Issued in " + (year - 1) + " by its date, but the content is a programme for " + year + ".", year + date.substring(4), null));
        }
    }
}
