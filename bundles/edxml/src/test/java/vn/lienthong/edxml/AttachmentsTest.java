package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.packet.Attachment;
import vn.lienthong.api.packet.Blob;
import vn.lienthong.api.packet.Edoc;

class AttachmentsTest {
    private final Memory memory = new Memory();

    @Test
    void unzipsAFileThatWasZippedForTheJourney() throws IOException {
        Attachment file = read(attachment("cid:1", "bảng số liệu.xlsx", "application/zip", base64(zip("any/x.xlsx", "số liệu".getBytes(StandardCharsets.UTF_8))))).get(0);

        assertThat(memory.bytes(file.blob())).asString(StandardCharsets.UTF_8).isEqualTo("số liệu");
        assertThat(file.contentType()).isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void keepsAnArchiveThatIsCalledOneAndADocumentWhoseFormatIsZip() throws IOException {
        byte[] archive = zip("a.txt", new byte[10]);
        byte[] word = zip("[Content_Types].xml", new byte[10]);

        assertThat(memory.bytes(read(attachment("cid:1", "tất cả.ZIP", "application/zip", base64(archive))).get(0).blob())).isEqualTo(archive);
        assertThat(memory.bytes(read(attachment("cid:1", "a.docx", "application/zip", base64(word))).get(0).blob())).isEqualTo(word);
        assertThat(memory.bytes(read(attachment("cid:1", "a.docx", "application/docx", base64(archive))).get(0).blob())).isEqualTo(archive);
        assertThat(memory.bytes(read(attachment("cid:1", "a.pdf", "application/zip", base64("%PDF".getBytes(StandardCharsets.UTF_8)))).get(0).blob()))
            .isEqualTo("%PDF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsContentThatComesBeforeItsName() throws IOException {
        String early = "<Attachment><ContentTransferEncoded>" + base64(zip("x", new byte[] {1, 2, 3})) + "</ContentTransferEncoded>"
            + "<ContentType>application/zip</ContentType><ContentId>cid:1</ContentId><AttachmentName>a.bin</AttachmentName></Attachment>";

        assertThat(memory.bytes(read(early).get(0).blob())).containsExactly(1, 2, 3);
    }

    @Test
    void takesNameAndTypeFromTheManifestWhereTheAttachmentIsSilent() throws IOException {
        Attachment file = read("<Attachment><ContentId>cid:1</ContentId><ContentTransferEncoded>AQID</ContentTransferEncoded></Attachment>").get(0);

        assertThat(file.name()).isEqualTo("41_UBND-KT.txt");
        assertThat(file.contentType()).isEqualTo("text/plain");
    }

    @Test
    void demandsOneAttachmentForEachLineOfTheManifest() throws IOException {
        String a1 = attachment("cid:1", "a.txt", "text/plain", "AQID");

        assertThat(refused("").getMessage()).contains("\"cid:1\"", "no such attachment");
        assertThat(refused(a1 + attachment("cid:2", "b.txt", "text/plain", "AQID")).getMessage()).contains("\"cid:2\" is not in edXMLManifest");
        assertThat(refused(a1 + a1).getMessage()).contains("two attachments have the ContentId \"cid:1\"");
        assertThat(refused("<Attachment><ContentId>cid:1</ContentId></Attachment>").getMessage()).contains("ContentTransferEncoded is missing");
        assertThat(refused(a1.replace("<ContentId>cid:1</ContentId>", "")).getMessage()).contains("ContentId is missing");
    }

    @Test
    void refusesBrokenBase64() throws IOException {
        for (String wrong : new String[] {"A", "AB", "ABC", "AB=", "AB=C", "====", "AB==CD==", "ABC*", "ABCĐ", "AB<x/>CD"}) {
            MalformedPacket e = refused(attachment("cid:1", "a.txt", "text/plain", wrong));
            assertThat(e.kind()).as(wrong).isEqualTo(MalformedPacket.Kind.ATTACHMENT);
            assertThat(e.kind().axisCode()).isEqualTo("21");
        }
        assertThat(memory.bytes(read(attachment("cid:1", "a.txt", "text/plain", " QU\r\n<!-- x -->JD <![CDATA[RA]]>= =\n")).get(0).blob())).asString(
            StandardCharsets.UTF_8).isEqualTo("ABCD");
        assertThat(read(attachment("cid:1", "a.txt", "text/plain", "")).get(0).blob().size()).isZero();
    }

    @Test
    void readsBase64WhereverItsLinesAreBroken() throws IOException {
        byte[] bytes = new byte[20_001];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        for (int line : new int[] {1, 2, 3, 5, 7, 64, 75, 76, 77, 4095}) {
            for (int length : new int[] {bytes.length, bytes.length - 1, bytes.length - 2}) {
                byte[] part = Arrays.copyOf(bytes, length);
                String broken = base64(part).replaceAll("(.{" + line + "})", "$1\r\n");
                assertThat(memory.bytes(read(attachment("cid:1", "a.bin", "application/octet-stream", broken)).get(0).blob()))
                    .as("%d bytes in lines of %d", length, line).isEqualTo(part);
            }
        }
    }

    @Test
    void refusesAZipThatIsDamagedOrHoldsMoreThanOneFile() throws IOException {
        byte[] damaged = zip("a.txt", "x".repeat(5000).getBytes(StandardCharsets.UTF_8));
        damaged[45] ^= 0x55;
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(two)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.putNextEntry(new ZipEntry("b"));
        }
        assertThat(refused(attachment("cid:1", "a.txt", "application/zip", base64(damaged))).kind()).isEqualTo(MalformedPacket.Kind.ATTACHMENT);
        assertThat(refused(attachment("cid:1", "a.txt", "application/zip", base64(two.toByteArray()))).getMessage()).contains("more than one file");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        byte[] bomb = zip("a.txt", new byte[64 << 20]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(refused(attachment("cid:1", "a.txt", "application/zip", base64(bomb))).kind()).isEqualTo(MalformedPacket.Kind.LIMIT);
    }

    @Test
    void refusesAnAttachmentAboveTheLimit() throws IOException {
        String xml = packet(attachment("cid:1", "a.bin", "x/y", base64(new byte[5000])));
        PacketReader reader = new PacketReader(Limits.USUAL.withAttachmentBytes(4096));

        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), memory))
            .isInstanceOfSatisfying(MalformedPacket.class, e -> assertThat(e.kind()).isEqualTo(MalformedPacket.Kind.LIMIT));
    }

    @Test
    void readsOnWhereTheSinkReadsNothing() throws IOException {
        AttachmentSink lazy = (name, type, content) -> new Blob("0", 0);
        String xml = packet(attachment("cid:1", "a.xlsx", "application/zip", base64(zip("x", new byte[100_000]))));

        assertThat(new PacketReader().readEdoc(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), lazy).attachments()).hasSize(1);
    }

    private List<Attachment> read(String attachments) throws IOException {
        return ((Edoc) memory.read(packet(attachments))).attachments();
    }

    private MalformedPacket refused(String attachments) throws IOException {
        String xml = packet(attachments);
        MalformedPacket e = catchThrowableOfType(MalformedPacket.class, () -> memory.read(xml));
        assertThat(e).as("refusal of " + attachments.substring(0, Math.min(300, attachments.length()))).isNotNull();
        return e;
    }

    private static String packet(String attachments) throws IOException {
        String xml = Specimen.text("new.edxml");
        int from = xml.indexOf("<Attachment>");
        int to = xml.lastIndexOf("</AttachmentEncoded>");
        return xml.substring(0, from) + attachments + xml.substring(to);
    }

    private static String attachment(String id, String name, String type, String content) {
        return "<Attachment><ContentId>" + id + "</ContentId><AttachmentName>" + name + "</AttachmentName><ContentType>" + type
            + "</ContentType><ContentTransferEncoded>" + content + "</ContentTransferEncoded></Attachment>";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
