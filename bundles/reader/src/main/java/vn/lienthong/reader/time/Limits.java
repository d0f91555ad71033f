package vn.lienthong.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Text;

/** Everything that a stretch of text says about time, each with its role. */
public final class Limits {

    private static final Pattern TO = Pattern.compile("\\s?,?\\s?(?:den|-|toi)(?: cuoi)?(?: het)?(?: ngay)?\\s?(?:ngay\\s?)?");
    private static final Pattern TOGETHER = Pattern.compile("\\s?(?:,|va|-)\\s?(?:ca )?(?:ngay\\s?)?");
    private static final Cue REPORTED = Cue.of("(?:thoi gian|ky|so lieu|thoi diem|giai doan)(?: lay)?(?: so lieu)? ?(?:bao cao|so lieu|thong ke|tong hop)[^.;]{0,20}$|so lieu[^.;]{0,30}$|(?:bao cao|tong hop|thong ke) (?:tinh hinh|ket qua|so lieu)[^.;,]{0,24}$|ky bao cao[^.;]{0,20}$");
    /** "báo cáo kết quả … của đơn vị từ ngày … đến ngày …": what the report is on, unless it says when to send it. */
    private static final Pattern ON = Pattern.compile("\\b(?:bao cao|danh gia|tong hop|thong ke)(?: [a-z]{1,7}){0,3} (?:ket qua|tinh hinh|so lieu)\\b(?:(?! (?:gui|nop|ve|hoan thanh)\\b)[^.;:]){0,150}\\bcua [^.;:]{0,40}$");

    /** "báo cáo kết quả thực hiện đến ngày …": how far the report reaches, not when it is due. */
    private static final Pattern REACHES = Pattern.compile("\\b(?:ket qua|tinh hinh|so lieu|thong ke|so luong|thuc trang|tong so)\\b(?:(?! (?:ve (?:so|bo|phong|ubnd|uy ban|ban|cuc|vp|van phong)|gui|nop|nhan|dang ky|keo dai|tu|han|thoi|hoan|duy tri|tiep tuc|truoc|cham)\\b)[^,.;:]){0,120}\\bden(?: het)?(?: thoi diem)?(?: ngay)?\\s?$");
    /** "các chỉ tiêu được giao trong quý III": what is told of, not when to tell it. */
    private static final Cue PAST = Cue.of("\\b(?:duoc giao|dat duoc|phat sinh|da (?:thuc hien|trien khai|hoan thanh|ban hanh|tiep nhan))\\s$");
    /** "ý nghĩa lịch sử của Ngày 30 tháng 4": a day of old. */
    private static final Cue RECALLED = Cue.of("\\b(?:y nghia|lich su|truyen thong|chao mung)(?: cua)?(?: ky niem)?(?: ngay)?\\s$");
    private static final Pattern DONE = Pattern.compile("(?:xong|hoan thanh|ngay|nhat) ?$");
    /** What is kept up for a time and not reported on: "áp dụng giãn cách … kể từ … đến hết …". */
    private static final Cue IN_FORCE = Cue.of("\\b(?:ap dung|tam dung|tam ngung|dung hoat dong|cam |gian cach|nghi hoc|phong toa|treo co|ra quan|cao diem)[^.;]{0,110}$");

    /** "(2/9/1945 - 2/9/2019)": years between which something is remembered. */
    private static final int LIFE = 5;

    private final Text text;
    private final List<Moment> moments;
    private final List<int[]> cited;
    private final List<Limit> limits = new ArrayList<>();

    private Limits(Text text, List<Moment> moments, List<int[]> cited) {
        this.text = text;
        this.moments = moments;
        this.cited = cited;
    }

    /**
     * The limits of a text in its order.
     *
     * @param moments its moments
     * @param cited   spans of citations, whose dates are their own
     */
    public static List<Limit> of(Text text, List<Moment> moments, List<int[]> cited) {
        var scan = new Limits(text, moments, cited);
        scan.limits.addAll(Recurrences.of(text));
        for (Limit m : Months.of(text)) {
            if (scan.free(m.start(), m.end())) {
                scan.limits.add(m);
            }
        }
        scan.dates();
        for (Limit d : Durations.of(text)) {
            if (scan.free(d.start(), d.end())) {
                scan.limits.add(d);
            }
        }
        scan.limits.sort(Comparator.comparingInt(Limit::start));
        return scan.limits;
    }

    /** The limits of a text that cites nothing. */
    public static List<Limit> of(Text text, LocalDate written) {
        return of(text, Moments.of(text, written), List.of());
    }

    private void dates() {
        for (int i = 0; i < moments.size(); i++) {
            Moment m = moments.get(i);
            if (!free(m.start(), m.end())) {
                continue;
            }
            if (cited.stream().anyMatch(c -> c[0] < m.end() && m.start() < c[1])) {
                add(m.start(), m.end(), m, "on", Limit.Role.CITED);
                continue;
            }
            Moment next = i + 1 < moments.size() ? moments.get(i + 1) : null;
            Bounds.Fit fit = Bounds.before(text.bare(), m.start());
            int start = fit == null ? m.start() : fit.start();
            if (next != null && pair(m, next, fit)) {
                interval(m, next, fit, start);
                i++;
            } else {
                single(m, fit, start);
            }
        }
    }

    private boolean pair(Moment m, Moment next, Bounds.Fit fit) {
        String between = text.bare().substring(Math.min(m.end(), next.start()), next.start());
        if (m.grain() != Moment.Grain.DAY || next.grain() != Moment.Grain.DAY || next.date().isBefore(m.date())) {
            return false;
        }
        boolean from = fit == null || text.bare().startsWith("trong", fit.start()) || fit.rule().role() == Limit.Role.SPAN || fit.rule().role() == Limit.Role.PERIOD || fit.rule().role() == Limit.Role.AS_OF;
        return from && (TO.matcher(between).matches() || (fit == null || text.bare().startsWith("trong", fit.start())) && next.date().equals(m.date().plusDays(1)) && TOGETHER.matcher(between).matches());
    }

    private void interval(Moment m, Moment next, Bounds.Fit fit, int start) {
        int before = Math.max(0, start - 48);
        boolean rule = fit != null && IN_FORCE.bare(text).ends(Math.max(0, start - 120), start);
        boolean period = !rule && fit != null && fit.rule().role() != Limit.Role.SPAN && fit.rule().role() != Limit.Role.LIMIT
                || REPORTED.bare(text).ends(before, start) || ON.matcher(text.bare()).region(Math.max(0, start - 200), start).find();
        String value = m.date() + "/" + next.date();
        period |= m.date().plusYears(LIFE).isBefore(next.date());
        var deadline = new Deadline("date", value, "interval", text.raw().substring(start, next.end()).strip());
        limits.add(new Limit(start, next.end(), deadline, period ? Limit.Role.PERIOD : Limit.Role.SPAN, m));
    }

    private void single(Moment m, Bounds.Fit fit, int start) {
        boolean event = fit != null && fit.rule().bound().equals("planned") && m.grain() == Moment.Grain.DAY;
        if (fit == null && m.grain() == Moment.Grain.DAY && RECALLED.bare(text).ends(Math.max(0, m.start() - 40), m.start())) {
            add(start, m.end(), m, "on", Limit.Role.PERIOD);
        } else if (event) {
            add(m.start(), m.end(), m, "on", Limit.Role.POINT);
        } else if (fit == null) {
            add(start, m.end(), m, "on", Limit.Role.POINT);
        } else if (fit.rule().role() == Limit.Role.PERIOD && IN_FORCE.bare(text).ends(Math.max(0, start - 120), start)) {
            add(start, m.end(), m, "from", Limit.Role.SPAN);
        } else if (fit.rule().role() == Limit.Role.SPAN) {
            add(start, m.end(), m, "from", m.grain() == Moment.Grain.DAY && m.time() != null ? Limit.Role.POINT : Limit.Role.SPAN);
        } else {
            if (fit.rule().role() == Limit.Role.LIMIT && text.bare().startsWith("den", fit.start()) && m.grain() == Moment.Grain.DAY
                    && REACHES.matcher(text.bare()).region(Math.max(0, m.start() - 160), m.start()).find()) {
                add(start, m.end(), m, "as-of", Limit.Role.AS_OF);
                return;
            }
            if (m.grain() != Moment.Grain.DAY && text.bare().startsWith("trong", fit.start()) && PAST.bare(text).ends(Math.max(0, fit.start() - 40), fit.start())) {
                add(start, m.end(), m, "on", Limit.Role.PERIOD);
                return;
            }
            boolean inQuarter = m.grain() != Moment.Grain.DAY && fit.rule().role() == Limit.Role.LIMIT && text.bare().startsWith("trong", fit.start()) && fit.start() > 0
                    && !DONE.matcher(text.bare()).region(Math.max(0, fit.start() - 16), fit.start()).find();
            add(start, m.end(), m, fit.rule().bound(), inQuarter ? Limit.Role.POINT : fit.rule().role());
        }
    }

    private void add(int start, int end, Moment m, String bound, Limit.Role role) {
        String quote = text.raw().substring(start, end).strip();
        // "trước ngày 23 tháng Chạp (tức ngày 10/02/2026)"
        boolean open = quote.lastIndexOf('(') > quote.lastIndexOf(')') && text.has(')', end, end + 1);
        limits.add(new Limit(start, open ? end + 1 : end, new Deadline(m.kind(), m.value(), m.grain() == Moment.Grain.WEEK ? "interval" : bound, open ? quote + ")" : quote), role, m));
    }

    private boolean free(int start, int end) {
        return limits.stream().noneMatch(l -> l.start() < end && start < l.end());
    }
}
