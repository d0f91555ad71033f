package vn.lienthong.store.proof;

import java.time.Instant;
import java.util.Map;

/**
 * The end of the journal at some time, signed, for the file {@code seals/head.txt} outside the database.
 *
 * @param entry     number of the last entry
 * @param hash      its hash
 * @param seals     how many seals there were
 * @param made      when
 * @param key       fingerprint of the key
 * @param signature over {@link #text()}
 */
record Head(long entry, String hash, long seals, Instant made, String key, String signature) {

    static Head signed(long entry, String hash, long seals, Instant made, SigningKey key) {
        var open = new Head(entry, hash, seals, made, key.fingerprint(), null);
        return new Head(entry, hash, seals, made, open.key(), key.sign(open.text()));
    }

    String text() {
        return "lienthong-head 1\nentry " + entry + "\nhash " + hash + "\nseals " + seals + "\nmade " + Chain.when(made) + "\nkey "
                + key + "\n";
    }

    String file() {
        return text() + "signature " + signature + "\n";
    }

    /**
     * @throws IllegalArgumentException if it is not a head, to the byte
     */
    static Head of(String file) {
        Map<String, String> lines = Statement.lines(file);
        Head head;
        try {
            head = new Head(Long.parseLong(lines.get("entry")), lines.get("hash"), Long.parseLong(lines.get("seals")),
                    Instant.parse(lines.get("made")), lines.get("key"), lines.get("signature"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The written end of the journal cannot be read", e);
        }
        if (!head.file().equals(file)) {
            throw new IllegalArgumentException("The written end of the journal has another form");
        }
        return head;
    }
}
