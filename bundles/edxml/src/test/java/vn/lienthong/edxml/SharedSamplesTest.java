package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.Packet;
import vn.lienthong.api.packet.StatusReport;

/** The specimens that lie beside the repository; they are not ours to copy into it. */
class SharedSamplesTest {
    private static final Path FOLDER = Path.of("../../../shared/edxml");

    private final Memory memory = new Memory();

    @BeforeEach
    void skipsWithoutTheFolder() {
        assumeTrue(Files.isDirectory(FOLDER), "No ../shared/edxml beside the repository: its samples are not read");
    }

    @TestFactory
    Stream<DynamicTest> parsesEverySampleAndWritesItBackEqual() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "No ../shared/edxml beside the repository: its samples are not read");
        List<Path> samples;
        try (Stream<Path> files = Files.list(FOLDER)) {
            samples = files.filter(f -> f.toString().endsWith(".edxml") && !f.endsWith("bad-prolog.edxml")).sorted().toList();
        }
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.getFileName().toString(), () -> {
            Packet first = memory.read(Files.readAllBytes(sample));
            Packet second = memory.read(memory.write(first));
            assertThat(second).isEqualTo(first);
            assertThat(PacketCheck.of(first)).isEmpty();
        }));
    }

    @Test
    void unpacksTheZippedAttachmentOfTheNewDocument() throws IOException {
        Edoc edoc = (Edoc) memory.read(Files.readAllBytes(FOLDER.resolve("sample-new.edxml")));

        assertThat(edoc.businessType()).isEqualTo(BusinessType.NEW);
        assertThat(edoc.attachments()).singleElement().satisfies(a -> {
            assertThat(a.name()).endsWith(".doc");
            assertThat(a.contentType()).isEqualTo("application/msword");
            assertThat(memory.bytes(a.blob())).startsWith('<', '?', 'x', 'm', 'l');
        });
        assertThat(edoc.signature()).contains("<X509SubjectName>CN=user05</X509SubjectName>");
    }

    @Test
    void tellsWhichDocumentARecallAndAStatusAreAbout() throws IOException {
        Edoc recall = (Edoc) memory.read(Files.readAllBytes(FOLDER.resolve("sample-revocation.edxml")));
        StatusReport refused = (StatusReport) memory.read(Files.readAllBytes(FOLDER.resolve("sample-status-02.edxml")));

        assertThat(recall.businessType()).isEqualTo(BusinessType.RECALL);
        assertThat(recall.documentId()).isEqualTo(refused.responseFor().documentId());
        assertThat(refused.code()).isEqualTo("02");
    }

    @Test
    void readsTheFragmentOfAnAnswerOnceItIsWrapped() throws IOException {
        String fragment = Files.readString(FOLDER.resolve("composed-report-fragment.xml"));
        Edoc report = (Edoc) memory.read("<edXML xmlns='" + Names.EDXML + "'><edXMLEnvelope><edXMLHeader>" + fragment
            + "</edXMLHeader></edXMLEnvelope></edXML>");

        assertThat(report.isReport()).isTrue();
        assertThat(report.responseFor()).singleElement().satisfies(r -> assertThat(r.code()).isEqualTo("9001/BKHCN-KHTC"));
        assertThat(report.taskCodes()).containsExactly("NV-2026-000123");
    }

    @Test
    void refusesTheOneWithCharactersBeforeTheDeclaration() {
        MalformedPacket e = catchThrowableOfType(MalformedPacket.class,
            () -> memory.read(Files.readAllBytes(FOLDER.resolve("bad-prolog.edxml"))));

        assertThat(e.kind()).isEqualTo(MalformedPacket.Kind.NOT_XML);
        assertThat(e.vietnamese()).contains("Dòng 1", "ký tự thừa trước khai báo XML");
    }
}
