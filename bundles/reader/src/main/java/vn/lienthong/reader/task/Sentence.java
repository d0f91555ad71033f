package vn.lienthong.reader.task;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.reader.text.Marker;
import vn.lienthong.reader.text.Paragraph;
import vn.lienthong.reader.text.Text;
import vn.lienthong.reader.time.Limit;

/**
 * A piece of a paragraph that is read by itself: a sentence, an item in a line, or a clause with a doer or a time of its own.
 *
 * @param in     its paragraph
 * @param from   where it begins there
 * @param to     where it ends there
 * @param text   its words
 * @param limits the times that stand in it
 * @param first  whether it is the first of its paragraph
 * @param last   whether it is the last of its paragraph
 * @param parent whether other paragraphs stand below its own
 */
record Sentence(Paragraph in, int from, int to, Text text, List<Limit> limits, boolean first, boolean last, boolean parent) {

    /** The pieces of a paragraph. */
    static List<Sentence> of(Paragraph p, List<Limit> limits, boolean parent) {
        List<int[]> pieces = Pieces.of(p.text(), limits);
        var out = new ArrayList<Sentence>(pieces.size());
        for (int[] piece : pieces) {
            List<Limit> own = limits.stream().filter(l -> l.start() >= piece[0] && l.start() < piece[1]).toList();
            out.add(new Sentence(p, piece[0], piece[1], p.text().part(piece[0], piece[1]), own, out.isEmpty(), out.size() == pieces.size() - 1, parent));
        }
        return out;
    }

    /** The kind of number before its paragraph, or null. */
    Marker.Kind kind() {
        return in.marker() == null ? null : in.marker().kind();
    }

    /** Whether its paragraph has a number or a dash. */
    boolean item() {
        return in.marker() != null;
    }

    /** Whether what stands below belongs to it. */
    boolean heads() {
        return parent && last;
    }

    /** Where it begins in the document. */
    int start() {
        return in.start() + from;
    }

    /** Where it ends in the document. */
    int end() {
        return in.start() + to;
    }

    /** Whether a time binds somebody in it. */
    boolean bound() {
        return limits.stream().anyMatch(Limit::binds);
    }
}
