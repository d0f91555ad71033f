package vn.lienthong.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;

/** Times of whole months and years that something is to be done in: "trong tháng 6, 7/2025", "từ tháng 3 đến tháng 5 năm 2025", "hoàn thành trong năm 2025". */
final class Months {

    // trong tháng 6, 7/2025 · trong tháng 6 và tháng 7 năm 2025 · từ tháng 6 đến (hết) tháng 8/2025
    private static final Cue SEVERAL = Cue.of("(?<![a-z])(tu|trong cac|trong|vao) thang (\\d{1,2})\\s?(?:,|-|–|va|den|toi|den het)\\s?(?:het )?(?:thang )?(\\d{1,2})\\s?(?:/|nam|,\\s?nam)\\s?(20\\d{2})(?!\\d)");
    // hoàn thành (xong) trong năm 2025 · trước năm 2026 · chậm nhất (trong, đến hết) năm 2025 · đến hết năm 2025 xong
    private static final Cue YEAR = Cue.of("(?<![a-z])(?:(?:hoan thanh|xong|hoan tat|ket thuc|cham nhat|muon nhat)(?: xong)?(?: la| vao)?(?: trong| truoc| den het| den cuoi| truoc khi het| het| cuoi| den)* ?nam (20\\d{2})|truoc(?: khi)?(?: het| ket thuc)? nam (20\\d{2}))(?!\\d|\\s?-|/)");

    // trong 10 ngày đầu tháng 01/2026 · trong tuần đầu tháng 4/2026
    private static final Cue FIRST_DAYS = Cue.of("(?<![a-z])(?:(?:trong )?(\\d{1,2}) ngay|trong tuan) dau (?:tien )?(?:cua )?thang (\\d{1,2})\\s?(?:/|nam)\\s?(20\\d{2})(?!\\d)");

    private Months() {
    }

    static List<Limit> of(Text text) {
        var found = new ArrayList<Limit>();
        if (!text.digits()) {
            return found;
        }
        for (Hits m = SEVERAL.bare(text); m.find();) {
            int from = Integer.parseInt(m.group(2));
            int to = Integer.parseInt(m.group(3));
            int year = Integer.parseInt(m.group(4));
            // "vào tháng 4 và tháng 7": two times and nothing between them
            boolean apart = to > from + 1 && m.group().contains(" va ");
            if (from >= 1 && to <= 12 && from < to && !apart) {
                LocalDate first = LocalDate.of(year, from, 1);
                found.add(limit(text, m, "interval", first + "/" + YearMonth.of(year, to).atEndOfMonth(), Limit.Role.SPAN, first));
            }
        }
        for (Hits m = FIRST_DAYS.bare(text); m.find();) {
            int days = m.group(1) == null ? 7 : Integer.parseInt(m.group(1));
            LocalDate first = Moment.date(Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), 1);
            if (first != null && days > 1 && days <= 15) {
                found.add(limit(text, m, "interval", first + "/" + first.plusDays(days - 1), Limit.Role.SPAN, first));
            }
        }
        for (Hits m = YEAR.bare(text); m.find();) {
            boolean before = m.group(2) != null;
            int year = Integer.parseInt(before ? m.group(2) : m.group(1));
            boolean ends = m.group().contains("het") || m.group().contains("ket thuc");
            boolean earlier = m.group().contains("truoc nam") && !ends;
            LocalDate last = LocalDate.of(earlier ? year - 1 : year, 12, 31);
            found.add(limit(text, m, "by", last.toString(), Limit.Role.LIMIT, last));
        }
        return found;
    }

    private static Limit limit(Text text, Hits m, String bound, String value, Limit.Role role, LocalDate date) {
        var moment = new Moment(m.start(), m.end(), date, null, Moment.Grain.DAY, 0, true);
        return new Limit(m.start(), m.end(), new Deadline("date", value, bound, text.raw().substring(m.start(), m.end()).strip()), role, moment);
    }
}
