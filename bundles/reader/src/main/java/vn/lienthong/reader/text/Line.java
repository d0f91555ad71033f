package vn.lienthong.reader.text;

/**
 * A line of the page.
 *
 * @param number zero-based number in the normalised text
 * @param text   its content without spaces at its ends; inner runs of spaces are kept, cells are parted by tabs
 * @param blanks number of blank lines before it
 */
public record Line(int number, String text, int blanks) {

    public String bare() {
        return Fold.bare(text);
    }
}
