package vn.lienthong.reader.head;

import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Fold;

/**
 * Place and date of issue.
 *
 * @param place place, or null
 * @param value ISO date, cut where the page is blank, or null where the year is blank too
 */
record IssueDate(String place, String value) {

    static final IssueDate NONE = new IssueDate(null, null);

    private static final String BLANK = "[\\s.…_/-]{0,30}";
    // Lạng Sơn, ngày … tháng 5 năm 2026 · Hà Nội, ngày tháng năm
    private static final Pattern FORM = Pattern.compile("(?:(?<![\\p{L}])([\\p{L}][\\p{L}.\\s-]{1,40}),)?\\s{0,20}ngay(?![a-z])" + BLANK + "(\\d{1,2})?" + BLANK + "thang" + BLANK + "(\\d{1,2})?" + BLANK + "nam" + BLANK + "(\\d{4})?");
    // Hà Nội, ngày 12/5/2026
    private static final Pattern NUMERIC = Pattern.compile("(?<![\\p{L}])([\\p{L}][\\p{L}.\\s-]{1,40}),\\s{0,6}ngay\\s{0,4}(\\d{1,2})?\\s{0,4}/\\s{0,4}(\\d{1,2})?\\s{0,4}/\\s{0,4}(\\d{4})?");

    // Số: 41/CĐ-TW hồi 16 giờ 30 ngày 03/11/2012: the hour of a telegram
    private static final Pattern TELEGRAM = Pattern.compile("\\bcd[-/][a-z-]{2,20}[, (]{1,3}(?:hoi|luc) \\d{1,2}\\s?(?:gio|h|g|:)\\s?\\d{0,2}(?: phut)?,? ngay (\\d{1,2})(?:/| thang )(\\d{1,2})(?:/| nam )(\\d{4})");

    // Hà Nội, ngày {Ô tháng 1] năm 2017: a day written by hand that recognition could not read
    private static final Pattern NOISY = Pattern.compile("(?<![\\p{L}])([\\p{L}][\\p{L}.\\s-]{1,40}),\\s{0,6}ngay(?![a-z])(.{0,8}?)thang(.{0,5}?)nam" + BLANK + "(\\d{4})");

    /** The date in this piece of the head, or {@link #NONE}. */
    static IssueDate of(String piece) {
        String bare = Fold.bare(piece);
        if (bare.startsWith("v/v") || bare.startsWith("(v/v") || bare.startsWith("ve viec") || piece.length() > 120) {
            return NONE;
        }
        if (!bare.contains("ngay")) {
            return NONE;
        }
        for (Pattern pattern : new Pattern[] {FORM, NUMERIC}) {
            Matcher m = pattern.matcher(bare);
            if (m.find() && (m.start() < 2 || m.group(1) != null)) {
                String place = m.group(1) == null ? null : piece.substring(m.start(1), m.end(1)).strip();
                return new IssueDate(place, value(m.group(4), m.group(3), m.group(2)));
            }
        }
        Matcher telegram = TELEGRAM.matcher(bare);
        if (telegram.find()) {
            return new IssueDate(null, value(telegram.group(3), telegram.group(2), telegram.group(1)));
        }
        Matcher m = NOISY.matcher(bare);
        if (m.find()) {
            return new IssueDate(piece.substring(m.start(1), m.end(1)).strip(), value(m.group(4), digits(m.group(3)), digits(m.group(2))));
        }
        return NONE;
    }

    /** What recognition made of one or two digits ("1]", "l2", "O5"); null where it cannot be told. */
    private static String digits(String read) {
        String s = read.strip().replaceAll("[\\]\\[l|!i]", "1").replace('o', '0');
        return s.matches("\\d{1,2}") && !read.strip().matches("\\D+") ? s : null;
    }

    static String value(String year, String month, String day) {
        if (year == null) {
            return null;
        }
        int m = month == null ? 0 : Integer.parseInt(month);
        if (m < 1 || m > 12) {
            return year;
        }
        String cut = year + "-" + (m < 10 ? "0" : "") + m;
        int d = day == null ? 0 : Integer.parseInt(day);
        return d < 1 || d > YearMonth.of(Integer.parseInt(year), m).lengthOfMonth() ? cut : cut + "-" + (d < 10 ? "0" : "") + d;
    }
}
