package vn.lienthong.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import vn.lienthong.api.store.Journal.Entry;

/**
 * The hash chain of the journal. An entry's hash is the SHA-256, in 64 lower-case hexadecimal digits, of this encoding:
 * number (8 bytes), instant in microseconds since 1970 UTC (8 bytes), then kind, subject, document, actor, detail and the
 * hash before, each as the number of its bytes in UTF-8 (4 bytes) and these bytes; an absent one as the number -1. All
 * numbers are big endian and signed. The first entry has the number 1 and 64 zeros as the hash before.
 */
final class Chain {
    static final Link START = new Link(0, "0".repeat(64));

    /** The end of the chain so far. */
    record Link(long number, String hash) {
    }

    private Chain() {
    }

    static Entry next(Link last, Instant at, String kind, String subjectId, String documentId, String actor, String detail) {
        long number = last.number() + 1;
        return new Entry(number, at, kind, subjectId, documentId, actor, detail, last.hash(),
                hash(number, at, kind, subjectId, documentId, actor, detail, last.hash()));
    }

    /** Whether the entry is what follows the link. */
    static boolean fits(Link last, Entry entry) {
        return entry.equals(next(last, entry.at(), entry.kind(), entry.subjectId(), entry.documentId(), entry.actor(),
                entry.detail()));
    }

    private static String hash(long number, Instant at, String... texts) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(number);
            out.writeLong(Row.micros(at));
            for (String text : texts) {
                byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : utf8.length);
                out.write(utf8);
            }
            return sha256(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 64 lower-case hexadecimal digits. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
