package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lifts footnotes out of the running text. A line "1 Về việc …" is a footnote only if a word before it ends in that very
 * digit ("238-KH/TU1"): then both are footnote and mark; otherwise the digit is part of the name ("KHTC1").
 *
 * @param lines the lines without footnotes
 * @param notes footnotes by their number, in the order of the page
 */
record Footnotes(List<Line> lines, Map<Integer, String> notes) {

    private static final Pattern NOTE = Pattern.compile("(?:\\[(\\d{1,2})]|\\((\\d{1,2})\\)|(\\d{1,2}))\\s{1,3}(?=\\p{Lu})(?!\\d).*");
    private static final int LINES_AT_MOST = 12;

    static Footnotes lift(List<Line> lines) {
        var kept = new ArrayList<Line>(lines.size());
        var notes = new LinkedHashMap<Integer, String>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            var m = NOTE.matcher(line.text());
            int number = m.matches() && line.text().indexOf('\t') == line.text().lastIndexOf('\t') ? number(m) : 0;
            if (number == 0 || notes.containsKey(number) || !marked(kept, number)) {
                kept.add(line);
                continue;
            }
            var note = new StringBuilder(line.text());
            int spacing = i + 1 < lines.size() ? lines.get(i + 1).blanks() : 0;
            int taken = 0;
            while (!ends(note) && i + 1 < lines.size() && taken++ < LINES_AT_MOST && lines.get(i + 1).blanks() <= spacing
                    && Marker.of(lines.get(i + 1).text()) == null) {
                note.append(' ').append(lines.get(++i).text());
            }
            notes.put(number, note.toString());
        }
        return new Footnotes(kept, notes);
    }

    private static int number(Matcher m) {
        for (int g = 1; g <= 3; g++) {
            if (m.group(g) != null) {
                return Integer.parseInt(m.group(g));
            }
        }
        return 0;
    }

    private static boolean ends(CharSequence note) {
        char last = note.charAt(note.length() - 1);
        return last == '.' || last == ';';
    }

    /** Whether a word of the lines so far carries the mark: letter or closing sign, the digit, then no letter or digit. */
    private static boolean marked(List<Line> lines, int number) {
        String digits = Integer.toString(number);
        for (int i = lines.size() - 1; i >= 0 && i > lines.size() - 80; i--) {
            String s = lines.get(i).text();
            for (int at = s.indexOf(digits, 1); at > 0; at = s.indexOf(digits, at + 1)) {
                char before = s.charAt(at - 1);
                int after = at + digits.length();
                boolean glued = Character.isLetter(before) || ")”\"]".indexOf(before) >= 0 || before == '[' || before == '(';
                if (glued && (after == s.length() || !Character.isLetterOrDigit(s.charAt(after)))) {
                    return true;
                }
            }
        }
        return false;
    }
}
