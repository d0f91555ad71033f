package vn.lienthong.ioffice;

import java.util.Locale;

/** The digest of a packet as its sender writes it: SHA-256 in hexadecimal, each byte <b>without</b> its leading zero. */
final class FileHash {

    private FileHash() {
    }

    /**
     * The unpadded form of a digest.
     *
     * @param sha256 64 lower-case hexadecimal digits
     */
    static String unpadded(String sha256) {
        StringBuilder text = new StringBuilder(64);
        for (int i = 0; i < sha256.length(); i += 2) {
            text.append(sha256, sha256.charAt(i) == '0' ? i + 1 : i, i + 2);
        }
        return text.toString();
    }

    /** Whether what was claimed is this digest, padded or not. */
    static boolean matches(String claimed, String sha256) {
        String hash = claimed.strip().toLowerCase(Locale.ROOT);
        return hash.equals(sha256) || hash.equals(unpadded(sha256));
    }
}
