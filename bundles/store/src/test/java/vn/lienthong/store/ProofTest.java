package vn.lienthong.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.store.proof.JournalNotary;

/** The proof of a document, checked as an auditor would: with openssl and sha256sum, or with a JDK, and nothing of ours. */
class ProofTest {
    private final SettableClock clock = new SettableClock();
    @TempDir
    Path folder;
    private JdbcStore store;
    private FileBlobs blobs;
    private JournalNotary notary;
    private StoredDocument document;

    @BeforeEach
    void storeADocument() throws IOException {
        store = JdbcStore.embedded(folder.resolve("store"), clock);
        blobs = new FileBlobs(folder.resolve("store"), 0);
        notary = JournalNotary.in(folder.resolve("store"), store, blobs, clock);
        Blob packet;
        Blob file;
        try (var staging = blobs.stage()) {
            packet = staging.add(stream("<edXML>Công văn</edXML>"));
            file = staging.add(stream("%PDF-1.7 nội dung của công văn số 708"));
            staging.keep();
        }
        document = with(Rows.document("H99,2026-03-02,0708"), packet, file);
        others(5);
        store.write(s -> {
            s.documents().add(document);
            s.journal().append("document.accepted", document.id(), document.id(), "H99", "ioffice:tinh packet=" + packet.sha256()
                    + " files=" + file.sha256());
            s.statuses().add(Rows.status(document.id(), "01"));
            Delivery delivery = Rows.delivery(document, "H99.12", Delivery.State.DUE);
            s.deliveries().add(delivery);
            s.deliveries().addAttempt(new Delivery.Attempt(delivery.id(), 1, Rows.NOW, Rows.NOW, "delivered", "250 OK"));
            s.journal().append("delivery.delivered", delivery.id(), document.id(), "platform", "dòng một\ndòng hai \\ hết");
            return null;
        });
        others(9);
        clock.advance(Duration.ofDays(1));
        notary.tend();
        notary.renewKey("operator:an");
        others(3);
    }

    @AfterEach
    void close() {
        notary.close();
        store.close();
    }

    @Test
    void isVerifiedByOpensslAloneAndByAJdkAlone() throws Exception {
        assumeTrue(hasOpenssl(), "No openssl or sha256sum here: the proof is checked by the JDK alone");
        Path proof = proof();
        assertThat(files(proof)).contains("README.md", "packet.edxml", "files/01-Công văn số 708.pdf", "deliveries.json");
        assertThat(files(proof.resolve("journal"))).hasSize(6);
        assertThat(Files.readString(proof.resolve("deliveries.json"))).contains("250 OK");
        assertThat(proof.resolve("packet.edxml")).hasContent("<edXML>Công văn</edXML>");
        assertThat(run(proof, "sh", "verify.sh", notary.key())).contains("RIGHT: 3").endsWith("exit 0");
        assertThat(run(proof, "sh", "verify.sh", "0".repeat(64))).endsWith("exit 1");
        assertThat(run(proof, java(), "Verify.java", ".", notary.key())).contains("RIGHT").endsWith("exit 0");
        // The commands of README.md as they stand there.
        assertThat(run(proof, "openssl", "dgst", "-sha256", "-verify", "key.pem", "-signature", "manifest.sig", "manifest.txt"))
                .contains("Verified OK");
        assertThat(run(proof, "sha256sum", "-c", "manifest.txt")).endsWith("exit 0");
    }

    @Test
    void findsAChangedByteInAnyFile() throws Exception {
        assumeTrue(hasOpenssl(), "No openssl or sha256sum here: the proof is checked by the JDK alone");
        Path proof = proof();
        var random = new Random(4);
        for (String name : files(proof)) {
            Path file = proof.resolve(name);
            byte[] content = Files.readAllBytes(file);
            for (int at : List.of(random.nextInt(content.length), content.length - 1)) {
                byte[] changed = content.clone();
                changed[at] ^= 1;
                Files.write(file, changed);
                if (!name.equals("verify.sh")) {
                    assertThat(run(proof, "sh", "verify.sh")).as(name + " at " + at).endsWith("exit 1");
                }
                if (at == content.length - 1 && !name.equals("Verify.java") && (name.endsWith(".sig") || name.endsWith(".json"))) {
                    assertThat(run(proof, java(), "Verify.java")).as(name + " at " + at).endsWith("exit 1");
                }
            }
            Files.write(file, content);
        }
        Files.writeString(proof.resolve("files/02-thêm.pdf"), "x");
        assertThat(run(proof, "sh", "verify.sh")).endsWith("exit 1");
    }

    @Test
    void doesNotProveAnEntryThatWasNotSealedSo() throws Exception {
        assumeTrue(hasOpenssl(), "No openssl or sha256sum here: the proof is checked by the JDK alone");
        Path proof = proof();
        // A forger who rewrites an entry and the list, and even signs the list with a key of his own, lacks the seal's key.
        String entry = files(proof).stream().filter(f -> f.startsWith("journal/") && f.endsWith(".txt")).sorted().findFirst().orElseThrow();
        Files.writeString(proof.resolve(entry), Files.readString(proof.resolve(entry)).replace("actor H99", "actor H98"));
        run(proof, "sh", "-c", "openssl ecparam -name prime256v1 -genkey -noout -out /dev/stdout 2>/dev/null > ../forger.key;"
                + "openssl pkey -in ../forger.key -pubout -out key.pem; cp key.pem keys/$(openssl pkey -pubin -in key.pem -outform DER | sha256sum | cut -c1-64).pem;"
                + "find . -type f ! -name 'manifest.*' | sed 's,^./,,' | while read -r f; do sha256sum \"$f\"; done > ../m; mv ../m manifest.txt;"
                + "openssl dgst -sha256 -sign ../forger.key -out manifest.sig manifest.txt");
        assertThat(run(proof, "sh", "verify.sh")).contains("is not under its seal").endsWith("exit 1");
        assertThat(run(proof, java(), "Verify.java")).contains("is not under its seal").endsWith("exit 1");
    }

    private void others(int entries) {
        for (int i = 0; i < entries; i++) {
            store.write(s -> {
                s.journal().append("work", null, "other", "platform", "of another document");
                return null;
            });
        }
    }

    private Path proof() throws IOException {
        var zip = new ByteArrayOutputStream();
        notary.prove(document.id(), "operator:an", zip);
        assertThat(notary.verify().faults()).isEmpty();
        Path proof = folder.resolve("proof");
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = proof.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
        return proof;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(f -> folder.relativize(f).toString()).sorted().toList();
        }
    }

    private static StoredDocument with(StoredDocument d, Blob packet, Blob file) {
        var edoc = d.edoc().edit().attachments(List.of(new Attachment("cid:1", "Công văn số 708.pdf", null, "application/pdf", file))).build();
        return new StoredDocument(d.id(), d.channel(), d.partner(), d.senderId(), edoc, packet, d.externalId(), d.contentKey(),
                d.state(), d.receivedAt(), d.updatedAt());
    }

    private static boolean hasOpenssl() throws Exception {
        try {
            return run(Path.of("."), "openssl", "version").endsWith("exit 0") && run(Path.of("."), "sha256sum", "--version").endsWith("exit 0");
        } catch (IOException e) {
            return false;
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        var lines = new ArrayList<>(List.of(command));
        var builder = new ProcessBuilder(lines).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said + "exit " + process.exitValue();
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
