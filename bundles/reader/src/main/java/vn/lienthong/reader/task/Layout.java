package vn.lienthong.reader.task;

import java.util.regex.Pattern;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.text.Titles;

/** What the place of a paragraph among its neighbours says: which ones stand below it, and whether it is an item of work. */
final class Layout {

    /** "… đề nghị các trường triển khai" over a list: its colon was forgotten. */
    private static final Pattern UNFINISHED = Pattern.compile("(?:đề nghị|yêu cầu) .{8,300}(?:thực hiện|triển khai|như sau|sau đây|nội dung sau|công việc sau|nhiệm vụ sau)$");

    /** Names alone, up to this length, are a heading over deeper items. */
    private static final int NAMES = 260;
    /** Up to this length an item may be a mere formula. */
    private static final int FORMULA = 90;

    private static final Cue NATION = Cue.of("cong h\\S{1,2} xa hoi chu nghia|doc lap\\W{1,3}tu do");
    /** From this length on, words in capitals are a title and no demand. */
    private static final int SHOUTED = 12;

    private Layout() {
    }

    /** Whether it is short and no sentence: it may be a heading. */
    static boolean parentOf(Paragraph p) {
        return p.raw().length() < 160 && !p.raw().endsWith(".") && !p.raw().endsWith(";");
    }

    /** "5. Bảo vệ người tố cáo" behind "4. …" and before "Yêu cầu các đơn vị …": the last item, no heading. */
    static boolean endsList(Paragraph p, Paragraph next) {
        return next.marker() == null && !p.announces() && Clause.of(p.text()).kind() == Clause.Kind.VERB && Clause.of(next.text()).kind() == Clause.Kind.REQUEST;
    }

    /** Whether the next paragraph stands below this one. */
    static boolean opens(Paragraph p, Paragraph next) {
        if (p.announces()) {
            return true;
        }
        Marker.Kind kind = p.marker() == null ? null : p.marker().kind();
        Marker.Kind below = next.marker() == null ? null : next.marker().kind();
        if (kind == null && below == Marker.Kind.NUMBER && !p.raw().isEmpty() && Character.isLetter(p.raw().charAt(p.raw().length() - 1)) && UNFINISHED.matcher(p.text().lower()).find()) {
            return true;
        }
        boolean title = p.raw().length() < 120 && !p.raw().endsWith(".") && !p.raw().endsWith(";") && !p.raw().endsWith(",");
        boolean name = kind != null && !title && p.raw().length() < NAMES && !p.raw().endsWith(";") && below != null && below.compareTo(kind) > 0 && Clause.of(p.text()).kind() == Clause.Kind.LABEL;
        return kind != null && (title || name) && (below == null || below.compareTo(kind) > 0);
    }

    /** "6. Các cơ sở: Cử cán bộ tham dự đầy đủ, đúng thành phần; chuẩn bị …": an item below a heading of work is no formula. */
    static boolean assigned(Clause clause, Context above, Marker.Kind kind, Text s) {
        boolean item = kind != null && above.mode() == Sections.Mode.TASKS && kind.compareTo(Marker.Kind.ARTICLE) > 0 && s.length() > FORMULA && !Phrases.CARRIES.bare(s).find();
        return item && (clause.kind() == Clause.Kind.SUBJECT || clause.kind() == Clause.Kind.VERB && clause.action() < 3 && !above.assignees().isEmpty()) && !Phrases.contact(s) && !Phrases.IF_TROUBLE.bare(s).matches();
    }

    /** Titles, mottoes and words in capitals demand nothing. */
    static boolean formula(Sentence s, Clause clause) {
        String raw = s.text().raw();
        boolean shouted = raw.length() > (s.item() || s.in().announces() ? SHOUTED : 2) && Ends.upper(raw);
        boolean label = clause.kind() == Clause.Kind.LABEL && s.parent() && s.item();
        return shouted && !label || Titles.is(raw) && !raw.endsWith(":") || NATION.bare(s.text()).find();
    }
}
