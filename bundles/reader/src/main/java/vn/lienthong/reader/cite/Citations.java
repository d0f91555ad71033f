package vn.lienthong.reader.cite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Moment;

/** Finds the documents that a text cites. */
public final class Citations {

    private static final String TYPES = "nghị quyết liên tịch|nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông cáo|thông báo kết luận|thông báo|hướng dẫn|chương trình hành động|"
            + "chương trình|kế hoạch hành động|kế hoạch|phương án|đề án|báo cáo|biên bản|tờ trình|công điện|công văn|giấy mời|nghị định|thông tư liên tịch|thông tư|thông tri|"
            + "kết luận|luật|bộ luật|pháp lệnh|văn bản|công bố";
    private static final Cue TYPE_BEFORE = Cue.of("(?<![\\p{L}])(" + TYPES + ")(?: [\\p{L}, ]{1,40})?\\s?(?:số|sô)?\\s?:?\\s?$");
    // Nghị quyết 57 · Chỉ thị số 24 · quy định 269 ngày 23/09/2008
    private static final Cue BRIEF = Cue.of("(?<![\\p{L}])(nghị quyết|kết luận|chỉ thị|quy định|nghị định|thông tư|quyết định|công văn|thông báo|kế hoạch)\\s(?:số\\s)?(\\d{1,4})(?![\\d/.,%-]|\\s?[/%–]|\\s?-\\s?\\p{L}| (?:ngày|tháng|năm|người|điểm|điều|khoản|phần|giờ|đơn vị|cơ quan|trường|đồng)\\b)");
    private static final Cue BRIEF_DATED = Cue.of("(?<![\\p{L}])(nghị quyết|kết luận|chỉ thị|quy định|nghị định|thông tư|quyết định|công văn|thông báo|kế hoạch)\\s(?:số\\s)?(\\d{1,4})(?=,?\\s?ngày \\d)");
    private static final Cue ISSUER = Cue.of("[,\\s]{0,2}(?:của|do)\\s((?:(?!về|quy định|hướng dẫn|thông báo|ban hành|v/v|phê duyệt|sửa đổi|đã|trong|tại|kèm|gửi|yêu cầu|đề nghị|nêu|được)[^,;.()\\s]++\\s?){1,14})");
    private static final Pattern GAP = Pattern.compile("[,\\s(]{0,3}(?:(?:ký|ban hành)\\s)?");
    /** "Mẫu 01/BH", "Biểu số 2/TK": a form and no document. */
    private static final Cue FORM = Cue.of("(?<![\\p{L}])(?:tcvn|qcvn|tcxdvn) [\\d.-]{1,10}:$|(?<![\\p{L}])(?:mẫu|biểu|biểu mẫu|bảng|mã)(?: số)?\\s?:?\\s?$");
    private static final int LOOK_BACK = 64;
    private static final int FORM_AT_MOST = 16;

    private Citations() {
    }

    /** Citations in a text, in its order; their dates are among the moments given. */
    public static List<Citation> of(Text text, List<Moment> moments, Set<Integer> footnotes) {
        var found = new ArrayList<Citation>();
        String raw = text.raw();
        for (Notation n = Notation.next(raw, 0); n != null; n = Notation.next(raw, n.end())) {
            if (!FORM.lower(text).ends(Math.max(0, n.start() - FORM_AT_MOST), n.start())) {
                found.add(cite(text, footnote(n, raw, footnotes), n.end(), moments));
            }
        }
        brief(text, BRIEF_DATED, moments, found);
        brief(text, BRIEF, moments, found);
        found.sort(Comparator.comparingInt(Citation::start));
        return found;
    }

    private static Notation footnote(Notation n, String raw, Set<Integer> footnotes) {
        char last = raw.charAt(n.end() - 1);
        boolean glued = Character.isDigit(last) && footnotes.contains(last - '0') && Character.isLetter(raw.charAt(n.end() - 2));
        return glued ? n.withoutMark() : n;
    }

    private static Citation cite(Text text, Notation n, int behind, List<Moment> moments) {
        String type = null;
        int start = n.start();
        Hits before = TYPE_BEFORE.lower(text);
        if (before.ends(Math.max(0, n.start() - LOOK_BACK), n.start())) {
            type = text.raw().substring(before.start(1), before.end(1));
            start = before.start();
        }
        Moment dated = dated(text, behind, moments);
        int end = dated == null ? behind : dated.end();
        return new Citation(start, end, n.value(), type, dated == null ? null : dated.date(), issuer(text, end), false);
    }

    private static Moment dated(Text text, int end, List<Moment> moments) {
        for (Moment m : moments) {
            if (m.start() >= end && m.start() - end < 14 && m.grain() == Moment.Grain.DAY && GAP.matcher(text.lower().substring(end, m.start())).matches()) {
                return m;
            }
        }
        return null;
    }

    private static String issuer(Text text, int end) {
        Hits m = ISSUER.lower(text).within(end, Math.min(text.length(), end + 120));
        return m.at(end) && Character.isUpperCase(text.raw().charAt(m.start(1))) ? text.raw().substring(m.start(1), m.end(1)).strip() : null;
    }

    private static void brief(Text text, Cue pattern, List<Moment> moments, List<Citation> found) {
        for (Hits m = pattern.lower(text); m.find();) {
            int start = m.start();
            int end = m.end();
            if (found.stream().noneMatch(c -> c.start() < end && start < c.end())) {
                Moment dated = dated(text, end, moments);
                String words = text.raw().substring(start, end);
                // a common noun with a number is no name: only the number is kept
                String notation = Character.isUpperCase(words.charAt(0)) ? words.replaceAll("\\s(?i:số)\\s", " ") : m.group(2);
                boolean named = Character.isUpperCase(words.charAt(0)) || dated != null;
                if (named) {
                    int to = dated == null ? end : dated.end();
                    found.add(new Citation(start, to, notation, text.raw().substring(m.start(1), m.end(1)), dated == null ? null : dated.date(), issuer(text, to), true));
                }
            }
        }
    }

    /** Each cited document once, in order of first mention; a short form joins the full one that has its number and type. */
    public static List<Reading.Reference> references(List<Citation> all, String own) {
        var byKey = new LinkedHashMap<String, Reading.Reference>();
        String self = own == null ? "" : Notation.key(own);
        for (Citation c : all) {
            if (!c.brief() && !Notation.key(c.notation()).equals(self)) {
                merge(byKey, c);
            }
        }
        Set<String> full = all.stream().filter(c -> !c.brief()).map(Citation::number).collect(Collectors.toSet());
        for (Citation c : all) {
            if (c.brief() && !full.contains(c.number())) {
                merge(byKey, c);
            }
        }
        return List.copyOf(byKey.values());
    }

    private static void merge(Map<String, Reading.Reference> byKey, Citation c) {
        String date = c.date() == null ? null : c.date().toString();
        byKey.merge(Notation.key(c.notation()), new Reading.Reference(c.notation(), date, c.issuer(), new Reading.Span(c.start(), c.end())),
                (old, more) -> new Reading.Reference(old.notation(), old.date() == null ? more.date() : old.date(),
                        old.issuer() == null ? more.issuer() : old.issuer(), old.span()));
    }

    /** Citations moved into the document's own positions. */
    public static Citation moved(Citation c, int offset) {
        return c.at(offset);
    }

}
