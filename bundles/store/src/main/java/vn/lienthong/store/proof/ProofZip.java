package vn.lienthong.store.proof;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Journal.Entry;
import vn.lienthong.api.store.Seal;
import vn.lienthong.store.Json;

/** Writes the proof of one document. {@code README.md} in it says what is what and how it is checked. */
final class ProofZip {
    private static final List<String> ENCLOSED = List.of("README.md", "verify.sh", "Verify.java");
    private static final int LONGEST_NAME = 120;

    private final Evidence evidence;
    private final Blobs blobs;
    private final KeyFolder keys;
    private final Instant now;
    private final StringBuilder manifest = new StringBuilder();
    private ZipOutputStream zip;

    ProofZip(Evidence evidence, Blobs blobs, KeyFolder keys, Instant now) {
        this.evidence = evidence;
        this.blobs = blobs;
        this.keys = keys;
        this.now = now;
    }

    /** Writes it; the stream stays open. */
    void write(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        for (String name : ENCLOSED) {
            try (InputStream file = ProofZip.class.getResourceAsStream("/proof/" + name)) {
                put(name, file);
            }
        }
        put("document.json", Json.pretty(evidence.document()));
        put("statuses.json", Json.pretty(evidence.statuses()));
        put("deliveries.json", Json.pretty(evidence.deliveries()));
        put("obligations.json", Json.pretty(evidence.obligations()));
        contents();
        for (Entry entry : evidence.entries()) {
            String name = "journal/" + "%012d".formatted(entry.number());
            put(name + ".txt", Chain.text(entry));
            put(name + ".path", evidence.paths().get(entry.number()));
        }
        seals();
        SigningKey key = keys.current();
        put("key.pem", Pem.of(key.open()));
        String list = manifest.toString();
        put("manifest.txt", list);
        put("manifest.sig", Base64.getDecoder().decode(key.sign(list)));
        zip.finish();
    }

    private void contents() throws IOException {
        Blob original = evidence.document().original();
        if (original != null) {
            content("packet.edxml", original);
        }
        int number = 0;
        for (Attachment file : evidence.document().edoc().attachments()) {
            content("files/%02d-%s".formatted(++number, harmless(file.name())), file.blob());
        }
    }

    /** A content that retention removed is named, with its digest, in the document and in the journal. */
    private void content(String name, Blob blob) throws IOException {
        try (InputStream file = blobs.open(blob)) {
            put(name, file);
        } catch (FileNotFoundException e) {
            put(name + ".gone.txt", "Nội dung không còn trên hệ thống | The content is no longer there\nsha256 " + blob.sha256() + "\nbytes "
                    + blob.size() + "\n");
        }
    }

    private void seals() throws IOException {
        Set<String> fingerprints = new TreeSet<>();
        for (Seal seal : evidence.seals()) {
            String name = "seals/" + SealFolder.name(seal.number());
            put(name + ".txt", seal.text());
            put(name + ".sig", Base64.getDecoder().decode(seal.signature()));
            Statement statement = Statement.of(seal);
            fingerprints.add(statement.key());
            fingerprints.add(statement.successor());
        }
        for (String fingerprint : fingerprints) {
            put("keys/" + fingerprint + ".pem", Pem.of(keys.trusted(fingerprint).orElseThrow(() ->
                    new IllegalStateException("The key " + fingerprint + " of a seal is not trusted: run lt:journal-verify"))));
        }
    }

    private void put(String name, String text) throws IOException {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] bytes) throws IOException {
        put(name, new ByteArrayInputStream(bytes));
    }

    private void put(String name, InputStream content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(now.toEpochMilli());
        zip.putNextEntry(entry);
        MessageDigest digest = Digests.digest();
        content.transferTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        // The form of sha256sum.
        manifest.append(HexFormat.of().formatHex(digest.digest())).append("  ").append(name).append('\n');
    }

    /** A file name that every system takes and no command misreads. */
    private static String harmless(String name) {
        String plain = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{M}\\p{N}._ ()-]", "_").strip();
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
