package vn.lienthong.reader.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Hits;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;

/** The tasks found so far, and how a deadline that is stated once reaches all that it is meant for. */
final class Drafts {

    private static final int SIGNS_AT_MOST = 6;
    /** Letters before the time of a sentence that only says when a thing is done. */
    private static final int DONE_AT_MOST = 48;

    private final List<Draft> all = new ArrayList<>();
    private final Map<String, Paragraph> numbered = new HashMap<>();
    private final Deadline event;
    /** The numbered paragraph that was seen last, or null. */
    private Paragraph lastNumber;
    private int lead;

    /** @param event start of the event that the document calls, or null */
    Drafts(Deadline event) {
        this.event = event;
    }

    List<Draft> all() {
        return all;
    }

    Draft last() {
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** Whether something was asked for in so many words. */
    boolean asked() {
        return all.stream().anyMatch(d -> d.kind == Clause.Kind.REQUEST);
    }

    void add(Draft draft) {
        all.add(draft);
    }

    /** Whether a task has this time. */
    boolean has(Deadline d) {
        return all.stream().anyMatch(t -> t.deadline != null && t.deadline.value().equals(d.value()));
    }

    /** Whether this is the event's own time. */
    boolean isEvent(Deadline d) {
        return event != null && event.value().equals(d.value());
    }

    /** The tasks of one paragraph, latest first; those told before and added later may be passed over. */
    List<Draft> within(Paragraph p) {
        var found = new ArrayList<Draft>();
        for (int i = all.size() - 1; i >= 0 && all.get(i).start >= p.start(); i--) {
            if (all.get(i).end <= p.end()) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    /** A new lead: what is handed in later belongs to the tasks from here on. */
    void lead() {
        lead = all.size();
    }

    /** Remembers a numbered paragraph, to which others may refer. */
    void numbered(Paragraph p) {
        if (p.marker() != null && p.marker().kind() == Marker.Kind.NUMBER) {
            numbered.putIfAbsent(Ends.digits(p.marker().label()), p);
            lastNumber = p;
        }
    }

    /** Tasks since the last lead that have no deadline yet. */
    List<Draft> open() {
        return all.subList(Math.min(lead, all.size()), all.size()).stream().filter(d -> d.deadline == null).toList();
    }

    /** "Văn bản báo cáo gửi về … trước ngày …" gives its deadline to the tasks asked for above it. */
    boolean delivered(Paragraph p, boolean below, Text s, List<Limit> own, Clause clause) {
        Limit due = own.stream().filter(Limit::binds).findFirst().orElse(null);
        if (due == null) {
            return false;
        }
        // "3. Gửi báo cáo về … trước ngày" among other items is one of them
        boolean item = (p.marker() != null || below) && clause.kind() == Clause.Kind.VERB && Phrases.SENDS.bare(s).at(words(s.bare())) && !(s.bare().startsWith("bao cao gui") && last() != null && last().start >= p.start() && last().deadline == null);
        List<Draft> listed = Phrases.ALL_DONE.bare(s).find() ? open().stream().filter(d -> lastNumber == null || d.start >= lastNumber.start()).toList() : List.of();
        listed.forEach(d -> d.share(due.deadline()));
        if (!listed.isEmpty()) {
            return true;
        }
        boolean thing = !item && !(p.marker() == null && Phrases.OUTCOME.bare(s).at(words(s.bare())) && open().size() > 1) && Phrases.DELIVERY.bare(s).at(words(s.bare())) && (clause.kind() != Clause.Kind.REQUEST || clause.assignees().isEmpty());
        // "… kho bãi. Thời gian: Quý II": of what stands before it in the same paragraph
        boolean beside = due.deadline().bound().equals("planned") || p.marker() != null && last() != null && last().start >= p.start();
        List<Draft> open = thing ? open().stream().filter(d -> !beside || d.start >= p.start()).toList() : List.of();
        open.forEach(d -> d.share(due.deadline()));
        return !open.isEmpty() || doneBy(p, s, due) || handedOver(p, s, due, clause);
    }

    /** "báo cáo 6 tháng (trước ngày 20/6) và | hằng năm (trước ngày 20/12)": nothing but a time, and which one it is, by which the same is to be done again. */
    boolean again(Sentence s) {
        Draft last = last();
        Limit due = s.limits().size() == 1 ? s.limits().get(0) : null;
        boolean may = due != null && last != null && last.deadline != null && last.start >= s.in().start();
        // "lần 1 trước ngày 25/12, lần 2 trước ngày 20/01"
        Matcher round = may && due.binds() ? Pieces.ROUND.matcher(s.text().bare()) : null;
        int from = round != null && round.lookingAt() ? round.end() : 0;
        boolean only = may && (due.role() == Limit.Role.RECURRING || from > 0) && Ends.cut(s.text().raw().substring(from).replace(due.deadline().quote(), ""), ".;,:/() ").isBlank();
        if (only) {
            all.add(last.also(last.kind, s.text(), due.deadline()));
        }
        return only;
    }

    /** "…. Hoàn thành trước ngày 20/7.": the time of what stands before it in its paragraph, or right above. */
    private boolean doneBy(Paragraph p, Text s, Limit due) {
        int at = s.raw().indexOf(due.deadline().quote());
        boolean alone = at >= 0 && Phrases.DONE_BY.matcher(s.bare().substring(0, at) + Fold.bare(due.deadline().quote())).lookingAt() && DONE_AT_MOST >= at
                && Ends.cut(s.raw().substring(at + due.deadline().quote().length()), ".;/)").isBlank();
        List<Draft> open = alone ? open().stream().filter(d -> d.start >= p.start()).toList() : List.of();
        if (alone && open.isEmpty() && p.marker() == null && last() != null && last().deadline == null && last().end + 3 >= p.start()) {
            open = List.of(last());
        }
        open.forEach(d -> {
            d.share(due.deadline());
            d.delivered(s.raw());
        });
        return !open.isEmpty();
    }

    /** "Các đơn vị gửi ý kiến về … trước ngày": what the same people were asked for above is handed in, and nothing more is asked. */
    private boolean handedOver(Paragraph p, Text s, Limit due, Clause clause) {
        Draft last = last();
        if (clause.kind() == Clause.Kind.VERB && last != null && last.deadline == null && last.start >= p.start() && due.role() == Limit.Role.LIMIT && Phrases.ASKS_PAPER.bare(last.words).find() && Phrases.HANDS_IT.matcher(s.bare()).region(clause.action(), s.length()).lookingAt()) {
            // "Sở A tổng hợp kết quả. Báo cáo UBND tỉnh trước ngày …"
            last.share(due.deadline());
            last.delivered(s.raw());
            return true;
        }
        boolean who = clause.kind() == Clause.Kind.REQUEST || clause.kind() == Clause.Kind.SUBJECT && !clause.assignees().isEmpty();
        List<Draft> open = who && clause.action() < s.length() ? open() : List.of();
        if (open.isEmpty()) {
            return false;
        }
        boolean anybody = clause.assignees().isEmpty() || clause.assignees().size() == 1 && Phrases.ANYBODY.matcher(Fold.bare(clause.assignees().get(0))).matches();
        if (!anybody && !alike(open.get(0).assignees, clause.assignees())) {
            return false;
        }
        String action = s.bare().substring(clause.action());
        boolean bare = Phrases.JUST_DONE.matcher(action).lookingAt();
        boolean anaphoric = clause.assignees().isEmpty() && (Phrases.HANDS_IT.matcher(action).lookingAt() || again(open, action));
        boolean same = anaphoric || open.stream().allMatch(d -> d.assignees.equals(open.get(0).assignees) || bare)
                && open.stream().allMatch(d -> bare || d.kind == Clause.Kind.REQUEST && Phrases.ASKS_PAPER.bare(d.words).find());
        if (!same || !bare && !Phrases.HANDS_OVER.matcher(action).lookingAt()) {
            return false;
        }
        open.forEach(d -> d.share(due.deadline()));
        open.get(open.size() - 1).delivered(s.raw());
        return true;
    }

    private static boolean alike(List<String> first, List<String> second) {
        return letters(first).equals(letters(second));
    }

    /** "Yêu cầu gửi báo cáo về …" behind "Giao các Sở báo cáo tình hình …": the very paper that was asked for. */
    private static boolean again(List<Draft> open, String action) {
        Matcher m = Phrases.HANDS_PAPER.matcher(action);
        return m.lookingAt() && open.stream().allMatch(d -> d.words.bare().contains(m.group(1)));
    }

    private static String letters(List<String> names) {
        return Fold.bare(String.join(" ", names)).replaceAll("[^a-z]+", " ").strip();
    }

    /** Where the words begin behind a few signs. */
    private static int words(String bare) {
        int i = 0;
        while (i < bare.length() && i < SIGNS_AT_MOST && !(bare.charAt(i) >= 'a' && bare.charAt(i) <= 'z')) {
            i++;
        }
        return i;
    }

    /** Adds the task of one clause with the deadline that it has itself, refers to, or takes from the event. */
    void add(Draft draft, Text s, List<Limit> own, Clause clause) {
        draft.asOf = own.stream().filter(l -> l.role() == Limit.Role.AS_OF && l.moment() != null).map(l -> l.moment().date().toString()).findFirst().orElse(null);
        Limit due = Due.of(s, own, clause);
        boolean told = due != null && due.role() == Limit.Role.AFTER && all.stream().anyMatch(d -> d.deadline != null && d.deadline.value().equals(due.deadline().value()));
        if (told) {
            return;
        }
        draft.deadline = due == null ? referred(s) : due.deadline();
        if (due == null && event != null && Phrases.ATTENDS.bare(s).matches()) {
            draft.deadline = event;
        }
        if (due != null && clause.kind() == Clause.Kind.REQUEST && Phrases.ALL_ABOVE.bare(s).find()) {
            open().stream().filter(d -> d.kind == Clause.Kind.REQUEST && d.assignees.equals(draft.assignees)).forEach(d -> d.share(due.deadline()));
        }
        all.add(draft);
        if (due != null && due.role() == Limit.Role.RECURRING && due.deadline().value().contains("BY")) {
            own.stream().filter(l -> l.role() == Limit.Role.RECURRING && l.deadline().value().contains("BY") && !l.deadline().value().equals(due.deadline().value()))
                    .forEach(l -> all.add(draft.also(clause.kind(), s, l.deadline())));
        }
    }

    /** "theo thời gian nêu tại khoản 1": the deadline of that item. */
    private Deadline referred(Text s) {
        Hits m = Phrases.AS_ABOVE.bare(s);
        Paragraph at = m.find() ? numbered.get(m.group(1)) : null;
        return at == null ? null : all.stream().filter(d -> d.start >= at.start() && d.start <= at.end() && d.deadline != null).map(d -> d.deadline).findFirst().orElse(null);
    }
}
