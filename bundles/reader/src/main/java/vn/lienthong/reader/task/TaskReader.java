package vn.lienthong.reader.task;

import java.util.List;
import java.util.Set;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;

/**
 * Walks over the body, paragraph by paragraph, keeping what the numbered items above say, and collects what is demanded.
 * The shapes of language that it knows are in {@link Clause}, {@link Phrases}, {@link Sections} and the word lists.
 */
final class TaskReader {

    /** "III. Nhiệm vụ, giải pháp": work stands below, whether or not it says whose. */
    private static final Cue DUTIES = Cue.of("\\b(?:nhiem vu|giai phap|bien phap|cong viec|hoat dong|lo trinh|tien do (?:thuc hien|trien khai)|noi dung (?:thuc hien|trien khai|cong tac|ke hoach))\\b");
    /** "… ban hành kế hoạch công tác tháng 3 như sau:" over a list. */
    private static final Cue PLANS = Cue.of("\\b(?:ke hoach|nhiem vu|chuong trinh)\\b[^.;]{0,100}\\b(?:nhu sau|sau day|cu the)\\s?:$");
    /** "“a) Thủ trưởng cơ quan thuế quyết định …": words of a law that is being changed. */
    private static final Cue CHANGED = Cue.of("“(?:[a-z]\\)|\\d{1,2}\\.|dieu \\d)");
    private static final int LONGEST_COURTESY = 260;

    /** Who was named so far in a paragraph, and with whom. */
    private record Named(List<String> who, List<String> with) {
        static final Named NOBODY = new Named(List.of(), List.of());
    }

    private final Outline outline = new Outline();
    private final Timed timed;
    private final Sender sender;
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

    /** Who was named in an item that the next paragraph may go on with, or null. */
    private Named unfinished;
    /** Whether the document only tells who does what and asks for nothing in so many words. */
    private final boolean telling;

    private TaskReader(Timed timed, Deadline event, Sender sender, List<String> addressed, boolean telling) {
        this.timed = timed;
        this.sender = sender;
        this.addressed = addressed;
        this.telling = telling;
        this.drafts = new Drafts(event);
        this.plan = new PlanItems(outline, drafts);
    }

    /** The tasks of a body, tables left aside. */
    static List<Draft> read(List<Paragraph> body, Timed timed, Deadline event, Sender sender, List<String> addressed) {
        TaskReader asking = walk(body, timed, event, sender, addressed, false);
        boolean rules = body.stream().anyMatch(p -> p.marker() != null && p.marker().kind() == Marker.Kind.ARTICLE);
        boolean asks = rules || asking.outline.started() || asking.drafts.asked();
        List<Draft> drafts = (asks ? asking : walk(body, timed, event, sender, addressed, true)).drafts.all();
        drafts.forEach(d -> d.told = !asks);
        return drafts;
    }

    private static TaskReader walk(List<Paragraph> body, Timed timed, Deadline event, Sender sender, List<String> addressed, boolean telling) {
        var reader = new TaskReader(timed, event, sender, addressed, telling);
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
        if (CHANGED.bare(p.text()).lookingAt()) {
            return;
        }
        if (kind != null) {
            outline.close(kind);
            plan.beside(kind);
            if (kind == Marker.Kind.CHAPTER || kind == Marker.Kind.ROMAN) {
                // a time that is told of what this part is about is not of the parts above
                drafts.lead();
            }
        }
        if (kind == null) {
            // words without a mark are no longer below a dash
            outline.close(Marker.Kind.BULLET);
        }
        drafts.numbered(p);
        List<String> holders = Sections.holders(p, next, outline);
        if (!holders.isEmpty()) {
            outline.owns(kind, Sections.Mode.TASKS, holders, List.of());
            return;
        }
        boolean parent = next != null && !next.row() && Layout.opens(p, next) && !(kind != null && kind == before && Layout.endsList(p, next));
        before = kind;
        if (Phrases.SCHEDULE.bare(p.text()).matches() && plan.schedule(p, timed.limits(p)) || plan.registers(p, timed.limits(p)) || plan.leads(p)) {
            return;
        }
        if (parent && plan.stage(p, timed.limits(p))) {
            return;
        }
        if (kind == Marker.Kind.ARTICLE && Phrases.CARRIED.bare(p.text()).find()) {
            return;
        }
        if (next != null && next.row() && kind != null && Layout.parentOf(p) && timed.limits(p).isEmpty() && Clause.of(p.text()).kind() == Clause.Kind.VERB) {
            // "4. Quyết toán niên độ" over a table: its rows are the work
            return;
        }
        Sections.Mode section = Sections.of(p);
        if (section != null && (parent || section != Sections.Mode.TASKS)) {
            outline.section(kind, section);
            duties = section == Sections.Mode.TASKS && kind != null && kind.compareTo(Marker.Kind.ARTICLE) != 0 && DUTIES.bare(p.text()).find();
            plan.section(kind);
            boolean label = section == Sections.Mode.TASKS && p.announces() && kind == null && Clause.of(p.text()).assignees().isEmpty();
            if (label || (section == Sections.Mode.NONE || section == Sections.Mode.GOALS) && p.raw().indexOf(':') < 0) {
                plan.ended();
                return;
            }
        }
        duties |= kind == null && p.announces() && (PLANS.bare(p.text()).find() || speaks(p.text()));
        sentences(p, parent, last, parent && next.marker() != null && Lead.below(next));
        headed = kind != null && parent;
        plan.read(p, parent);
    }

    private void sentences(Paragraph p, boolean parent, boolean last, boolean below) {
        Context above = outline.top();
        // behind a semicolon the paragraph goes on with the item above it
        Named named = unfinished != null && p.marker() == null ? unfinished : Named.NOBODY;
        for (Sentence s : Sentence.of(p, timed.limits(p), parent)) {
            named = sentence(s, above, named, last && s.last(), below);
        }
        unfinished = p.raw().endsWith(";") && (p.marker() != null || unfinished != null) ? named : null;
        outline.named(p.marker() == null ? null : p.marker().kind(), named.who(), named.with());
        if (speaks(p.text())) {
            outline.start();
        }
    }

    /**
     * Takes in one sentence.
     *
     * @param named who was named before it in its paragraph
     * @param ends  whether it is the last of the document
     * @param below whether items stand below its paragraph that begin with verbs or names
     * @return who is named from here on
     */
    private Named sentence(Sentence s, Context above, Named named, boolean ends, boolean below) {
        Assigned given = s.item() && s.first() && (above.mode() == Sections.Mode.TASKS || outline.started()) ? Assigned.of(s.text()) : null;
        if (given != null) {
            var work = new Clause(Clause.Kind.SUBJECT, given.names(), 0, null);
            drafts.add(new Draft(work, given.names(), given.with(), s.text().part(0, given.end()), s.text(), s.start(), s.end()), s.text(), s.limits(), work);
            return new Named(given.names(), given.with());
        }
        if (!s.first() && (plan.told(s.text(), s.in()) || drafts.again(s))) {
            return named;
        }
        Clause clause = new Placed(above, s.kind(), s.first(), s.parent()).clause(s.text(), s.limits(), s.from());
        if (Layout.formula(s, clause) || drafts.delivered(s.in(), headed, s.text(), s.limits(), clause) || !Layout.assigned(clause, above, s.kind(), s.text()) && courtesy(s, ends, clause)) {
            // "đề nghị các đồng chí chủ động thực hiện; định kỳ …": a formula may still say who
            boolean asks = clause.kind() == Clause.Kind.REQUEST && !s.last();
            if (asks) {
                outline.start();
            }
            return asks ? new Named(clause.assignees(), named.with()) : named;
        }
        if (Sender.recalls(s)) {
            return named;
        }
        if (sender.tells(s, clause)) {
            handed(s, clause, named);
            return named;
        }
        if (clause.kind() == Clause.Kind.SUBJECT && speaks(s.in().text()) && Phrases.SPEAKS.bare(s.text()).find()) {
            return named;
        }
        Coordination co = clause.kind() == Clause.Kind.NONE ? new Coordination(List.of(), 0) : Coordination.of(s.text(), clause.action());
        Outline.Opening opening = s.heads() ? outline.announces(s.text(), clause, co, s.kind(), below) : Outline.Opening.NONE;
        if (opening != Outline.Opening.NONE) {
            if (opening == Outline.Opening.LEAD) {
                drafts.lead();
            }
            return new Named(clause.assignees(), co.names());
        }
        if (clause.kind() == Clause.Kind.LABEL && s.parent()) {
            outline.owns(s.kind(), Sections.Mode.TASKS, clause.assignees(), co.names());
            return named;
        }
        if (clause.kind() == Clause.Kind.LABEL || clause.kind() == Clause.Kind.NONE || co.action() >= s.text().length()) {
            return handed(s, clause, named) || clause.assignees().isEmpty() ? named : new Named(clause.assignees(), co.names());
        }
        return work(s, clause, co, above, named, below);
    }

    /** A sentence that says what is done: a task where that is demanded. */
    private Named work(Sentence s, Clause clause, Coordination co, Context above, Named named, boolean below) {
        Named meant = meant(s, clause, co, above, named);
        if (!new Demand(outline.started(), duties, telling, addressed).holds(s, clause, above, meant.who())) {
            if (clause.kind() == Clause.Kind.SUBJECT && s.limits().isEmpty() && Handing.meant(meant.who(), addressed)) {
                told = drafted(s, clause, meant, Math.min(co.action(), s.text().length()), s.text().length());
            }
            handed(s, clause, named);
            return named;
        }
        if (clause.kind() == Clause.Kind.REQUEST) {
            outline.start();
        }
        draft(s, clause, meant, co.action());
        if (s.heads() && s.in().announces() && (clause.kind() != Clause.Kind.VERB || Lead.holds(s.text()))) {
            boolean tasks = below && clause.kind() != Clause.Kind.VERB && !Phrases.ASKS_PAPER.bare(s.text()).find();
            outline.owns(s.kind(), tasks ? Sections.Mode.TASKS : Sections.Mode.CONTENT, meant.who(), meant.with());
        }
        return meant;
    }

    /** Who is to do it: who the clause names, stands beside it, was named before it or above it; else whom the letter is sent to. */
    private Named meant(Sentence s, Clause clause, Coordination co, Context above, Named named) {
        boolean explicit = !clause.assignees().isEmpty();
        List<String> with = !co.names().isEmpty() || explicit ? co.names() : named.who().isEmpty() ? above.coordinators() : named.with();
        List<String> beside = explicit || !s.item() ? List.of() : Beside.of(s.text());
        if (explicit || !beside.isEmpty()) {
            return new Named(explicit ? clause.assignees() : beside, with);
        }
        List<String> who = !named.who().isEmpty() ? named.who() : above.mode() == Sections.Mode.CONTENT ? List.of() : outline.inherited(s.kind(), above, clause);
        boolean all = who.isEmpty() && (clause.kind() == Clause.Kind.REQUEST || clause.kind() == Clause.Kind.VERB && outline.duties() && s.item());
        return new Named(all ? addressed : who, with);
    }

    /** Adds what is to be handed in by a day that no task above has; whoever the letter is sent to hands it in where nobody is named. */
    private boolean handed(Sentence s, Clause clause, Named named) {
        Text text = s.text();
        Clause found = s.limits().isEmpty() || outline.top().mode() == Sections.Mode.GOALS || text.raw().endsWith(":") ? null : Handing.of(text, s.limits(), clause, addressed);
        found = found == null ? likewise(s, clause) : found;
        Limit due = found == null ? null : Due.of(text, s.limits(), found);
        if (due == null || drafts.has(due.deadline())) {
            return false;
        }
        if (told != null && Handing.times(text, told.words)) {
            // "Các đơn vị đăng ký tham gia. Thời gian đăng ký: …": what was told before is owed by then
            told.share(due.deadline());
            told.delivered(text.raw());
            drafts.add(told);
            told = null;
            return true;
        }
        Draft last = drafts.last();
        if (last != null && last.deadline == null && last.end + 2 >= s.in().start() && Handing.times(text, last.words)) {
            last.share(due.deadline());
            last.delivered(text.raw());
            return true;
        }
        List<String> above = outline.top().assignees();
        List<String> who = !found.assignees().isEmpty() ? found.assignees() : !named.who().isEmpty() ? named.who() : above.isEmpty() ? addressed : above;
        draft(s, found, new Named(who, List.of()), found.action());
        return true;
    }

    /** "Hồ sơ khen thưởng năm gửi chậm nhất ngày 15/3; khen thưởng đột xuất trước ngày 10/8": the same is to be done with it; else null. */
    private Clause likewise(Sentence s, Clause clause) {
        Draft before = drafts.last();
        boolean follows = clause.kind() == Clause.Kind.NONE && !s.first() && before != null && before.deadline != null && before.start >= s.in().start();
        return follows && Handing.strict(s.limits()) ? new Clause(Clause.Kind.VERB, before.assignees, 0, null) : null;
    }

    /** Whether somebody is about to speak: "Chủ tịch UBND tỉnh có ý kiến như sau:". */
    private static boolean speaks(Text words) {
        return Phrases.SPEAKS.bare(words).find() && !Phrases.TROUBLE.bare(words).find();
    }

    private boolean courtesy(Sentence s, boolean ends, Clause clause) {
        if (s.text().raw().endsWith(":") && (!ends || clause.kind() == Clause.Kind.REQUEST)) {
            return false;
        }
        boolean may = !s.bound() && (clause.kind() != Clause.Kind.REQUEST || s.text().length() < LONGEST_COURTESY || ends);
        return may && (Phrases.closes(s.text()) || Phrases.CONSIDERS.bare(s.text()).find() && drafts.asked() || Phrases.IF_TROUBLE.bare(s.text()).matches());
    }

    private void draft(Sentence s, Clause clause, Named meant, int action) {
        int from = Math.min(action, s.text().length());
        String words = Ends.cut(s.text().raw().substring(from), ".;,:/");
        words = words.endsWith(")") && words.indexOf('(') < 0 ? words.substring(0, words.length() - 1) : words;
        if (words.length() >= 3) {
            drafts.add(drafted(s, clause, meant, from, from + words.length()), s.text(), s.limits(), clause);
        }
    }

    private static Draft drafted(Sentence s, Clause clause, Named meant, int from, int to) {
        return new Draft(clause, meant.who(), meant.with(), s.text().part(from, to), s.text(), s.start(), s.end());
    }
}
