package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Marker;

/**
 * What the paragraphs above say about the ones below.
 *
 * @param kind         the mark of the paragraph that opened it, or null for the body itself
 * @param mode         what to expect
 * @param assignees    who was named
 * @param coordinators with whom
 */
record Context(Marker.Kind kind, Sections.Mode mode, List<String> assignees, List<String> coordinators) {

    boolean above(Marker.Kind other) {
        return kind == null || other == null || kind.compareTo(other) < 0;
    }

    Context with(Marker.Kind k, Sections.Mode m) {
        return new Context(k, m, assignees, coordinators);
    }
}
