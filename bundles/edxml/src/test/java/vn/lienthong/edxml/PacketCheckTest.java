package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.api.packet.Business;
import vn.lienthong.api.packet.BusinessType;
import vn.lienthong.api.packet.Edoc;
import vn.lienthong.api.packet.EdocBuilder;
import vn.lienthong.api.packet.Organ;
import vn.lienthong.api.packet.ResponseFor;
import vn.lienthong.api.packet.StatusReport;

class PacketCheckTest {

    @Test
    void findsNothingInAWholeDocument() throws IOException {
        assertThat(PacketCheck.of(new Memory().read(Specimen.bytes("new.edxml")))).isEmpty();
    }

    @Test
    void listsEverythingThatIsMissing() {
        List<Fault> faults = PacketCheck.of(new EdocBuilder().from(Organ.of(null, null)).build());

        assertThat(faults).extracting(Fault::element).containsExactly("From/OrganId", "To", "DocumentId", "Code/CodeNotation",
            "Code/CodeNumber", "PromulgationInfo/PromulgationDate", "DocumentType/TypeName", "Subject", "AttachmentEncoded");
        assertThat(faults).allSatisfy(f -> {
            assertThat(f.vietnamese()).contains("Cách khắc phục");
            assertThat(f.english()).contains("Cure");
        });
    }

    @Test
    void callsAnUnnumberedDocumentADraft() throws IOException {
        Edoc edoc = (Edoc) new Memory().read(Specimen.bytes("new.edxml"));

        assertThat(PacketCheck.of(edoc.edit().code("", "UBND-KT").build())).singleElement()
            .satisfies(f -> assertThat(f.vietnamese()).contains("chưa có số", "dự thảo"));
    }

    @Test
    void countsCharactersAsPeopleDo() throws IOException {
        Edoc edoc = (Edoc) new Memory().read(Specimen.bytes("new.edxml"));

        assertThat(PacketCheck.of(edoc.edit().subject("ế".repeat(500)).build())).isEmpty();
        assertThat(PacketCheck.of(edoc.edit().subject("ế".repeat(501)).build())).singleElement()
            .satisfies(f -> assertThat(f.cause().en()).isEqualTo("501 characters long, at most 500 are allowed"));
        assertThat(PacketCheck.of(edoc.edit().code("123456789012", "N".repeat(31)).from(Organ.of("H".repeat(36), "n".repeat(201))).build()))
            .extracting(Fault::element).containsExactly("From/OrganId", "From/OrganName", "Code/CodeNotation", "Code/CodeNumber");
    }

    @Test
    void asksOfEachActWhatItNeeds() throws IOException {
        Edoc edoc = (Edoc) new Memory().read(Specimen.bytes("new.edxml"));

        assertThat(acted(edoc, BusinessType.UPDATE)).containsExactly("Bussiness/DocumentId");
        assertThat(acted(edoc, BusinessType.RECALL)).containsExactly("Bussiness/BussinessDocReason");
        assertThat(acted(edoc, BusinessType.REPLACE)).containsExactly("Bussiness/ReplacementInfoList");
    }

    @Test
    void demandsAReasonWithARefusal() {
        StatusReport refusal = new StatusReport(Organ.of("X99", null), new ResponseFor("G99", "9/BTN", null, null), null, "02", null,
            LocalDateTime.of(2026, 3, 3, 8, 0));

        assertThat(PacketCheck.of(refusal)).extracting(Fault::element).containsExactly("Description");
        assertThat(PacketCheck.of(new StatusReport(Organ.of(null, null), null, null, "99", null, null))).extracting(Fault::element)
            .containsExactly("From/OrganId", "ResponseFor", "StatusCode", "Timestamp");
    }

    private static List<String> acted(Edoc edoc, BusinessType type) {
        return PacketCheck.of(edoc.edit().business(new Business(type, null, null, null, null, List.of(), null)).build()).stream()
            .map(Fault::element).toList();
    }
}
