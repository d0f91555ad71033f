package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A document laid out: its head (issuer, number, date, type, subject), the addressees, the body, the tail ("Nơi nhận" and
 * signature) and the annexes behind it.
 *
 * @param text       the normalised text that spans refer to: one paragraph a line, head and tail lines as they are
 * @param head       lines of the head
 * @param addressees lines from "Kính gửi" on
 * @param body       paragraphs of the body
 * @param tail       lines from "Nơi nhận" or the signature on
 * @param annex      paragraphs behind the tail
 * @param notes      footnotes by number
 */
public record Page(String text, List<Line> head, List<Line> addressees, List<Paragraph> body, List<Line> tail,
                   List<Paragraph> annex, Map<Integer, String> notes) {

    private static final Pattern MOTTO = Pattern.compile(".*cong h\\S{1,2} xa hoi chu nghia.*");
    private static final Pattern POSTED = Pattern.compile("(?:cap nhat|ngay dang|luot xem|dang luc|\\d).*");
    private static final int HEADLINE = 16;
    private static final Pattern ANNEX = Pattern.compile("(?:phu luc|bieu mau|mau so|danh muc|danh sach|phan cong|lich |ke hoach|chuong trinh|de cuong|bang )(?!\\s?;).{0,100}");

    /** Lays out a text that is already normalised. */
    public static Page of(String normalised) {
        Footnotes lifted = Footnotes.lift(Lines.of(CellLines.joined(Unglue.unglue(normalised))));
        List<Line> read = Rejoined.of(lifted.lines());
        int above = headline(read);
        List<Line> lines = read.subList(above, read.size());
        Zones zones = Zones.of(lines);
        int annexAt = annex(lines, zones.tail());
        var out = new StringBuilder(normalised.length());
        append(out, read.subList(0, above + zones.body()));
        var body = Paragraphs.join(lines.subList(zones.body(), zones.tail()), out);
        append(out, lines.subList(zones.tail(), annexAt));
        var annex = further(lines.subList(annexAt, lines.size()), out);
        lifted.notes().values().forEach(n -> out.append(n).append('\n'));
        return new Page(out.toString(), List.copyOf(lines.subList(0, zones.addressees())),
                List.copyOf(lines.subList(zones.addressees(), zones.body())), body,
                List.copyOf(lines.subList(zones.tail(), annexAt)), annex, lifted.notes());
    }

    /** Paragraphs of body and annexes together. */
    public List<Paragraph> all() {
        var all = new ArrayList<>(body);
        all.addAll(annex);
        return all;
    }

    /** How many lines a web page put above the letterhead: its own headline, which the document repeats as its title, and when it was posted. */
    private static int headline(List<Line> lines) {
        int from = 0;
        for (int i = 0; i < Math.min(HEADLINE, lines.size()); i++) {
            Line line = lines.get(i);
            if (MOTTO.matcher(line.bare()).matches()) {
                return from > 0 && lines.subList(i, Math.min(i + HEADLINE, lines.size())).stream().anyMatch(l -> Titles.is(l.text())) ? from : 0;
            }
            if (line.bare().startsWith("so")) {
                return 0;
            }
            if (Titles.is(line.text()) || from > 0 && POSTED.matcher(line.bare()).lookingAt()) {
                from = i + 1;
            }
        }
        return 0;
    }

    /** Behind the tail there may be an annex, or a further document with a head of its own: then only its body counts. */
    private static List<Paragraph> further(List<Line> lines, StringBuilder out) {
        if (lines.isEmpty() || !MOTTO.matcher(lines.get(0).bare()).matches()) {
            return Paragraphs.join(lines, out);
        }
        Zones zones = Zones.of(lines);
        append(out, lines.subList(0, zones.body()));
        var body = new ArrayList<>(Paragraphs.join(lines.subList(zones.body(), zones.tail()), out));
        int next = annex(lines, zones.tail());
        append(out, lines.subList(zones.tail(), next));
        if (next < lines.size()) {
            body.addAll(further(lines.subList(next, lines.size()), out));
        }
        return body;
    }

    private static void append(StringBuilder out, List<Line> lines) {
        for (Line line : lines) {
            out.append(line.text()).append('\n');
        }
    }

    private static int annex(List<Line> lines, int tail) {
        for (int i = tail + 2; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean head = line.text().indexOf(';') < 0 && Character.isUpperCase(line.text().charAt(0)) && ANNEX.matcher(line.bare()).matches();
            if (head || line.bare().startsWith("phu luc") || MOTTO.matcher(line.bare()).matches()) {
                return i;
            }
        }
        return lines.size();
    }
}
