package vn.lienthong.reader.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.cite.Citation;
import vn.lienthong.reader.cite.Notation;

/** Numbers that are blank, doubled or carry a footnote's mark. */
final class NumberChecks implements Check {

    private static final Pattern YEAR = Pattern.compile("^(\\d+)/((?:19|20)\\d{2})/(.+)$");
    private static final Pattern BLANK_BEFORE = Pattern.compile("(?:Quyết định|Kế hoạch|Công văn|Thông báo|Tờ trình|Báo cáo)(?: số)?[\\s.…]{1,20}$");
    private static final Pattern BLANK = Pattern.compile("/[A-ZĐ]{2}[\\p{L}-]{0,16}[^.;\\n]{0,12}ngày[\\s.…/]{1,12}(?:tháng)?");

    @Override
    public void look(Seen seen, Consumer<Finding> found) {
        glued(seen, found);
        doubled(seen, found);
        String text = seen.page().text();
        Matcher m = BLANK.matcher(text);
        for (int at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            if (!m.region(at, text.length()).lookingAt()) {
                continue;
            }
            at = m.end() - 1;
            if (!BLANK_BEFORE.matcher(text).region(Math.max(0, m.start() - 40), m.start()).find()) {
                continue;
            }
            found.accept(new Finding("blank-citation", "info", m.group().replaceAll("\\s+", " ").strip(), "Văn bản được viện dẫn còn để trống số, ngày.", "A cited document has a blank number or day.", null,
                    new Reading.Span(m.start(), m.end())));
        }
    }

    private static void glued(Seen seen, Consumer<Finding> found) {
        String text = seen.page().text();
        for (Citation c : seen.page().notes().isEmpty() ? List.<Citation>of() : seen.citations()) {
            int at = text.indexOf(c.notation());
            while (at >= 0) {
                int after = at + c.notation().length();
                if (after < text.length() && Character.isDigit(text.charAt(after)) && seen.page().notes().containsKey(text.charAt(after) - '0')) {
                    String quote = c.notation() + text.charAt(after);
                    found.accept(new Finding("footnote-glued", "info", quote, "Số chú thích dính vào số, ký hiệu văn bản.", "A footnote's mark is glued to the notation.", c.notation(), new Reading.Span(at, after + 1)));
                    return;
                }
                at = text.indexOf(c.notation(), after);
            }
        }
    }

    /** The same number twice with different years or dates: one of them is wrong. */
    private static void doubled(Seen seen, Consumer<Finding> found) {
        var byNumber = new HashMap<String, Citation>();
        var told = new HashSet<String>();
        for (Citation c : seen.citations()) {
            Matcher m = YEAR.matcher(c.notation());
            String key = m.matches() ? m.group(1) + "/" + m.group(3) : Notation.key(c.notation());
            Citation first = byNumber.putIfAbsent(key, c);
            boolean otherYear = first != null && !first.notation().equals(c.notation());
            boolean otherDate = first != null && first.date() != null && c.date() != null && !first.date().equals(c.date());
            if ((otherYear && sameDate(first, c) || !otherYear && otherDate) && told.add(key)) {
                found.accept(new Finding("duplicate-number", "warning", first.notation() + " / " + c.notation(), "Cùng một số văn bản được viện dẫn với năm hoặc ngày khác nhau.",
                        "The same number is cited with different years or dates.", null, new Reading.Span(c.start(), c.end())));
            } else if (m.reset().matches() && c.date() != null && Integer.parseInt(m.group(2)) != c.date().getYear() && told.add("y" + c.notation())) {
                String right = m.group(1) + "/" + c.date().getYear() + "/" + m.group(3);
                found.accept(new Finding("year-slip", "warning", c.notation() + " " + c.date(), "Năm trong số hiệu khác năm ban hành.", "The year in the number differs from the year of issue.", right, new Reading.Span(c.start(), c.end())));
            }
        }
    }

    private static boolean sameDate(Citation a, Citation b) {
        return a.date() != null && a.date().equals(b.date());
    }
}
