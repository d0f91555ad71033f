package vn.lienthong.api.store;

/**
 * The platform's signature under a run of journal entries: a day's, or less where a proof was asked for meanwhile.
 *
 * @param number    from 1 without gaps
 * @param text      what is signed, in lines of a name and a value (range of entries, hash of the last one, root of the
 *                  tree over all their hashes, digest of the seal before, fingerprint of the key)
 * @param signature over the text in UTF-8, Base64 of the form that {@code openssl dgst -verify} takes
 */
public record Seal(long number, String text, String signature) {
}
