package vn.lienthong.api.packet;

/**
 * One file of a packet; its bytes are in the blob store.
 *
 * @param contentId   "cid:…", joins manifest and content
 * @param name        file name as people know it
 * @param description or null
 * @param contentType media type of the file itself, unzipped
 * @param blob        its content
 */
public record Attachment(String contentId, String name, String description, String contentType, Blob blob) {
}
