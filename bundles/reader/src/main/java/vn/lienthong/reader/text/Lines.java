package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts normalised text into lines and drops what belongs to the page and not to the document. */
final class Lines {

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–|\\s]{0,4}(?:trang|page)?\\s?\\d{1,3}(?:\\s?/\\s?\\d{1,3})?[-–|\\s]{0,4}");
    private static final Pattern SEPARATOR_ROW = Pattern.compile("[|+:=\\t -]{3,}+");
    // STT   Đơn vị gửi hồ sơ      Nội dung        Thời hạn · 1     Các sở, ban, ngành      Đề nghị chuyển nguồn   10/02/2026
    private static final Pattern ALIGNED = Pattern.compile("(?:\\d{1,3}[.)]?|S?TT) {2,}\\S.*?\\S {3,}\\S.*");
    private static final String GAP = "   ";
    private static final Pattern WIDE = Pattern.compile(" {3,}|(?<=^.{1,4}) {2}");
    /** Characters of a line or paragraph at most. */
    static final int LONGEST = 20_000;
    private static final int FURNITURE_AT_LEAST = 3;

    private Lines() {
    }

    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        int blanks = 0;
        boolean aligned = false;
        int end;
        for (int from = 0; from < text.length(); from = end + 1) {
            end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            for (String piece : parts(text.substring(from, end))) {
                aligned = aligned && piece.isBlank() || piece.contains(GAP) && columns(piece.strip(), aligned);
                String line = cells(piece, aligned);
                if (!line.isEmpty() && (!furniture(line) || awaited(lines))) {
                    lines.add(Line.of(number, line, blanks));
                    blanks = 0;
                } else {
                    blanks++;
                }
                number++;
            }
        }
        return withoutRunningHeads(lines);
    }

    /** Whether a line is set in columns: the head of a table, or a row of one. */
    private static boolean columns(String line, boolean inside) {
        return ALIGNED.matcher(line).matches() && (inside || !Character.isDigit(line.charAt(0)));
    }

    /** A line longer than any paragraph is cut at a blank: what is looked at together must stay small. */
    private static List<String> parts(String line) {
        if (line.length() <= LONGEST) {
            return List.of(line);
        }
        var parts = new ArrayList<String>();
        int from = 0;
        while (line.length() - from > LONGEST) {
            int blank = line.lastIndexOf(' ', from + LONGEST);
            int end = blank > from ? blank : from + LONGEST;
            parts.add(line.substring(from, end));
            from = end;
        }
        parts.add(line.substring(from));
        return parts;
    }

    /** Behind "ngày" or "Số:" at a line's end a number is no page's. */
    private static boolean awaited(List<Line> lines) {
        String before = lines.isEmpty() ? "" : lines.get(lines.size() - 1).bare();
        return before.endsWith(" ngay") || before.endsWith(" thang") || before.endsWith("so:");
    }

    private static boolean furniture(String line) {
        return line.length() < 16 && PAGE_NUMBER.matcher(Fold.bare(line)).matches() || SEPARATOR_ROW.matcher(line).matches();
    }

    /** A row drawn with bars, or set in columns below a head that is so set, becomes cells parted by tabs. */
    private static String cells(String line, boolean aligned) {
        if (line.indexOf('|') < 0) {
            if (aligned && line.indexOf('\t') < 0) {
                return WIDE.matcher(line.strip()).replaceAll("\t");
            }
            return line.strip().length() == line.length() || line.indexOf('\t') < 0 ? line.strip() : trimKeepingCells(line);
        }
        String bare = line.strip();
        boolean drawn = bare.startsWith("|");
        String inner = drawn ? bare.substring(1, bare.endsWith("|") && bare.length() > 1 ? bare.length() - 1 : bare.length()) : bare;
        var row = new StringBuilder();
        for (String cell : inner.split("\\|", -1)) {
            row.append(row.length() > 0 || !row.isEmpty() ? "\t" : "").append(cell.strip());
            if (row.isEmpty()) {
                row.append(' ');
            }
        }
        String joined = row.toString();
        return joined.isBlank() ? "" : joined.indexOf('\t') < 0 ? joined.strip() : trimKeepingCells(joined.stripTrailing());
    }

    /** Leading tabs are empty first cells: a blank stands for them so that the row keeps its shape. */
    private static String trimKeepingCells(String line) {
        String s = line.stripTrailing();
        int i = 0;
        while (i < s.length() && s.charAt(i) == ' ') {
            i++;
        }
        s = s.substring(i);
        return s.startsWith("\t") ? " " + s : s;
    }

    /** A short line that stands again and again, each time first or last on its page, is a running head; tables keep theirs. */
    private static List<Line> withoutRunningHeads(List<Line> lines) {
        var seen = new HashMap<String, Integer>();
        for (Line line : lines) {
            if (line.text().length() < 90 && line.text().indexOf('\t') < 0 && line.blanks() > 0) {
                seen.merge(line.text(), 1, Integer::sum);
            }
        }
        var kept = new ArrayList<Line>(lines.size());
        for (Line line : lines) {
            boolean head = line.blanks() > 0 && seen.getOrDefault(line.text(), 0) >= FURNITURE_AT_LEAST
                    && Marker.of(line.text()) == null && !line.text().endsWith(":") && !line.text().endsWith(";");
            if (!head) {
                kept.add(line);
            }
        }
        return kept;
    }
}
