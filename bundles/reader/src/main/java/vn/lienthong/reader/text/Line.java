package vn.lienthong.reader.text;

/**
 * A line of the page.
 *
 * @param number zero-based number among the lines as they are read, rows of tables joined
 * @param text   its content without spaces at its ends; inner runs of spaces are kept, cells are parted by tabs
 * @param blanks number of blank lines before it
 * @param bare   the content in lower case without marks
 */
public record Line(int number, String text, int blanks, String bare) {

    static Line of(int number, String text, int blanks) {
        return new Line(number, text, blanks, Fold.bare(text));
    }
}
