package vn.lienthong.edxml;

/**
 * What a reader accepts at most.
 *
 * @param depth           nesting of elements
 * @param text            characters in one element of the header
 * @param header          characters in all of the header with its signature and manifest; one element counts as 64
 * @param attachments     number of attachments
 * @param attachmentBytes bytes of one attachment, decoded and unzipped
 * @param zipRatio        unzipped bytes for one zipped byte, looked at from 16 MiB on
 */
public record Limits(int depth, int text, int header, int attachments, long attachmentBytes, int zipRatio) {

    /** What suits an agency: 200 attachments of 2 GiB, a header of four million characters. */
    public static final Limits USUAL = new Limits(32, 200_000, 4_000_000, 200, 2L << 30, 250);

    /** The same with another size of one attachment. */
    public Limits withAttachmentBytes(long bytes) {
        return new Limits(depth, text, header, attachments, bytes, zipRatio);
    }
}
