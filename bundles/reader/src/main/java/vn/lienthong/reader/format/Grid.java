package vn.lienthong.reader.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of a word processor while it is read. A table of data becomes a line a row, its cells parted by tabs; one that only lays
 * out the page, as the two columns of a head or of a signature, becomes the lines of its cells, one cell after the other.
 */
final class Grid {

    private static final int LAYOUT_ROWS = 3;
    private static final int LAYOUT_CELLS = 3;

    private final TextSink out;
    private final List<List<StringBuilder>> rows = new ArrayList<>();
    private int characters;

    Grid(TextSink out) {
        this.out = out;
    }

    void row() {
        rows.add(new ArrayList<>());
    }

    void cell() {
        if (rows.isEmpty()) {
            row();
        }
        rows.get(rows.size() - 1).add(new StringBuilder());
    }

    /** Words of the cell that was begun last; a line feed ends a line of it. */
    void add(CharSequence words) {
        if (rows.isEmpty() || rows.get(rows.size() - 1).isEmpty()) {
            cell();
        }
        characters += words.length();
        if (characters > out.limit()) {
            write();
            throw new TextSink.Full();
        }
        List<StringBuilder> cells = rows.get(rows.size() - 1);
        cells.get(cells.size() - 1).append(words);
    }

    /** Hands the table on. */
    void write() {
        boolean layout = rows.size() <= LAYOUT_ROWS && rows.stream().allMatch(r -> r.size() <= LAYOUT_CELLS);
        for (List<StringBuilder> cells : rows) {
            String parting = "";
            for (StringBuilder cell : cells) {
                String words = cell.toString().strip();
                if (layout) {
                    out.add(words).line();
                } else {
                    out.add(parting).add(words.replaceAll("\\s*\\n\\s*", " "));
                    parting = "\t";
                }
            }
            if (!layout) {
                out.line();
            }
        }
    }
}
