package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.time.Limit;

/** What each paragraph says about time. */
interface Timed {
    /** The limits of a paragraph, positions within it. */
    List<Limit> limits(Paragraph p);
}
