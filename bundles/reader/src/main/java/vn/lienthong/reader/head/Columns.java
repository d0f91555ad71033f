package vn.lienthong.reader.head;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lienthong.reader.text.Ends;
import vn.lienthong.reader.text.Fold;
import vn.lienthong.reader.text.Line;

/** Takes a two-column head apart: agency and number on the left, national heading, place and date on the right. */
final class Columns {

    private static final Pattern NATION = Pattern.compile("cong h(?:o|\\S{1,2})a?\\s{1,3}xa hoi chu nghia viet nam|dang cong san viet nam");
    private static final Pattern MOTTO = Pattern.compile("doc lap\\s{0,2}-{1,2}\\s{0,2}tu do\\s{0,2}-{1,2}\\s{0,2}hanh phuc");
    private static final Pattern GAP = Pattern.compile("\\t|\\s{3,}");
    private static final Pattern DATE = Pattern.compile("(?<=^|[\\s\\d)])(?<![-–/]\\s)[\\p{Lu}][\\p{L}. -]{1,40},\\s{0,3}(?:ngày|Ngày|ngay)(?![\\p{L}])");

    private static final Pattern NUMBER_LINE = Pattern.compile("\\bso\\s{0,2}:|\\bngay\\b.{0,40}\\bthang\\b");
    private static final Pattern CAPITALS = Pattern.compile("\\G[\\p{Lu}0-9.&/-]{2,}\\s");

    private Columns() {
    }

    /** The head's pieces in reading order: a line in two columns becomes two pieces, national heading and motto are dropped. */
    static List<String> pieces(List<Line> lines) {
        var out = new ArrayList<String>();
        for (Line line : lines) {
            String text = without(MOTTO, without(NATION, line.text()));
            if (text.isBlank()) {
                continue;
            }
            if (NUMBER_LINE.matcher(Fold.bare(text)).find()) {
                numberLine(text, out);
            } else {
                for (String piece : GAP.split(text)) {
                    if (!piece.isBlank()) {
                        out.add(piece.strip());
                    }
                }
            }
        }
        return out;
    }

    /** "Số: 12 /VP-TH    Hà Nội, ngày …": the gap between number and notation is no column, the date's place begins one. */
    private static void numberLine(String text, List<String> out) {
        String squeezed = Ends.squeezed(text.replace('\t', ' ')).strip();
        Matcher m = DATE.matcher(squeezed);
        if (m.find() && m.start() > 4) {
            int at = start(squeezed, m.start());
            out.add(squeezed.substring(0, at).strip());
            out.add(squeezed.substring(at).strip());
        } else {
            out.add(squeezed);
        }
    }

    /** The notation's last letters ("UBND Hà Nội") must not be taken for the place. */
    private static int start(String s, int from) {
        int at = from;
        Matcher upper = CAPITALS.matcher(s).region(from, s.length());
        while (upper.find()) {
            at = upper.end();
        }
        return at;
    }

    private static String without(Pattern pattern, String text) {
        Matcher m = pattern.matcher(Fold.bare(text));
        return m.find() ? text.substring(0, m.start()) + "\t" + text.substring(m.end()) : text;
    }
}
