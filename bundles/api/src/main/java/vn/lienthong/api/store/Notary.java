package vn.lienthong.api.store;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Signs the journal with the platform's key, proves it, and gives out proofs that need neither the platform nor the rest
 * of the journal. Safe for several threads.
 */
public interface Notary {

    /** Seals the days (in the legal zone) that have passed and have none yet. Called on a schedule; returns how many seals it made. */
    int sealDays();

    /** Walks the whole journal, its seals and their copies outside the database, in constant memory. Changes nothing. */
    Verdict verify();

    /**
     * Writes everything there is to prove about one document into a ZIP, with instructions for {@code openssl} and
     * {@code sha256sum}; the entries not yet sealed are sealed for it. Does not close the stream.
     *
     * @param actor who asked; it is journalled
     * @throws IllegalArgumentException if there is no such document
     * @throws IOException if the stream breaks or a content cannot be read
     */
    void prove(String documentId, String actor, OutputStream zip) throws IOException;

    /**
     * Changes to a new key; the last seal with the old one announces it.
     *
     * @return the new key's fingerprint
     * @throws IllegalStateException if the key is the house's own (a PKCS#12 file), which the house changes
     */
    String renewKey(String actor);

    /** Fingerprint of the key in use: SHA-256 of its public half in DER (hexadecimal). To be kept outside the platform, in writing. */
    String key();

    /**
     * What a walk along the journal found.
     *
     * @param entries       how many entries there are
     * @param seals         how many seals
     * @param sealedEntries how many entries stand under a seal
     * @param headAt        when the end of the journal was last written down outside the database, or null
     * @param faults        what does not fit, by the number of the first entry concerned; at most 20; empty if all is sound
     * @param notices       what a person should know and may be right, such as a key that was changed by hand
     */
    record Verdict(long entries, long seals, long sealedEntries, Instant headAt, List<Fault> faults, List<Fault> notices) {

        public Verdict {
            faults = List.copyOf(faults);
            notices = List.copyOf(notices);
        }

        /** Whether nothing was found. */
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /**
     * Something that does not fit.
     *
     * @param entry   number of the first entry concerned
     * @param cause   in Vietnamese
     * @param causeEn in English
     */
    record Fault(long entry, String cause, String causeEn) {
    }
}
