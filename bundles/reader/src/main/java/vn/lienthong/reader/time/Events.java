package vn.lienthong.reader.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Page;
import vn.lienthong.reader.text.Paragraph;

/** Meetings that a document calls: a paragraph "Thời gian: 14 giờ 00 phút, ngày …", and the place beside it. */
public final class Events {

    private static final Pattern TIME = Pattern.compile("(?:thoi gian|khai mac|thoi gian hop|thoi gian to chuc)\\b.*");
    private static final Pattern NOT_EVENT = Pattern.compile(".*(?:thuc hien|hoan thanh|gui|bao cao|nop|du kien|dang ky|tiep nhan|treo|ap dung).*");
    private static final Pattern PLACE = Pattern.compile("(?:dia diem|dia diem hop|dia diem to chuc)\\s?[:：]?\\s?(?:tai\\s)?");
    private static final Pattern TOLD = Pattern.compile("(?:to chuc|khai mac|hop|tham du|du)\\b[^.;]{0,160}?(?:vao|luc|tu|hoi)\\s?(?:hoi |luc )?$");

    private Events() {
    }

    /** Events of a page; the subject line says what they are. */
    public static List<Reading.Event> of(Page page, Map<Paragraph, List<Limit>> limits, String subject) {
        var out = new ArrayList<Reading.Event>();
        for (int i = 0; i < page.body().size(); i++) {
            Paragraph p = page.body().get(i);
            List<Limit> own = limits.getOrDefault(p, List.of());
            Limit when = own.stream().filter(l -> l.moment() != null && l.moment().time() != null && l.role() == Limit.Role.POINT).findFirst().orElse(null);
            String head = p.bare().substring(0, Math.min(60, p.bare().length()));
            boolean heading = TIME.matcher(head).matches() && !NOT_EVENT.matcher(head.substring(0, Math.min(30, head.length()))).matches();
            if (when == null && heading && page.text().length() < 60_000) {
                when = scheduled(page, limits, i);
            }
            boolean told = when != null && !heading && TOLD.matcher(p.bare()).region(Math.max(0, when.start() - 200), when.start()).find();
            if (when != null && (heading || told) && out.size() < 8) {
                out.add(new Reading.Event(subject, when.deadline().value().replace(":00+07:00", "+07:00"), place(page, i), new Reading.Span(p.start() + when.start(), p.start() + when.end())));
            }
        }
        return out;
    }

    /** "Thời gian: theo lịch sau" over a table: the first day in it. */
    private static Limit scheduled(Page page, Map<Paragraph, List<Limit>> limits, int from) {
        if (!page.body().get(from).bare().contains("lich")) {
            return null;
        }
        for (int i = from + 1; i < Math.min(from + 6, page.body().size()); i++) {
            for (Limit l : limits.getOrDefault(page.body().get(i), List.of())) {
                if (l.role() == Limit.Role.POINT && l.moment() != null) {
                    return l;
                }
            }
        }
        return null;
    }

    private static String place(Page page, int from) {
        for (int i = Math.max(0, from - 3); i < Math.min(from + 4, page.body().size()); i++) {
            Paragraph p = page.body().get(i);
            Matcher m = PLACE.matcher(p.bare());
            if (m.lookingAt()) {
                String words = Ends.cut(p.raw().substring(m.end()), ".;");
                if (!words.isBlank()) {
                    return words;
                }
                return i + 1 < page.body().size() ? Ends.cut(page.body().get(i + 1).raw(), ".;") : null;
            }
        }
        return null;
    }
}
