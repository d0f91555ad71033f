package vn.lienthong.reader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.lienthong.api.reading.Deadline;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.reader.text.Cue;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;

/** From drafts to tasks: what is handed in, to whom, by which way, as of when, under which condition, and how sure it is. */
public final class Tasks {

    /** What a report asks for; "giao" and "yêu cầu" in it tell what was done. */
    private static final Cue ASKED = Cue.of("\\b(?:de nghi|kien nghi|kinh de nghi)\\b");

    // II. Kết luận · Chủ tọa kết luận: · Phân công nhiệm vụ: · 3. Nhiệm vụ trọng tâm tháng 4
    private static final Cue CONCLUDES = Cue.of("\\b(?:ket luan|chi dao|phan cong|giao nhiem vu|phuong huong|nhiem vu (?:trong tam|thoi gian toi|trong thoi gian|thang|quy|tuan)|thong nhat (?:cac|mot so|nhung) (?:noi dung|nhiem vu|viec)|thong nhat nhu sau)\\b");
    // Chủ tịch UBND xã kết luận, giao …
    private static final Cue CONCLUDED = Cue.of("^(?:[^.;:]{0,90}[, ])?(?:chu tich|chu toa|chu tri|giam doc|hieu truong|bi thu|truong ban|truong phong|dong chi|d/c|ong|ba|thu truong|lanh dao)\\b[^.;:]{0,90} (?:ket luan|chi dao|phan cong|giao nhiem vu)\\b");
    private static final int HEADING = 120;

    private Tasks() {
    }

    /**
     * The tasks of a document.
     *
     * @param body   paragraphs in order
     * @param limits what each says about time
     * @param event  start of the event that the document calls, as a deadline, or null
     * @param issuer who issues the document, or null
     * @param addressed whom the document is sent to
     * @param year   the year that a table of months means, or 0
     * @param alive  asked again and again; throws when time is up
     * @param binding from which index on the document hands out work; before it only what is asked for in so many words counts
     */
    public static List<Task> read(List<Paragraph> body, Map<Paragraph, List<Limit>> limits, Deadline event, String issuer, List<String> addressed, int year, int binding, Runnable alive) {
        var out = new ArrayList<Task>(Programme.read(body, year));
        List<Draft> drafts = TaskReader.read(body, p -> {
            alive.run();
            return limits.getOrDefault(p, List.of());
        }, event, Sender.of(issuer), addressed);
        alive.run();
        anaphora(drafts);
        for (Draft d : drafts) {
            alive.run();
            if (d.start >= binding || d.kind == Clause.Kind.REQUEST && ASKED.bare(quote(d)).find()) {
                out.add(task(d));
            }
        }
        return out;
    }

    /** Where the conclusions of minutes begin: what was said before them is told, not handed out. */
    public static int concluded(List<Paragraph> body) {
        for (Paragraph p : body) {
            boolean opens = p.announces() || p.marker() != null && p.raw().length() < HEADING;
            if (opens && CONCLUDES.bare(p.text()).find() || CONCLUDED.bare(p.text()).find()) {
                return p.start();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** "… kiểm tra việc treo cờ": what is said later about the same doing has the time of the doing. */
    private static void anaphora(List<Draft> drafts) {
        List<String> lower = null;
        for (int i = 0; i < drafts.size(); i++) {
            Draft main = drafts.get(i);
            if (main.deadline == null || main.shared || !"interval".equals(main.deadline.bound())) {
                continue;
            }
            lower = lower != null ? lower : drafts.stream().map(d -> d.words.lower()).toList();
            String[] words = lower.get(i).split(" ", 4);
            String doing = words.length < 3 ? main.action : "việc " + words[0] + " " + words[1];
            for (int j = i + 1; j < drafts.size(); j++) {
                if (drafts.get(j).deadline == null && lower.get(j).contains(doing)) {
                    drafts.get(j).share(main.deadline);
                }
            }
        }
    }

    private static Text quote(Draft d) {
        return d.text == null ? Text.of(d.quote) : d.text;
    }

    private static Task task(Draft d) {
        Details more = Details.of(quote(d), d.asOf);
        return new Task(d.assignees, d.coordinators, d.action, more.deliverable(), more.recipient(), more.via(), d.condition, more.asOf(), more.form(),
                d.deadline, d.quote, Confidence.of(d), new Reading.Span(d.start, d.end));
    }
}
