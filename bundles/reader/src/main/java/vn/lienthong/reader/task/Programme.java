package vn.lienthong.reader.task;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.TableHeads;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;
import vn.lienthong.reader.time.Limits;
import vn.lienthong.reader.time.Moment;

/** A work programme: a table whose head names time, content and who leads. Every row is a task. */
final class Programme {

    private static final Pattern MONTH = Pattern.compile("(?:thang (?=\\d{1,2})|^(?=\\d{1,2}\\s?[/-]\\s?\\d{4}$))(\\d{1,2})(?:\\s?(?:/|-|nam)\\s?(\\d{4}))?");
    private static final Pattern QUARTER = Pattern.compile("quy (iv|i{1,3}|[1-4])(?:\\s?(?:/|-|nam)\\s?(\\d{4}))?");

    // 02/9-07/9 · 02/9 đến 07/9
    private static final Pattern DAYS = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})\\s?(?:-|–|đến)\\s?(\\d{1,2})/(\\d{1,2})(?![\\d/])");
    // 2-8/10/2017 · 11 - 13/10
    private static final Pattern SPAN = Pattern.compile("^(\\d{1,2})\\s?[-–]\\s?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?$");
    /** A row of a table without a head: a number first, a time last. */
    private static final Pattern COUNT = Pattern.compile("\\d{1,2}\\s?[.)]?");
    private static final Pattern WHEN = Pattern.compile("(?:(?:[Tt]rước|[Nn]gày|[Tt]ừ|[Đđ]ến|[Cc]hậm nhất|[Tt]háng|[Qq]uý)\\s?){0,3}\\d{1,2}(?:\\s?[-–]\\s?\\d{1,2})?/\\d{1,2}(?:/\\d{4})?(?:\\s?[-–]\\s?\\d{1,2}/\\d{1,2}(?:/\\d{4})?)?|(?:[Tt]rong|[Cc]hậm nhất) (?:thời hạn |vòng )?\\d{1,3} (?:ngày|tháng|tuần|giờ).*");
    private static final Pattern NUMERAL = Pattern.compile("(?:[IVX]{1,5}|[A-E])\\s?[.)]?\t");

    private static final Pattern DAILY = Pattern.compile("(?:thuong xuyen,? )?(?:hang|moi) ngay");

    private record Columns(int when, int what, int who, int with) {
    }

    private record Row(Paragraph p, String when, String what, String who, String with) {
        /** A row without a number whose cells begin with small letters, or are empty, goes on with the row above: cells of several lines. */
        boolean goesOn() {
            String[] cells = p.raw().split("\t", -1);
            return cells[0].isBlank() && cells.length > 2 && !p.raw().isBlank() && Arrays.stream(cells).map(String::strip).allMatch(c -> c.isEmpty() || Character.isLowerCase(c.charAt(0)));
        }

        Row with(Row more) {
            return new Row(p, joined(when, more.when), joined(what, more.what), joined(who, more.who), joined(with, more.with));
        }

        private static String joined(String a, String b) {
            return (a + " " + b).strip();
        }

        /** "II | Nội dung UBND huyện ban hành": a row that heads others has a Roman numeral or a letter and nothing beside it. */
        boolean heading() {
            return who.isEmpty() && with.isEmpty() && NUMERAL.matcher(p.raw().strip()).lookingAt() && (when.isEmpty() || p.raw().strip().startsWith(when));
        }
    }

    private Programme() {
    }

    static List<Task> read(List<Paragraph> body, int year) {
        var out = new ArrayList<Task>();
        var rows = new ArrayList<Row>();
        Columns head = null;
        for (Paragraph p : body) {
            if (!p.row()) {
                continue;
            }
            String[] cells = p.raw().split("\t", -1);
            Columns found = head(cells);
            if (found != null) {
                head = found;
            } else if (head == null && cells.length > 2 && COUNT.matcher(cells[0].strip()).matches() && WHEN.matcher(last(cells)).matches()) {
                boolean named = cells.length > 3 && party(cell(cells, 1));
                rows.add(new Row(p, last(cells), cell(cells, named ? 2 : 1), named ? cell(cells, 1) : "", ""));
            } else if (head != null && cells.length >= 2) {
                rows.add(new Row(p, cell(cells, head.when), cell(cells, head.what), cell(cells, head.who), cell(cells, head.with)));
            }
        }
        String when = "";
        for (Row row : joined(rows)) {
            when = row.when.isEmpty() || row.heading() ? when : row.when;
            if (!row.what.isEmpty() && !row.heading()) {
                out.add(task(row, when, year));
            }
        }
        return out;
    }

    private static boolean party(String cell) {
        Parties who = cell.isEmpty() ? null : Parties.at(Text.of(cell), 0);
        return who != null && who.end() == cell.length();
    }

    private static Columns head(String[] cells) {
        int when = -1;
        int what = -1;
        int who = -1;
        int with = -1;
        for (int i = 0; i < cells.length; i++) {
            String c = Fold.bare(cells[i]).strip();
            if (c.length() > 50) {
                return null;
            }
            when = when < 0 && TableHeads.time(c) ? i : when;
            with = with < 0 && TableHeads.with(c) ? i : with;
            what = what < 0 && TableHeads.what(c) ? i : what;
            who = who < 0 && TableHeads.who(c) ? i : who;
        }
        return what >= 0 && (when >= 0 || who >= 0) && cells.length >= 2 && (when >= 0 && who >= 0 || cells.length > 2) ? new Columns(when, what, who, with) : null;
    }

    private static String last(String[] cells) {
        int i = cells.length - 1;
        while (i > 1 && cells[i].isBlank()) {
            i--;
        }
        return cells[i].strip();
    }

    private static String cell(String[] cells, int i) {
        return i < 0 || i >= cells.length ? "" : cells[i].strip();
    }

    /** Rows that a page break cut: a tail that begins with a small letter, without a lead, belongs to the row above; a row with its content in the lead's column is put right. */
    private static List<Row> joined(List<Row> rows) {
        var out = new ArrayList<Row>();
        for (Row row : rows) {
            Row above = out.isEmpty() ? null : out.get(out.size() - 1);
            if (above != null && row.goesOn() && !above.goesOn()) {
                out.set(out.size() - 1, above.with(row));
                continue;
            }
            boolean tail = above != null && !row.what.isEmpty() && Character.isLowerCase(row.what.charAt(0)) && row.who.isEmpty()
                    && !above.what.endsWith(".") && !above.what.endsWith(";");
            if (tail) {
                out.set(out.size() - 1, new Row(above.p, above.when, above.what + " " + row.what, above.who, above.with));
                if (!row.when.isEmpty()) {
                    out.add(new Row(row.p, row.when, "", "", ""));
                }
            } else if (row.what.isEmpty() && row.who.length() > 24 && Lexicon.VERBS.at(Text.of(row.who), 0) != null) {
                out.add(new Row(row.p, row.when, row.who, "", row.with));
            } else {
                out.add(row);
            }
        }
        return out;
    }

    private static Task task(Row row, String when, int year) {
        Clause said = row.who.isEmpty() ? Clause.of(Text.of(row.what)) : Clause.NOTHING;
        List<String> leads = row.who.isEmpty() ? said.kind() == Clause.Kind.SUBJECT ? said.assignees() : List.of() : Arrays.stream(row.who.split("\\s*;\\s*|(?<![đĐ])\\s*/\\s*|\\s*,\\s(?=\\p{Lu})")).filter(w -> !w.isBlank()).toList();
        List<String> with = row.with.isEmpty() ? List.of() : List.of(row.with.split("\\s*[;]\\s*|\\s*,\\s(?=\\p{Lu})"));
        double confidence = leads.isEmpty() ? 0.7 : 0.95;
        Paragraph p = row.p;
        return new Task(leads, with, row.what, null, null, null, null, null, null, due(row, when, year), row.what, confidence, new Reading.Span(p.start(), p.end()));
    }

    /** The row's time; where its column has none, a limit in another cell ("Ghi chú: trước 25/9"). */
    private static Deadline due(Row row, String when, int year) {
        Deadline own = deadline(when, year);
        if (own != null && !"interval".equals(own.bound())) {
            return own;
        }
        for (String cell : row.p.raw().split("\t", -1)) {
            LocalDate written = year > 0 ? LocalDate.of(year, 1, 1) : null;
            Limit bound = Limits.of(Text.of(cell), written).stream().filter(Limit::binds).findFirst().orElse(null);
            if (bound != null && (!cell.strip().equals(row.what) || own != null && bound.role() == Limit.Role.LIMIT)) {
                return bound.deadline();
            }
        }
        return own;
    }

    private static LocalDate day(int year, String month, String day) {
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        return m < 1 || m > 12 || d < 1 || d > YearMonth.of(year, m).lengthOfMonth() ? null : LocalDate.of(year, m, d);
    }

    private static Deadline deadline(String when, int year) {
        if (when.isEmpty()) {
            return null;
        }
        Text text = Text.of(when);
        Matcher span = SPAN.matcher(when);
        if (span.find() && (year > 0 || span.group(4) != null)) {
            int y = span.group(4) == null ? year : Integer.parseInt(span.group(4));
            LocalDate from = day(y, span.group(3), span.group(1));
            LocalDate to = day(y, span.group(3), span.group(2));
            return from == null || to == null || to.isBefore(from) ? null : new Deadline("date", from + "/" + to, "interval", when);
        }
        Matcher days = DAYS.matcher(when);
        if (year > 0 && days.find()) {
            LocalDate from = day(year, days.group(2), days.group(1));
            LocalDate to = day(year, days.group(4), days.group(3));
            return from == null || to == null || to.isBefore(from) ? null : new Deadline("date", from + "/" + to, "interval", when);
        }
        for (Limit l : Limits.of(text, year > 0 ? LocalDate.of(year, 1, 1) : null)) {
            if (l.role() != Limit.Role.AS_OF && l.role() != Limit.Role.CITED) {
                return new Deadline(l.deadline().kind(), l.deadline().value(), l.deadline().bound().equals("on") && l.moment() != null && l.moment().grain() != Moment.Grain.DAY ? "planned" : l.deadline().bound(), when);
            }
        }
        if (DAILY.matcher(text.bare()).matches()) {
            return new Deadline("recurring", "FREQ=DAILY", "each", when);
        }
        Matcher month = MONTH.matcher(text.bare());
        Matcher quarter = QUARTER.matcher(text.bare());
        if (month.find() && (year > 0 || month.group(2) != null)) {
            int m = Integer.parseInt(month.group(1));
            return m < 1 || m > 12 ? null : new Deadline("month", (month.group(2) == null ? "" + year : month.group(2)) + (m < 10 ? "-0" : "-") + m, "planned", when);
        }
        if (quarter.find() && (year > 0 || quarter.group(2) != null)) {
            String q = quarter.group(1);
            int n = q.equals("iv") ? 4 : q.charAt(0) == 'i' ? q.length() : q.charAt(0) - '0';
            return new Deadline("quarter", (quarter.group(2) == null ? "" + year : quarter.group(2)) + "-Q" + n, "planned", when);
        }
        return null;
    }
}
