package vn.lienthong.store.proof;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.api.store.Seal;

/**
 * What a seal states.
 *
 * @param number   of the seal, from 1
 * @param day      in the legal zone, of the last entry
 * @param first    number of the first entry under it
 * @param last     number of the last one
 * @param hash     of the last one
 * @param root     of the {@link Tree} over the hashes of all of them
 * @param previous SHA-256 of the text of the seal before, 64 zeros for the first
 * @param made     when it was made
 * @param key      fingerprint of the key that signs it
 * @param nextKey  fingerprint of the key that signs from here on, or null: the same
 */
record Statement(long number, LocalDate day, long first, long last, String hash, String root, String previous, Instant made,
                 String key, String nextKey) {
    private static final String TITLE = "lienthong-seal";

    String text() {
        return TITLE + " 1\nseal " + number + "\nday " + day + "\nfirst-entry " + first + "\nlast-entry " + last + "\nentries "
                + (last - first + 1) + "\nlast-hash " + hash + "\nroot " + root + "\nprevious-seal " + previous + "\nmade "
                + Chain.when(made) + "\nkey " + key + "\n" + (nextKey == null ? "" : "next-key " + nextKey + "\n");
    }

    /** The key of what follows. */
    String successor() {
        return nextKey == null ? key : nextKey;
    }

    /**
     * @throws IllegalArgumentException if it is not the text of a seal, to the byte
     */
    static Statement of(Seal seal) {
        Map<String, String> lines = lines(seal.text());
        Statement read;
        try {
            read = new Statement(Long.parseLong(lines.get("seal")), LocalDate.parse(lines.get("day")),
                    Long.parseLong(lines.get("first-entry")), Long.parseLong(lines.get("last-entry")), lines.get("last-hash"),
                    lines.get("root"), lines.get("previous-seal"), Instant.parse(lines.get("made")), lines.get("key"),
                    lines.get("next-key"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Seal " + seal.number() + " cannot be read", e);
        }
        if (read.number() != seal.number() || !read.text().equals(seal.text())) {
            throw new IllegalArgumentException("Seal " + seal.number() + " has another form than a seal has");
        }
        return read;
    }

    /** Lines of a name and a value. */
    static Map<String, String> lines(String text) {
        var lines = new LinkedHashMap<String, String>();
        for (String line : text.split("\n")) {
            int space = line.indexOf(' ');
            if (space > 0) {
                lines.putIfAbsent(line.substring(0, space), line.substring(space + 1));
            }
        }
        return lines;
    }
}
