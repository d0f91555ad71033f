package vn.lienthong.reader.finding;

import java.util.List;
import java.util.Map;
import vn.lienthong.api.reading.Reading;
import vn.lienthong.api.reading.Task;
import vn.lienthong.reader.cite.Citation;
import vn.lienthong.reader.head.Head;
import vn.lienthong.reader.head.Secrecy;
import vn.lienthong.reader.head.Tail;
import vn.lienthong.reader.text.Page;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.time.Limit;
import vn.lienthong.reader.time.Moment;

/** All that was read of a document, for the checks to look over. {@code secrecy} may be null. */
public record Seen(Page page, Head head, Tail tail, List<String> recipients, Map<Paragraph, List<Moment>> moments, Map<Paragraph, List<Limit>> limits,
                   List<Citation> citations, List<Reading.Event> events, List<Task> tasks, Secrecy secrecy) {
}
