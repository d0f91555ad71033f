package vn.lienthong.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.support.table.ShellTable;

/** A table whose heads are keys of the console's texts. */
final class Table {
    private static final int WIDEST = 70;

    private final List<String> heads;
    private final List<Object[]> rows = new ArrayList<>();

    Table(String... heads) {
        this.heads = List.of(heads);
    }

    void row(Object... cells) {
        Object[] shown = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            shown[i] = cells[i] == null ? "" : shorten(cells[i].toString());
        }
        rows.add(shown);
    }

    void print(PrintStream out, Texts texts) {
        ShellTable table = new ShellTable().emptyTableText(texts.get("table.empty"));
        heads.forEach(head -> table.column(texts.get("head." + head)));
        rows.forEach(row -> table.addRow().addContent(row));
        table.print(out);
    }

    private static String shorten(String cell) {
        String line = cell.replaceAll("\\s+", " ");
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }
}
