package vn.lienthong.reader.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;
import vn.lienthong.reader.time.Moment;

/** Plans tell a task in several lines: a heading, who leads ("Đơn vị chủ trì: …"), when ("Thời gian thực hiện: …"). */
final class PlanItems {

    private final Outline outline;
    private final Drafts drafts;
    private List<Paragraph> siblings = new ArrayList<>();
    private Paragraph heading;
    /** The last numbered paragraph that is no heading, to which lines below it may belong; or null. */
    private Paragraph item;
    /** The paragraph read last, or null. */
    private Paragraph previous;
    /** The time of the stage that is being read, or null. */
    private Deadline stage;
    private Marker.Kind stageKind;

    PlanItems(Outline outline, Drafts drafts) {
        this.outline = outline;
        this.drafts = drafts;
    }

    /** "1. Giai đoạn 1: từ ngày … đến ngày …" over items: they are work, and that is their time where they have none of their own. */
    boolean stage(Paragraph p, List<Limit> limits) {
        Limit when = p.marker() == null || limits.isEmpty() ? null : limits.get(limits.size() - 1);
        boolean last = when != null && when.moment() != null && Ends.cut(p.raw().substring(Math.min(when.end(), p.raw().length())), ").:;").isBlank();
        boolean span = last && when.role() == Limit.Role.SPAN && "interval".equals(when.deadline().bound());
        boolean month = last && when.role() == Limit.Role.POINT && when.moment().grain() != Moment.Grain.DAY;
        if (!span && !month || !Clause.of(p.text()).assignees().isEmpty() || !(Phrases.STAGE.lower(p.text()).lookingAt() || Ends.cut(p.raw().substring(0, when.start()), "(:- ").isBlank())) {
            return false;
        }
        outline.section(p.marker().kind(), Sections.Mode.TASKS);
        stage = planned(when);
        stageKind = p.marker().kind();
        ended();
        fresh();
        return true;
    }

    /** A paragraph with a mark of another kind than its neighbours begins a new row of neighbours. */
    void beside(Marker.Kind kind) {
        stage = stage != null && kind.compareTo(stageKind) <= 0 ? null : stage;
        boolean same = siblings.isEmpty() || siblings.get(0).marker() != null && siblings.get(0).marker().kind() == kind;
        siblings = same ? siblings : new ArrayList<>();
    }

    void fresh() {
        siblings = new ArrayList<>();
    }

    /** A heading that opens another part: what it says of time is not of the heading before. */
    void ended() {
        heading = null;
        item = null;
        previous = null;
    }

    /** A section begins: what was said of time and doers above is not of it. */
    void section(Marker.Kind kind) {
        fresh();
        item = null;
        previous = null;
        stage = kind == null ? null : stage;
    }

    /** Notes a paragraph that was read: a heading of what follows, or a neighbour. */
    void read(Paragraph p, boolean parent) {
        previous = p;
        if (p.marker() == null) {
            // work that goes on without a number is no longer the item's, and capitals without one are a heading
            item = drafts.within(p).isEmpty() ? item : null;
            stage = Ends.upper(p.raw()) ? null : stage;
            return;
        }
        item = parent ? null : p;
        if (stage != null) {
            drafts.within(p).forEach(d -> d.share(stage));
        }
        if (parent) {
            heading = p;
            fresh();
        } else {
            siblings.add(p);
        }
    }

    /** What is to be done in the item that this line is below ("4.6. Rà soát …" over "- Cơ quan chủ trì: …"). */
    private List<Draft> above(Paragraph p) {
        Paragraph of = p.marker() == null ? previous : below(p) ? item : null;
        return of == null ? List.of() : drafts.within(of);
    }

    private boolean below(Paragraph p) {
        return item != null && p.marker() != null && item.marker().kind().compareTo(p.marker().kind()) < 0;
    }

    /** "Thời gian thực hiện: …" belongs to the request above, to the items beside it, or to the heading. */
    boolean schedule(Paragraph p, List<Limit> limits) {
        Limit when = limits.stream().filter(l -> l.binds() || l.role() == Limit.Role.POINT && l.deadline().bound().equals("on")).findFirst().orElse(null);
        boolean hour = when != null && when.moment() != null && when.moment().time() != null && !when.binds();
        if (when == null || hour || !outline.started() && outline.top().mode() != Sections.Mode.TASKS || p.marker() == null && heading == null || drafts.isEvent(when.deadline())) {
            return false;
        }
        List<Draft> above = above(p);
        if (!above.isEmpty()) {
            above.forEach(d -> d.share(planned(when)));
            return true;
        }
        List<Draft> open = Phrases.HANDING.bare(p.text()).find() ? drafts.open() : List.of();
        if (!open.isEmpty() && (p.marker() == null || open.stream().allMatch(d -> d.kind == Clause.Kind.REQUEST))) {
            open.forEach(d -> d.share(when.deadline()));
            return true;
        }
        List<Draft> beside = drafts.all().stream().filter(d -> siblings.stream().anyMatch(q -> d.start >= q.start() && d.end <= q.end())).toList();
        beside.forEach(d -> d.share(when.deadline()));
        if (!beside.isEmpty()) {
            return true;
        }
        List<Paragraph> said = siblings.stream().filter(q -> !Phrases.DESCRIBES.matcher(q.bare()).matches()).toList();
        boolean named = Phrases.WHEN_DONE.matcher(p.bare()).lookingAt() || heading != null && Set.of(Clause.Kind.SUBJECT, Clause.Kind.VERB, Clause.Kind.REQUEST).contains(Clause.of(heading.text()).kind());
        if (said.isEmpty() && heading != null && !named) {
            return false;
        }
        if (said.isEmpty() && heading != null) {
            task(heading).share(planned(when));
        } else if (!said.isEmpty()) {
            String words = String.join(" ", said.stream().map(Paragraph::raw).toList());
            Context top = outline.top();
            var draft = new Draft(new Clause(Clause.Kind.VERB, List.of(), 0, null), top.assignees(), top.coordinators(), Text.of(words), Text.of(words + " " + p.raw()),
                    said.get(0).start(), said.get(said.size() - 1).end());
            draft.deadline = when.deadline();
            drafts.add(draft);
        }
        return heading != null || !said.isEmpty();
    }

    /** "Đăng ký chính thức: đến hết ngày 19/3": in rules of a contest or a course the only thing that is owed. */
    boolean registers(Paragraph p, List<Limit> limits) {
        if (outline.started() || p.marker() == null) {
            return false;
        }
        Limit when = Phrases.REGISTERS.bare(p.text()).find() ? limits.stream().filter(l -> l.binds() && l.role() == Limit.Role.LIMIT).findFirst().orElse(null) : null;
        if (when == null) {
            return false;
        }
        String words = Ends.cut(p.raw(), ".;");
        var draft = new Draft(new Clause(Clause.Kind.VERB, List.of(), 0, null), outline.top().assignees(), List.of(), Text.of(words), p.text(), p.start(), p.end());
        draft.deadline = when.deadline();
        drafts.add(draft);
        return true;
    }

    /** "Đơn vị chủ trì: Sở A" below a heading: the heading is a task, and this says whose. */
    boolean leads(Paragraph p) {
        Hits m = Phrases.LEADS.bare(p.text());
        if (!m.lookingAt() || m.end() >= p.raw().length() || !outline.started()) {
            return false;
        }
        List<Draft> above = above(p);
        boolean bare = above.isEmpty() && below(p);
        List<String> who = names(p.text(), m.end());
        if (heading == null && !bare && above.isEmpty() || who.isEmpty()) {
            // "Đơn vị chủ trì: ." says nothing
            return who.isEmpty();
        }
        for (Draft task : above.isEmpty() ? List.of(task(bare ? item : heading)) : above) {
            given(task, m.group(1), who);
        }
        siblings.add(p);
        return true;
    }

    /** Nothing but names stands from this index on, whatever words they have. */
    private static List<String> names(Text line, int from) {
        Parties known = Parties.at(line, from);
        Parties who = known != null ? known : Parties.unknown(line, from);
        String rest = Ends.cut(line.raw().substring(from), ".;:");
        boolean whole = who != null && Ends.cut(line.raw().substring(Math.min(who.end(), line.length())), ".;:,").isBlank();
        return whole ? who.names() : rest.indexOf(';') < 0 && who != null ? who.names() : Arrays.stream(rest.split("\\s*;\\s*")).filter(n -> !n.isBlank()).toList();
    }

    /** Who leads is said once; others who carry it out beside him help. */
    private static void given(Draft task, String role, List<String> names) {
        if (role.equals("phoi hop") || role.equals("thuc hien") && task.led) {
            task.coordinators = task.coordinators.isEmpty() || role.equals("phoi hop") ? names : task.coordinators;
        } else if (!task.named()) {
            task.assignees = names;
            task.led = role.equals("chu tri");
        }
    }

    /** "Lập danh sách cán bộ. Đơn vị thực hiện: Phòng Tổ chức.": of what stands before it in the same paragraph. */
    boolean told(Text s, Paragraph p) {
        Draft last = drafts.last();
        Hits m = Phrases.LEADS.bare(s);
        Parties who = last == null || last.start < p.start() || !m.lookingAt() || m.end() >= s.length() ? null : Parties.at(s, m.end());
        if (who == null) {
            return false;
        }
        given(last, m.group(1), who.names());
        return true;
    }

    /** The heading or item above as a task of its own. */
    private Draft task(Paragraph above) {
        Draft last = drafts.last();
        if (last != null && last.start == above.start()) {
            return last;
        }
        Clause said = Clause.of(above.text());
        boolean names = said.kind() == Clause.Kind.SUBJECT && said.action() < above.raw().length();
        String words = Ends.cut(above.raw().substring(names ? said.action() : 0), ".:;");
        var draft = new Draft(new Clause(Clause.Kind.SUBJECT, List.of(), 0, null), names ? said.assignees() : List.of(), List.of(), Text.of(words), above.text(), above.start(), above.end());
        drafts.add(draft);
        return draft;
    }

    private static Deadline planned(Limit when) {
        Deadline d = when.deadline();
        return "on".equals(d.bound()) && !"date".equals(d.kind()) ? new Deadline(d.kind(), d.value(), "planned", d.quote()) : d;
    }
}
