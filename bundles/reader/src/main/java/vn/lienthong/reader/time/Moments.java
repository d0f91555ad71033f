package vn.lienthong.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Finds dates, hours, months and quarters as people write them. Works on the text without tone marks. */
public final class Moments {

    // 18/6/2025 · 08/ 12 /2017 · 31-01-2026 · 5.6.2026
    private static final Cue NUMERIC = Cue.of("(?<![\\d/.,])(?<!(?<!/\\d{4})(?<!(?:ngay|tu) \\d{1,2})-)(\\d{1,2})\\s?([/.-])\\s?(\\d\\s?\\d?)\\s?\\2\\s?((?:19|20)\\d{2})(?![\\d])");
    // ngày 12 tháng 4 năm 2012 · ngày 28 tháng 12 năm nay · ngày 5 tháng 6 · ngày thứ hai, 26 tháng 11
    private static final Cue WORDS = Cue.of("ngay:?\\s?(thu \\w{1,3},?\\s|chu nhat,?\\s|\\d{1,2}\\s?(?:,|-|–|va|den)\\s?)?(\\d{1,2})[\\s,]{1,2}(?:cua )?thang\\s?(\\d{1,2})(?:(?:[\\s,]{1,3}nam\\s?|\\s?/\\s?(?=\\d{4}))((?:19|20)\\d{2}|nay\\b|sau\\b))?");
    // 28/12 (only where the words around say that it is a day)
    private static final Cue SHORT = Cue.of("(?:(?:cham|muon) nhat|ngay|truoc|den|tu|het|va|sang|chieu|hom|,|thu \\w{1,3}|chu nhat|tuan (?:nay|sau|toi)),?\\s\\(?(\\d{1,2})/(\\d{1,2})(?!\\d|/|%|\\.\\d|\\s?(?:/|nam))");
    // từ 02/3 - 08/3
    private static final Cue SPAN = Cue.of("(?:tu|ngay)\\s(\\d{1,2})/(\\d{1,2})\\s?[-–]\\s?(\\d{1,2})/(\\d{1,2})(?!\\d|/|%|\\.\\d|\\s?(?:/|nam))");
    // từ ngày 18-20/9 · (06 - 11/10)
    private static final Cue DAYS = Cue.of("(?:(?:ngay|tu)\\s|\\()(\\d{1,2})\\s?-\\s?(\\d{1,2})/(\\d{1,2})(?!\\d|/|%|\\.\\d|\\s?(?:/|nam))");
    // trước ngày 15/04/25
    private static final Cue TWO_DIGITS = Cue.of("(?:ngay|truoc|den|het),?\\s(\\d{1,2})/(\\d{1,2})/([23]\\d)(?!\\d|/|-)");
    private static final int CENTURY = 2000;
    // 26, 27/12/2011: the first of two days that share month and year
    private static final Cue SHARED = Cue.of("(?:(?:ngay|tu|sang|chieu)\\s|\\()(\\d{1,2})\\s?(?:,|-|va|den)\\s?(?:ngay\\s)?$");
    // 02/10-15/10/2023: the first day of a range that writes the year once
    private static final Cue RANGE = Cue.of("(?<![\\d/.,-])(\\d{1,2})/(\\d{1,2})\\s?[-–]\\s?(\\d{1,2})/(\\d{1,2})/(20\\d{2})(?!\\d)");
    // tháng 5/2026 · tháng 10 năm 2025
    private static final Cue MONTH = Cue.of("thang\\s?(\\d{1,2})\\s?(?:/|-|nam|,\\s?nam)\\s?((?:19|20)\\d{2})(?!\\d)");
    // Xây dựng kế hoạch: 01/2018
    private static final Cue AT_END = Cue.of("(?<=: )(\\d{1,2})/((?:19|20)\\d{2})(?=[.;)\\s]*$)");
    // hoàn thành trong tháng 6 · xong trong quý IV (of the document's year)
    private static final Cue BARE = Cue.of("(?:hoan thanh|xong|trinh|cham nhat|truoc|trong|den het)(?: trong| vao| la| het| cuoi| truoc){0,2} (?:thang (\\d{1,2})|quy (iv|i{1,3}|[1-4]))(?!\\d|[a-z]|\\s?[/-]|,? ?nam|\\s(?:thang|nam))");
    // xong trong tuần này · ngay trong tuần sau
    private static final Cue WEEK = Cue.of("(?<=\\btrong )tuan (nay|sau|toi)\\b(?! [(\\d])");
    // quý II/2026 · quý 3 năm 2025
    private static final Cue QUARTER = Cue.of("quy\\s(iv|i{1,3}|[1-4])\\s?(?:/|-|nam|,\\s?nam)\\s?((?:19|20)\\d{2})(?!\\d)");
    // 11h00, · 14 giờ 00 phút, ngày · 8h30-10h00 ngày · 17 giờ (thứ Sáu), ngày
    private static final Cue HOUR_BEFORE = Cue.of(
            "(?<!\\d)(\\d{1,2})\\s?(?:gio|h|g|:)\\s?(\\d{2})?\\s?(?:phut|'|’|p)?(?:\\s?(?:-|–|den)\\s?\\d{1,2}\\s?(?:gio|h|g|:)\\s?\\d{0,2}\\s?(?:phut)?)?"
            + "[\\s,]{0,3}(?:(?:buoi )?(?:sang|chieu|toi)[\\s,]{0,3})?(?:(?:ngay )?\\(?thu \\w{1,3}\\)?[\\s,(]{0,3}|(?:ngay )?chu nhat[\\s,(]{0,3})?(?:cua )?(?:ngay\\s?)?$");
    // ngày 19/5/2026, trước 11h00 · … lúc 8 giờ
    private static final Cue HOUR_AFTER = Cue.of("[\\s,(]{1,3}(?:luc|truoc|vao luc|vao hoi|tu)\\s(\\d{1,2})\\s?(?:gio|h|g|:)\\s?(\\d{2})?(?:\\s?phut)?");
    private static final Cue DAY_WORD = Cue.of("(?:trong )?ngay:?\\s?$");
    private static final Cue WEEKDAY_AFTER = Cue.of("\\s?[(,]?\\s?(?:(?:buoi )?(?:sang|chieu|toi) )?(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\b(?!\\s?(?:va|hoac|,|-|den|&)\\s?(?:thu|chu nhat|cn\\b|[2-7]\\b))\\)?");
    private static final Cue WEEKDAY_BEFORE = Cue.of("(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\)?[\\s,(]{1,3}(?:ngay\\s?)?$");
    private static final List<String> WEEKDAYS = List.of("thu hai", "thu ba", "thu tu", "thu nam", "thu sau", "thu bay", "chu nhat");
    private static final int LOOK_BACK = 56;

    private final Text text;
    private final LocalDate written;
    private final List<Moment> found = new ArrayList<>();

    private Moments(Text text, LocalDate written) {
        this.text = text;
        this.written = written;
    }

    /**
     * The moments of a text in its order.
     *
     * @param written date of the document, which gives a missing year; or null, then dates without a year are left out
     */
    public static List<Moment> of(Text text, LocalDate written) {
        var scan = new Moments(text, written);
        String s = text.bare();
        if (s.indexOf("thang") >= 0 || s.indexOf('/') >= 0 || s.indexOf('.') >= 0 || s.indexOf('-') >= 0 || s.indexOf("quy") >= 0 || s.contains("tuan ")) {
            scan.scan(s);
        }
        scan.found.sort(Comparator.comparingInt(Moment::start));
        return scan.found;
    }

    private void scan(String s) {
        for (Hits m = WEEK.bare(text); written != null && m.find();) {
            LocalDate monday = written.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(m.group(1).equals("nay") ? 0 : 1);
            found.add(new Moment(m.start(), m.end(), monday, null, Moment.Grain.WEEK, 0, false));
        }
        if (!text.digits() && !s.contains("quy i")) {
            return;
        }
        boolean slash = s.indexOf('/') >= 0;
        boolean month = s.contains("thang");
        for (Hits m = NUMERIC.bare(text); m.find();) {
            day(s, m.start(), m.end(), number(m, 4), number(m, 3), number(m, 1), true);
        }
        for (Hits m = RANGE.bare(text); slash && m.find();) {
            if (free(m.start(), m.end())) {
                day(s, m.start(1), m.end(2), number(m, 5) - (number(m, 2) > number(m, 4) ? 1 : 0), number(m, 2), number(m, 1), false);
                day(s, m.start(3), m.end(5), number(m, 5), number(m, 4), number(m, 3), true);
            }
        }
        for (Hits m = WORDS.bare(text); month && m.find();) {
            String year = m.group(4);
            boolean full = year != null && Character.isDigit(year.charAt(0));
            int y = full ? Integer.parseInt(year) : "sau".equals(year) && written != null ? written.getYear() + 1 : year(number(m, 3), m.start());
            if (y > 0) {
                day(s, m.group(1) == null ? m.start() : m.start(2), m.end(), y, number(m, 3), number(m, 2), full);
            }
        }
        for (Hits m = TWO_DIGITS.bare(text); slash && m.find();) {
            if (free(m.start(1), m.end())) {
                day(s, m.start(1), m.end(), CENTURY + number(m, 3), number(m, 2), number(m, 1), true);
            }
        }
        for (Hits m = SPAN.bare(text); slash && m.find();) {
            int y = year(number(m, 4), m.end());
            if (y > 0 && free(m.start(1), m.end())) {
                day(s, m.start(1), m.end(2), y - (number(m, 2) > number(m, 4) ? 1 : 0), number(m, 2), number(m, 1), false);
                day(s, m.start(3), m.end(4), y, number(m, 4), number(m, 3), false);
            }
        }
        for (Hits m = SHORT.bare(text); slash && m.find();) {
            int y = year(number(m, 2), m.end());
            if (y > 0 && free(m.start(1), m.end())) {
                day(s, m.start(1), m.end(), y, number(m, 2), number(m, 1), false);
            }
        }
        for (Hits m = DAYS.bare(text); slash && m.find();) {
            int y = year(number(m, 3), m.end());
            if (y > 0 && free(m.start(1), m.end())) {
                day(s, m.start(2), m.end(), y, number(m, 3), number(m, 2), false);
            }
        }
        for (Hits m = MONTH.bare(text); month && m.find();) {
            whole(m, number(m, 1), Moment.Grain.MONTH);
        }
        Hits last = AT_END.bare(text);
        if (slash && last.find()) {
            whole(last, number(last, 1), Moment.Grain.MONTH);
        }
        boolean quarter = s.contains("quy");
        for (Hits m = QUARTER.bare(text); quarter && m.find();) {
            whole(m, 3 * quarter(m.group(1)) - 2, Moment.Grain.QUARTER);
        }
        for (Hits m = BARE.bare(text); (month || quarter) && m.find();) {
            bare(m);
        }
    }

    /** A month or a quarter without a year, where the words before it say that something is to be done in it. */
    private void bare(Hits m) {
        boolean quarter = m.group(1) == null;
        int month = quarter ? 3 * quarter(m.group(2)) - 2 : number(m, 1);
        int last = quarter ? month + 2 : month;
        int y = month < 1 || month > 12 ? 0 : written == null ? 0 : written.getYear() + (last < written.getMonthValue() ? 1 : 0);
        int at = m.start(quarter ? 2 : 1) - (quarter ? "quy ".length() : "thang ".length());
        LocalDate date = y == 0 ? null : Moment.date(y, month, 1);
        if (date != null && free(at, m.end())) {
            found.add(new Moment(at, m.end(), date, null, quarter ? Moment.Grain.QUARTER : Moment.Grain.MONTH, 0, false));
        }
    }

    private static int quarter(String q) {
        return q.equals("iv") ? 4 : q.charAt(0) == 'i' ? q.length() : q.charAt(0) - '0';
    }

    private void whole(Hits m, int month, Moment.Grain grain) {
        LocalDate date = Moment.date(number(m, 2), month, 1);
        if (date != null && free(m.start(), m.end()) && text.wordStart(m.start())) {
            found.add(new Moment(m.start(), m.end(), date, null, grain, 0, true));
        }
    }

    private void day(String s, int start, int end, int year, int month, int day, boolean yearWritten) {
        LocalDate date = Moment.date(year, month, day);
        if (date == null || !free(start, end)) {
            return;
        }
        int from = start;
        LocalTime time = null;
        Hits hour = HOUR_BEFORE.bare(text);
        int weekday = 0;
        int to = end;
        Hits after = WEEKDAY_AFTER.bare(text);
        if (after.at(end)) {
            weekday = weekday(after.group(1), after.start(1));
            to = weekday > 0 ? after.end() : end;
        } else {
            Hits before = WEEKDAY_BEFORE.bare(text);
            if (before.ends(Math.max(0, start - 24), start)) {
                weekday = weekday(before.group(1), before.start(1));
                from = weekday > 0 ? before.start(1) : from;
            }
        }
        if (hour.ends(Math.max(0, start - LOOK_BACK), start)) {
            time = time(hour.group(1), hour.group(2));
            from = time == null ? from : hour.start();
        } else {
            Hits later = HOUR_AFTER.bare(text);
            if (later.at(to)) {
                time = time(later.group(1), later.group(2));
                to = time == null ? to : later.end();
            }
        }
        if (time == null && from == start) {
            Hits word = DAY_WORD.bare(text);
            from = word.ends(Math.max(0, start - 12), start) && text.wordStart(word.start()) ? word.start() : from;
        }
        Hits shared = SHARED.bare(text);
        if (shared.ends(Math.max(0, start - 20), start)) {
            LocalDate first = Moment.date(year, month, Integer.parseInt(shared.group(1)));
            if (first != null && first.isBefore(date)) {
                found.add(new Moment(shared.start(1), shared.end(1), first, null, Moment.Grain.DAY, 0, yearWritten));
                from = start;
            }
        }
        found.add(new Moment(from, to, date, time, Moment.Grain.DAY, weekday, yearWritten));
    }

    /** The year of a day written without one: that of a full date near it, else the one nearest to the document's own. */
    private int year(int month, int at) {
        Moment near = found.stream().filter(m -> m.grain() == Moment.Grain.DAY && m.yearWritten() && Math.abs(m.start() - at) < 60)
                .min(Comparator.comparingInt(m -> Math.abs(m.start() - at))).orElse(null);
        if (near != null) {
            // "trước ngày 25/10, kỳ sau trước ngày 20/01/2026": time goes on in a sentence
            int ahead = near.start() > at ? month - near.date().getMonthValue() : near.date().getMonthValue() - month;
            return near.date().getYear() + (ahead <= 6 ? 0 : near.start() > at ? -1 : 1);
        }
        if (written == null) {
            return 0;
        }
        return written.getYear() + (written.getMonthValue() - month > 6 ? 1 : 0);
    }

    private boolean free(int start, int end) {
        return found.stream().noneMatch(m -> m.start() < end && start < m.end());
    }

    /** "thứ tư" and "thu tư" look alike without marks: the letter ứ decides where marks are there. */
    private int weekday(String bare, int at) {
        if (bare.startsWith("thu") && !text.lower().startsWith("thứ", at)) {
            return 0;
        }
        char last = bare.charAt(bare.length() - 1);
        return Character.isDigit(last) ? last - '1' : WEEKDAYS.indexOf(bare) + 1;
    }

    private static LocalTime time(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = minute == null || minute.isEmpty() ? 0 : Integer.parseInt(minute);
        return h < 24 && m < 60 ? LocalTime.of(h, m) : null;
    }

    private static int number(Hits m, int group) {
        return Integer.parseInt(m.group(group).replace(" ", ""));
    }
}
