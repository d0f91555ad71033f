package vn.lienthong.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Outcome;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.Store;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.edxml.PacketWriter;
import vn.lienthong.testkit.Samples;

class FolderSenderTest {
    @TempDir
    Path temporary;

    private Share share;

    @BeforeEach
    void layOut() throws IOException {
        share = new Share(temporary.resolve("xa"), "xa");
    }

    @AfterEach
    void close() {
        share.close();
    }

    @Test
    void writesFilesPacketAndSummaryIntoOneFolder() throws IOException {
        Outcome outcome = share.sender().send(share.directive(Share.file("cong-van.txt", "một"), Share.file("goi-tin.edxml", "hai")));
        Path folder = only(share.layout().den());
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Delivered.class, d -> assertThat(share.layout().root().resolve(d.evidence())).isEqualTo(folder));
        assertThat(folder.getFileName().toString()).startsWith("708-UBND-KGVX__");
        assertThat(names(folder)).containsExactlyInAnyOrder("cong-van.txt", "goi-tin (2).edxml", "goi-tin.edxml", "ma-giao-nhan.txt", "thong-tin.txt");
        try (var in = Files.newInputStream(folder.resolve("goi-tin.edxml"))) {
            Edoc edoc = new PacketReader().readEdoc(in, AttachmentSink.DIGEST_ONLY);
            assertThat(edoc.attachments()).extracting("name").containsExactly("cong-van.txt", "goi-tin.edxml");
        }
        assertThat(Files.readString(folder.resolve("thong-tin.txt"))).contains("NV-2026-000123", "16:00 ngày 20/03/2026 (thứ Sáu)", "da-nhan");
    }

    @Test
    void whatLiesThereIsDeliveredAlsoWhereTheStoreIsFull() throws IOException {
        var full = share.sender(new Unfinished(share.layout()), new FullStore(share.store()), share.blobs());
        Shipment shipment = share.directive(Share.file("cong-van.txt", "một"));
        assertThat(full.send(shipment)).isInstanceOf(Outcome.Delivered.class);
        Path folder = only(share.layout().den());
        assertThat(share.sender().send(shipment)).as("asked again, it finds what is there").isInstanceOf(Outcome.Delivered.class);
        assertThat(only(share.layout().den())).isEqualTo(folder);
    }

    @Test
    void aDoubtStaysWhileTheShareIsAway() throws IOException {
        Shipment shipment = share.directive(Share.file("cong-van.txt", "một"));
        Path away = temporary.resolve("away");
        Files.move(share.layout().root(), away);
        assertThat(share.sender().send(shipment)).as("nothing was put there").isInstanceOf(Outcome.Postponed.class);
        assertThat(share.sender().ask(shipment)).as("it may lie there").hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Unknown.class));
        Files.move(away, share.layout().root());
        assertThat(share.sender().ask(shipment)).hasValueSatisfying(o -> assertThat(o).isInstanceOf(Outcome.Delivered.class));
    }

    @Test
    void aRenameThatNobodyCanCheckMayHaveBeenDone() throws IOException {
        assertThatThrownBy(() -> AtomicFiles.rename(temporary.resolve("gone"), temporary.resolve("name"))).isInstanceOf(AtomicFiles.MaybeMoved.class);
        Path aside = Files.createDirectory(temporary.resolve("aside"));
        assertThatThrownBy(() -> AtomicFiles.rename(aside, temporary.resolve("none/name"))).isNotInstanceOf(AtomicFiles.MaybeMoved.class);
    }

    /** A store on a disk that takes nothing more. */
    private record FullStore(Store kept) implements Store {
        @Override
        public <T> T write(Work<T> work) {
            throw new StoreFailure("The disk is full", null);
        }

        @Override
        public <T> T read(Work<T> work) {
            return kept.read(work);
        }

        @Override
        public int waiting() {
            return kept.waiting();
        }
    }

    @Test
    void bringsThePacketAsItsSenderSentItWhereItNamesTheAgency() throws IOException {
        Edoc edoc = Samples.directive().to(Samples.COMMUNE).build();
        byte[] sent = written(edoc, "\n<!-- written by another system -->\n");
        Shipment shipment = withOriginal(share.shipments().document(Cargo.DOCUMENT, edoc), sent);
        share.sender().send(shipment);
        assertThat(only(share.layout().den()).resolve("goi-tin.edxml")).hasBinaryContent(sent);
    }

    @Test
    void addsTheAgencyToAPacketThatDoesNotNameIt() throws IOException {
        Edoc edoc = Samples.directive().build();
        Shipment shipment = withOriginal(share.shipments().document(Cargo.DOCUMENT, edoc), written(edoc, ""));
        share.sender().send(shipment);
        try (var in = Files.newInputStream(only(share.layout().den()).resolve("goi-tin.edxml"))) {
            assertThat(new PacketReader().readEdoc(in, AttachmentSink.DIGEST_ONLY).to()).extracting("organId").containsExactly("H99.12", "H99.16", "H99.45");
        }
    }

    private static byte[] written(Edoc edoc, String more) throws IOException {
        var out = new ByteArrayOutputStream();
        new PacketWriter().write(edoc, blob -> null, out);
        out.write(more.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private Shipment withOriginal(Shipment shipment, byte[] original) throws IOException {
        Blob blob;
        try (Staging staging = share.blobs().stage()) {
            blob = staging.add(new ByteArrayInputStream(original));
            staging.keep();
        }
        StoredDocument d = shipment.document();
        StoredDocument document = new StoredDocument(d.id(), d.channel(), d.partner(), d.senderId(), d.edoc(), blob, null, d.contentKey(), d.state(),
            d.receivedAt(), d.updatedAt());
        return new Shipment(shipment.delivery(), document, shipment.packet(), shipment.sender(), shipment.recipient(), shipment.obligations());
    }

    @Test
    void keepsEveryFileInsideItsFolder() throws IOException {
        share.sender().send(share.directive(Share.file("../../../thoat.txt", "một"), Share.file("C:\\Windows\\con.txt", "hai"), Share.file(".an", "ba"), Share.file("", "bốn")));
        assertThat(names(only(share.layout().den()))).contains("thoat.txt", "_con.txt", "an", "tep");
        assertThat(names(temporary)).containsExactly("xa");
    }

    @Test
    void doesNotBringADocumentAgainThatAPersonMovedAfterACrash() throws IOException {
        Shipment shipment = share.directive(Share.file("cong-van.txt", "một"));
        share.sender().send(shipment);
        share.store().write(session -> {
            session.seen().remove("dropfolder.xa", "out:" + shipment.delivery().id());
            return null;
        });
        Files.move(only(share.layout().den()), share.layout().daNhan().resolve(only(share.layout().den()).getFileName()));
        assertThat(share.sender().send(shipment)).isInstanceOf(Outcome.Delivered.class);
        assertThat(names(share.layout().den())).isEmpty();
    }

    @Test
    void startsAnewWhatACrashLeftHalfWritten() throws IOException {
        Shipment shipment = share.directive(Share.file("cong-van.txt", "một"));
        Path half = Files.createDirectories(share.layout().tam().resolve(shipment.delivery().id()));
        Files.writeString(half.resolve("cong-van.txt"), "m");
        Files.writeString(half.resolve("rac.txt"), "rác");
        share.sender().send(shipment);
        assertThat(names(only(share.layout().den()))).doesNotContain("rac.txt");
        assertThat(only(share.layout().den()).resolve("cong-van.txt")).hasContent("một");
        assertThat(names(share.layout().tam())).isEmpty();
    }

    @Test
    void makesFoldersAgainThatAPersonRemovedButNeverTheRoot() throws IOException {
        AtomicFiles.delete(share.layout().nhacViec());
        assertThat(share.sender().send(share.shipments().reminder())).isInstanceOf(Outcome.Delivered.class);
        assertThat(Files.readString(only(share.layout().nhacViec()))).contains("còn 18 ngày").contains("\r\n");
        AtomicFiles.delete(share.layout().root());
        assertThat(share.sender().send(share.shipments().reminder())).isInstanceOf(Outcome.Postponed.class);
        assertThat(share.layout().root()).doesNotExist();
    }

    @Test
    void writesNothingUnderAMountPointWithoutItsShare() throws IOException {
        AtomicFiles.delete(share.layout().root());
        Files.createDirectory(share.layout().root());
        assertThat(share.sender().send(share.shipments().reminder())).isInstanceOf(Outcome.Postponed.class);
        assertThat(share.layout().root()).isEmptyDirectory();
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
