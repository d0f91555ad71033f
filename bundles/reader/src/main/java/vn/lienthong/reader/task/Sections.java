package vn.lienthong.reader.task;

import java.util.List;
import vn.lienthong.reader.text.Paragraph;

/** What stands below a heading, by the words that it begins with (sections.txt). */
final class Sections {

    /** What to expect below. */
    enum Mode { NONE, TASKS, CONTENT }

    private record Rule(Mode mode, String words) {
    }

    private static final List<Rule> RULES = Lexicon.lines("sections.txt").stream().map(l -> l.split("\t"))
            .map(c -> new Rule(Mode.valueOf(c[0].toUpperCase(java.util.Locale.ROOT)), c[1])).toList();
    private static final int LONGEST_TITLE = 110;

    private Sections() {
    }

    /** The mode that a paragraph opens if it is a heading, else null. */
    static Mode of(Paragraph p) {
        if (p.marker() == null && !p.announces() || p.row()) {
            return null;
        }
        int colon = p.raw().indexOf(':');
        boolean alone = colon < 0 || colon >= p.raw().length() - 1;
        String title = p.bare().substring(0, alone ? p.bare().length() : colon);
        if (title.length() > LONGEST_TITLE || alone && title.endsWith(".") && title.length() > 60) {
            return null;
        }
        for (Rule rule : RULES) {
            boolean fits = title.startsWith(rule.words) && (title.length() == rule.words.length() || !Character.isLetterOrDigit(title.charAt(rule.words.length())));
            if (fits) {
                boolean heading = p.marker() == null || p.marker().kind().compareTo(vn.lienthong.reader.text.Marker.Kind.LETTER) <= 0 || !alone;
                boolean capitals = p.raw().equals(p.raw().toUpperCase(java.util.Locale.ROOT));
                if (!heading || rule.mode == Mode.TASKS && !capitals && alone && !p.announces() && title.length() > rule.words.length() + 40) {
                    return null;
                }
                return alone || rule.mode != Mode.TASKS ? rule.mode : rule.words.startsWith("noi dung") ? Mode.CONTENT : null;
            }
        }
        return null;
    }
}
