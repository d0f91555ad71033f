package vn.lienthong.reader.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;

/**
 * Walks over the body, paragraph by paragraph, keeping what the numbered items above say, and collects what is demanded.
 * The shapes of language that it knows are in {@link Clause}, {@link Phrases}, {@link Sections} and the word lists.
 */
final class TaskReader {

    private final Deque<Context> stack = new ArrayDeque<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Timed timed;
    private final Deadline event;
    private boolean started;
    private int lead;
    private List<Paragraph> siblings = new ArrayList<>();
    private final java.util.Map<String, Paragraph> numbered = new java.util.HashMap<>();
    private Context lastItem;
    private Paragraph heading;

    private TaskReader(Timed timed, Deadline event) {
        this.timed = timed;
        this.event = event;
        stack.push(new Context(null, Sections.Mode.NONE, List.of(), List.of()));
    }

    /** The tasks of a body, tables left aside. */
    static List<Draft> read(List<Paragraph> body, Timed timed, Deadline event) {
        var reader = new TaskReader(timed, event);
        for (int i = 0; i < body.size(); i++) {
            Paragraph p = body.get(i);
            if (!p.row()) {
                reader.paragraph(p, i + 1 < body.size() ? body.get(i + 1) : null, i >= body.size() - 2);
            }
        }
        return reader.drafts;
    }

    private void paragraph(Paragraph p, Paragraph next, boolean last) {
        Marker.Kind kind = p.marker() == null ? null : p.marker().kind();
        if (kind != null) {
            while (!stack.peek().above(kind)) {
                stack.pop();
            }
            siblings = siblings.isEmpty() || siblings.get(0).marker() != null && siblings.get(0).marker().kind() == kind ? siblings : new ArrayList<>();
        }
        if (kind == Marker.Kind.NUMBER) {
            numbered.putIfAbsent(p.marker().label().replaceAll("\\D", ""), p);
        }
        List<String> holders = parentOf(p) ? Sections.holders(p) : List.of();
        if (holders.isEmpty() && next != null && kind != null && kind.compareTo(Marker.Kind.LETTER) <= 0 && stack.peek().mode() == Sections.Mode.TASKS && opens(p, next)) {
            holders = Sections.unknownHolder(p, next);
        }
        if (!holders.isEmpty()) {
            push(kind, Sections.Mode.TASKS, holders, List.of());
            started = true;
            return;
        }
        Sections.Mode section = Sections.of(p);
        boolean parent = next != null && !next.row() && opens(p, next);
        if (Phrases.SCHEDULE.matcher(p.bare()).matches() && schedule(p)) {
            return;
        }
        if (section != null && (parent || section != Sections.Mode.TASKS)) {
            stack.push(stack.peek().with(deeper(kind), section));
            siblings = new ArrayList<>();
            started |= section == Sections.Mode.TASKS;
            if (section == Sections.Mode.NONE && p.raw().indexOf(':') < 0) {
                return;
            }
        }
        sentences(p, kind, parent, last);
        if (kind != null && parent) {
            heading = p;
            siblings = new ArrayList<>();
        } else if (kind != null) {
            siblings.add(p);
        }
    }

    private static boolean parentOf(Paragraph p) {
        return p.raw().length() < 160 && !p.raw().endsWith(".") && !p.raw().endsWith(";");
    }

    /** Whether the next paragraph stands below this one. */
    private static boolean opens(Paragraph p, Paragraph next) {
        if (p.announces()) {
            return true;
        }
        Marker.Kind kind = p.marker() == null ? null : p.marker().kind();
        Marker.Kind below = next.marker() == null ? null : next.marker().kind();
        boolean title = p.raw().length() < 120 && !p.raw().endsWith(".") && !p.raw().endsWith(";") && !p.raw().endsWith(",");
        return kind != null && title && (below == null || below.compareTo(kind) > 0);
    }

    private static Marker.Kind deeper(Marker.Kind kind) {
        return kind == null ? Marker.Kind.CHAPTER : kind;
    }

    private void sentences(Paragraph p, Marker.Kind kind, boolean parent, boolean last) {
        List<Limit> limits = timed.limits(p);
        Context above = stack.peek();
        List<String> named = List.of();
        List<String> with = List.of();
        List<int[]> pieces = Pieces.of(p.text(), limits);
        for (int n = 0; n < pieces.size(); n++) {
            int[] piece = pieces.get(n);
            Text s = p.text().part(piece[0], piece[1]);
            boolean heads = parent && n == pieces.size() - 1;
            List<Limit> own = limits.stream().filter(l -> l.start() >= piece[0] && l.start() < piece[1]).toList();
            Clause clause = Clause.of(s);
            boolean due = own.stream().anyMatch(Limit::binds);
            if (clause.kind() == Clause.Kind.NONE && (due || own.stream().anyMatch(l -> l.role() == Limit.Role.AFTER))) {
                clause = Clause.withTopic(s, own.stream().filter(l -> l.binds() || l.role() == Limit.Role.AFTER).mapToInt(Limit::start).max().orElse(0) - piece[0]);
            }
            if (delivers(s, own, clause)) {
                continue;
            }
            if (courtesy(s, due, last && n == pieces.size() - 1, clause)) {
                continue;
            }
            List<String> assignees = clause.assignees();
            boolean explicit = !assignees.isEmpty();
            Coordination co = clause.kind() == Clause.Kind.NONE ? new Coordination(List.of(), 0) : Coordination.of(s, clause.action());
            if (heads && announces(s, clause, co, kind, above)) {
                named = assignees;
                with = co.names();
                continue;
            }
            if (clause.kind() == Clause.Kind.LABEL && parent) {
                push(kind, Sections.Mode.TASKS, assignees, co.names());
                started = true;
                continue;
            }
            if (clause.kind() == Clause.Kind.LABEL || clause.kind() == Clause.Kind.NONE || co.action() >= s.length()) {
                named = explicit ? assignees : named;
                with = explicit ? co.names() : with;
                continue;
            }
            if (!explicit) {
                assignees = !named.isEmpty() ? named : above.mode() == Sections.Mode.CONTENT ? List.of() : inherited(kind, above, clause);
            }
            List<String> coordinators = co.names().isEmpty() && !explicit ? named.isEmpty() ? above.coordinators() : with : co.names();
            if (!demanded(clause, above, assignees, own, heads, kind != null, s)) {
                continue;
            }
            named = assignees;
            with = coordinators;
            started |= clause.kind() == Clause.Kind.REQUEST;
            draft(p, piece, s, clause, assignees, coordinators, co.action(), own, !explicit);
            if (heads && p.announces() && clause.kind() != Clause.Kind.VERB) {
                push(kind, Sections.Mode.CONTENT, assignees, coordinators);
            }
        }
        if (kind != null && !named.isEmpty()) {
            lastItem = new Context(kind, Sections.Mode.TASKS, named, with);
        }
    }

    private List<String> inherited(Marker.Kind kind, Context above, Clause clause) {
        boolean follows = kind == null && lastItem != null && (above.assignees().isEmpty() || clause.condition() != null);
        return follows ? lastItem.assignees() : above.assignees();
    }

    /** A paragraph that only says who, or that what follows is to be done, opens a context and is no task. */
    private boolean announces(Text s, Clause clause, Coordination co, Marker.Kind kind, Context above) {
        boolean points = Lead.only(s.part(Math.min(co.action(), s.length()), s.length()));
        boolean speaks = kind == null && !started && (clause.kind() == Clause.Kind.SUBJECT || clause.kind() == Clause.Kind.LABEL) && s.raw().endsWith(":");
        if (speaks) {
            stack.push(new Context(Marker.Kind.CHAPTER, Sections.Mode.TASKS, List.of(), List.of()));
            started = true;
            lead = drafts.size();
            return true;
        }
        boolean request = clause.kind() == Clause.Kind.REQUEST || clause.kind() == Clause.Kind.SUBJECT && (started || kind != null);
        if (request && points || clause.kind() == Clause.Kind.LABEL) {
            push(kind, Lead.notes(s) ? Sections.Mode.NOTES : Sections.Mode.TASKS, clause.assignees(), co.names());
            started = true;
            lead = drafts.size();
            return true;
        }
        if (clause.kind() == Clause.Kind.NONE || clause.kind() == Clause.Kind.VERB || clause.kind() == Clause.Kind.SUBJECT && kind == null && s.bare().matches(".*(?:nhu|cu the|sau day)[ a-z]{0,12}sau\\W*|.*sau day\\W*")) {
            boolean open = kind == null && s.bare().matches(".*\\b(?:sau|sau day|gom|nhu sau)\\W*|.*(?:thong bao|y kien|chi dao|ket luan|yeu cau|de nghi|quyet dinh)\\W*");
            if (open) {
                while (stack.size() > 1) {
                    stack.pop();
                }
                stack.push(new Context(Marker.Kind.CHAPTER, Sections.Mode.TASKS, List.of(), List.of()));
                started = true;
                lead = drafts.size();
                return true;
            }
            if (kind != null) {
                stack.push(above.with(kind, above.mode() == Sections.Mode.NONE && started ? above.mode() : above.mode()));
                return true;
            }
        }
        return false;
    }

    private void push(Marker.Kind kind, Sections.Mode mode, List<String> assignees, List<String> coordinators) {
        if (kind == null) {
            while (stack.size() > 1 && !(stack.peek().mode() == Sections.Mode.TASKS && stack.peek().assignees().isEmpty())) {
                stack.pop();
            }
        }
        Marker.Kind at = kind == null && stack.peek().kind() != null ? stack.peek().kind() : deeper(kind);
        stack.push(new Context(at, mode, assignees, coordinators));
    }

    /** Whether a clause is a demand where it stands. */
    private boolean demanded(Clause clause, Context above, List<String> assignees, List<Limit> own, boolean heads, boolean marked, Text s) {
        boolean due = own.stream().anyMatch(Limit::binds);
        boolean late = own.stream().anyMatch(l -> l.role() == Limit.Role.AFTER) && Phrases.REFUSED.matcher(s.bare()).matches();
        if (Phrases.PROMISE.matcher(s.bare()).matches() && !late && clause.kind() != Clause.Kind.REQUEST || heads && clause.kind() == Clause.Kind.VERB && (clause.action() > 2 || assignees.isEmpty() || above.mode() != Sections.Mode.TASKS || marked)) {
            return false;
        }
        if (above.mode() == Sections.Mode.NOTES && clause.kind() != Clause.Kind.REQUEST && !late && Due.of(s, own, clause) == null) {
            return false;
        }
        return switch (clause.kind()) {
            case REQUEST -> true;
            case SUBJECT -> started && (above.mode() == Sections.Mode.TASKS || above.mode() == Sections.Mode.NOTES || own.stream().anyMatch(l -> l.binds() && l.role() != Limit.Role.RECURRING) || late || above.kind() == null);
            case VERB -> !assignees.isEmpty() && (above.mode() == Sections.Mode.TASKS || above.kind() == null && started) || due && above.mode() != Sections.Mode.CONTENT && started;
            default -> false;
        };
    }

    private boolean courtesy(Text s, boolean due, boolean last, Clause clause) {
        boolean closing = Phrases.closes(s.bare()) || Phrases.IF_TROUBLE.matcher(s.bare()).matches();
        return closing && !due && (clause.kind() != Clause.Kind.REQUEST || s.length() < 260 || last);
    }

    /** "Văn bản báo cáo gửi về … trước ngày …" gives its deadline to the tasks asked for above it. */
    private boolean delivers(Text s, List<Limit> own, Clause clause) {
        boolean thing = Phrases.DELIVERY.matcher(s.bare().replaceFirst("^[^a-z]{1,6}", "")).matches() && (clause.kind() != Clause.Kind.REQUEST || clause.assignees().isEmpty());
        Limit due = own.stream().filter(Limit::binds).findFirst().orElse(null);
        if (!thing || due == null) {
            return false;
        }
        boolean taken = false;
        for (int i = lead; i < drafts.size(); i++) {
            if (drafts.get(i).deadline == null) {
                drafts.get(i).share(due.deadline());
                taken = true;
            }
        }
        return taken;
    }

    /** "Thời gian thực hiện: …" belongs to the items beside it. */
    private boolean schedule(Paragraph p) {
        List<Limit> limits = timed.limits(p);
        Limit when = limits.stream().filter(l -> l.binds() || l.role() == Limit.Role.POINT && l.deadline().bound().equals("on")).findFirst().orElse(null);
        if (when == null || stack.peek().mode() != Sections.Mode.TASKS && !started || p.marker() == null || event != null && event.value().equals(when.deadline().value())) {
            return false;
        }
        if (when.moment() != null && when.moment().time() != null && !when.binds()) {
            return false;
        }
        List<Draft> beside = drafts.stream().filter(d -> siblings.stream().anyMatch(q -> d.start >= q.start() && d.end <= q.end())).toList();
        beside.forEach(d -> d.share(when.deadline()));
        if (beside.isEmpty() && !siblings.isEmpty()) {
            List<Paragraph> said = siblings.stream().filter(q -> !Phrases.DESCRIBES.matcher(q.bare()).matches()).toList();
            if (said.isEmpty()) {
                said = heading == null ? List.of() : List.of(heading);
            }
            if (said.isEmpty()) {
                return false;
            }
            Paragraph first = said.get(0);
            Paragraph end = said.get(said.size() - 1);
            String words = String.join(" ", said.stream().map(Paragraph::raw).toList());
            var draft = new Draft(new Clause(Clause.Kind.VERB, List.of(), 0, null), stack.peek().assignees(), stack.peek().coordinators(), words, words + " " + p.raw(), first.start(), end.end(), true);
            draft.deadline = when.deadline();
            drafts.add(draft);
        }
        return true;
    }

    /** "theo thời gian nêu tại khoản 1": the deadline of that item. */
    private Deadline referred(Text s) {
        var m = Phrases.AS_ABOVE.matcher(s.bare());
        if (!m.find()) {
            return null;
        }
        String label = m.group(1);
        return numbered.entrySet().stream().filter(e -> e.getKey().equals(label)).map(java.util.Map.Entry::getValue)
                .flatMap(at -> drafts.stream().filter(d -> d.start >= at.start() && d.start <= at.end() && d.deadline != null)).map(d -> d.deadline).findFirst().orElse(null);
    }

    private void draft(Paragraph p, int[] piece, Text s, Clause clause, List<String> assignees, List<String> coordinators, int action, List<Limit> own, boolean inherited) {
        String words = s.raw().substring(Math.min(action, s.length())).replaceAll("[\\s.;,:/]+$", "");
        words = words.endsWith(")") && words.indexOf('(') < 0 ? words.substring(0, words.length() - 1) : words;
        if (words.length() < 3) {
            return;
        }
        var draft = new Draft(clause, assignees, coordinators, words, p.raw().substring(piece[0], piece[1]), p.start() + piece[0], p.start() + piece[1], inherited);
        draft.asOf = own.stream().filter(l -> l.role() == Limit.Role.AS_OF && l.moment() != null).map(l -> l.moment().date().toString()).findFirst().orElse(null);
        Limit due = Due.of(s, own, clause);
        if (due != null && due.role() == Limit.Role.AFTER && drafts.stream().anyMatch(d -> d.deadline != null && d.deadline.value().equals(due.deadline().value()))) {
            return;
        }
        draft.deadline = due == null ? null : due.deadline();
        if (due == null) {
            draft.deadline = referred(s);
        }
        if (due == null && event != null && Phrases.ATTENDS.matcher(s.bare()).matches()) {
            draft.deadline = event;
        }
        drafts.add(draft);
    }
}
