package vn.lienthong.api.packet;

/**
 * Bytes by their content.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size   bytes
 */
public record Blob(String sha256, long size) {
}
