package vn.lienthong.reader.format;

/**
 * Where the words of a word processor's file go while it is read: to the text, or to the table that they stand in. A table within
 * a table belongs to the cell around it.
 */
final class Body {

    private final TextSink out;
    private Grid grid;
    private int tables;

    Body(TextSink out) {
        this.out = out;
    }

    void beginTable() {
        if (tables++ == 0) {
            grid = new Grid(out);
        }
    }

    void row() {
        if (tables == 1) {
            grid.row();
        }
    }

    void cell() {
        if (tables == 1) {
            grid.cell();
        }
    }

    void endTable() {
        if (--tables == 0) {
            grid.write();
        }
    }

    /** In a table tabs part its cells. */
    void tab() {
        add(tables > 0 ? " " : "\t");
    }

    void add(String words) {
        if (tables > 0) {
            grid.add(words);
        } else {
            out.add(words);
        }
    }
}
