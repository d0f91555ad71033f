package vn.lienthong.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.directory.Agency;
import vn.lienthong.api.exchange.Cargo;
import vn.lienthong.api.exchange.Delivery;
import vn.lienthong.api.exchange.Shipment;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;
import vn.lienthong.api.store.Blobs;
import vn.lienthong.api.store.Staging;
import vn.lienthong.api.store.StoredDocument;
import vn.lienthong.edxml.AttachmentSink;
import vn.lienthong.edxml.PacketReader;
import vn.lienthong.edxml.PacketWriter;

/** What a recipient gets is what the sender sent, byte for byte, wherever that is possible. */
class PacketCopyTest {

    private static final Organ PROVINCE = Organ.of("H99", "UBND tỉnh Sao Mai");
    private static final Organ SCIENCE = Organ.of("H99.12", "Sở Khoa học tỉnh Sao Mai");

    private final Map<String, byte[]> contents = new HashMap<>();
    private final PacketCopy copy = new PacketCopy(new Contents());

    private Blob keep(byte[] bytes) throws IOException {
        Blob blob = AttachmentSink.DIGEST_ONLY.store("x", "application/octet-stream", new ByteArrayInputStream(bytes));
        contents.put(blob.sha256(), bytes);
        return blob;
    }

    /** As it comes back from the codec, so that the original says the same. */
    private StoredDocument stored(EdocBuilder edoc) throws IOException {
        Blob file = keep("Nội dung công văn.".getBytes(StandardCharsets.UTF_8));
        edoc.attachment(new Attachment("cid:1", "Công văn.txt", null, "text/plain", file));
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        new PacketWriter().write(edoc.build(), blob -> new ByteArrayInputStream(contents.get(blob.sha256())), packet);
        // A comment, which the codec does not keep, tells the original from a copy written anew.
        byte[] original = packet.toString(StandardCharsets.UTF_8).replaceFirst("\\?>", "?><!-- as the sender wrote it -->")
                .getBytes(StandardCharsets.UTF_8);
        Edoc read = (Edoc) new PacketReader().read(new ByteArrayInputStream(original), AttachmentSink.DIGEST_ONLY);
        return new StoredDocument("doc-1", "ioffice", "tinh", "H99", read, keep(original), null, "key", StoredDocument.State.DISPATCHED, null, null);
    }

    private static EdocBuilder directive() {
        return new EdocBuilder().from(PROVINCE).documentId("H99,2026/03/02,708").code("708", "UBND-KGVX")
                .promulgation("Sao Mai", LocalDate.of(2026, 3, 2)).subject("V/v báo cáo kết quả").type(3, null, "Công văn")
                .business(new Business(BusinessType.NEW, null, "Mới", 0, null, List.of(), null));
    }

    private static Agency agency(String id, String name, String... oldIds) {
        return new Agency(id, List.of(oldIds), name, List.of(), null, null, List.of(), null, List.of());
    }

    private static Shipment shipment(StoredDocument document, Packet packet, Agency recipient) {
        Delivery delivery = new Delivery("row-1", "doc-1", Cargo.DOCUMENT, null, recipient.id(), "mailbox", "skh", Delivery.State.CLAIMED, 0, 1,
                null, null, null, null, null, null, null);
        return new Shipment(delivery, document, packet, agency("H99", "UBND tỉnh Sao Mai"), recipient, List.of());
    }

    private String written(Shipment shipment) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copy.write(shipment, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Edoc read(String packet) throws IOException {
        return (Edoc) new PacketReader().read(new ByteArrayInputStream(packet.getBytes(StandardCharsets.UTF_8)), AttachmentSink.DIGEST_ONLY);
    }

    @Test
    void isTheOriginalByteForByteWhereItNamesTheRecipient() throws IOException {
        StoredDocument document = stored(directive().to(SCIENCE));
        String original = new String(contents.get(document.original().sha256()), StandardCharsets.UTF_8);
        assertThat(written(shipment(document, document.edoc(), agency("H99.12", "Sở Khoa học")))).isEqualTo(original);
        assertThat(written(shipment(document, document.edoc(), agency("H99.0012", "Sở Khoa học", "H99.12")))).as("by an older code")
                .isEqualTo(original);
    }

    @Test
    void namesTheRecipientThatAGroupStandsFor() throws IOException {
        StoredDocument document = stored(directive().to(SCIENCE).to(Organ.of(null, "UBND các xã, phường")));
        String packet = written(shipment(document, document.edoc(), agency("H99.45", "UBND xã Suối Trong")));
        assertThat(packet).doesNotContain("as the sender wrote it");
        assertThat(read(packet).to()).extracting(Organ::organId).contains("H99.12", "H99.45");
        assertThat(read(packet).attachments()).isEqualTo(document.edoc().attachments());
    }

    @Test
    void isWrittenAnewWhereTheDocumentSaysMoreThanItsOriginal() throws IOException {
        StoredDocument document = stored(directive().to(SCIENCE));
        Edoc numbered = document.edoc().edit().code("709", "UBND-KGVX").build();
        String packet = written(shipment(document, numbered, agency("H99.12", "Sở Khoa học")));
        assertThat(read(packet).code().number()).isEqualTo("709");
        assertThat(read(packet).to()).isEqualTo(document.edoc().to());
    }

    @Test
    void writesWhatNeverWasAPacket() throws IOException {
        StoredDocument packet = stored(directive().to(SCIENCE));
        StoredDocument letter = new StoredDocument("doc-1", "mailbox", "box", "H99", packet.edoc(), null, "<1@x>", "key",
                StoredDocument.State.DISPATCHED, null, null);
        assertThat(read(written(shipment(letter, letter.edoc(), agency("H99.12", "Sở Khoa học"))))).isEqualTo(letter.edoc());
    }

    @Test
    void writesAStatus() throws IOException {
        StatusReport status = new StatusReport(SCIENCE, new ResponseFor("H99", "708/UBND-KGVX", LocalDate.of(2026, 3, 2), "H99,2026/03/02,708"),
                null, "03", "Đã tiếp nhận", LocalDateTime.of(2026, 3, 2, 9, 0));
        String packet = written(shipment(stored(directive().to(SCIENCE)), status, agency("H99", "UBND tỉnh Sao Mai")));
        assertThat(new PacketReader().read(new ByteArrayInputStream(packet.getBytes(StandardCharsets.UTF_8)), AttachmentSink.DIGEST_ONLY))
                .isEqualTo(status);
    }

    /** Contents by their digest. */
    private final class Contents implements Blobs {
        @Override
        public InputStream open(Blob blob) {
            return new ByteArrayInputStream(contents.get(blob.sha256()));
        }

        @Override
        public boolean has(Blob blob) {
            return contents.containsKey(blob.sha256());
        }

        @Override
        public Staging stage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Staged staged() {
            return new Staged(0, 0);
        }
    }
}
