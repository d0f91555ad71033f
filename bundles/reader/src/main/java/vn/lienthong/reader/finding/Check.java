package vn.lienthong.reader.finding;

import java.util.function.Consumer;
import vn.lienthong.api.reading.Finding;

/** Looks for one kind of matter that a person should see. */
interface Check {
    void look(Seen seen, Consumer<Finding> found);
}
