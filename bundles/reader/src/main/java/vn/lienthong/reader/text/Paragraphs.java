package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Joins lines that a page broke into paragraphs. A sentence or a notation may run over lines, blank lines and pages. */
final class Paragraphs {

    private static final double FULL = 0.7;
    private static final int NARROW = 40;
    private static final int WIDE = 200;
    private static final Pattern DATE_BEFORE = Pattern.compile("\\b(?:ngay|thang|nam|so|den|truoc|dieu|khoan|quy)$");
    /** "cơ sở", "Việt Nam": like "số" and "năm" only without their marks. */
    private static final Pattern OTHER_WORD = Pattern.compile("(?:[Ss][ởổơ]|[Nn]am|[Qq]u[ỹy])$");

    /** "… chuyển đổi số" over "3. Tiêu chuẩn": an item, no number that was cut off. */
    private static final Pattern ITEM = Pattern.compile("\\d{1,2}[.)] \\p{Lu}\\p{Ll}");

    /** "Thời hạn gửi: …", "Yêu cầu các đơn vị …" behind a blank line begin anew. */
    private static final Pattern LABEL = Pattern.compile("\\p{Lu}[\\p{L} ]{2,40}:|(?:Yêu cầu|Đề nghị|Kính đề nghị|Giao|Trên đây|Nhận được) \\p{Ll}");

    /** "… gửi qua email:" over "sotc@hatrung.example trước ngày …". */
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.|[\\w.+-]{1,60}@)\\S");

    /** "…, thời gian thực hiện:" over "trước ngày 27/4/2026". */
    private static final Pattern TIME = Pattern.compile("(?:trước|chậm nhất|muộn nhất|từ|đến|hết|ngày|trong|vào) (?:hết |ngày |tháng |quý |hết ngày )?\\d");

    private final int width;

    private Paragraphs(int width) {
        this.width = width;
    }

    /** Joins the lines, appending every paragraph and a line feed to the text that spans refer to. */
    static List<Paragraph> join(List<Line> lines, StringBuilder out) {
        var rule = new Paragraphs(width(lines));
        var done = new ArrayList<Paragraph>();
        StringBuilder open = null;
        Line first = null;
        Line last = null;
        for (Line line : lines) {
            if (open != null && rule.continues(open, last, line)) {
                glue(open, line.text());
            } else {
                if (open != null) {
                    done.add(close(open, first, out));
                }
                open = new StringBuilder(line.text());
                first = line;
            }
            last = line;
        }
        if (open != null) {
            done.add(close(open, first, out));
        }
        return done;
    }

    private static Paragraph close(StringBuilder open, Line first, StringBuilder out) {
        String all = squeeze(open);
        Marker marker = all.indexOf('\t') >= 0 ? null : Marker.of(all);
        int skip = marker == null ? 0 : marker.length();
        int start = out.length() + skip;
        out.append(all).append('\n');
        return new Paragraph(start, Text.of(all.substring(skip)), marker, first.number());
    }

    /** The usual length of a full line: that of the longest tenth, or 0 where lines are whole paragraphs. */
    private static int width(List<Line> lines) {
        int[] lengths = lines.stream().filter(l -> l.text().indexOf('\t') < 0).mapToInt(l -> l.text().length()).sorted().toArray();
        if (lengths.length == 0) {
            return 0;
        }
        int long_ = lengths[Math.min(lengths.length - 1, lengths.length * 9 / 10)];
        int longest = lengths[lengths.length - 1];
        long over = Arrays.stream(lengths).filter(n -> n > WIDE).count();
        return over * 6 > lengths.length || long_ > WIDE ? 0 : Math.min(long_, longest);
    }

    private boolean continues(StringBuilder open, Line last, Line next) {
        String text = next.text();
        if (text.indexOf('\t') >= 0 || open.indexOf("\t") >= 0 || open.length() > Lines.LONGEST) {
            return false;
        }
        char end = open.charAt(open.length() - 1);
        char begin = text.charAt(0);
        Marker marker = Marker.of(text);
        if (marker != null && !(end == '-' && !Character.isLetter(begin)) && !dateTail(last.text(), text)) {
            return false;
        }
        if (end == '.' || end == ';' || end == ':' || end == '!' || end == '?') {
            boolean abbreviation = open.length() > 3 && end == '.' && Sentences.abbreviation(open, open.length() - 1);
            return end == ':' && next.blanks() == 0 && (ADDRESS.matcher(text).lookingAt() || TIME.matcher(text).lookingAt()) || abbreviation && full(last) || end == ';' && full(last) && Character.isLowerCase(begin) && next.blanks() == 0
                    || end == '.' && Character.isLowerCase(begin) && full(last);
        }
        if (Character.isLowerCase(begin) || Character.isDigit(begin) || begin == '(' || begin == '/' || begin == ')' || end == ',' || end == '-' || end == '/') {
            return true;
        }
        return full(last) && !(next.blanks() > 0 && LABEL.matcher(text).lookingAt());
    }

    /** "ngày" at a line's end, "18/6/2025." or "10-" at the next one's start: no number of a paragraph. */
    private static boolean dateTail(String before, String text) {
        return Character.isDigit(text.charAt(0)) && !ITEM.matcher(text).lookingAt() && DATE_BEFORE.matcher(Fold.bare(before.substring(Math.max(0, before.length() - 9)))).find() && !OTHER_WORD.matcher(before).find();
    }

    private boolean full(Line line) {
        return width >= NARROW && line.text().length() >= width * FULL;
    }

    private static void glue(StringBuilder open, String text) {
        char end = open.charAt(open.length() - 1);
        char begin = text.charAt(0);
        boolean notation = (end == '-' || end == '/') && open.length() > 1 && Character.isLetterOrDigit(open.charAt(open.length() - 2))
                || begin == '/' && Character.isDigit(end);
        if (!notation) {
            open.append(' ');
        }
        open.append(text);
    }

    private static String squeeze(StringBuilder s) {
        char[] out = s.toString().toCharArray();
        int to = 0;
        boolean space = false;
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            if (c == ' ') {
                space = to > 0 || i + 1 < out.length && out[i + 1] == '\t';
            } else {
                if (space && (c != '\t' || to == 0)) {
                    out[to++] = ' ';
                }
                space = false;
                out[to++] = c;
            }
        }
        return new String(out, 0, to);
    }
}
