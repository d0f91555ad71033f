package vn.lienthong.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.reading.Finding;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.reader.cite.Citation;
import vn.lienthong.reader.cite.Citations;
import vn.lienthong.reader.finding.Findings;
import vn.lienthong.reader.finding.Seen;
import vn.lienthong.reader.head.Addressees;
import vn.lienthong.reader.head.Head;
import vn.lienthong.reader.head.HeadReader;
import vn.lienthong.reader.head.Secrecy;
import vn.lienthong.reader.head.Tail;
import vn.lienthong.reader.task.Tasks;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Normaliser;
import vn.lienthong.reader.text.Page;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Events;
import vn.lienthong.reader.time.Limit;
import vn.lienthong.reader.time.Limits;
import vn.lienthong.reader.time.Moment;
import vn.lienthong.reader.time.Moments;

/** From plain text to a reading. Stateless; the clock does not matter to it. */
public final class Understanding {

    private static final Set<String> REPORTS = Set.of("Báo cáo", "Tờ trình", "Giấy giới thiệu", "Phiếu gửi");
    private static final Pattern PROGRAMME_YEAR = Pattern.compile("nam (20\\d{2})");

    private static final Cue OF_THING = Cue.of("(?<![\\p{L}])(?:sinh|tuyển dụng|cấp|ban hành|phát hành|thành lập|ký|kết nạp|trúng tuyển|nhập học|nhập ngũ|nghỉ hưu|phát sinh|tồn đọng|khởi công|xây dựng|có hiệu lực"
            + "|(?:được|đã|bị) [\\p{L}]+(?: [\\p{L}]+)?)(?: từ)?\\s$");
    private static final int OF_THING_AT_MOST = 40;

    private Understanding() {
    }

    /** Reads one text. */
    public static Reading read(String raw, Watch watch) {
        String text = Normaliser.normalise(raw);
        Page page = Page.of(text);
        watch.check();
        Head head = HeadReader.read(page);
        Secrecy secrecy = Secrecy.in(text);
        Tail tail = Tail.read(page.tail());
        List<String> recipients = Addressees.read(page);
        LocalDate written = head.written();
        LocalDate earliest = head.earliest();
        // by identity: paragraphs are many, and none is made twice
        var limits = new IdentityHashMap<Paragraph, List<Limit>>();
        var moments = new IdentityHashMap<Paragraph, List<Moment>>();
        var citations = new ArrayList<Citation>();
        if (head.subject() != null) {
            Text subject = Text.of(head.subject());
            Citations.of(subject, Moments.of(subject, written), page.notes().keySet()).forEach(c -> citations.add(at(c, page, head.subject())));
        }
        for (Paragraph p : page.all()) {
            watch.check();
            List<Moment> when = Moments.of(p.text(), written);
            List<Citation> cited = Citations.of(p.text(), when, page.notes().keySet());
            cited.forEach(c -> citations.add(Citations.moved(c, p.start())));
            moments.put(p, when);
            limits.put(p, Limits.of(p.text(), when, cited.stream().map(c -> new int[] {c.start(), c.end()}).toList()).stream().filter(l -> !past(l, earliest) && !over(p.text(), l, earliest) && !ofThing(p.text(), l, earliest)).toList());
        }
        List<Reading.Event> events = Events.of(page, limits, head.subject());
        watch.check();
        List<Task> tasks = Tasks.read(page.all(), limits, attended(events), head.issuer(), page.addressees().isEmpty() ? List.of() : recipients, year(head), binding(head.type(), page), watch::check);
        watch.check();
        var seen = new Seen(page, head, tail, recipients, moments, limits, citations, events, tasks, secrecy);
        List<Finding> findings = Findings.of(seen, watch::check);
        return new Reading(head.issuer(), head.parent(), head.notation(), head.date(), head.type(), head.subject(), head.urgency(),
                secrecy == null ? null : secrecy.level(), Citations.references(citations, head.notation()), recipients, tail.distribution(),
                tail.signer(), events, tasks, findings);
    }

    /** From which index on a document hands out work: a report never does, minutes do where somebody concludes. */
    private static int binding(String type, Page page) {
        return type == null ? 0 : REPORTS.contains(type) ? Integer.MAX_VALUE : type.equals("Biên bản") ? Tasks.concluded(page.all()) : 0;
    }

    /** A bare day before the document's own tells what has been, and "đến ngày …" how far the figures reach: nothing is to be done by it any more. */
    private static boolean past(Limit l, LocalDate earliest) {
        boolean reaches = l.role() == Limit.Role.LIMIT && l.moment() != null && l.reaches();
        return (l.role() == Limit.Role.POINT || reaches) && earliest != null && l.moment().grain() == Moment.Grain.DAY && l.moment().date().isBefore(earliest);
    }

    /** A term of old that is told in brackets: "các đơn vị chưa nộp (hạn cuối 30/6/2025)". */
    private static boolean over(Text text, Limit l, LocalDate earliest) {
        boolean aside = earliest != null && l.role() == Limit.Role.LIMIT && l.start() > 0 && text.raw().charAt(l.start() - 1) == '(' && text.raw().startsWith(")", l.end());
        return aside && l.moment().grain() == Moment.Grain.DAY && l.moment().date().isBefore(earliest);
    }

    /** "viên chức được tuyển dụng trước ngày 01/7/2024": a day gone by that tells which things are meant. */
    private static boolean ofThing(Text text, Limit l, LocalDate earliest) {
        boolean gone = l.role() == Limit.Role.LIMIT && earliest != null && l.moment() != null && l.moment().date().isBefore(earliest);
        return gone && OF_THING.lower(text).ends(Math.max(0, l.start() - OF_THING_AT_MOST), l.start());
    }

    /** The subject was put together from several lines: its citations are looked up in the text, or stand at its beginning. */
    private static Citation at(Citation c, Page page, String subject) {
        int start = Math.max(0, page.text().indexOf(c.notation()));
        return Citations.moved(c, start - c.start());
    }

    private static Deadline attended(List<Reading.Event> events) {
        if (events.isEmpty()) {
            return null;
        }
        String start = events.get(0).start();
        boolean hour = start.indexOf('T') > 0;
        return new Deadline(hour ? "instant" : "date", start, "on", start);
    }

    /** The year that a programme of months is for: the title's, else that of issue. */
    private static int year(Head head) {
        Matcher m = head.subject() == null ? null : PROGRAMME_YEAR.matcher(Text.of(head.subject()).bare());
        int year = 0;
        while (m != null && m.find()) {
            year = Integer.parseInt(m.group(1));
        }
        return year > 0 ? year : head.date() != null && head.date().length() >= 4 ? Integer.parseInt(head.date().substring(0, 4)) : 0;
    }
}
