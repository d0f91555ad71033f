package vn.lienthong.reader.text;

/**
 * A paragraph, its lines joined.
 *
 * @param start  where its text (after the mark) begins in the document's normalised text
 * @param text   its words, single spaces; cells of a table row are parted by tabs
 * @param marker its number or bullet, or null
 * @param line   number of its first line
 */
public record Paragraph(int start, Text text, Marker marker, int line) {

    public int end() {
        return start + text.length();
    }

    public String raw() {
        return text.raw();
    }

    public String bare() {
        return text.bare();
    }

    /** Whether it is a row of a table. */
    public boolean row() {
        return raw().indexOf('\t') >= 0;
    }

    /** Whether it announces what follows. */
    public boolean announces() {
        return raw().endsWith(":");
    }
}
