package vn.lienthong.reader.task;

import java.util.List;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.text.Titles;
import vn.lienthong.reader.time.Limit;

/**
 * Walks over the body, paragraph by paragraph, keeping what the numbered items above say, and collects what is demanded.
 * The shapes of language that it knows are in {@link Clause}, {@link Phrases}, {@link Sections} and the word lists.
 */
final class TaskReader {

    private static final Cue NATION = Cue.of("cong h\\S{1,2} xa hoi chu nghia|doc lap\\W{1,3}tu do");

    /** "Các Sở cần …": a letter may say in its first sentence what those it is sent to must do. */
    private static final Pattern OWES = Pattern.compile("(?<![\\p{L}])(?:có trách nhiệm|phải|cần)[\\s,:]{1,2}$");

    /** From this length on, words in capitals are a title and no demand. */
    private static final int SHOUTED = 12;
    /** "III. Nhiệm vụ, giải pháp": work stands below, whether or not it says whose. */
    private static final Cue DUTIES = Cue.of("\\b(?:nhiem vu|giai phap|bien phap|cong viec)\\b");
    /** "… ban hành kế hoạch công tác tháng 3 như sau:" over a list. */
    private static final Cue PLANS = Cue.of("\\b(?:ke hoach|nhiem vu|chuong trinh)\\b[^.;]{0,100}\\b(?:nhu sau|sau day|cu the)\\s?:$");
    private static final int LEAST = 30;

    private final Outline outline = new Outline();
    private final Timed timed;
    private final List<String> addressed;
    private final Drafts drafts;
    private final PlanItems plan;
    /** Whether a numbered heading stands right above: "3. Báo cáo" over "Gửi báo cáo về …". */
    private boolean headed;
    private Marker.Kind before;
    /** What somebody does who may be meant, told without a time, until the next one. */
    private Draft told;
    /** Whether the section being read lists duties. */
    private boolean duties;

    /** Whether the document only tells who does what and asks for nothing in so many words. */
    private final boolean telling;

    private TaskReader(Timed timed, Deadline event, List<String> addressed, boolean telling) {
        this.timed = timed;
        this.addressed = addressed;
        this.telling = telling;
        this.drafts = new Drafts(event);
        this.plan = new PlanItems(outline, drafts);
    }

    /** The tasks of a body, tables left aside. */
    static List<Draft> read(List<Paragraph> body, Timed timed, Deadline event, List<String> addressed) {
        TaskReader asking = walk(body, timed, event, addressed, false);
        boolean rules = body.stream().anyMatch(p -> p.marker() != null && p.marker().kind() == Marker.Kind.ARTICLE);
        boolean asks = rules || asking.outline.started() || asking.drafts.asked();
        List<Draft> drafts = (asks ? asking : walk(body, timed, event, addressed, true)).drafts.all();
        drafts.forEach(d -> d.told = !asks);
        return drafts;
    }

    private static TaskReader walk(List<Paragraph> body, Timed timed, Deadline event, List<String> addressed, boolean telling) {
        var reader = new TaskReader(timed, event, addressed, telling);
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            if (!p.row()) {
                reader.paragraph(p, i + 1 < body.size() ? body.get(i + 1) : null, i >= body.size() - 2);
            }
        }
        return reader;
    }

    private void paragraph(Paragraph p, Paragraph next, boolean last) {
        Marker.Kind kind = p.marker() == null ? null : p.marker().kind();
        if (kind != null) {
            outline.close(kind);
            plan.beside(kind);
        }
        drafts.numbered(p);
        List<String> holders = holders(p, next, kind);
        if (!holders.isEmpty()) {
            outline.owns(kind, Sections.Mode.TASKS, holders, List.of());
            return;
        }
        boolean parent = next != null && !next.row() && Layout.opens(p, next) && !(kind != null && kind == before && Layout.endsList(p, next));
        before = kind;
        if (Phrases.SCHEDULE.bare(p.text()).matches() && plan.schedule(p, timed.limits(p)) || plan.registers(p, timed.limits(p)) || plan.leads(p)) {
            return;
        }
        if (kind == Marker.Kind.ARTICLE && Phrases.CARRIED.bare(p.text()).find()) {
            return;
        }
        Sections.Mode section = Sections.of(p);
        if (section != null && (parent || section != Sections.Mode.TASKS)) {
            outline.section(kind, section);
            duties = section == Sections.Mode.TASKS && kind != null && kind.compareTo(Marker.Kind.ARTICLE) != 0 && DUTIES.bare(p.text()).find();
            plan.fresh();
            boolean label = section == Sections.Mode.TASKS && p.announces() && kind == null && Clause.of(p.text()).assignees().isEmpty();
            if (label || (section == Sections.Mode.NONE || section == Sections.Mode.GOALS) && p.raw().indexOf(':') < 0) {
                plan.ended();
                return;
            }
        }
        duties |= kind == null && p.announces() && PLANS.bare(p.text()).find();
        sentences(p, kind, parent, last, parent && next.marker() != null && Clause.of(next.text()).kind() == Clause.Kind.VERB);
        headed = kind != null && parent;
        if (kind != null) {
            plan.read(p, parent);
        }
    }

    /** Who owns what stands below, where a heading says so. */
    private List<String> holders(Paragraph p, Paragraph next, Marker.Kind kind) {
        List<String> known = Layout.parentOf(p) ? Sections.holders(p) : List.of();
        boolean may = known.isEmpty() && next != null && kind != null && kind.compareTo(Marker.Kind.LETTER) <= 0 && outline.top().mode() == Sections.Mode.TASKS && Layout.opens(p, next);
        if (!may) {
            return known;
        }
        List<String> name = Sections.longName(p, next);
        return name.isEmpty() ? Sections.unknownHolder(p, next) : name;
    }

    private void sentences(Paragraph p, Marker.Kind kind, boolean parent, boolean last, boolean below) {
        List<Limit> limits = timed.limits(p);
        Context above = outline.top();
        List<String> named = List.of();
        List<String> with = List.of();
        List<int[]> pieces = Pieces.of(p.text(), limits);
        boolean speaks = Phrases.SPEAKS.bare(p.text()).find() && !Phrases.TROUBLE.bare(p.text()).find();
        for (int n = 0; n < pieces.size(); n++) {
            int[] piece = pieces.get(n);
            Text s = p.text().part(piece[0], piece[1]);
            boolean heads = parent && n == pieces.size() - 1;
            List<Limit> own = limits.stream().filter(l -> l.start() >= piece[0] && l.start() < piece[1]).toList();
            Assigned given = kind != null && n == 0 && (above.mode() == Sections.Mode.TASKS || outline.started()) ? Assigned.of(s) : null;
            if (given != null) {
                var work = new Clause(Clause.Kind.SUBJECT, given.names(), 0, null);
                drafts.add(new Draft(work, given.names(), given.with(), s.part(0, given.end()), s, p.start() + piece[0], p.start() + piece[1], false), s, own, work);
                named = given.names();
                with = given.with();
                continue;
            }
            if (n > 0 && plan.told(s, p)) {
                continue;
            }
            boolean due = own.stream().anyMatch(Limit::binds);
            Clause clause = new Placed(above, kind, n == 0, parent).clause(s, own, piece[0]);
            if (s.length() > (kind == null && !p.announces() ? 2 : SHOUTED) && Ends.upper(s.raw()) && !(clause.kind() == Clause.Kind.LABEL && parent && kind != null) || Titles.is(s.raw()) && !s.raw().endsWith(":") || NATION.bare(s).find() || drafts.delivered(p, headed, s, own, clause) || !Layout.assigned(clause, above, kind, s) && courtesy(s, due, last && n == pieces.size() - 1, clause)) {
                // "đề nghị các đồng chí chủ động thực hiện; định kỳ …": a formula may still say who
                if (clause.kind() == Clause.Kind.REQUEST && n < pieces.size() - 1) {
                    named = clause.assignees();
                    outline.start();
                }
                continue;
            }
            if (speaks && clause.kind() == Clause.Kind.SUBJECT && Phrases.SPEAKS.bare(s).find()) {
                continue;
            }
            List<String> assignees = clause.assignees();
            boolean explicit = !assignees.isEmpty();
            Coordination co = clause.kind() == Clause.Kind.NONE ? new Coordination(List.of(), 0) : Coordination.of(s, clause.action());
            Outline.Opening opening = heads ? outline.announces(s, clause, co, kind, below) : Outline.Opening.NONE;
            if (opening != Outline.Opening.NONE) {
                if (opening == Outline.Opening.LEAD) {
                    drafts.lead();
                }
                named = assignees;
                with = co.names();
                continue;
            }
            if (clause.kind() == Clause.Kind.LABEL && parent) {
                outline.owns(kind, Sections.Mode.TASKS, assignees, co.names());
                continue;
            }
            if (clause.kind() == Clause.Kind.LABEL || clause.kind() == Clause.Kind.NONE || co.action() >= s.length()) {
                if (handed(p, piece, s, clause, own, named)) {
                    continue;
                }
                named = explicit ? assignees : named;
                with = explicit ? co.names() : with;
                continue;
            }
            if (!explicit) {
                assignees = !named.isEmpty() ? named : above.mode() == Sections.Mode.CONTENT ? List.of() : outline.inherited(kind, above, clause);
            }
            List<String> beside = explicit || kind == null ? List.of() : Beside.of(s);
            assignees = beside.isEmpty() ? assignees : beside;
            boolean all = assignees.isEmpty() && (clause.kind() == Clause.Kind.VERB && outline.duties() && kind != null || clause.kind() == Clause.Kind.REQUEST);
            assignees = all ? addressed : assignees;
            List<String> coordinators = co.names().isEmpty() && !explicit ? named.isEmpty() ? above.coordinators() : with : co.names();
            if (!demanded(clause, above, assignees, own, heads, kind != null, s)) {
                if (clause.kind() == Clause.Kind.SUBJECT && own.isEmpty() && Handing.meant(assignees, addressed)) {
                    told = drafted(p, piece, s, clause, assignees, coordinators, Math.min(co.action(), s.length()), s.length(), false);
                }
                handed(p, piece, s, clause, own, named);
                continue;
            }
            named = assignees;
            with = coordinators;
            if (clause.kind() == Clause.Kind.REQUEST) {
                outline.start();
            }
            draft(p, piece, s, clause, assignees, coordinators, co.action(), own, !explicit);
            if (heads && p.announces() && (clause.kind() != Clause.Kind.VERB || Lead.holds(s))) {
                outline.owns(kind, below && clause.kind() != Clause.Kind.VERB && !Phrases.ASKS_PAPER.bare(s).find() ? Sections.Mode.TASKS : Sections.Mode.CONTENT, assignees, coordinators);
            }
        }
        outline.named(kind, named, with);
        if (speaks) {
            outline.start();
        }
    }

    /** Whether a clause is a demand where it stands. */
    private boolean demanded(Clause clause, Context above, List<String> assignees, List<Limit> own, boolean heads, boolean marked, Text s) {
        boolean due = own.stream().anyMatch(l -> l.binds() || marked && Due.first(s, l));
        boolean late = own.stream().anyMatch(l -> l.role() == Limit.Role.AFTER) && Phrases.REFUSED.bare(s).matches();
        if (Phrases.PROMISE.bare(s).matches() && !late && clause.kind() != Clause.Kind.REQUEST || heads && clause.kind() == Clause.Kind.VERB && !Lead.holds(s) && (clause.action() > 2 || assignees.isEmpty() || above.mode() != Sections.Mode.TASKS || marked)) {
            return false;
        }
        if (above.mode() == Sections.Mode.NOTES && clause.kind() != Clause.Kind.REQUEST && !late && Due.of(s, own, clause) == null) {
            return false;
        }
        return switch (clause.kind()) {
            case REQUEST -> !clause.assignees().isEmpty() || due;
            case SUBJECT -> telling && Handing.told(s, own, clause, addressed) || outline.started() && (above.mode() == Sections.Mode.TASKS || above.mode() == Sections.Mode.NOTES || own.stream().anyMatch(l -> l.binds() && l.role() != Limit.Role.RECURRING) || late || above.kind() == null)
                    || !outline.started() && marked && addressed.containsAll(assignees)
                    || (!outline.started() || above.mode() == Sections.Mode.NONE && Handing.meant(assignees, addressed)) && OWES.matcher(s.lower()).region(Math.max(0, clause.action() - 18), clause.action()).find();
            case VERB -> marked && !heads && duties && above.mode() == Sections.Mode.TASKS && clause.action() < 3 && s.length() > LEAST || !assignees.isEmpty() && (above.mode() == Sections.Mode.TASKS || above.kind() == null && outline.started()) || due && above.mode() != Sections.Mode.CONTENT && above.mode() != Sections.Mode.GOALS && outline.started();
            default -> false;
        };
    }

    /** Adds what is to be handed in by a day that no task above has; whoever the letter is sent to hands it in where nobody is named. */
    private boolean handed(Paragraph p, int[] piece, Text s, Clause clause, List<Limit> own, List<String> named) {
        Clause found = own.isEmpty() || outline.top().mode() == Sections.Mode.GOALS || s.raw().endsWith(":") ? null : Handing.of(s, own, clause, addressed);
        Limit due = found == null ? null : Due.of(s, own, found);
        if (due == null || drafts.has(due.deadline())) {
            return false;
        }
        if (told != null && Handing.times(s, told.words)) {
            // "Các đơn vị đăng ký tham gia. Thời gian đăng ký: …": what was told before is owed by then
            told.share(due.deadline());
            told.delivered(s.raw());
            drafts.add(told);
            told = null;
            return true;
        }
        Draft last = drafts.last();
        if (last != null && last.deadline == null && last.end + 2 >= p.start() && Handing.times(s, last.words)) {
            last.share(due.deadline());
            last.delivered(s.raw());
            return true;
        }
        List<String> above = outline.top().assignees();
        List<String> who = !found.assignees().isEmpty() ? found.assignees() : !named.isEmpty() ? named : above.isEmpty() ? addressed : above;
        draft(p, piece, s, found, who, List.of(), found.action(), own, found.assignees().isEmpty());
        return true;
    }

    private boolean courtesy(Text s, boolean due, boolean last, Clause clause) {
        if (s.raw().endsWith(":") && (!last || clause.kind() == Clause.Kind.REQUEST)) {
            return false;
        }
        boolean may = !due && (clause.kind() != Clause.Kind.REQUEST || s.length() < 260 || last);
        return may && (Phrases.closes(s) || Phrases.CONSIDERS.bare(s).find() && drafts.asked() || Phrases.IF_TROUBLE.bare(s).matches());
    }

    private void draft(Paragraph p, int[] piece, Text s, Clause clause, List<String> assignees, List<String> coordinators, int action, List<Limit> own, boolean inherited) {
        int from = Math.min(action, s.length());
        String words = Ends.cut(s.raw().substring(from), ".;,:/");
        words = words.endsWith(")") && words.indexOf('(') < 0 ? words.substring(0, words.length() - 1) : words;
        if (words.length() >= 3) {
            drafts.add(drafted(p, piece, s, clause, assignees, coordinators, from, from + words.length(), inherited), s, own, clause);
        }
    }

    private static Draft drafted(Paragraph p, int[] piece, Text s, Clause clause, List<String> assignees, List<String> coordinators, int from, int to, boolean inherited) {
        return new Draft(clause, assignees, coordinators, s.part(from, to), s, p.start() + piece[0], p.start() + piece[1], inherited);
    }
}
