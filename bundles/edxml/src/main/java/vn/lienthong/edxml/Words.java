package vn.lienthong.edxml;

/**
 * One sentence in both languages.
 *
 * @param vi Vietnamese
 * @param en English
 */
public record Words(String vi, String en) {
}
