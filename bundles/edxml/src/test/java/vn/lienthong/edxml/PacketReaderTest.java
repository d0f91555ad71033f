package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;

class PacketReaderTest {
    private final Memory memory = new Memory();

    @Test
    void readsEveryElementWhateverItsPrefixAndOrder() throws IOException {
        Edoc edoc = (Edoc) memory.read(Specimen.bytes("any-order.edxml"));

        assertThat(edoc.from().organId()).isEqualTo("X99");
        assertThat(edoc.to()).extracting("organId").containsExactly("X99.12", "X99.13");
        assertThat(edoc.notation()).isEqualTo("41/UBND-KT");
        assertThat(edoc.promulgation()).isEqualTo(new Edoc.Promulgation("Sông Thử", LocalDate.of(2026, 3, 2)));
        assertThat(edoc.dueDate()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(edoc.responseFor()).containsExactly(new ResponseFor("G99", "9/BTN-KH", LocalDate.of(2026, 2, 6), "G99,2026/02/06,9/BTN-KH"));
        assertThat(edoc.otherInfo().appendixes()).containsExactly("Phụ lục I", "Phụ lục II");
        assertThat(edoc.traces()).containsExactly(new Edoc.Trace("X99", LocalDateTime.of(2026, 3, 2, 16, 20)));
        assertThat(edoc.business().type()).isEqualTo(BusinessType.UPDATE);
        assertThat(edoc.business().info()).isEqualTo(new Business.Info(true, true,
            List.of(new Business.Receiver("X99.13", 1), new Business.Receiver("X99.14", 0))));
        assertThat(edoc.attachments()).extracting("name").containsExactly("van-ban.txt", "phu-luc.txt");
        assertThat(memory.bytes(edoc.attachments().get(0).blob())).isEqualTo("Kính gửi".getBytes(StandardCharsets.UTF_8));
        assertThat(memory.bytes(edoc.attachments().get(1).blob())).isEqualTo("Phụ lục".getBytes(StandardCharsets.UTF_8));
        assertThat(PacketCheck.of(edoc)).isEmpty();
        assertThat(memory.read(memory.write(edoc))).isEqualTo(edoc);
    }

    @Test
    void keepsASignatureOfEitherNamespaceAsItIs() throws IOException {
        for (String signature : List.of(
            "<ds:Signature xmlns:ds=\"" + Names.XMLDSIG + "\"><ds:SignatureValue Id=\"a&quot;b\">x &lt; y</ds:SignatureValue></ds:Signature>",
            "<Signature xmlns=\"" + Names.EDXML + "\"><SignedInfo> <Reference URI=\"\"></Reference></SignedInfo></Signature>",
            "<Signature xmlns=\"" + Names.XMLDSIG + "\"><Object xmlns=\"\"></Object></Signature>")) {
            String xml = Specimen.text("new.edxml").replace("</edXML:edXMLHeader>", signature + "</edXML:edXMLHeader>");
            Edoc edoc = (Edoc) memory.read(xml);

            assertThat(edoc.signature()).isEqualTo(signature);
            assertThat(memory.read(memory.write(edoc))).isEqualTo(edoc);
        }
    }

    @Test
    void declaresInASignatureThePrefixesThatWereDeclaredAroundIt() throws IOException {
        String xml = Specimen.text("new.edxml").replace("<edXML xmlns=", "<edXML xmlns:s=\"" + Names.XMLDSIG + "\" xmlns=")
            .replace("</edXML:edXMLHeader>", "<s:Signature><s:SignatureValue/></s:Signature></edXML:edXMLHeader>");

        assertThat(((Edoc) memory.read(xml)).signature()).isEqualTo(
            "<s:Signature xmlns:s=\"" + Names.XMLDSIG + "\"><s:SignatureValue></s:SignatureValue></s:Signature>");
    }

    @Test
    void passesOverWhatItDoesNotKnow() throws IOException {
        String xml = Specimen.text("new.edxml");
        String more = xml.replace("<edXML:Subject>", "<edXML:ErrorList><edXML:Subject>khác</edXML:Subject></edXML:ErrorList>"
            + "<x:Subject xmlns:x=\"urn:x\">khác</x:Subject><!-- ghi chú --><edXML:Subject>");

        assertThat(memory.read(more)).isEqualTo(memory.read(xml));
    }

    @Test
    void tellsAStatusFromADocumentAndDemandsOneIfAsked() throws IOException {
        byte[] status = Specimen.bytes("status.edxml");
        byte[] document = Specimen.bytes("new.edxml");

        assertThat(memory.read(status)).isInstanceOfSatisfying(StatusReport.class, s -> {
            assertThat(s.code()).isEqualTo("03");
            assertThat(s.timestamp()).isEqualTo(LocalDateTime.of(2026, 3, 3, 8, 15, 30));
            assertThat(s.staff().staff()).isEqualTo("Vũ Thị Mẫu");
        });
        assertThatThrownBy(() -> new PacketReader().readEdoc(new ByteArrayInputStream(status), memory))
            .isInstanceOf(MalformedPacket.class).hasMessageContaining("type status, not edoc");
        assertThatThrownBy(() -> new PacketReader().readStatus(new ByteArrayInputStream(document)))
            .isInstanceOf(MalformedPacket.class).hasMessageContaining("type edoc, not status");
    }

    @Test
    void namesElementValueAndExpectedFormOfADateThatDoesNotParse() throws IOException {
        for (String wrong : List.of("03/02/2026", "2026-02-03", "2026/02/30", "2026/2/3", "2026/02/03 10:00:00")) {
            MalformedPacket e = refused(Specimen.text("new.edxml").replace("2026/03/20</edXML:DueDate>", wrong + "</edXML:DueDate>"));

            assertThat(e.kind()).isEqualTo(MalformedPacket.Kind.NOT_EDXML);
            assertThat(e.getMessage()).contains("DueDate", wrong, "yyyy/MM/dd");
            assertThat(e.vietnamese()).contains("Dòng", "DueDate", wrong, "Cách khắc phục");
            assertThat(e.line()).isPositive();
        }
    }

    @Test
    void refusesNumbersAndTypesThatAreNone() throws IOException {
        String xml = Specimen.text("new.edxml");

        assertThat(refused(xml.replace("<edXML:SteeringType>1<", "<edXML:SteeringType>một<")).fault().element()).isEqualTo("SteeringType");
        assertThat(refused(xml.replace("<edXML:BussinessDocType>0<", "<edXML:BussinessDocType>7<")).fault().element()).isEqualTo("BussinessDocType");
        assertThat(((Edoc) memory.read(xml.replace("<edXML:SteeringType>1<", "<edXML:SteeringType><"))).steeringType()).isNull();
    }

    @Test
    void refusesAnElementThatOccursTwice() throws IOException {
        MalformedPacket e = refused(Specimen.text("new.edxml").replace("<edXML:Content>", "<edXML:Subject>khác</edXML:Subject><edXML:Content>"));

        assertThat(e.getMessage()).contains("Subject: occurs more than once in MessageHeader");
    }

    @Test
    void refusesEveryDoctype() throws IOException {
        String xml = Specimen.text("new.edxml");
        for (String doctype : List.of("<!DOCTYPE edXML>", "<!DOCTYPE edXML SYSTEM \"file:///etc/passwd\">",
            "<!DOCTYPE edXML [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>", "<!DOCTYPE edXML [<!ENTITY % x SYSTEM \"http://127.0.0.1:1/x\"> %x;]>")) {
            MalformedPacket e = refused(xml.replace("?>", "?>" + doctype));

            assertThat(e.kind()).isEqualTo(MalformedPacket.Kind.NOT_XML);
            assertThat(e.getMessage()).contains("DOCTYPE");
            assertThat(e.kind().axisCode()).isEqualTo("10");
        }
    }

    @Test
    void refusesWhatIsNotAPacket() throws IOException {
        assertThat(refused("").kind()).isEqualTo(MalformedPacket.Kind.NOT_XML);
        assertThat(refused("%PDF-1.7").kind()).isEqualTo(MalformedPacket.Kind.NOT_XML);
        assertThat(refused("\n" + Specimen.text("new.edxml")).kind()).isEqualTo(MalformedPacket.Kind.NOT_XML);
        assertThat(refused(Specimen.text("new.edxml") + "<x/>").kind()).isEqualTo(MalformedPacket.Kind.NOT_XML);
        assertThat(refused("<edXML xmlns=\"http://www.e-doc.vn/Schema/\"/>").getMessage()).contains("http://www.e-doc.vn/Schema/", Names.EDXML);
        assertThat(refused("<edXML xmlns=\"" + Names.EDXML + "\"/>").getMessage()).contains("edXMLEnvelope is missing");
        assertThat(refused("<edXML xmlns=\"" + Names.EDXML + "\"><edXMLEnvelope/></edXML>").kind().axisCode()).isEqualTo("22");
        assertThat(refused("<edXML xmlns=\"" + Names.EDXML + "\">&lol;</edXML>").kind()).isEqualTo(MalformedPacket.Kind.NOT_XML);
    }

    @Test
    void acceptsAByteOrderMarkAndUtf16() throws IOException {
        String xml = Specimen.text("new.edxml");

        assertThat(memory.read(("\uFEFF" + xml).getBytes(StandardCharsets.UTF_8))).isEqualTo(memory.read(xml));
        assertThat(memory.read(("\uFEFF" + xml.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16BE))).isEqualTo(memory.read(xml));
    }

    @Test
    void stopsAtItsLimits() throws IOException {
        String xml = Specimen.text("new.edxml");
        String deep = "<a>".repeat(60) + "</a>".repeat(60);

        assertThat(refused(xml.replace("<AttachmentEncoded>", deep + "<AttachmentEncoded>")).kind()).isEqualTo(MalformedPacket.Kind.LIMIT);
        assertThat(refused(xml.replace("<edXML:Subject>", "<edXML:Subject>" + "a".repeat(300_000))).getMessage()).contains("Subject: longer than");
        assertThat(refused(xml.replace("<edXML:Subject>", "<edXML:Note>x</edXML:Note>".repeat(70_000) + "<edXML:Subject>")).getMessage())
            .contains("the header is longer than");
        assertThat(refused(xml.replace("<AttachmentEncoded>", "<!--" + "a".repeat(20 << 20) + "--><AttachmentEncoded>")).kind())
            .isEqualTo(MalformedPacket.Kind.LIMIT);
    }

    @Test
    void passesOnTheSourcesOwnFailure() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }
        };
        assertThatThrownBy(() -> new PacketReader().read(broken, memory)).isExactlyInstanceOf(IOException.class).hasMessage("line cut");
    }

    private MalformedPacket refused(String xml) {
        MalformedPacket e = catchThrowableOfType(MalformedPacket.class, () -> memory.read(xml));
        assertThat(e).as("refusal").isNotNull();
        return e;
    }
}
