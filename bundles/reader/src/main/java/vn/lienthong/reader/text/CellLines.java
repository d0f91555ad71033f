package vn.lienthong.reader.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Puts tables of work together of which an extraction gave every cell a line of its own: "TT", "Nội dung", "Đơn vị chủ trì",
 * "Thời gian", then "1", what is to be done, who, by when, then "2" … A row begins at its number; cells of several lines are joined;
 * the time and the units are known by their words, so that a cell that is empty does not shift the others. Other lists, of people or
 * goods, stay as they are, and no word is lost but the number of a page.
 */
final class CellLines {

    private static final Pattern COUNT_HEAD = Pattern.compile("(?:s?tt|so tt|so thu tu)");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})(?:\\.\\d{1,2}){0,2}\\s?[.)]?");
    private static final Pattern GROUP = Pattern.compile("(?:[IVX]{1,5}|[A-H])\\s?[.)]?");
    private static final Pattern TIME = Pattern.compile("(?:truoc|xong|trong|tu ngay|tu thang|den|cham nhat|hoan thanh|quy|thang|nam|thuong xuyen|hang|dinh ky|theo|ngay|ca nam|hoc ky|sau|\\d{1,2}[/.-]\\d).{0,60}");
    private static final Pattern PARTY = Pattern.compile("(?:Sở|UBND|[UỦ][yỷ] ban|Uỷ ban|Ban|Văn phòng|Phòng|Bộ|Cục|Chi cục|Tổng cục|Vụ|Trung tâm|Công an|Công ty|Các|Tỉnh|Thành|Đảng|Huyện|Xã|Hội|Đoàn|Báo|Đài|Viện|Trường|Thanh tra|Kho bạc"
        + "|Ngân hàng|Bưu điện|Mặt trận|Liên|Cơ quan|Đơn vị|Chủ tịch|Giám đốc|Lãnh đạo|Tổ |Khoa|[A-ZĐ]{2,6}\\b).*");
    private static final Pattern GOES_ON = Pattern.compile("(?:.*[ (])?(?:và|của|trước ngày|ngày|tháng|quý|các|về)|.*[,-]");
    private static final Pattern BEHIND = Pattern.compile("(?:[IVX]{1,5}|[A-H]|\\d{1,2})[.)/] .*|[-+•] .*|(?:Nơi nhận|Ghi chú|Trên đây|PHỤ LỤC|Đề nghị|Yêu cầu|Giao |Kính|Căn cứ|Trong quá trình).*");
    private static final List<String> DEMANDS = List.of(" yêu cầu ", " đề nghị ", " gửi ", " báo cáo ");
    private static final int SENTENCE = 60;
    private static final int HEAD_CELLS = 9;
    private static final int HEAD_CELL = 50;
    private static final int HEAD_LINES = 30;
    private static final int ROW_LINES = 40;

    private final List<String> lines;
    private final List<String> head = new ArrayList<>();
    private int time = -1;
    /** Lines that a row has at least: behind fewer a number is a cell. */
    private int least;
    private int at;

    private CellLines(List<String> lines) {
        this.lines = lines;
    }

    /** The text with the rows of such tables on a line each, their cells parted by tabs; the same object where there is none. */
    static String joined(String text) {
        List<String> lines = null;
        var out = new StringBuilder();
        for (int from = 0, line = 0; from < text.length(); line++) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            // hardly a text has one: nothing is made before such a line is seen
            if (end - from < 12 && COUNT_HEAD.matcher(Fold.bare(text.substring(from, end)).strip()).matches()) {
                lines = lines == null ? text.lines().map(String::strip).toList() : lines;
                var table = new CellLines(lines);
                String rows = table.read(line);
                if (rows != null) {
                    out.append(rows);
                    int next = from;
                    for (int i = line; i < table.at && next < text.length(); i++) {
                        next = text.indexOf('\n', next) < 0 ? text.length() : text.indexOf('\n', next) + 1;
                    }
                    from = next;
                    line = table.at - 1;
                    continue;
                }
            }
            out.append(text, from, Math.min(end + 1, text.length()));
            from = end + 1;
        }
        return lines == null ? text : out.toString();
    }

    /** The table whose head begins at this line, or null if none does; {@link #at} is behind it then. */
    private String read(int first) {
        if (!head(first)) {
            return null;
        }
        var out = new StringBuilder(String.join("\t", head)).append('\n');
        int count = 1;
        boolean anew = false;
        while (at < lines.size()) {
            String number = lines.get(at);
            boolean group = GROUP.matcher(number).matches();
            // numbers go on behind the heading of a group, or begin anew
            if (!group && !begins(number, count) && !(anew && begins(number, 1))) {
                break;
            }
            count = group ? count : value(number) + 1;
            anew = group;
            at++;
            List<String> row = row(count, group);
            out.append(number).append('\t').append(group ? row.stream().filter(l -> !l.isEmpty()).collect(Collectors.joining(" ")) : String.join("\t", cells(row))).append('\n');
        }
        return out.append('\n').toString();
    }

    /** Whether a table of work has its head here; what follows are its rows then. */
    private boolean head(int first) {
        at = first;
        while (at < lines.size() && at - first < HEAD_LINES && head.size() <= HEAD_CELLS && !GROUP.matcher(lines.get(at)).matches() && !begins(lines.get(at), 1)) {
            String cell = lines.get(at++);
            if (cell.length() > HEAD_CELL || cell.indexOf('\t') >= 0 || !head.isEmpty() && (head.get(head.size() - 1).length() > HEAD_CELL || COUNT_HEAD.matcher(Fold.bare(cell)).matches())) {
                return false;
            }
            if (!cell.isEmpty()) {
                add(head, cell);
            }
        }
        if (head.size() < 3 || head.size() > HEAD_CELLS || at >= lines.size() || at - first >= HEAD_LINES) {
            return false;
        }
        boolean what = false;
        boolean who = false;
        for (int i = 1; i < head.size(); i++) {
            String name = Fold.bare(head.get(i));
            time = time < 0 && TableHeads.time(name) ? i : time;
            what |= TableHeads.what(name);
            who |= party(name);
        }
        least = Math.max(2, head.size() - 3);
        columns();
        return what && (who || time > 0);
    }

    /** Passes over the numbers of the columns below their names: (1), (2), (3) … */
    private void columns() {
        int i = at;
        for (int column = 1; column <= head.size(); column++) {
            while (i < lines.size() && lines.get(i).isEmpty()) {
                i++;
            }
            if (i >= lines.size() || value(lines.get(i)) != column) {
                return;
            }
            i++;
        }
        at = i;
        while (at < lines.size() && lines.get(at).isEmpty()) {
            at++;
        }
    }

    /** Whether a row begins: "1", "02.", "1.3". */
    private static boolean begins(String line, int count) {
        return NUMBER.matcher(line).matches() && (value(line) == count || line.indexOf('.') > 0 && value(line) == count - 1);
    }

    private static int value(String number) {
        var m = NUMBER.matcher(number);
        return m.matches() ? Integer.parseInt(m.group(1)) : -1;
    }

    /** The lines up to the next row; of the last one up to its last cell. */
    private List<String> row(int next, boolean group) {
        int end = at;
        int filled = 0;
        boolean found = false;
        while (end < lines.size() && end - at < ROW_LINES && !found) {
            String line = lines.get(end);
            found = filled >= (group ? 1 : least) && (begins(line, next) || group && begins(line, 1) || GROUP.matcher(line).matches());
            filled += line.isEmpty() ? 0 : 1;
            end += found ? 0 : 1;
        }
        end = found ? end : last(end);
        List<String> row = new ArrayList<>(lines.subList(at, end));
        at = end;
        while (!row.isEmpty() && row.get(row.size() - 1).isEmpty()) {
            row.remove(row.size() - 1);
        }
        return row;
    }

    /** Where the last row ends: at a line that is no cell, behind its time, or where it has as many cells as the head. */
    private int last(int end) {
        int cells = 0;
        for (int i = at; i < end; i++) {
            String line = lines.get(i);
            boolean bullet = line.startsWith("- ") && cells == 0;
            if (i > at && !bullet && behind(line) || cells >= head.size() - 1) {
                return i;
            }
            boolean more = i + 1 < end && continues(line, lines.get(i + 1));
            if (i > at && time == head.size() - 1 && timed(line)) {
                return i + (more ? 2 : 1);
            }
            cells += line.isEmpty() || more ? 0 : 1;
        }
        return end;
    }

    /** Whether a line is no cell: it begins something else, or is a sentence. */
    private static boolean behind(String line) {
        return BEHIND.matcher(line).matches() || line.endsWith(".") && (line.length() > SENTENCE || DEMANDS.stream().anyMatch(line::contains));
    }

    private List<String> cells(List<String> row) {
        int wanted = head.size() - 1;
        if (row.size() == wanted && row.stream().skip(1).noneMatch(l -> !l.isEmpty() && Character.isLowerCase(l.charAt(0)))) {
            return row;
        }
        List<String> joined = glued(withoutPages(row, false));
        if (joined.size() > wanted) {
            joined = glued(withoutPages(row, true));
        }
        return joined.size() == wanted ? joined : placed(joined);
    }

    private static List<String> glued(List<String> row) {
        List<String> joined = new ArrayList<>();
        row.stream().filter(l -> !l.isEmpty()).forEach(l -> add(joined, l));
        return joined;
    }

    /** A page's number stands between blank lines, surely where it parts what goes on. */
    private static List<String> withoutPages(List<String> row, boolean all) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            boolean apart = i > 0 && row.get(i - 1).isEmpty() && (i + 1 == row.size() || row.get(i + 1).isEmpty());
            boolean within = apart && i > 1 && i + 2 < row.size() && continues(row.get(i - 2), row.get(i + 2));
            if (!apart || !all && !within || !NUMBER.matcher(row.get(i)).matches()) {
                kept.add(row.get(i));
            }
        }
        return kept;
    }

    /** By their words: the time where its head says, units below the heads of units, all else in order. */
    private List<String> placed(List<String> lines) {
        var cells = new ArrayList<>(Collections.nCopies(head.size(), ""));
        int when = -1;
        for (int i = lines.size() - 1; time > 0 && i > 0 && when < 0; i--) {
            when = timed(lines.get(i)) ? i : -1;
        }
        int column = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i == when) {
                cells.set(time, line);
                column = Math.max(column, time);
                continue;
            }
            boolean unit = i > 0 && PARTY.matcher(line).matches();
            int next = column + 1 == time ? column + 2 : column + 1;
            while (unit && next < head.size() && !party(Fold.bare(head.get(next)))) {
                next++;
            }
            boolean onward = i > 0 && next < head.size() && (unit || column > 1 && next != time && lines.size() < head.size());
            column = onward ? next : column;
            cells.set(column, (cells.get(column) + " " + line).strip());
        }
        return cells.subList(1, cells.size());
    }

    private static void add(List<String> cells, String line) {
        int last = cells.size() - 1;
        if (last >= 0 && continues(cells.get(last), line)) {
            cells.set(last, cells.get(last) + " " + line);
        } else {
            cells.add(line);
        }
    }

    private static boolean continues(String cell, String line) {
        return !line.isEmpty() && !cell.isEmpty() && (Character.isLowerCase(line.charAt(0)) || line.charAt(0) == '(' || line.startsWith("- ") || GOES_ON.matcher(cell).matches());
    }

    private static boolean party(String head) {
        return TableHeads.who(head) || TableHeads.with(head);
    }

    private static boolean timed(String line) {
        return TIME.matcher(Fold.bare(line)).matches();
    }
}
